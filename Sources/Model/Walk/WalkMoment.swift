import Findings

extension Moment {
  func walk(with walker: inout some Walker) {
    walker.enter(.moment, self)
    walkPlace(with: &walker)
    walkExperience(with: &walker)
    for need in needs { need.walk(with: &walker) }
    for standard in standards { standard.walk(with: &walker) }
    for line in say { line.walk(with: &walker, as: .say) }
    for line in dontSay { line.walk(with: &walker, as: .dontSay) }
    for item in evidence { item.walk(with: &walker) }
    for promise in support { promise.walk(with: &walker) }
    for check in checks { check.walk(with: &walker) }
    for drill in drills { drill.walk(with: &walker) }
    walker.leave()
  }

  /// What it is called and where it stands in the journey.
  private func walkPlace(with walker: inout some Walker) {
    walker.value(.momentSeq, sequence)
    walker.value(.momentSlug, slug)
    walker.words(.momentName, name)
    walker.words(.momentAlias, aliases, as: .quoted)
    walker.words(.momentLead, lead)
    walker.reference(.momentStage, .stage, stage)
    walker.value(.momentKind, kind)
    walker.value(.momentPeakRank, peakRank)
    walker.value(.momentType, type)
    walker.reference(.momentAttachesTo, .moment, attachesTo)
    walker.flag(.momentWaitPoint, isWaitPoint, at: id.span)
    walker.value(.momentStandardMinutes, standardMinutes)
    walker.value(.momentMaxMinutes, maxMinutes)
    walker.value(.momentEmotion, emotion)
    walker.requirements(.momentRequires, of: .momentRequires, requires)
    walker.words(.momentCustomerAction, action.text)
    walker.words(.momentCustomerActionShort, action.short)
    walker.words(.momentFailPoint, failPoints)
  }

  /// How much it matters, how it feels and what is to be remembered.
  private func walkExperience(with walker: inout some Walker) {
    for rating in importance.ratings { rating.walk(with: &walker) }
    walker.value(.momentWeighted, importance.weighted)
    walker.value(.momentImportanceStatus, importance.status)
    walker.value(.momentExperienceTarget, experience.target)
    walker.value(.momentExperienceCurrent, experience.current)
    walker.value(.momentExperienceStatus, experience.status)
    walker.words(.momentExperienceShort, experience.caption)
    guard let effectiveness else { return }
    walker.words(.momentEffectivenessCustomer, effectiveness.customer)
    walker.references(.momentEffectivenessSegments, .segment, effectiveness.segments)
    walker.reference(.momentEffectivenessTopNeed, .need, effectiveness.topNeed)
    walker.words(.momentEffectivenessBrandValue, effectiveness.brandValue)
    walker.words(.momentEffectivenessMemory, effectiveness.memory)
  }
}

extension Rating {
  func walk(with walker: inout some Walker) {
    walker.open(.momentRating, key: segment)
    walker.reference(.momentRatingSegment, .segment, segment)
    walker.value(.momentRatingValue, value)
    walker.close()
  }
}

extension Need {
  func walk(with walker: inout some Walker) {
    walker.enter(.need, self)
    walker.words(.needText, text)
    walker.words(.needShort, short)
    walker.value(.needDimension, dimension)
    walker.value(.needAspect, aspect)
    for rating in ratings { rating.walk(with: &walker) }
    walker.value(.momentWeighted, weighted)
    walker.value(.needStatus, status)
    walker.references(.needEvidence, .source, evidence)
    walker.leave()
  }
}

extension ScriptLine {
  /// Words to say, or words not to.
  func walk(with walker: inout some Walker, as use: TextUse) {
    walker.enter(.line, self)
    walker.words(use == .dontSay ? .lineDontSay : .lineText, text, as: use)
    walker.words(.lineSituation, situation)
    walker.reference(.lineStandard, .standard, standard)
    walker.reference(.lineNeed, .need, need)
    walker.reference(.lineSpeaker, .role, speaker)
    walker.leave()
  }
}

extension PhysicalEvidence {
  func walk(with walker: inout some Walker) {
    walker.enter(.evidence, self)
    walker.words(.evidenceText, text)
    walker.words(.evidenceShort, short)
    walker.words(.evidencePlace, place)
    walker.reference(.evidenceOwner, .department, owner)
    walker.value(.evidenceQuantity, quantity)
    walker.value(.evidenceVersion, version)
    walker.value(.evidenceValidFrom, validFrom)
    walker.value(.evidenceValidTo, validTo)
    walker.references(.evidenceLinksTo, .standard, standards)
    walker.leave()
  }
}

extension Support {
  func walk(with walker: inout some Walker) {
    walker.enter(.support, self)
    walker.value(.supportKind, kind)
    walker.reference(.supportDepartment, .department, department)
    walker.reference(.supportRole, .role, role)
    walker.words(.supportCommitment, commitment, as: .instruction)
    walker.words(.supportShort, short)
    walker.words(.supportResource, resource)
    walker.words(.supportOccasion, occasion)
    walker.value(.supportSlaValue, slaValue)
    walker.value(.supportSlaUnit, slaUnit)
    walker.value(.supportContact, contact)
    walker.references(.supportSupportsStandard, .standard, standards)
    walker.references(.supportSupportsNeed, .need, needs)
    walker.leave()
  }
}
