import Findings

extension Source {
  func walk(with walker: inout some Walker) {
    walker.enter(.source, self)
    walker.value(.sourceKind, kind)
    walker.value(.sourceWeight, weight)
    walker.words(.sourceCitation, citation, as: .quoted)
    walker.value(.sourceDate, date)
    walker.value(.sourceGrade, grade)
    walker.flag(.sourceTruncated, isTruncated, at: id.span)
    walker.words(.sourceNote, note, as: .quoted)
    walker.leave()
  }
}

extension BasisDocument {
  func walk(with walker: inout some Walker) {
    walker.enter(.basis, self)
    walker.value(.basisKind, kind)
    walker.words(.basisCitation, citation, as: .quoted)
    walker.flag(.basisVerified, isVerified, at: id.span)
    walker.leave()
  }
}

extension Segment {
  func walk(with walker: inout some Walker) {
    walker.enter(.segment, self)
    walker.words(.segmentName, name)
    walker.value(.segmentWeight, weight)
    walker.value(.segmentSample, sample)
    walker.leave()
  }
}

extension Survey {
  func walk(with walker: inout some Walker) {
    walker.enter(.survey, self)
    walker.words(.surveyPopulation, population)
    walker.value(.surveyEligibilityMonths, eligibilityMonths)
    walker.value(.surveyFieldworkFrom, fieldworkFrom)
    walker.value(.surveyFieldworkTo, fieldworkTo)
    walker.value(.surveyScaleMin, scaleMin)
    walker.value(.surveyScaleMax, scaleMax)
    walker.words(.surveyScaleMeaning, scaleMeaning)
    walker.words(.surveyWeightBasis, weightBasis)
    walker.value(.surveyStatus, status)
    walker.words(.surveyNote, note)
    walker.leave()
  }
}

extension Role {
  func walk(with walker: inout some Walker) {
    walker.enter(.role, self)
    walker.value(.roleSlug, slug)
    walker.words(.roleName, name)
    walker.value(.roleKind, kind)
    walker.value(.roleCheckMinutes, checkMinutes)
    walker.value(.roleTrainingMinutes, trainingMinutes)
    walker.flag(.roleScored, isScored, at: id.span)
    walker.references(.roleMembers, .role, members)
    walker.leave()
  }
}

extension Department {
  func walk(with walker: inout some Walker) {
    walker.enter(.department, self)
    walker.words(.departmentName, name)
    walker.words(.departmentShort, short)
    walker.value(.departmentContact, contact)
    walker.words(.departmentHours, hours)
    walker.value(.departmentStatus, status)
    walker.leave()
  }
}

extension Stage {
  func walk(with walker: inout some Walker) {
    walker.enter(.stage, self)
    walker.value(.stageOrder, order)
    walker.words(.stageName, name)
    walker.leave()
  }
}

extension Channel {
  func walk(with walker: inout some Walker) {
    walker.enter(.channel, self)
    walker.words(.channelName, name)
    walker.words(.channelStrength, strengths, as: .quoted)
    walker.words(.channelProblem, problems, as: .quoted)
    walker.values(.channelCapabilities, capabilities)
    walker.leave()
  }
}

extension Facility {
  func walk(with walker: inout some Walker) {
    walker.enter(.facility, self)
    walker.words(.facilityName, name)
    walker.leave()
  }
}

extension Season {
  func walk(with walker: inout some Walker) {
    walker.enter(.season, self)
    walker.value(.seasonFrom, from)
    walker.value(.seasonTo, to)
    walker.words(.seasonName, name)
    walker.leave()
  }
}

extension Path {
  func walk(with walker: inout some Walker) {
    walker.enter(.path, self)
    walker.words(.pathName, name)
    walker.references(.pathStep, .moment, steps)
    walker.reference(.pathLocalPeak, .moment, localPeak)
    walker.value(.pathVisitShare, visitShare)
    walker.leave()
  }
}
