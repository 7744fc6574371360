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
    walker.references(.standardDependsOn, .support, dependsOn)
    walker.references(.standardChannels, .channel, channels)
    walker.value(.standardSevenP, sevenP)
    walker.requirements(.standardRequires, of: .standardRequires, requires)
    walker.values(.standardScope, scope)
    walker.value(.standardSinceRevision, sinceRevision)
    walker.leave()
  }

  /// Who does what.
  private func walkDuty(with walker: inout some Walker) {
    walker.value(.standardLevel, level)
    walker.reference(.standardRole, .role, role)
    walker.words(.standardText, text, as: .instruction)
    walker.words(.standardShort, short)
    walker.words(.standardCriterion, criterion, as: .criterion)
    walker.words(.standardWhy, why)
    walker.flag(.standardRedLine, isRedLine, at: id.span)
    walker.flag(.standardRecovers, isRecovery, at: id.span)
  }
}

extension Measure {
  func walk(with walker: inout some Walker) {
    walker.open(.standardMeasure, key: metric.value, at: metric.span)
    walker.value(.standardMeasureMetric, metric)
    walker.value(.standardMeasureOp, comparison)
    walker.value(.standardMeasureValue, value)
    walker.value(.standardMeasureUnit, unit)
    walker.value(.standardMeasureSample, sample)
    walker.value(.standardMeasurePassPercent, passPercent)
    walker.value(.standardMeasureSourceSystem, sourceSystem)
    walker.close()
  }
}

extension Coverage {
  func walk(with walker: inout some Walker) {
    walker.open(.standardCovers, key: need)
    walker.reference(.standardCoversNeed, .need, need)
    walker.flag(.standardCoversAlso, isElsewhere, at: need.span)
    walker.close()
  }
}

extension Basis {
  func walk(with walker: inout some Walker) {
    walker.open(.standardBasis, key: document?.value.value ?? kind.value.rawValue, at: kind.span)
    walker.value(.standardBasisKind, kind)
    walker.reference(.standardBasisRef, .basis, document)
    walker.value(.standardBasisArticle, article)
    walker.close()
  }
}

extension KeyPoint {
  func walk(with walker: inout some Walker) {
    walker.open(.standardKeyPoint, at: step.span ?? point.span ?? reason.span)
    walker.words(.standardKeyPointStep, step)
    walker.words(.standardKeyPointPoint, point)
    walker.words(.standardKeyPointReason, reason)
    walker.close()
  }
}

extension Condition {
  func walk(with walker: inout some Walker) {
    walker.open(.standardCondition, key: kind.value.rawValue, at: kind.span)
    walker.value(.standardConditionKind, kind)
    switch kind.value {
    case .segment:
      walker.reference(.standardConditionSegment, to: .segment, id: value.value, at: value.span)
    case .season:
      walker.reference(.standardConditionSeason, to: .season, id: value.value, at: value.span)
    case .weather, .peakHour: walker.value(.standardConditionValue, value)
    }
    walker.close()
  }
}

extension Check {
  func walk(with walker: inout some Walker) {
    walker.enter(.check, self)
    walker.reference(.checkRole, .role, role)
    walker.value(.checkSpecies, species)
    walker.value(.checkWhen, when)
    walker.value(.checkFrequency, frequency)
    walker.value(.checkTimes, times)
    walker.value(.checkWeekday, weekday)
    walker.value(.checkWorkingDay, workingDay)
    walker.value(.checkMethod, method)
    walker.value(.checkMinutes, minutes)
    walker.words(.checkQuestion, question, as: .instruction)
    walker.references(.checkProbe, .standard, probes)
    walker.value(.checkSample, sample)
    walker.reference(.checkSeason, .season, season)
    walker.value(.checkWeight, weight)
    walker.leave()
  }
}

extension Drill {
  func walk(with walker: inout some Walker) {
    walker.enter(.drill, self)
    walker.words(.drillTitle, title)
    walker.references(.drillRoles, .role, roles)
    walker.words(.drillScenario, scenario)
    walker.words(.drillStep, steps)
    walker.words(.drillPass, pass, as: .instruction)
    walker.value(.drillMinutes, minutes)
    walker.value(.drillCadence, cadence)
    walker.references(.drillCovers, .standard, covers)
    walker.words(.drillDebrief, debrief)
    walker.leave()
  }
}
