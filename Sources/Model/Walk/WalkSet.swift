import Findings

extension StandardSet {
  func walk(with walker: inout some Walker) {
    walker.enter(.set, id: edition.id.value.value, at: edition.id.span)
    walkControl(with: &walker)
    mandate?.walk(with: &walker)
    for change in changeLog { change.walk(with: &walker) }
    for phase in rollout { phase.walk(with: &walker) }
    for milestone in milestones { milestone.walk(with: &walker) }
    scoring.walk(with: &walker)
    calendar.walk(with: &walker)
    for retired in retiredIDs { retired.walk(with: &walker) }
    for severity in severities { severity.walk(with: &walker) }
    for waiver in waivers { waiver.walk(with: &walker) }
    for acceptance in acceptances { acceptance.walk(with: &walker) }
    walkOrganisation(with: &walker)
    walkStudy(with: &walker)
    walker.leave()
  }

  /// What stands in the control block of every document.
  private func walkControl(with walker: inout some Walker) {
    walker.value(.set(.id), edition.id.map(\.value))
    walker.value(.set(.domain), edition.domain)
    walker.values(.set(.language), edition.languages)
    walker.value(.set(.revision), edition.revision)
    walker.value(.set(.status), edition.status)
    walker.value(.set(.effectiveFrom), edition.effectiveFrom)
    walker.value(.set(.effectiveTo), edition.effectiveTo)
    walker.value(.set(.reviewBy), edition.reviewBy)
    walker.value(.set(.supersedes), edition.supersedes)
    walker.reference(.set(.owner), .department, edition.owner)
    walker.reference(.set(.approver), .department, edition.approver)
    walker.words(.set(.title), title, as: .quoted)
    walker.words(.set(.subtitle), subtitle, as: .quoted)
    walker.value(.set(.rota), rotaDays)
    walker.value(.set(.retention), retentionMonths)
  }

  /// What moments refer to.
  private func walkOrganisation(with walker: inout some Walker) {
    for source in sources { source.walk(with: &walker) }
    for basis in bases { basis.walk(with: &walker) }
    for segment in segments { segment.walk(with: &walker) }
    survey.walk(with: &walker)
    for role in roles { role.walk(with: &walker) }
    for department in departments { department.walk(with: &walker) }
    for stage in stages { stage.walk(with: &walker) }
    for channel in channels { channel.walk(with: &walker) }
    for facility in facilities { facility.walk(with: &walker) }
    for season in calendar.seasons { season.walk(with: &walker) }
    for path in paths { path.walk(with: &walker) }
  }

  /// What the handbook tells of the study.
  private func walkStudy(with walker: inout some Walker) {
    for term in glossary { term.walk(with: &walker) }
    for finding in findings { finding.walk(with: &walker) }
    for benchmark in benchmarks { benchmark.walk(with: &walker) }
    for statistic in statistics { statistic.walk(with: &walker) }
    for transformation in transformations { transformation.walk(with: &walker) }
    for method in methods { method.walk(with: &walker) }
    for result in results { result.walk(with: &walker) }
    for statement in statements { statement.walk(with: &walker) }
  }
}

extension Mandate {
  func walk(with walker: inout some Walker) {
    walker.value(.set(.mandateNumber), number)
    walker.value(.set(.mandateDate), date)
    walker.words(.set(.mandateTitle), title, as: .quoted)
    walker.words(.set(.mandateIssuer), issuer, as: .quoted)
  }
}

extension Change {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.change), key: String(revision.value), at: revision.span)
    walker.value(.set(.changeRevision), revision)
    walker.value(.set(.changeDate), date)
    walker.value(.set(.changeClass), grade)
    walker.reference(.set(.changeBy), .department, by)
    walker.words(.set(.changeWhat), what, as: .quoted)
    walker.words(.set(.changeWhy), why, as: .quoted)
    walker.close()
  }
}

extension RetiredID {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.retired), key: id.value, at: id.span)
    walker.value(.set(.retiredID), id)
    walker.value(.set(.retiredRevision), revision)
    walker.words(.set(.retiredNote), note, as: .quoted)
    walker.close()
  }
}

extension SeverityChoice {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.severity), key: rule.value, at: rule.span)
    walker.value(.set(.severityIs), severity)
    walker.close()
  }
}

extension Acceptance {
  func walk(with walker: inout some Walker) {
    let key = "\(revision.value) \(element.value) \(field.value)"
    walker.open(.set(.acceptance), key: key, at: element.span)
    walker.value(.set(.acceptanceGrade), grade)
    walker.reference(.set(.acceptanceApprover), .department, approver)
    walker.value(.set(.acceptanceDate), date)
    walker.words(.set(.acceptanceReason), reason, as: .quoted)
    walker.close()
  }
}

extension Waiver {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.waiver), key: "\(rule.value) \(element.value)", at: span)
    walker.reference(.set(.waiverApprover), .department, approver)
    walker.value(.set(.waiverFrom), from)
    walker.value(.set(.waiverUntil), until)
    walker.words(.set(.waiverReason), reason, as: .quoted)
    walker.close()
  }
}

extension RolloutPhase {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.rollout), key: phase.value.rawValue, at: phase.span)
    walker.words(.set(.rolloutName), name, as: .quoted)
    walker.words(.set(.rolloutText), text, as: .quoted)
    walker.close()
  }
}

extension Milestone {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.milestone), key: date.value, at: date.span)
    walker.value(.set(.milestoneDate), date)
    walker.words(.set(.milestoneText), text, as: .quoted)
    walker.close()
  }
}

extension Scoring {
  func walk(with walker: inout some Walker) {
    for (kind, factor) in Self.ordered(kinds) {
      walker.open(.set(.kindFactor), key: kind.value.rawValue, at: kind.span)
      walker.value(.set(.kindFactorValue), Located(factor, at: kind.span))
      walker.close()
    }
    for (level, factor) in Self.ordered(levels) {
      walker.open(.set(.levelFactor), key: level.value.rawValue, at: level.span)
      walker.value(.set(.levelFactorValue), Located(factor, at: level.span))
      walker.close()
    }
  }

  /// As the author wrote them, for a dictionary has no order.
  private static func ordered<Key>(_ factors: [Located<Key>: Int]) -> [(Located<Key>, Int)] {
    factors.map { ($0.key, $0.value) }.sorted { $0.0.span < $1.0.span }
  }
}

extension WorkCalendar {
  func walk(with walker: inout some Walker) {
    for holiday in holidays { holiday.walk(with: &walker) }
    walker.values(.set(.workingDay), workingDays)
    walker.value(.set(.calendarStatus), status)
    walker.words(.set(.calendarNote), note, as: .quoted)
  }
}

extension Holiday {
  func walk(with walker: inout some Walker) {
    walker.open(.set(.holiday), key: from.value.description, at: from.span)
    walker.value(.set(.holidayFrom), from)
    walker.value(.set(.holidayTo), to)
    walker.words(.set(.holidayName), name, as: .quoted)
    walker.close()
  }
}
