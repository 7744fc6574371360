import Findings
import Model

extension RuleFamily {
  /// The edition is in force on the day the documents are made for.
  static let validity = RuleFamily("validity", title: Phrase("Days in force", zh: "有效期")) {
    Rule(
      "edition-not-begun", .error, alias: "SB-V02",
      purpose: Phrase(
        "Documents are not made for a day before the edition begins.",
        zh: "文档不用于版本生效之前的日期。"),
      explanation: Phrase(
        """
        Before its first day another edition holds, and a sheet of this one would check what \
        nobody has been told yet (ISO 9001 7.5.3). Asked only when a day is given.
        """,
        zh: """
          生效日之前仍是上一版有效，用本版的检查表查的是还没有人被告知的要求（ISO 9001 的7.5.3）。\
          只在给出日期时检查。
          """),
      passing: EditionExample.of(from: "2026-06-01"),
      failing: .replacing(#"effective-from="2026-06-01""#, with: #"effective-from="2026-07-01""#),
      exampleDay: CivilDate("2026-06-15")
    ) { facts, report in
      let edition = facts.set
      guard let day = facts.asOf, day < edition.effectiveFrom.value else { return }
      let first = edition.effectiveFrom
      report(
        Phrase(
          "set '\(edition.id.value)' begins on \(first.value), after \(day)",
          zh: "标准集“\(edition.id.value)”自\(first.value)起生效，晚于\(day)"),
        at: first.span, about: edition.id.value.value,
        hints: [
          Phrase(
            "build for a day from \(first.value) on, or from the edition in force",
            zh: "用\(first.value)以后的日期，或用当时有效的版本")
        ])
    }

    Rule(
      "edition-expired", .error, alias: "SB-V02",
      purpose: Phrase(
        "Documents are made from an edition that is in force on their day.",
        zh: "文档出自所属日期仍有效的版本。"),
      explanation: Phrase(
        """
        A sheet from an expired edition asks for what no longer holds (ISO 9001 7.5.3: \
        prevent the unintended use of obsolete documents). Asked only when a day is given.
        """,
        zh: """
          过期版本的检查表查的是不再有效的要求（ISO 9001 的7.5.3：防止误用作废文件）。\
          只在给出日期时检查。
          """),
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1" status="pilot"
          effective-from="2026-07-01" effective-to="2027-12-31" review-by="2027-06-30"
          owner="CH" approver="CH"/>
        """#,
      failing: .replacing(#"effective-to="2027-12-31""#, with: #"effective-to="2026-12-31""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set
      guard let day = facts.lastDay, let last = edition.effectiveTo, last.value < day else {
        return
      }
      report(
        Phrase(
          "set '\(edition.id.value)' expired on \(last.value), before \(day)",
          zh: "标准集“\(edition.id.value)”已于\(last.value)失效，早于\(day)"),
        at: last.span, about: edition.id.value.value,
        hints: [
          Phrase(
            "build from the edition in force, or extend effective-to",
            zh: "改用有效的版本，或延长 effective-to")
        ])
    }

    Rule(
      "edition-replaced", .error, alias: "SB-V02",
      purpose: Phrase(
        "Documents are not made from a superseded or withdrawn edition.",
        zh: "文档不出自已被替代或已作废的版本。"),
      explanation: Phrase(
        """
        Such an edition is kept to be read, not to be hung up (ISO 9001 7.5.3). Asked only \
        when a day is given, so that old editions can be checked and compared.
        """,
        zh: """
          这样的版本留着查阅，不再张挂（ISO 9001 的7.5.3）。只在给出日期时检查，\
          旧版仍可核对和比较。
          """),
      passing: EditionExample.of("published"),
      failing: .replacing(#"status="published""#, with: #"status="superseded""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set
      switch edition.status.value {
      case .draft, .review, .pilot, .published: return
      case .superseded, .withdrawn: break
      }
      guard let day = facts.lastDay else { return }
      let status = edition.status.value.name
      report(
        Phrase(
          "set '\(edition.id.value)' is \(status) and not for use on \(day)",
          zh: "标准集“\(edition.id.value)”\(status)，不用于\(day)"),
        at: edition.status.span, about: edition.id.value.value,
        hints: [Phrase("build from the edition that replaces it", zh: "改用替代它的版本")])
    }

    Rule(
      "review-overdue", .warning, alias: "SB-V03",
      purpose: Phrase(
        "The edition is reviewed by the day it names.", zh: "版本在写明的日期前复审。"),
      explanation: Phrase(
        """
        Needs change, and a standard nobody has looked at since its review was due may serve \
        none. The documents stay in force until they are replaced. Asked only when a day is \
        given.
        """,
        zh: """
          需求会变，到期没有复审的标准可能已经不合用。被替代之前文档仍然有效。\
          只在给出日期时检查。
          """),
      passing: EditionExample.of(),
      failing: .replacing(#"review-by="2027-06-30""#, with: #"review-by="2027-02-28""#),
      exampleDay: CivilDate("2027-03-01")
    ) { facts, report in
      let edition = facts.set
      guard let day = facts.lastDay, edition.reviewBy.value < day else { return }
      let due = edition.reviewBy
      report(
        Phrase(
          "set '\(edition.id.value)' was to be reviewed by \(due.value)",
          zh: "标准集“\(edition.id.value)”应在\(due.value)前复审"),
        at: due.span, about: edition.id.value.value,
        hints: [
          Phrase("review the set and write the next day of review", zh: "复审后写上下次复审日期")
        ])
    }

    Rule(
      "basis-lapses", .warning,
      purpose: Phrase(
        "What standards rest on is in force as long as the edition.", zh: "依据的有效期不短于版本的有效期。"),
      explanation: Phrase(
        """
        A law that lapses while the edition is in force leaves its standards without a ground, \
        and a sheet would go on calling them a duty. Without a last day the edition is in force \
        until it is reviewed.
        """,
        zh: """
          版本还在用，依据先失效，标准就没有了根据，检查表却仍把它当法定要求。\
          没有写失效日期的版本，按复审日期算。
          """),
      passing: #"""
        <basis-document id="LEG-1" kind="law" expires="2030-12-31">
          <citation xml:lang="zh-Hans">电话用户真实身份信息登记规定</citation>
          <citation xml:lang="en">Provisions on the registration of telephone users</citation>
        </basis-document>
        """#,
      failing: .replacing(#"expires="2030-12-31""#, with: #"expires="2026-12-31""#)
    ) { facts, report in
      let last = facts.set.effectiveTo ?? facts.set.reviewBy
      for basis in facts.set.bases {
        guard let expires = basis.expires, expires.value < last.value else { continue }
        report(
          Phrase(
            "basis '\(basis.key)' lapses on \(expires.value), before \(last.value)",
            zh: "依据“\(basis.key)”于\(expires.value)失效，早于\(last.value)"),
          at: expires.span, about: basis.key,
          notes: [Note(Phrase("the edition is in force until then", zh: "版本用到这一天"), at: last.span)],
          hints: [
            Phrase(
              "name what replaces it, or end the edition with it", zh: "改引替代它的文件，或让版本同时失效")
          ])
      }
    }
  }
}

extension Facts {
  /// Something that begins and ends.
  struct Stretch {
    let name: Phrase
    let subject: String
    let from: Located<CivilDate>
    let to: Located<CivilDate>

    init?(
      _ name: Phrase, _ subject: String, _ from: Located<CivilDate>?, _ to: Located<CivilDate>?
    ) {
      guard let from, let to else { return nil }
      self.name = name
      self.subject = subject
      self.from = from
      self.to = to
    }
  }

  /// Everything of the sources that begins on a day and ends on one.
  var stretches: [Stretch] {
    let (edition, survey) = (set, set.survey)
    let own = edition.id.value.value
    let control = [
      Stretch(
        Phrase("set '\(own)'", zh: "标准集“\(own)”"), own, edition.effectiveFrom,
        edition.effectiveTo),
      Stretch(
        Phrase("time until review of '\(own)'", zh: "标准集“\(own)”的复审期"), own,
        edition.effectiveFrom, edition.reviewBy),
      Stretch(
        Phrase("fieldwork of survey '\(survey.key)'", zh: "调查“\(survey.key)”"), survey.key,
        survey.fieldworkFrom, survey.fieldworkTo),
    ]
    let holidays = (set.calendar?.holidays ?? []).map {
      Stretch(Phrase("holiday", zh: "假期"), own, $0.from, $0.to)
    }
    let evidence = moments.flatMap(\.physicalEvidence).map {
      Stretch(
        Phrase("evidence '\($0.key)'", zh: "有形证据“\($0.key)”"), $0.key, $0.validFrom, $0.validTo)
    }
    return (control + holidays + evidence).compactMap { $0 }
  }

  /// How far the survey, the calendar, and the numbers of each moment can be trusted.
  var dataStatuses: [(subject: String, status: Located<DataStatus>)] {
    let calendar = set.calendar.map { ("calendar", $0.status) }
    return [(set.survey.key, set.survey.status)] + (calendar.map { [$0] } ?? [])
      + moments.flatMap { moment in
        [(moment.key, moment.importance.status), (moment.key, moment.experience.status)]
          + moment.needs.map { ($0.key, $0.status) }
      }
  }
}
