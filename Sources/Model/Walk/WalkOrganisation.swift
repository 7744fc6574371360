import Findings

extension Source {
  func walk(with walker: inout some Walker) {
    walker.enter(.source, self)
    walker.value(.evidence(.sourceKind), kind)
    walker.value(.evidence(.sourceWeight), weight)
    walker.words(.evidence(.sourceCitation), citation, as: .quoted)
    walker.value(.evidence(.sourceDate), date)
    walker.value(.evidence(.sourceGrade), grade)
    walker.flag(.evidence(.sourceTruncated), isTruncated, at: id.span)
    walker.words(.evidence(.sourceNote), note, as: .quoted)
    walker.leave()
  }
}

extension BasisDocument {
  func walk(with walker: inout some Walker) {
    walker.enter(.basis, self)
    walker.value(.evidence(.basisKind), kind)
    walker.words(.evidence(.basisCitation), citation, as: .quoted)
    walker.flag(.evidence(.basisVerified), isVerified, at: id.span)
    walker.leave()
  }
}

extension Segment {
  func walk(with walker: inout some Walker) {
    walker.enter(.segment, self)
    walker.words(.evidence(.segmentName), name)
    walker.value(.evidence(.segmentWeight), weight)
    walker.value(.evidence(.segmentSample), sample)
    walker.leave()
  }
}

extension Survey {
  func walk(with walker: inout some Walker) {
    walker.enter(.survey, self)
    walker.words(.evidence(.surveyPopulation), population)
    walker.value(.evidence(.surveyEligibility), eligibilityMonths)
    walker.value(.evidence(.surveyFrom), fieldworkFrom)
    walker.value(.evidence(.surveyTo), fieldworkTo)
    walker.value(.evidence(.surveyScaleMin), scaleMin)
    walker.value(.evidence(.surveyScaleMax), scaleMax)
    walker.words(.evidence(.surveyScaleMeaning), scaleMeaning)
    walker.words(.evidence(.surveyWeightBasis), weightBasis)
    walker.value(.evidence(.surveyStatus), status)
    walker.words(.evidence(.surveyNote), note)
    walker.leave()
  }
}

extension Role {
  func walk(with walker: inout some Walker) {
    walker.enter(.role, self)
    walker.value(.organisation(.roleSlug), slug)
    walker.words(.organisation(.roleName), name)
    walker.value(.organisation(.roleKind), kind)
    walker.value(.organisation(.roleCheckMinutes), checkMinutes)
    walker.value(.organisation(.roleTrainingMinutes), trainingMinutes)
    walker.flag(.organisation(.roleScored), isScored, at: id.span)
    walker.references(.organisation(.roleMember), .role, members)
    walker.leave()
  }
}

extension Department {
  func walk(with walker: inout some Walker) {
    walker.enter(.department, self)
    walker.words(.organisation(.departmentName), name)
    walker.words(.organisation(.departmentShort), short)
    walker.value(.organisation(.departmentContact), contact)
    walker.words(.organisation(.departmentHours), hours)
    walker.value(.organisation(.departmentStatus), status)
    walker.leave()
  }
}

extension Stage {
  func walk(with walker: inout some Walker) {
    walker.enter(.stage, self)
    walker.value(.organisation(.stageOrder), order)
    walker.words(.organisation(.stageName), name)
    walker.leave()
  }
}

extension Channel {
  func walk(with walker: inout some Walker) {
    walker.enter(.channel, self)
    walker.words(.organisation(.channelName), name)
    walker.words(.organisation(.channelStrength), strengths, as: .quoted)
    walker.words(.organisation(.channelProblem), problems, as: .quoted)
    walker.values(.organisation(.channelCapability), capabilities)
    walker.leave()
  }
}

extension Facility {
  func walk(with walker: inout some Walker) {
    walker.enter(.facility, self)
    walker.words(.organisation(.facilityName), name)
    walker.leave()
  }
}

extension Season {
  func walk(with walker: inout some Walker) {
    walker.enter(.season, self)
    walker.value(.organisation(.seasonFrom), from)
    walker.value(.organisation(.seasonTo), to)
    walker.words(.organisation(.seasonName), name)
    walker.leave()
  }
}

extension Path {
  func walk(with walker: inout some Walker) {
    walker.enter(.path, self)
    walker.words(.organisation(.pathName), name)
    walker.references(.organisation(.pathStep), .moment, steps)
    walker.reference(.organisation(.pathLocalPeak), .moment, localPeak)
    walker.value(.organisation(.pathVisitShare), visitShare)
    walker.leave()
  }
}
