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
    walker.value(.setId, edition.id.map(\.value))
    walker.value(.setDomain, edition.domain)
    walker.values(.setLanguages, edition.languages)
    walker.value(.setRevision, edition.revision)
    walker.value(.setStatus, edition.status)
    walker.value(.setEffectiveFrom, edition.effectiveFrom)
    walker.value(.setEffectiveTo, edition.effectiveTo)
    walker.value(.setReviewBy, edition.reviewBy)
    walker.value(.setSupersedes, edition.supersedes)
    walker.reference(.setOwner, .department, edition.owner)
    walker.reference(.setApprover, .department, edition.approver)
    walker.words(.setTitle, title, as: .quoted)
    walker.words(.setSubtitle, subtitle, as: .quoted)
    walker.value(.setRotaWithinDays, rotaDays)
    walker.value(.setRetentionMonths, retentionMonths)
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
    walker.value(.setMandateNumber, number)
    walker.value(.setMandateDate, date)
    walker.words(.setMandateTitle, title, as: .quoted)
    walker.words(.setMandateIssuer, issuer, as: .quoted)
  }
}

extension Change {
  func walk(with walker: inout some Walker) {
    walker.open(.setChange, key: String(revision.value), at: revision.span)
    walker.value(.setChangeRevision, revision)
    walker.value(.setChangeDate, date)
    walker.value(.setChangeClass, grade)
    walker.reference(.setChangeBy, .department, by)
    walker.words(.setChangeWhat, what, as: .quoted)
    walker.words(.setChangeWhy, why, as: .quoted)
    walker.close()
  }
}

extension RetiredID {
  func walk(with walker: inout some Walker) {
    walker.open(.setRetired, key: id.value, at: id.span)
    walker.value(.setRetiredId, id)
    walker.value(.setRetiredRevision, revision)
    walker.words(.setRetiredNote, note, as: .quoted)
    walker.close()
  }
}

extension SeverityChoice {
  func walk(with walker: inout some Walker) {
    walker.open(.setSeverity, key: rule.value, at: rule.span)
    walker.value(.setSeverityIs, severity)
    walker.close()
  }
}

extension Acceptance {
  func walk(with walker: inout some Walker) {
    let key = "\(revision.value) \(element.value) \(field.value)"
    walker.open(.setAccepted, key: key, at: element.span)
    walker.value(.setAcceptedGrade, grade)
    walker.reference(.setAcceptedApprover, .department, approver)
    walker.value(.setAcceptedDate, date)
    walker.words(.setAcceptedReason, reason, as: .quoted)
    walker.close()
  }
}

extension Waiver {
  func walk(with walker: inout some Walker) {
    walker.open(.setWaiver, key: "\(rule.value) \(element.value)", at: span)
    walker.reference(.setWaiverApprover, .department, approver)
    walker.value(.setWaiverFrom, from)
    walker.value(.setWaiverUntil, until)
    walker.words(.setWaiverReason, reason, as: .quoted)
    walker.close()
  }
}

extension RolloutPhase {
  func walk(with walker: inout some Walker) {
    walker.open(.setRolloutPhase, key: phase.value.rawValue, at: phase.span)
    walker.words(.setRolloutPhaseName, name, as: .quoted)
    walker.words(.setRolloutPhaseText, text, as: .quoted)
    walker.close()
  }
}

extension Milestone {
  func walk(with walker: inout some Walker) {
    walker.open(.setMilestone, key: date.value, at: date.span)
    walker.value(.setMilestoneDate, date)
    walker.words(.setMilestoneText, text, as: .quoted)
    walker.close()
  }
}

extension Scoring {
  func walk(with walker: inout some Walker) {
    for (kind, factor) in Self.ordered(kinds) {
      walker.open(.setKindFactor, key: kind.value.rawValue, at: kind.span)
      walker.value(.setKindFactorFactor, Located(factor, at: kind.span))
      walker.close()
    }
    for (level, factor) in Self.ordered(levels) {
      walker.open(.setLevelFactor, key: level.value.rawValue, at: level.span)
      walker.value(.setLevelFactorFactor, Located(factor, at: level.span))
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
    walker.values(.setWorkingDay, workingDays)
    walker.value(.setCalendarStatus, status)
    walker.words(.setCalendarNote, note, as: .quoted)
  }
}

extension Holiday {
  func walk(with walker: inout some Walker) {
    walker.open(.setHoliday, key: from.value.description, at: from.span)
    walker.value(.setHolidayFrom, from)
    walker.value(.setHolidayTo, to)
    walker.words(.setHolidayName, name, as: .quoted)
    walker.close()
  }
}
