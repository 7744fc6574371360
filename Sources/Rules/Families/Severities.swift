import Findings
import Model

extension RuleFamily {
  /// What a set decides about rules names rules, once, and leaves firm ones as they are.
  static let severities = RuleFamily(
    "severities", title: Phrase("Weighing rules otherwise", zh: "调整规则的严重程度")
  ) {
    Rule(
      "unknown-rule", .error, isFirm: true,
      purpose: Phrase(
        "A severity or a waiver names a rule that exists.", zh: "严重程度和豁免所指的规则确实存在。"),
      explanation: Phrase(
        """
        A misspelt code decides nothing, and nobody notices: the finding it was to weigh or to \
        waive comes back unexplained. Codes never change; all of them are in the rule reference.
        """,
        zh: "代码写错，决定就落空，却无人察觉：本想调整或豁免的问题又会冒出来。规则代码永不改变，全部列在规则手册中。"),
      passing: """
        <severities>
          <severity rule="vague-wording" is="error"/>
        </severities>
        """,
      failing: .replacing("vague-wording", with: "vague-wordign")
    ) { facts, report in
      let codes = facts.set.severities.map(\.rule) + facts.set.waivers.map(\.rule)
      for code in codes {
        guard case .nothing(let meant) = facts.decisions.named(code.value) else { continue }
        let tail = NearMiss.question(meant?.code)
        report(
          Phrase(
            "no rule is called '\(code.value)'\(tail)",
            zh: "没有名为“\(code.value)”的规则\(tail)"),
          at: code.span, about: facts.ownID,
          hints: [
            meant.map { Phrase("change it to '\($0.code)'", zh: "改为“\($0.code)”") }
              ?? Phrase("take a code from the rule reference", zh: "从规则手册中选用代码")
          ])
      }
    }

    Rule(
      "severity-refused", .error, isFirm: true,
      purpose: Phrase(
        "No severity is lowered for a firm rule or changed for a fault of form.",
        zh: "不可降级的规则不降低严重程度，格式问题不改变严重程度。"),
      explanation: Phrase(
        """
        Firm rules guard the chain from need to check itself: ids, references, the end, the \
        weights of the survey. Where one of them is broken, what is printed is wrong, whatever \
        anybody thinks of it. A fault of form leaves words unread.
        """,
        zh: "不可降级的规则守护从需求到检查的链条本身：编号、引用、终值、调查权重。其中任何一条不成立，印出的内容就是错的，与看法无关。格式问题则意味着有内容没有读到。"),
      passing: """
        <severities>
          <severity rule="vague-wording" is="info"/>
        </severities>
        """,
      failing: .replacing(
        #"rule="vague-wording" is="info""#, with: #"rule="unknown-rule" is="warning""#)
    ) { facts, report in
      for choice in facts.set.severities {
        let code = choice.rule.value
        let message: Phrase
        switch facts.decisions.named(code) {
        case .rule(let rule) where rule.isLowered(to: choice.severity.value):
          message = Phrase("rule '\(code)' is firm and is not lowered", zh: "规则“\(code)”不可降级")
        case .form:
          message = Phrase(
            "'\(code)' is a fault of form and keeps its severity",
            zh: "“\(code)”属于格式问题，其严重程度不得改变")
        case .rule, .nothing: continue
        }
        report(
          message, at: choice.rule.span, about: facts.ownID,
          hints: [Phrase("leave this <severity> out", zh: "删去这一 <severity>")])
      }
    }

    Rule(
      "severity-repeated", .error, isFirm: true,
      purpose: Phrase("A rule is weighed once.", zh: "一条规则的严重程度只定一次。"),
      explanation: Phrase(
        """
        Of two severities for the same rule only one can count, and readers of the set file \
        would have to guess which.
        """, zh: "同一规则定了两次严重程度，只能有一个算数，而读标准集文件的人只能去猜。"),
      passing: """
        <severities>
          <severity rule="vague-wording" is="error"/>
          <severity rule="hurried-line" is="info"/>
        </severities>
        """,
      failing: .replacing("hurried-line", with: "vague-wording")
    ) { facts, report in
      var first: [String: Located<String>] = [:]
      for choice in facts.set.severities {
        guard let earlier = first[choice.rule.value] else {
          first[choice.rule.value] = choice.rule
          continue
        }
        report(
          Phrase(
            "rule '\(choice.rule.value)' is weighed twice",
            zh: "规则“\(choice.rule.value)”的严重程度定了两次"),
          at: choice.rule.span, about: facts.ownID,
          notes: [Note(Phrase("it is weighed here first", zh: "首次在此处设定"), at: earlier.span)],
          hints: [Phrase("keep one of them", zh: "只保留其中一个")])
      }
    }
  }
}

extension Facts {
  /// The id of the set, to which what it decides belongs.
  var ownID: String { self.set.id.value.value }
}
