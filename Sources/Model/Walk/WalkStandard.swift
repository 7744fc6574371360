import Findings

extension Standard {
  func walk(with walker: inout some Walker) {
    walker.enter(.standard, self)
    walkDuty(with: &walker)
    for measure in measures { measure.walk(with: &walker) }
    for cover in covers { cover.walk(with: &walker) }
    for basis in bases { basis.walk(with: &walker) }
    for point in keyPoints { point.walk(with: &walker) }
    for condition in conditions { condition.walk(with: &walker) }
    walker.references(.standard(.dependsOn), .support, dependsOn)
    walker.references(.standard(.channel), .channel, channels)
    walker.value(.standard(.sevenP), sevenP)
    walker.requirements(.standard(.requirement), of: .standard(.facility), requires)
    walker.values(.standard(.scope), scope)
    walker.value(.standard(.since), sinceRevision)
    walker.leave()
  }

  /// Who does what.
  private func walkDuty(with walker: inout some Walker) {
    walker.value(.standard(.level), level)
    walker.reference(.standard(.role), .role, role)
    walker.words(.standard(.text), text, as: .instruction)
    walker.words(.standard(.short), short)
    walker.words(.standard(.criterion), criterion, as: .criterion)
    walker.words(.standard(.why), why)
    walker.flag(.standard(.redLine), isRedLine, at: id.span)
    walker.flag(.standard(.recovery), isRecovery, at: id.span)
  }
}

extension Measure {
  func walk(with walker: inout some Walker) {
    walker.open(.standard(.measure), key: metric.value, at: metric.span)
    walker.value(.standard(.metric), metric)
    walker.value(.standard(.comparison), comparison)
    walker.value(.standard(.value), value)
    walker.value(.standard(.unit), unit)
    walker.value(.standard(.sample), sample)
    walker.value(.standard(.passPercent), passPercent)
    walker.value(.standard(.sourceSystem), sourceSystem)
    walker.close()
  }
}

extension Coverage {
  func walk(with walker: inout some Walker) {
    walker.open(.standard(.coverage), key: need)
    walker.reference(.standard(.coverageNeed), .need, need)
    walker.flag(.standard(.coverageElsewhere), isElsewhere, at: need.span)
    walker.close()
  }
}

extension Basis {
  func walk(with walker: inout some Walker) {
    walker.open(.standard(.basis), key: document?.value.value ?? kind.value.rawValue, at: kind.span)
    walker.value(.standard(.basisKind), kind)
    walker.reference(.standard(.basisDocument), .basis, document)
    walker.value(.standard(.basisArticle), article)
    walker.close()
  }
}

extension KeyPoint {
  func walk(with walker: inout some Walker) {
    walker.open(.standard(.keyPoint), at: step.span ?? point.span ?? reason.span)
    walker.words(.standard(.keyPointStep), step)
    walker.words(.standard(.keyPointPoint), point)
    walker.words(.standard(.keyPointReason), reason)
    walker.close()
  }
}

extension Condition {
  func walk(with walker: inout some Walker) {
    walker.open(.standard(.condition), key: kind.value.rawValue, at: kind.span)
    walker.value(.standard(.conditionKind), kind)
    switch kind.value {
    case .segment:
      walker.reference(.standard(.conditionSegment), to: .segment, id: value.value, at: value.span)
    case .season:
      walker.reference(.standard(.conditionSeason), to: .season, id: value.value, at: value.span)
    case .weather, .peakHour: walker.value(.standard(.conditionValue), value)
    }
    walker.close()
  }
}

extension Check {
  func walk(with walker: inout some Walker) {
    walker.enter(.check, self)
    walker.reference(.check(.role), .role, role)
    walker.value(.check(.species), species)
    walker.value(.check(.when), when)
    walker.value(.check(.frequency), frequency)
    walker.value(.check(.times), times)
    walker.value(.check(.weekday), weekday)
    walker.value(.check(.workingDay), workingDay)
    walker.value(.check(.method), method)
    walker.value(.check(.minutes), minutes)
    walker.words(.check(.question), question, as: .instruction)
    walker.references(.check(.probe), .standard, probes)
    walker.value(.check(.sample), sample)
    walker.reference(.check(.season), .season, season)
    walker.value(.check(.weight), weight)
    walker.leave()
  }
}

extension Drill {
  func walk(with walker: inout some Walker) {
    walker.enter(.drill, self)
    walker.words(.drill(.title), title)
    walker.references(.drill(.role), .role, roles)
    walker.words(.drill(.scenario), scenario)
    walker.words(.drill(.step), steps)
    walker.words(.drill(.pass), pass, as: .instruction)
    walker.value(.drill(.minutes), minutes)
    walker.value(.drill(.cadence), cadence)
    walker.references(.drill(.standard), .standard, covers)
    walker.words(.drill(.debrief), debrief)
    walker.leave()
  }
}
