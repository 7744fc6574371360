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
    walker.value(.moment(.sequence), sequence)
    walker.value(.moment(.slug), slug)
    walker.words(.moment(.name), name)
    walker.words(.moment(.alias), aliases, as: .quoted)
    walker.words(.moment(.lead), lead)
    walker.reference(.moment(.stage), .stage, stage)
    walker.value(.moment(.kind), kind)
    walker.value(.moment(.peakRank), peakRank)
    walker.value(.moment(.type), type)
    walker.reference(.moment(.attachesTo), .moment, attachesTo)
    walker.flag(.moment(.waitPoint), isWaitPoint, at: id.span)
    walker.value(.moment(.standardMinutes), standardMinutes)
    walker.value(.moment(.maxMinutes), maxMinutes)
    walker.value(.moment(.emotion), emotion)
    walker.requirements(.moment(.requirement), of: .moment(.facility), requires)
    walker.words(.moment(.action), action.text)
    walker.words(.moment(.actionShort), action.short)
    walker.words(.moment(.failPoint), failPoints)
  }

  /// How much it matters, how it feels and what is to be remembered.
  private func walkExperience(with walker: inout some Walker) {
    for rating in importance.ratings { rating.walk(with: &walker) }
    walker.value(.moment(.weighted), importance.weighted)
    walker.value(.moment(.importanceStatus), importance.status)
    walker.value(.moment(.target), experience.target)
    walker.value(.moment(.current), experience.current)
    walker.value(.moment(.experienceStatus), experience.status)
    walker.words(.moment(.caption), experience.caption)
    guard let effectiveness else { return }
    walker.words(.moment(.customer), effectiveness.customer)
    walker.references(.moment(.segment), .segment, effectiveness.segments)
    walker.reference(.moment(.topNeed), .need, effectiveness.topNeed)
    walker.words(.moment(.brandValue), effectiveness.brandValue)
    walker.words(.moment(.memory), effectiveness.memory)
  }
}

extension Rating {
  func walk(with walker: inout some Walker) {
    walker.open(.moment(.rating), key: segment)
    walker.reference(.moment(.ratingSegment), .segment, segment)
    walker.value(.moment(.ratingValue), value)
    walker.close()
  }
}

extension Need {
  func walk(with walker: inout some Walker) {
    walker.enter(.need, self)
    walker.words(.need(.text), text)
    walker.words(.need(.short), short)
    walker.value(.need(.dimension), dimension)
    walker.value(.need(.aspect), aspect)
    for rating in ratings { rating.walk(with: &walker) }
    walker.value(.moment(.weighted), weighted)
    walker.value(.need(.status), status)
    walker.references(.need(.evidence), .source, evidence)
    walker.leave()
  }
}

extension ScriptLine {
  /// Words to say, or words not to.
  func walk(with walker: inout some Walker, as use: TextUse) {
    walker.enter(.line, self)
    walker.words(.line(use == .dontSay ? .dontSay : .say), text, as: use)
    walker.words(.line(.situation), situation)
    walker.reference(.line(.standard), .standard, standard)
    walker.reference(.line(.need), .need, need)
    walker.reference(.line(.speaker), .role, speaker)
    walker.leave()
  }
}

extension PhysicalEvidence {
  func walk(with walker: inout some Walker) {
    walker.enter(.evidence, self)
    walker.words(.physicalEvidence(.text), text)
    walker.words(.physicalEvidence(.short), short)
    walker.words(.physicalEvidence(.place), place)
    walker.reference(.physicalEvidence(.owner), .department, owner)
    walker.value(.physicalEvidence(.quantity), quantity)
    walker.value(.physicalEvidence(.version), version)
    walker.value(.physicalEvidence(.validFrom), validFrom)
    walker.value(.physicalEvidence(.validTo), validTo)
    walker.references(.physicalEvidence(.standard), .standard, standards)
    walker.leave()
  }
}

extension Support {
  func walk(with walker: inout some Walker) {
    walker.enter(.support, self)
    walker.value(.support(.kind), kind)
    walker.reference(.support(.department), .department, department)
    walker.reference(.support(.role), .role, role)
    walker.words(.support(.commitment), commitment, as: .instruction)
    walker.words(.support(.short), short)
    walker.words(.support(.resource), resource)
    walker.words(.support(.occasion), occasion)
    walker.value(.support(.time), slaValue)
    walker.value(.support(.timeUnit), slaUnit)
    walker.value(.support(.contact), contact)
    walker.references(.support(.standard), .standard, standards)
    walker.references(.support(.need), .need, needs)
    walker.leave()
  }
}
