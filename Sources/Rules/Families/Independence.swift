import Findings
import Model

extension RuleFamily {
  /// Nobody is the only judge of their own work where it matters most.
  static let independence = RuleFamily("independence", title: Phrase("Independence", zh: "独立检查")) {
    Rule(
      "checked-by-performer", .warning, alias: "SB-C05", reach: .journey,
      purpose: Phrase(
        "Peaks, the end and red lines are not checked by their only performer alone.",
        zh: "峰值、终值和红线不由唯一的执行岗位自己检查。"),
      explanation: Phrase(
        """
        Whoever does the work looks past what is missing, and will not cross out the own name. \
        At peaks, the end and red lines another role has to look now and then; a group \
        counts as its members, who see each other. A single-handed post that is checked in \
        another way may have a waiver that says how.
        """,
        zh: """
          自己做的事自己看，缺什么看不见，也不会给自己打叉。峰值、终值和红线要有别的岗位来看；\
          岗位组按成员算，成员彼此看得见。一人当班、另有办法核对的，可以豁免并写明办法。
          """),
      passing: RedLineExample.guardsman + "\n" + RedLineExample.of("SG", checkedBy: "DM"),
      failing: .replacing(#"role="DM""#, with: #"role="SG""#)
    ) { facts, report in
      let peakEnds = Set(facts.peakEnds.map(\.id.value))
      for moment in facts.moments where facts.links.knowsProving(in: moment) {
        let isKey = peakEnds.contains(moment.id.value)
        for standard in moment.standards where isKey || standard.isRedLine {
          guard let check = facts.soleSelfCheck(of: standard) else { continue }
          let what =
            standard.isRedLine ? Phrase("red line", zh: "红线") : moment.kind.value.name
          report(
            Phrase(
              "\(what) '\(standard.key)' is checked only by '\(check.role.value)', who performs it",
              zh: "\(what)标准“\(standard.key)”只由执行岗位“\(check.role.value)”自己检查"),
            at: check.role.span, about: standard.key,
            notes: [
              Note(
                Phrase(
                  "'\(standard.key)' is performed by this role", zh: "“\(standard.key)”的执行岗位"),
                at: standard.role.span)
            ],
            hints: [
              Phrase(
                "give '\(check.key)' to another role, or add a check by one",
                zh: "把“\(check.key)”交给别的岗位，或另加别的岗位的检查项")
            ])
        }
      }
    }
  }
}

extension Facts {
  /// The first check of a standard, if one person performs it and makes all its checks.
  fileprivate func soleSelfCheck(of standard: Standard) -> Check? {
    let checks = links.checks(proving: standard)
    let people = checks.reduce(into: members(of: standard.role.value)) {
      $0.formUnion(members(of: $1.role.value))
    }
    return people.count == 1 ? checks.first : nil
  }
}

/// A red line with its check, and a guard who may be in it.
enum RedLineExample {
  static let guardsman = """
    <role id="SG" slug="security" kind="onstage" check-minutes="15">
      <name xml:lang="zh-Hans">保安</name>
    </role>
    """

  static func of(_ performer: String, checkedBy checker: String) -> String {
    """
    <standard id="M01-S2" level="must" role="\(performer)" red-line="true">
      <text xml:lang="zh-Hans">消防通道应保持畅通。</text>
      <short xml:lang="zh-Hans">通道畅通</short>
      <criterion xml:lang="zh-Hans">堵塞=0处。</criterion>
      <covers need="M01-N1"/>
    </standard>
    <check id="M01-C2" role="\(checker)" species="round" when="in-hours" frequency="daily"
      method="look" minutes="1">
      <question xml:lang="zh-Hans">消防通道无堵塞？</question>
      <probe standard="M01-S2"/>
    </check>
    """
  }
}
