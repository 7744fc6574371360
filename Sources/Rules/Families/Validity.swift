import Findings
import Model

extension RuleFamily {
  /// The edition is approved and in force.
  static let validity = RuleFamily("validity") {
    Rule(
      "dates-reversed", .error, alias: "SB-V01",
      purpose: "What begins on a day ends later.",
      explanation: """
        An edition, a poster or a holiday that ends before it begins is in force on no day, \
        and no document could say when it holds. The review comes after the first day too.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2027-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#
    ) { facts, report in
      for stretch in facts.stretches where stretch.to.value < stretch.from.value {
        report(
          "\(stretch.name) ends on \(stretch.to.value), before \(stretch.from.value)",
          at: stretch.to.span, about: stretch.subject,
          notes: [Note("it begins here", at: stretch.from.span)],
          hints: ["write a day after \(stretch.from.value)"])
      }
    }

    Rule(
      "published-unapproved", .error, alias: "SB-V01",
      purpose: "A published edition names who approved it.",
      explanation: """
        ISO 9001 7.5.2 asks that documents are reviewed and approved. The control block of \
        every page prints the approver; a published edition without one is nobody's.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="published"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="published"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#
    ) { facts, report in
      let edition = facts.set.edition
      guard edition.status.value == .published, edition.approver == nil else { return }
      report(
        "set '\(edition.id.value)' is published without an approver", at: edition.status.span,
        about: edition.id.value.value, hints: ["add approver=\"…\" with the department's id"])
    }

    Rule(
      "illustrative-published", .warning, alias: "SB-E07",
      purpose: "A published edition holds no illustrative numbers.",
      explanation: """
        Sample ratings show how the method works and carry a label on every page. Published, \
        they would be taken for what customers said.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="published"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.5"/>
          <evidence source="EV-1"/>
        </need>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <need id="M01-N1" dimension="attitude" status="illustrative">
          <text xml:lang="zh-Hans">一进门就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.5"/>
          <evidence source="EV-1"/>
        </need>
        """#
    ) { facts, report in
      let edition = facts.set.edition
      guard edition.status.value == .published, edition.approver != nil else { return }
      let illustrative = facts.dataStatuses.filter { $0.status.value == .illustrative }
      guard let first = illustrative.first else { return }
      report(
        "set '\(edition.id.value)' is published with illustrative data of '\(first.subject)'",
        at: edition.status.span, about: edition.id.value.value,
        notes: illustrative.prefix(3).map { Note("data of '\($0.subject)'", at: $0.status.span) },
        hints: ["survey what is illustrative, or set status=\"pilot\""])
    }

    Rule(
      "edition-expired", .error, alias: "SB-V02",
      purpose: "Documents are made from an edition that is in force on their day.",
      explanation: """
        A sheet from an expired edition asks for what no longer holds (ISO 9001 7.5.3: \
        prevent the unintended use of obsolete documents). Asked only when a day is given.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" effective-to="2026-12-31" review-by="2027-06-30"
          owner="CH" approver="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" effective-to="2027-12-31" review-by="2027-06-30"
          owner="CH" approver="CH"/>
        """#,
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set.edition
      guard let day = facts.asOf, let last = edition.effectiveTo, last.value < day else { return }
      report(
        "set '\(edition.id.value)' expired on \(last.value), before \(day)", at: last.span,
        about: edition.id.value.value,
        hints: ["build from the edition in force, or extend effective-to"])
    }

    Rule(
      "edition-replaced", .error, alias: "SB-V02",
      purpose: "Documents are not made from a superseded or withdrawn edition.",
      explanation: """
        Such an edition is kept to be read, not to be hung up (ISO 9001 7.5.3). Asked only \
        when a day is given, so that old editions can be checked and compared.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="superseded"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="published"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#,
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set.edition
      switch edition.status.value {
      case .draft, .review, .pilot, .published: return
      case .superseded, .withdrawn: break
      }
      guard let day = facts.asOf else { return }
      report(
        "set '\(edition.id.value)' is \(edition.status.value.rawValue) and not for use on \(day)",
        at: edition.status.span, about: edition.id.value.value,
        hints: ["build from the edition that replaces it"])
    }

    Rule(
      "review-overdue", .warning, alias: "SB-V03",
      purpose: "The edition is reviewed by the day it names.",
      explanation: """
        Needs change, and a standard nobody has looked at since its review was due may serve \
        none. The documents stay in force until they are replaced. Asked only when a day is \
        given.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-02-28" owner="CH" approver="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#,
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set.edition
      guard let day = facts.asOf, edition.reviewBy.value < day else { return }
      report(
        "set '\(edition.id.value)' was to be reviewed by \(edition.reviewBy.value)",
        at: edition.reviewBy.span, about: edition.id.value.value,
        hints: ["review the set and write the next day of review"])
    }

    Rule(
      "revision-unlogged", .warning, alias: "SB-V05",
      purpose: "The change log tells what the current revision changed.",
      explanation: """
        Readers of a new edition ask what is new. The log is printed in the handbook, and the \
        class of a change decides whether it needs a new approval.
        """,
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="2" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        """#
    ) { facts, report in
      let revision = facts.set.edition.revision
      guard !facts.set.changeLog.contains(where: { $0.revision.value == revision.value })
      else { return }
      report(
        "revision \(revision.value) of set '\(facts.set.edition.id.value)' is not in the change log",
        at: revision.span, about: facts.set.edition.id.value.value,
        hints: ["add a <change revision=\"\(revision.value)\"> to the change log"])
    }
  }
}

extension Facts {
  /// Something that begins and ends.
  fileprivate struct Stretch {
    let name: String
    let subject: String
    let from: Located<CivilDate>
    let to: Located<CivilDate>

    init?(
      _ name: String, _ subject: String, _ from: Located<CivilDate>?, _ to: Located<CivilDate>?
    ) {
      guard let from, let to else { return nil }
      self.name = name
      self.subject = subject
      self.from = from
      self.to = to
    }
  }

  fileprivate var stretches: [Stretch] {
    let edition = set.edition
    let own = edition.id.value.value
    let control = [
      Stretch("set '\(own)'", own, edition.effectiveFrom, edition.effectiveTo),
      Stretch("time until review of '\(own)'", own, edition.effectiveFrom, edition.reviewBy),
      Stretch(
        "fieldwork of survey '\(set.survey.key)'", set.survey.key, set.survey.fieldworkFrom,
        set.survey.fieldworkTo),
    ]
    let holidays = set.calendar.holidays.map { Stretch("holiday", own, $0.from, $0.to) }
    let evidence = moments.flatMap(\.evidence).map {
      Stretch("evidence '\($0.key)'", $0.key, $0.validFrom, $0.validTo)
    }
    return (control + holidays + evidence).compactMap { $0 }
  }
}

extension Facts {
  /// How far the survey, the calendar, and the numbers of each moment can be trusted.
  fileprivate var dataStatuses: [(subject: String, status: Located<DataStatus>)] {
    [(set.survey.key, set.survey.status)]
      + moments.flatMap { moment in
        [(moment.key, moment.importance.status), (moment.key, moment.experience.status)]
          + moment.needs.map { ($0.key, $0.status) }
      }
  }
}
