import Findings
import Model

extension RuleFamily {
  /// The edition is approved, and says what is new.
  static let approval = RuleFamily("approval", title: Phrase("Approval", zh: "批准与修订")) {
    Rule(
      "dates-reversed", .error, alias: "SB-V01", isFirm: true,
      purpose: Phrase("What begins on a day ends later.", zh: "有起止的，止在起之后。"),
      explanation: Phrase(
        """
        An edition, a poster or a holiday that ends before it begins is in force on no day, \
        and no document could say when it holds. The review comes after the first day too.
        """,
        zh: """
          版本、海报或假期如果止在起之前，就没有一天有效，文档也写不出它何时有效。\
          复审同样在生效之后。
          """),
      passing: EditionExample.of(),
      failing: .replacing(#"effective-from="2026-07-01""#, with: #"effective-from="2027-07-01""#)
    ) { facts, report in
      for stretch in facts.stretches where stretch.to.value < stretch.from.value {
        let (from, to) = (stretch.from.value, stretch.to.value)
        report(
          Phrase(
            "\(stretch.name) ends on \(to), before \(from)",
            zh: "\(stretch.name)止于\(to)，早于\(from)"),
          at: stretch.to.span, about: stretch.subject,
          notes: [Note(Phrase("it begins here", zh: "起于这里"), at: stretch.from.span)],
          hints: [Phrase("write a day after \(from)", zh: "写\(from)之后的日期")])
      }
    }

    Rule(
      "published-unapproved", .error, alias: "SB-V01", isFirm: true,
      purpose: Phrase(
        "A published edition names who approved it.", zh: "已发布的版本写明由谁批准。"),
      explanation: Phrase(
        """
        ISO 9001 7.5.2 asks that documents are reviewed and approved. The control block of \
        every page prints the approver; a published edition without one is nobody's.
        """,
        zh: """
          ISO 9001 的7.5.2要求文件经过评审和批准。每页的控制栏都印批准部门；\
          没有批准部门的发布版本没有人负责。
          """),
      passing: EditionExample.of("published"),
      failing: .removing(#"approver="CH""#)
    ) { facts, report in
      let edition = facts.set
      guard edition.status.value == .published, edition.approver == nil else { return }
      report(
        Phrase(
          "set '\(edition.id.value)' is published without an approver",
          zh: "标准集“\(edition.id.value)”已发布而没有批准部门"),
        at: edition.status.span, about: edition.id.value.value,
        hints: [
          Phrase("add approver=\"…\" with the department's id", zh: "加上 approver=\"…\"，写部门编号")
        ])
    }

    Rule(
      "illustrative-published", .warning, alias: "SB-E07",
      purpose: Phrase(
        "A published edition holds no illustrative numbers.", zh: "已发布的版本里没有示例数据。"),
      explanation: Phrase(
        """
        Sample ratings show how the method works and carry a label on every page. Published, \
        they would be taken for what customers said.
        """,
        zh: "示例评分用来说明做法，每页都注明。一经发布，就会被当成客户说的话。"),
      passing: EditionExample.of() + "\n" + RatingExample.need,
      failing: .replacing(#"status="pilot""#, with: #"status="published""#)
    ) { facts, report in
      let edition = facts.set
      guard edition.status.value == .published, edition.approver != nil else { return }
      let illustrative = facts.dataStatuses.filter { $0.status.value == .illustrative }
      guard let first = illustrative.first else { return }
      report(
        Phrase(
          "set '\(edition.id.value)' is published with illustrative data of '\(first.subject)'",
          zh: "标准集“\(edition.id.value)”已发布，而“\(first.subject)”仍是示例数据"),
        at: edition.status.span, about: edition.id.value.value,
        notes: illustrative.prefix(3).map {
          Note(Phrase("data of '\($0.subject)'", zh: "“\($0.subject)”的数据"), at: $0.status.span)
        },
        hints: [
          Phrase(
            "survey what is illustrative, or set status=\"pilot\"",
            zh: "示例数据改为实测，或写 status=\"pilot\"")
        ])
    }

    Rule(
      "revision-unlogged", .warning, alias: "SB-V05",
      purpose: Phrase(
        "The change log tells what the current revision changed.",
        zh: "修订记录写明本次修订改了什么。"),
      explanation: Phrase(
        """
        Readers of a new edition ask what is new. The log is printed in the handbook, and the \
        class of a change decides whether it needs a new approval.
        """,
        zh: "拿到新版的人要问改了什么。修订记录印在手册里，改动的等级决定要不要重新批准。"),
      passing: EditionExample.of(),
      failing: .replacing(#"revision="1""#, with: #"revision="2""#)
    ) { facts, report in
      let edition = facts.set
      let revision = edition.revision
      guard !facts.set.changeLog.contains(where: { $0.revision.value == revision.value })
      else { return }
      report(
        Phrase(
          "revision \(revision.value) of set '\(edition.id.value)' is not in the change log",
          zh: "修订记录里没有标准集“\(edition.id.value)”的第\(revision.value)次修订"),
        at: revision.span, about: edition.id.value.value,
        hints: [
          Phrase(
            "add a <change revision=\"\(revision.value)\"> to the change log",
            zh: "在修订记录中加 <change revision=\"\(revision.value)\">")
        ])
    }

    Rule(
      "log-ahead-of-revision", .warning, alias: "SB-V05",
      purpose: Phrase(
        "The change log tells of no revision after the current one.",
        zh: "修订记录里没有比当前更晚的修订。"),
      explanation: Phrase(
        """
        A change logged under the next number while the edition still bears the old one means \
        that somebody forgot to raise it: new sheets then look like the ones on the wall.
        """,
        zh: "改动已记在下一个修订号下，版本却还是旧号，多半是忘了改：新表看上去同墙上的旧表一样。"),
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="2" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH">
          <change-log>
            <change revision="1" date="2026-06-01" class="major" by="CH">
              <what xml:lang="zh-Hans">初版</what>
            </change>
            <change revision="2" date="2026-08-01" class="minor" by="CH">
              <what xml:lang="zh-Hans">加一条话术</what>
            </change>
          </change-log>
        </standard-set>
        """#,
      failing: .replacing(#"revision="2" status="pilot""#, with: #"revision="1" status="pilot""#)
    ) { facts, report in
      let edition = facts.set
      let current = edition.revision
      for change in facts.set.changeLog where change.revision.value > current.value {
        let logged = change.revision
        report(
          Phrase(
            "revision \(logged.value) of set '\(edition.id.value)' is logged, the edition is \(current.value)",
            zh: "标准集“\(edition.id.value)”已记第\(logged.value)次修订，版本仍是第\(current.value)次"),
          at: logged.span, about: edition.id.value.value,
          notes: [Note(Phrase("the edition's own number", zh: "版本的修订号"), at: current.span)],
          hints: [
            Phrase("raise revision to \(logged.value)", zh: "把 revision 改为\(logged.value)")
          ])
      }
    }
  }
}

/// The edition of the examples, in its first revision.
enum EditionExample {
  static func of(_ status: String = "pilot", from day: String = "2026-07-01") -> String {
    """
    <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="\(status)"
      effective-from="\(day)" review-by="2027-06-30" owner="CH" approver="CH"/>
    """
  }
}
