import Findings
import Model

extension RuleFamily {
  /// Promises can be kept, and what hangs on the wall still holds.
  static let support = RuleFamily("support") {
    Rule(
      "promise-without-owner", .warning, alias: "SB-B01",
      purpose: "Every promise of support names the department or the role that gives it.",
      explanation: """
        Programme step seven is resources and back-office support (source B). The register is \
        signed by department; a promise of nobody is signed by nobody.
        """,
      failing: #"""
        <support id="M01-B1" kind="support" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#
    ) { facts, report in
      for support in facts.moments.flatMap(\.support)
      where support.department == nil && support.role == nil {
        report(
          "promise '\(support.key)' is given by nobody", at: support.id.span, about: support.key,
          hints: ["add department=\"…\" or role=\"…\" with who promises"])
      }
    }

    Rule(
      "promise-without-time", .warning, alias: "SB-B01",
      purpose: "Every promise of support names a time.",
      explanation: """
        Staff in front of a customer need to know by when. A promise without a time cannot be \
        broken, and so cannot be relied on.
        """,
      failing: #"""
        <support id="M01-B1" kind="support" department="CH">
          <commitment xml:lang="zh-Hans">门口灯箱坏了派人修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      passing: #"""
        <support id="M01-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">门口灯箱坏了24小时内修好</commitment>
          <short xml:lang="zh-Hans">灯箱报修</short>
          <supports standard="M01-S1"/>
        </support>
        """#
    ) { facts, report in
      for support in facts.moments.flatMap(\.support)
      where support.slaValue == nil || support.slaUnit == nil {
        report(
          "promise '\(support.key)' names no time", at: support.id.span, about: support.key,
          hints: ["add sla-value=\"…\" and sla-unit=\"…\""])
      }
    }

    Rule(
      "evidence-expired", .warning, alias: "SB-B02",
      purpose: "What customers see is valid on the day the documents are made for.",
      explanation: """
        No expired promotional information on site is what mystery shoppers are asked first. \
        Asked only when a day is given.
        """,
      failing: #"""
        <physical-evidence id="M01-E1" owner="CH" valid-to="2026-12-31">
          <text xml:lang="zh-Hans">门口海报</text>
          <short xml:lang="zh-Hans">海报</short>
        </physical-evidence>
        """#,
      passing: #"""
        <physical-evidence id="M01-E1" owner="CH" valid-to="2027-03-31">
          <text xml:lang="zh-Hans">门口海报</text>
          <short xml:lang="zh-Hans">海报</short>
        </physical-evidence>
        """#,
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      guard let day = facts.asOf else { return }
      for evidence in facts.moments.flatMap(\.evidence) {
        guard let last = evidence.validTo, last.value < day else { continue }
        report(
          "evidence '\(evidence.key)' expired on \(last.value), before \(day)", at: last.span,
          about: evidence.key, hints: ["take it down, or give it a later valid-to"])
      }
    }
  }
}
