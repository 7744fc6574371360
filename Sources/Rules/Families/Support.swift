import Findings
import Model

extension RuleFamily {
  /// What is asked of staff is made possible, by a promise that can be kept.
  static let support = RuleFamily("support", title: Phrase("Support", zh: "支撑")) {
    Rule(
      "promise-without-owner", .warning, alias: "SB-B01",
      purpose: Phrase(
        "Every promise of support names the department or the role that gives it.",
        zh: "每项支撑承诺都写明由哪个部门或岗位作出。"),
      explanation: Phrase(
        """
        Programme step seven is resources and back-office support (source B). The register is \
        signed by department; a promise of nobody is signed by nobody.
        """,
        zh: "计划第七步是资源配置和后台支撑（来源B）。承诺按部门签字；没有主的承诺没有人签。"),
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .removing(#"department="CH""#)
    ) { facts, report in
      for support in facts.moments.flatMap(\.support)
      where support.department == nil && support.role == nil {
        report(
          Phrase(
            "promise '\(support.key)' is given by nobody", zh: "承诺“\(support.key)”没有写由谁作出"),
          at: support.id.span, about: support.key,
          hints: [
            Phrase(
              "add department=\"…\" or role=\"…\" with who promises",
              zh: "加上作出承诺的 department=\"…\" 或 role=\"…\"")
          ])
      }
    }

    Rule(
      "promise-without-number", .warning,
      purpose: Phrase(
        "A department that promises support can be reached under a number.",
        zh: "作出支撑承诺的部门，都写明拨哪个号码找得到。"),
      explanation: Phrase(
        """
        Role cards tell staff whom to call, when, and by what number. The number of a department \
        stands at its declaration, once for all it promises; a promise may name its own. Who \
        works in the hall itself needs none.
        """,
        zh: """
          岗位卡告诉员工找谁、什么时候找、拨哪个号码。部门的号码写在部门声明处，一处写明处处用；\
          某项承诺也可另写号码。厅内岗位不用写。
          """),
      passing: #"""
        <department id="CH" contact="8102">
          <name xml:lang="zh-Hans">渠道管理部</name>
        </department>
        """#,
      failing: .removing(#"contact="8102""#)
    ) { facts, report in
      for support in facts.moments.flatMap(\.support) where support.contact == nil {
        guard let reference = support.department,
          let department = facts.catalogue.department(reference.value), department.contact == nil
        else { continue }
        report(
          Phrase(
            "promise '\(support.key)' names no number of '\(department.key)'",
            zh: "承诺“\(support.key)”没有写拨哪个号码找“\(department.key)”"),
          at: reference.span, about: support.key,
          hints: [
            Phrase(
              "give department '\(department.key)' a contact=\"…\"",
              zh: "给部门“\(department.key)”加上 contact=\"…\"")
          ])
      }
    }

    Rule(
      "promise-without-time", .warning, alias: "SB-B01",
      purpose: Phrase("Every promise of support names a time.", zh: "每项支撑承诺都写明时限。"),
      explanation: Phrase(
        """
        Staff in front of a customer need to know by when. A promise without a time cannot be \
        broken, and so cannot be relied on.
        """,
        zh: "面对客户的员工要知道最迟什么时候。没有时限的承诺谈不上违约，也就靠不住。"),
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .removing(#"sla-value="24" sla-unit="h""#)
        .replacing("24小时内", with: "派人")
    ) { facts, report in
      for support in facts.moments.flatMap(\.support)
      where support.slaValue == nil || support.slaUnit == nil {
        report(
          Phrase("promise '\(support.key)' names no time", zh: "承诺“\(support.key)”没有写时限"),
          at: support.id.span, about: support.key,
          hints: [
            Phrase(
              "add sla-value=\"…\" and sla-unit=\"…\"", zh: "加上 sla-value=\"…\" 和 sla-unit=\"…\"")
          ])
      }
    }

    Rule(
      "peak-must-unbacked", .warning, alias: "SB-S09", reach: .journey,
      purpose: Phrase(
        "Every must of a peak or the end is backed by a promise or a drill.",
        zh: "峰值和终值的“应”级标准都有支撑承诺或演练作后盾。"),
      explanation: Phrase(
        """
        What staff must do needs a system that works, a stock that is there, or practice; \
        management interviews fix what supports it. Backed is a standard that names what \
        it depends on, one that a promise names, itself or a need it serves, and one that is \
        drilled. What must not be done needs no backing.
        """,
        zh: """
          必做的事要靠系统好用、物料齐备或练过；支撑要素由管理层访谈确定。写了依靠什么、\
          被某项承诺（或它满足的需求被承诺）支撑、或者有演练的，就算有后盾。不应做的事不需要后盾。
          """),
      passing: #"""
        <standard id="M02-S2" level="must" role="DM">
          <text xml:lang="zh-Hans">应让客户再试一遍。</text>
          <short xml:lang="zh-Hans">再试一遍</short>
          <criterion xml:lang="zh-Hans">抽5位，试2遍的≥3位。</criterion>
          <covers need="M02-N1"/>
        </standard>
        <check id="M02-C2" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看5位，3位试过2遍？</question>
          <probe standard="M02-S2"/>
        </check>
        <drill id="M02-D2" roles="DM" minutes="10" cadence="monthly">
          <title xml:lang="zh-Hans">再试一遍</title>
          <scenario xml:lang="zh-Hans">两人一组。</scenario>
          <pass xml:lang="zh-Hans">三次里三次做到</pass>
          <covers standard="M02-S2"/>
        </drill>
        """#,
      failing: .replacing(#"<covers standard="M02-S2"/>"#, with: #"<covers standard="M02-S1"/>"#)
    ) { facts, report in
      let backed = facts.backing
      for moment in facts.peakEnds
      where facts.binds(in: moment.drills.flatMap(\.covers)) && facts.knowsBacking(of: moment) {
        for standard in moment.standards
        where standard.level.value == .must && !backed.reaches(standard) {
          let kind = moment.kind.value.name
          report(
            Phrase(
              "must '\(standard.key)' at the \(kind) has no support and no drill",
              zh: "\(kind)的“应”级标准“\(standard.key)”没有支撑，也没有演练"),
            at: standard.id.span, about: standard.key,
            hints: [
              Phrase(
                "add <depends-on support=\"…\"/> with the promise that makes it possible",
                zh: "加 <depends-on support=\"…\"/>，写使它做得到的承诺"),
              Phrase(
                "add <covers standard=\"\(standard.key)\"/> to a drill of '\(moment.key)'",
                zh: "在“\(moment.key)”的演练中加 <covers standard=\"\(standard.key)\"/>"),
            ])
        }
      }
    }
  }
}

/// What stands behind standards.
private struct Backing {
  let standards: Set<ID<Standard>>
  let needs: Set<ID<Need>>

  func reaches(_ standard: Standard) -> Bool {
    !standard.dependsOn.isEmpty || standards.contains(standard.id.value)
      || standard.covers.contains { needs.contains($0.need.value) }
  }
}

extension Facts {
  /// What promises and drills name.
  fileprivate var backing: Backing {
    let support = moments.flatMap(\.support)
    let drilled = moments.flatMap(\.drills).flatMap(\.covers)
    return Backing(
      standards: Set((support.flatMap(\.standards) + drilled).map(\.value)),
      needs: Set(support.flatMap(\.needs).map(\.value)))
  }

  /// Whether everything its file refers to is there: a mistyped id is reported by another rule.
  fileprivate func knowsBacking(of moment: Moment) -> Bool {
    !dangling.contains { $0.reference.span.file == moment.id.span.file }
  }
}
