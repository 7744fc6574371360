import Model

/// How a change of a field is graded: always alike, or by the way it went.
///
/// Where a field can loosen a promise, the loosened side is graded `customer` and the
/// tightened side `staff`, since somebody has to do more. Where nobody can tell which way it
/// went, it counts as loosened.
enum Judgement: Equatable {
  /// Always alike.
  case always(ChangeGrade)
  /// A number that may not be passed: higher, or gone, is looser.
  case ceiling
  /// A number that has to be reached: lower, or gone, is looser.
  case floor
  /// Something that holds: its end is looser.
  case guarantee
  /// The level of a standard.
  case level
  /// A measure of a standard.
  case measure
  /// One of several things offered: one less is looser.
  case offer
  /// Where or when a standard holds, everywhere if nothing is said: a bound that comes, or
  /// one of the places that goes, is looser.
  case bound
  /// Words of a promise: nobody but a reader can tell which way they went.
  case promise
  /// The part a moment plays: one that is no peak, end or low any more loses the care the
  /// rules demand for it.
  case part
}

extension Field {
  /// How a change of it is graded.
  var judgement: Judgement {
    switch self {
    case .set(let field): .always(field.grade)
    case .organisation(let field): field.judgement
    case .evidence(let field): .always(field.grade)
    case .study(let field): .always(field.grade)
    case .moment(let field): field.judgement
    case .need(let field): field.judgement
    case .standard(let field): field.judgement
    case .line(let field): .always(field.grade)
    case .physicalEvidence(let field): field.judgement
    case .support(let field): field.judgement
    case .check(let field): .always(field.grade)
    case .drill(let field): .always(field.grade)
    case .hall(let field): field.judgement
    }
  }
}

extension SetField {
  /// Whom a change of it touches.
  var grade: ChangeGrade {
    switch self {
    // They say how the sheets of checks are scored, on which days checks fall due, how soon
    // turns come again and how long filled sheets are kept.
    case .kindFactor, .kindFactorValue, .levelFactor, .levelFactorValue, .workingDay, .holiday,
      .holidayFrom, .holidayTo, .rota, .retention:
      .check
    // By them an edition, an id or a decision about a finding is found again.
    case .id, .domain, .language, .revision, .status, .effectiveFrom, .effectiveTo, .reviewBy,
      .supersedes, .owner, .approver, .mandateNumber, .mandateDate, .retired, .retiredID,
      .retiredRevision, .severity, .severityIs, .waiver, .waiverApprover, .waiverFrom,
      .waiverUntil:
      .trace
    // Nobody works by them.
    case .title, .subtitle, .mandateTitle, .mandateIssuer, .change, .changeRevision,
      .changeDate, .changeClass, .changeBy, .changeWhat, .changeWhy, .retiredNote, .rollout,
      .rolloutName, .rolloutText, .milestone, .milestoneDate, .milestoneText, .calendarStatus,
      .calendarNote, .holidayName, .waiverReason, .acceptance,
      .acceptanceGrade, .acceptanceApprover, .acceptanceDate, .acceptanceReason:
      .editorial
    }
  }
}

extension OrganisationField {
  var judgement: Judgement {
    switch self {
    // Who belongs to a group decides whose duty the group's standards are.
    case .roleKind, .roleMember: .always(.staff)
    // Whom staff turn to.
    case .departmentContact, .departmentHours: .always(.staff)
    // A season decides on which days its checks fall due.
    case .roleCheckMinutes, .roleTrainingMinutes, .roleScored, .seasonFrom, .seasonTo:
      .always(.check)
    // What a channel can do for the customer.
    case .channelCapability: .offer
    case .roleSlug, .departmentStatus, .stageOrder, .pathStep, .pathLocalPeak, .pathVisitShare:
      .always(.trace)
    case .roleName, .departmentName, .departmentShort, .stageName, .channelName,
      .channelStrength, .channelProblem, .facilityName, .seasonName, .pathName:
      .always(.editorial)
    }
  }
}

extension EvidenceField {
  /// Whom a change of it touches.
  var grade: ChangeGrade {
    switch self {
    // What the ratings, and with them the peaks, rest on.
    case .sourceKind, .sourceWeight, .sourceCitation, .sourceDate, .sourceGrade,
      .sourceTruncated, .basisKind, .basisCitation, .basisVerified, .segmentWeight,
      .segmentSample, .surveyPopulation, .surveyEligibility, .surveyFrom, .surveyTo,
      .surveyScaleMin, .surveyScaleMax, .surveyScaleMeaning, .surveyWeightBasis, .surveyStatus:
      .trace
    case .sourceNote, .segmentName, .surveyNote: .editorial
    }
  }
}

extension StudyField {
  /// Whom a change of it touches.
  var grade: ChangeGrade {
    switch self {
    case .findingMoment, .lessonMoment, .benchmarkSource, .statisticSource, .statisticAttributed,
      .statisticSample, .statisticDate,
      .methodSource, .resultSource, .statementSource:
      .trace
    // What the handbook tells, and what terms are preferred.
    case .termPreferred, .termVariant, .termDeprecated, .termExcept, .termNote, .findingNumber,
      .findingTitle,
      .findingSummary, .benchmarkCompany, .benchmarkBrandValue, .benchmarkPeak, .benchmarkEnd,
      .benchmarkLow, .benchmarkHedged, .lesson, .lessonText, .statisticTitle, .statisticPart,
      .statisticLabel, .statisticPercent, .statisticHeadline, .transformationArea,
      .transformationFrom, .transformationTo, .transformationNote, .methodTitle, .methodStep,
      .resultName, .resultUnit, .resultBaseline, .resultAfter, .statementTopic, .statementText,
      .statementTruncated:
      .editorial
    }
  }
}

extension MomentField {
  var judgement: Judgement {
    switch self {
    // How long a customer is kept, and how it is to feel.
    case .standardMinutes, .maxMinutes: .ceiling
    case .target: .floor
    case .kind: .part
    case .requirement, .facility: .bound
    case .waitPoint, .sequence: .always(.staff)
    // What ratings and peaks are worked out from, and where the moment belongs.
    case .slug, .stage, .peakRank, .type, .attachesTo, .emotion, .importanceStatus, .current,
      .experienceStatus, .customer, .segment, .topNeed, .brandValue, .memory, .rating,
      .ratingSegment, .ratingValue, .weighted:
      .always(.trace)
    case .name, .alias, .lead, .action, .actionShort, .failPoint, .caption: .always(.editorial)
    }
  }
}

extension NeedField {
  var judgement: Judgement {
    switch self {
    // What the customer is promised is that this need is served.
    case .text: .promise
    case .dimension, .aspect, .status, .evidence: .always(.trace)
    case .short: .always(.editorial)
    }
  }
}

extension StandardField {
  var judgement: Judgement {
    switch self {
    case .level: .level
    // What may not fail even once, and what makes good a low.
    case .redLine, .recovery: .guarantee
    case .measure, .metric, .comparison, .value, .unit, .sample, .passPercent, .sourceSystem:
      .measure
    case .scope, .channel, .requirement, .facility, .condition, .conditionKind, .conditionValue,
      .conditionSegment, .conditionSeason:
      .bound
    // The duty itself: whoever has it must learn it anew.
    case .role, .text, .criterion, .keyPoint, .keyPointStep, .keyPointPoint: .always(.staff)
    // The chain from need to support, and what the standard rests on.
    case .dependsOn, .coverage, .coverageNeed, .coverageElsewhere, .basis, .basisKind,
      .basisDocument, .basisArticle, .since, .sevenP:
      .always(.trace)
    case .short, .why, .keyPointReason: .always(.editorial)
    }
  }
}

extension LineField {
  /// Whom a change of it touches.
  var grade: ChangeGrade {
    switch self {
    // The script: what is said, by whom and when.
    case .say, .dontSay, .situation, .speaker: .staff
    case .standard, .need: .trace
    }
  }
}

extension PhysicalEvidenceField {
  var judgement: Judgement {
    switch self {
    // How many of a thing the customer finds.
    case .quantity: .floor
    // Staff hang it, and take it down.
    case .text, .place, .version, .validFrom, .validTo: .always(.staff)
    case .owner, .standard: .always(.trace)
    case .short: .always(.editorial)
    }
  }
}

extension SupportField {
  var judgement: Judgement {
    switch self {
    case .time, .timeUnit: .ceiling
    // On this the hall relies when it promises something to customers.
    case .commitment: .promise
    // Whom staff turn to.
    case .role, .contact, .occasion: .always(.staff)
    case .kind, .department, .resource, .standard, .need: .always(.trace)
    case .short: .always(.editorial)
    }
  }
}

extension CheckField {
  /// Whom a change of it touches: always those who check.
  var grade: ChangeGrade {
    switch self {
    case .role, .species, .when, .frequency, .times, .weekday, .workingDay, .method, .minutes,
      .question, .probe, .sample, .season, .weight:
      .check
    }
  }
}

extension DrillField {
  /// Whom a change of it touches.
  var grade: ChangeGrade {
    switch self {
    case .role, .scenario, .step, .pass, .minutes, .cadence, .debrief: .staff
    case .standard: .trace
    case .title: .editorial
    }
  }
}

extension HallField {
  var judgement: Judgement {
    switch self {
    // When customers find it open, and what they find there.
    case .opening, .openingDay, .openingFrom, .openingTo, .closedDay: .promise
    case .facility: .offer
    // Who does whose duty.
    case .post, .postRole, .postStaff, .postCoveredBy: .always(.staff)
    // How densely and on which days is checked, and in how many minutes.
    case .phase, .busy, .busyDay, .busyFrom, .busyTo, .season, .seasonID, .seasonFrom, .seasonTo,
      .postCheckMinutes:
      .always(.check)
    case .slug, .grade, .status, .phone, .address: .always(.trace)
    case .name, .city: .always(.editorial)
    }
  }
}
