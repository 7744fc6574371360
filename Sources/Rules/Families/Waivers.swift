import Findings
import Model

extension RuleFamily {
  /// A waiver waives something that may be waived, for a time. These rules are asked last, as
  /// they look at what the others find.
  static let waivers = RuleFamily("waivers", title: Phrase("Waivers", zh: "豁免")) {
    Rule(
      "waiver-refused", .error, isFirm: true,
      purpose: Phrase(
        "No waiver is given for a firm rule or a fault of form.", zh: "不可豁免的规则和格式问题不予豁免。"),
      explanation: Phrase(
        """
        A waiver bears with a weakness for a time. What a firm rule finds is none: the chain \
        from need to check is broken, or a decision about findings does not hold. What has a \
        fault of form was not even read.
        """,
        zh: "豁免是在一段时间内容许某个弱点。不可豁免的规则所发现的并非弱点，而是从需求到检查的链条断了，或对问题所作的决定不成立；有格式问题的内容则根本没有读到。"),
      passing: waived(),
      failing: .removing("<need", through: "</need>")
        .replacing(
          #"rule="need-without-evidence" element="M01-N1""#,
          with: #"rule="unknown-rule" element="SET""#
        )
        .replacing("下次调查补齐证据", with: "等新版规则手册")
    ) { facts, report in
      for waiver in facts.set.waivers {
        let code = waiver.rule.value
        let message: Phrase
        switch facts.decisions.named(code) {
        case .rule(let rule) where rule.isFirm:
          message = Phrase("rule '\(code)' is firm and is not waived", zh: "规则“\(code)”不可豁免")
        case .form:
          message = Phrase(
            "'\(code)' is a fault of form and is not waived", zh: "“\(code)”属于格式问题，不可豁免")
        case .rule, .nothing: continue
        }
        report(
          message, at: waiver.rule.span, about: facts.ownID,
          hints: [
            Phrase(
              "leave the waiver out, and correct what '\(code)' finds",
              zh: "删去该豁免，并改正“\(code)”指出的问题")
          ])
      }
    }

    Rule(
      "waiver-element-unknown", .error, isFirm: true, reach: .halls,
      purpose: Phrase("A waiver names an element that is declared.", zh: "豁免所指的对象已经声明。"),
      explanation: Phrase(
        """
        A waiver is for one element, so that it ends with it. One for an id that nobody bears \
        waives nothing, or one day something else that is given the id.
        """, zh: "豁免只针对一个对象，对象取消，豁免也随之终止。编号若不存在，豁免就落空；将来该编号用于别处，还会误免别的问题。"),
      passing: waived(),
      failing: .replacing(#"element="M01-N1""#, with: #"element="M01-N11""#)
    ) { facts, report in
      for waiver in facts.set.waivers {
        let id = waiver.element.value
        guard facts.directory.kinds(named: id).isEmpty else { continue }
        let meant = facts.directory.meant(by: id)
        let tail = NearMiss.question(meant)
        report(
          Phrase(
            "element '\(id)' is declared nowhere\(tail)", zh: "没有声明编号“\(id)”\(tail)"),
          at: waiver.element.span, about: facts.ownID,
          hints: [
            meant.map { Phrase("change it to '\($0)'", zh: "改为“\($0)”") }
              ?? Phrase("leave the waiver out", zh: "删去该豁免")
          ])
      }
    }

    Rule(
      "waiver-unused", .warning, isFirm: true, reach: .halls,
      purpose: Phrase("A waiver waives something.", zh: "豁免确有所免。"),
      explanation: Phrase(
        """
        What a waiver was given for has been put right, or never stood there. Left behind, it \
        would hide the same fault when it comes back, and the list of waivers in the handbook \
        would make the standard look weaker than it is.
        """,
        zh: "豁免的问题已经改正，或者本来就不在那里。留着它，同样的问题再出现时就会被掩盖；手册中的豁免清单也会让标准显得比实际更弱。"),
      passing: waived(),
      failing: .removing("<need", through: "</need>")
    ) { facts, report in
      let found = Set(facts.found.map(Target.init))
      for waiver in facts.set.waivers where facts.isTested(waiver) {
        let target = Target(code: waiver.rule.value, subject: waiver.element.value)
        guard !found.contains(target) else { continue }
        report(
          Phrase(
            "\(waiver.title) waives nothing", zh: "\(waiver.title)没有可免的问题"),
          at: waiver.rule.span, about: facts.ownID,
          hints: [
            Phrase(
              "leave it out, or name what '\(target.code)' finds", zh: "删去，或改指“\(target.code)”发现的问题"
            )
          ])
      }
    }

    Rule(
      "waiver-term-wrong", .error, isFirm: true,
      purpose: Phrase(
        "A waiver runs for \(Waiver.months) months at most, and ends after it begins.",
        zh: "豁免期不超过\(Waiver.months)个月，截止不早于起始。"),
      explanation: Phrase(
        """
        A waiver gives time to put something right. One that is renewed without end is a lower \
        standard that nobody approved: after a year the question is asked again.
        """, zh: "豁免是给改正留出时间。无限期地续下去，就成了无人批准的降低标准，所以满一年就要重新审批。"),
      passing: waived(),
      failing: .replacing(#"until="2026-12-31""#, with: #"until="2027-12-31""#)
    ) { facts, report in
      for waiver in facts.set.waivers {
        let (from, until) = (waiver.from.value, waiver.until.value)
        let what: Phrase
        if waiver.isReversed {
          what = Phrase("ends on \(until), before \(from)", zh: "截止于\(until)，早于起始日\(from)")
        } else if until > waiver.latestEnd {
          what = Phrase("runs longer than \(Waiver.months) months", zh: "超过\(Waiver.months)个月")
        } else {
          continue
        }
        report(
          Phrase("\(waiver.title) \(what)", zh: "\(waiver.title)\(what)"),
          at: waiver.until.span, about: facts.ownID,
          hints: [
            Phrase(
              "set until to a day from \(from) to \(waiver.latestEnd)",
              zh: "将 until 设在\(from)到\(waiver.latestEnd)之间")
          ])
      }
    }

    Rule(
      "waiver-expired", .error, isFirm: true,
      purpose: Phrase("No waiver has expired on the day asked for.", zh: "在所问日期，豁免没有过期。"),
      explanation: Phrase(
        """
        After its last day a waiver waives nothing: what it bore with counts again. It is told \
        of its own, so that whoever approved it is asked before the finding surprises others.
        """, zh: "过了截止日期，豁免不再有效，原来的问题重新计入。单独提示是为了先问批准人，而不是让别人面对突然出现的问题。"),
      passing: waived(until: "2027-06-30"),
      failing: .removing("<need", through: "</need>")
        .replacing(#"until="2027-06-30""#, with: #"until="2026-12-31""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      guard let day = facts.lastDay else { return }
      for waiver in facts.set.waivers where !waiver.isReversed && waiver.until.value < day {
        report(
          Phrase(
            "\(waiver.title) expired on \(waiver.until.value), before \(day)",
            zh: "\(waiver.title)\(waiver.until.value)到期，早于\(day)"),
          at: waiver.until.span, about: facts.ownID,
          hints: [
            Phrase("correct what was waived, and leave the waiver out", zh: "改正所豁免的问题，并删去该豁免"),
            Phrase("have it approved again, and give it new days", zh: "重新审批，并改写起止日期"),
          ])
      }
    }

    Rule(
      "waiver-not-yet-in-force", .info, isFirm: true,
      purpose: Phrase("A waiver is in force on the day asked for.", zh: "在所问日期，豁免已经生效。"),
      explanation: Phrase(
        """
        Before its first day a waiver waives nothing. That is right if it was given in advance, \
        and explains why what it names is still found.
        """, zh: "起始日之前，豁免尚不生效。若是提前批准的，这很正常；这条提示说明所指问题为何仍被报告。"),
      passing: waived(until: "2027-06-30"),
      failing: .removing("<need", through: "</need>")
        .replacing(#"from="2026-07-01""#, with: #"from="2027-07-01""#)
        .replacing(#"until="2027-06-30""#, with: #"until="2027-12-31""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      guard let day = facts.asOf else { return }
      for waiver in facts.set.waivers where !waiver.isReversed && day < waiver.from.value {
        report(
          Phrase(
            "\(waiver.title) is in force only from \(waiver.from.value)",
            zh: "\(waiver.title)自\(waiver.from.value)起才生效"),
          at: waiver.from.span, about: facts.ownID,
          hints: [Phrase("leave it if it was given in advance", zh: "若为提前批准，可保留不动")])
      }
    }
  }
}

extension RuleFamily {
  /// A need that breaks a rule which may be waived, and a waiver of that.
  private static func waived(until: String = "2026-12-31") -> String {
    """
    <need id="M01-N1" dimension="attitude" status="qualitative">
      <text xml:lang="zh-Hans">一进门就有人招呼</text>
      <short xml:lang="zh-Hans">有人招呼</short>
    </need>
    <waivers>
      <waiver rule="need-without-evidence" element="M01-N1" approver="CH" from="2026-07-01"
        until="\(until)">
        <reason xml:lang="zh-Hans">下次调查补齐证据</reason>
      </waiver>
    </waivers>
    """
  }
}

extension Waiver {
  /// How messages speak of it.
  fileprivate var title: Phrase {
    Phrase(
      "waiver of '\(rule.value)' at '\(element.value)'",
      zh: "“\(element.value)”对“\(rule.value)”的豁免")
  }
}

extension Facts {
  /// Whether this run shows if a waiver waives anything: what it names exists and may be
  /// waived, it is in force, and a rule that asks for the day knows it.
  fileprivate func isTested(_ waiver: Waiver) -> Bool {
    guard case .rule(let rule) = decisions.named(waiver.rule.value), !rule.isFirm,
      !directory.kinds(named: waiver.element.value).isEmpty
    else { return false }
    guard let asOf, let lastDay else { return rule.exampleDay == nil }
    return waiver.isInForce(on: asOf) && waiver.isInForce(on: lastDay)
  }
}
