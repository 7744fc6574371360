import Findings
import Model

extension RuleFamily {
  /// What matters is drilled, by those who do it, in the time they have for it.
  static let drills = RuleFamily("drills", title: Phrase("Drills", zh: "演练")) {
    Rule(
      "peak-drill-idle", .warning, alias: "SB-D01",
      purpose: Phrase(
        "The drills of a peak or the end practise something required there.",
        zh: "峰值和终值的演练练到那里的要求。"),
      explanation: Phrase(
        """
        The roll-out asks to drill hard what is required at peaks and the end. A drill \
        of what is only advised leaves the required unpractised.
        """,
        zh: "来源要求对峰终时刻的规范要求强化操练。只练建议做的，要求做的就没有练。"),
      passing: DrillExample.of(roles: "DM"),
      failing: .replacing(#"<covers standard="M02-S1"/>"#, with: #"<covers standard="M02-S2"/>"#)
    ) { facts, report in
      for moment in facts.peakEnds where facts.binds(in: moment.standards.map(\.id)) {
        let covered = moment.drills.flatMap(\.covers)
        // One that names nothing is a fault of form.
        guard let drill = moment.drills.first(where: { !$0.covers.isEmpty }),
          let place = drill.covers.first?.span, facts.resolves(covered),
          !facts.binds(in: covered)
        else { continue }
        let kind = moment.kind.value.name
        report(
          Phrase(
            "drill '\(drill.key)' practises nothing required at the \(kind) '\(moment.key)'",
            zh: "演练“\(drill.key)”没有练到\(kind)“\(moment.key)”的要求"),
          at: place, about: drill.key,
          hints: [
            Phrase(
              "add <covers standard=\"…\"/> with a must of '\(moment.key)'",
              zh: "加 <covers standard=\"…\"/>，写“\(moment.key)”的一条“应”级标准")
          ])
      }
    }

    Rule(
      "drill-without-performer", .warning, alias: "SB-D01",
      purpose: Phrase(
        "Somebody in a drill performs what it practises.", zh: "参加演练的岗位里有人要做所练的事。"),
      explanation: Phrase(
        """
        Job instruction is try-out by the one who will do it (prepare, present, try, follow up). \
        A drill of others' work is a lesson, and on the day nobody has done it before.
        """,
        zh: "工作教导的要义是让做这件事的人试做（准备、示范、试做、跟进）。练别人的活只是听课，真到那天还是没人做过。"),
      passing: DrillExample.of(roles: "GD DM"),
      failing: .replacing(#"roles="GD DM""#, with: #"roles="GD""#)
    ) { facts, report in
      for drill in facts.moments.flatMap(\.drills) {
        guard let standard = facts.unperformed(by: drill), let first = drill.roles.first
        else { continue }
        let roles = drill.roles.map { $0.value.value }.joined(separator: " ")
        report(
          Phrase(
            "drill '\(drill.key)' is held without '\(standard.role.value)', who performs '\(standard.key)'",
            zh: "演练“\(drill.key)”没有岗位“\(standard.role.value)”，而“\(standard.key)”由它执行"),
          at: first.span, about: drill.key,
          notes: [
            Note(
              Phrase("'\(standard.key)' is performed by this role", zh: "“\(standard.key)”的执行岗位"),
              at: standard.role.span)
          ],
          hints: [
            Phrase(
              "make roles=\"\(roles) \(standard.role.value)\"",
              zh: "写 roles=\"\(roles) \(standard.role.value)\"")
          ])
      }
    }

    Rule(
      "drill-budget-exceeded", .warning, alias: "SB-D02", reach: .journey,
      purpose: Phrase(
        "The drills of a role fit its training time in every month.",
        zh: "岗位每个月的演练都不超过它的培训时间。"),
      explanation: Phrase(
        """
        A weekly drill takes four times its minutes a month, a monthly one once. Rarer drills \
        are spread over the year as evenly as whole drills can be, the longest first; counted \
        is the fullest month that is left then. A group counts for each of its members.
        """,
        zh: """
          每周的演练一月算四次，每月的算一次。更少的整场均匀排到全年，长的先排，\
          然后看最满的那个月。岗位组按每个成员算。
          """),
      // Two monthly drills take ten minutes each, and this one comes quarterly.
      passing: #"""
        <role id="DM" slug="duty-manager" kind="onstage" check-minutes="60"
          training-minutes="30">
          <name xml:lang="zh-Hans">值班经理</name>
        </role>
        <drill id="M03-D1" roles="DM GD" minutes="10" cadence="quarterly">
          <title xml:lang="zh-Hans">交费演练</title>
          <scenario xml:lang="zh-Hans">两人一组。</scenario>
          <pass xml:lang="zh-Hans">三次里三次做到</pass>
          <covers standard="M03-S1"/>
        </drill>
        """#,
      failing: .replacing(#"training-minutes="30""#, with: #"training-minutes="20""#)
    ) { facts, report in
      let year = DrillYear(facts.moments.flatMap(\.drills), in: facts.set)
      for role in facts.set.roles {
        guard let budget = role.trainingMinutes else { continue }
        let drills = facts.drills(of: role)
        let fullest = year.fullestMonth(of: role.id.value)
        guard fullest > budget.value else { continue }
        let longest = drills.enumerated().sorted {
          ($1.element.minutes.value, $0.offset) < ($0.element.minutes.value, $1.offset)
        }.prefix(3).map(\.element)
        report(
          Phrase(
            """
            role '\(role.key)' drills \(fullest.short) min in its fullest month, \
            budget \(budget.value.short)
            """,
            zh: "岗位“\(role.key)”最满的月份演练\(fullest.short)分钟，预算\(budget.value.short)分钟"),
          at: budget.span, about: role.key, notes: longest.map(\.lengthNote),
          hints: [
            Phrase(
              "make a drill shorter or rarer, or raise training-minutes",
              zh: "缩短演练或降低频次，或提高 training-minutes")
          ])
      }
    }
  }
}

extension Drill {
  fileprivate var lengthNote: Note {
    let (length, often) = (minutes.value.short, cadence.value.name)
    return Note(
      Phrase(
        "'\(key)' takes \(length) min, \(often)",
        zh: "“\(key)”\(often)，\(length)分钟"),
      at: minutes.span)
  }
}

extension Facts {
  /// The drills a role takes part in, itself or in a group.
  fileprivate func drills(of role: Role) -> [Drill] {
    moments.flatMap(\.drills).filter { drill in
      drill.roles.contains { members(of: $0.value).contains(role.id.value) }
    }
  }

  /// The first standard a drill practises, if nobody in the drill performs any of them.
  fileprivate func unperformed(by drill: Drill) -> Standard? {
    guard resolves(drill.covers) else { return nil }
    let standards = drill.covers.compactMap { catalogue.standard($0.value) }
    let roles = (drill.roles + standards.map(\.role)).map(\.value)
    guard roles.allSatisfy({ catalogue.role($0) != nil }) else { return nil }
    let taking = Set(drill.roles.flatMap { members(of: $0.value) })
    let isPerformed = standards.contains {
      !taking.isDisjoint(with: members(of: $0.role.value))
    }
    return isPerformed ? nil : standards.first
  }

  /// Whether all of some standards are declared.
  fileprivate func resolves(_ standards: [Located<ID<Standard>>]) -> Bool {
    standards.allSatisfy { catalogue.standard($0.value) != nil }
  }

  /// Whether some of these standards bind.
  func binds(in standards: [Located<ID<Standard>>]) -> Bool {
    standards.contains { catalogue.standard($0.value)?.level.value.isBinding ?? false }
  }
}

/// A drill of the first peak, which has a piece of advice beside a must that is supported.
private enum DrillExample {
  static func of(roles: String) -> String {
    """
    <standard id="M02-S2" level="should" role="DM">
      <text xml:lang="zh-Hans">宜让客户多试一遍。</text>
      <short xml:lang="zh-Hans">多试一遍</short>
      <criterion xml:lang="zh-Hans">抽5位，试2遍的≥3位。</criterion>
      <covers need="M02-N1"/>
    </standard>
    <support id="M02-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
      <commitment xml:lang="zh-Hans">体验机坏了24小时内换好</commitment>
      <short xml:lang="zh-Hans">体验机报修</short>
      <supports standard="M02-S1"/>
    </support>
    <drill id="M02-D1" roles="\(roles)" minutes="10" cadence="monthly">
      <title xml:lang="zh-Hans">体验演练</title>
      <scenario xml:lang="zh-Hans">两人一组。</scenario>
      <pass xml:lang="zh-Hans">三次里三次做到</pass>
      <covers standard="M02-S1"/>
    </drill>
    """
  }
}
