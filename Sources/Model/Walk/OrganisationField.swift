/// Fields of roles, departments, stages, channels and paths.
public enum OrganisationField: CaseIterable, Sendable {
  case roleSlug, roleName, roleKind, roleCheckMinutes, roleTrainingMinutes, roleScored, roleMember
  case departmentName, departmentShort, departmentContact, departmentHours
  case departmentStatus
  case stageOrder, stageName, channelName, channelStrength, channelProblem, channelCapability
  case facilityName, seasonName, seasonFrom, seasonTo
  case pathName, pathStep, pathLocalPeak, pathVisitShare

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .roleSlug: FieldWords("slug", "name in file names", "文件名用名")
    case .roleName, .departmentName, .stageName, .channelName, .facilityName, .seasonName,
      .pathName:
      FieldWords("name", "name", "名称")
    case .roleKind: FieldWords("kind", "kind", "类型")
    case .roleCheckMinutes: FieldWords("check-minutes", "minutes for checks", "每日检查分钟数")
    case .roleScored: FieldWords("scored", "scored inspections", "计分检查")
    case .roleTrainingMinutes:
      FieldWords("training-minutes", "minutes for drills", "每月演练分钟数")
    case .roleMember: FieldWords("members", "member", "成员岗位")
    case .departmentShort: FieldWords("short", "name", "名称")
    case .departmentContact: FieldWords("contact", "number to ring", "电话")
    case .departmentHours: FieldWords("hours", "hours", "接听时间")
    case .departmentStatus: FieldWords("status", "status", "数据状态")
    case .stageOrder: FieldWords("order", "order", "次序")
    case .channelStrength: FieldWords("strength", "strength", "长处")
    case .channelProblem: FieldWords("problem", "problem", "问题")
    case .channelCapability: FieldWords("capabilities", "capability", "能力")
    case .seasonFrom: FieldWords("from", "first day", "首日")
    case .seasonTo: FieldWords("to", "last day", "末日")
    case .pathStep: FieldWords("step", "step", "途经时刻")
    case .pathLocalPeak: FieldWords("local-peak", "local peak", "路径峰值")
    case .pathVisitShare: FieldWords("visit-share", "share of visits", "到访占比")
    }
  }
}

/// Fields of what standards rest on: sources, bases, segments and the survey.
public enum EvidenceField: CaseIterable, Sendable {
  case sourceKind, sourceWeight, sourceCitation, sourceDate, sourceGrade, sourceTruncated
  case sourceNote, basisKind, basisCitation, basisVerified, segmentName, segmentWeight
  case segmentSample, surveyPopulation, surveyEligibility, surveyFrom, surveyTo, surveyScaleMin
  case surveyScaleMax, surveyScaleMeaning, surveyWeightBasis, surveyStatus, surveyNote

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .sourceKind, .basisKind: FieldWords("kind", "kind", "类型")
    case .sourceWeight: FieldWords("weight", "weight", "分量")
    case .sourceCitation, .basisCitation: FieldWords("citation", "citation", "引文")
    case .sourceDate: FieldWords("date", "date", "日期")
    case .sourceGrade: FieldWords("grade", "grade", "可靠性等级")
    case .sourceTruncated: FieldWords("truncated", "truncation", "截断标记")
    case .sourceNote, .surveyNote: FieldWords("note", "note", "备注")
    case .basisVerified: FieldWords("verified", "verification", "核对标记")
    case .segmentName: FieldWords("name", "name", "名称")
    case .segmentWeight: FieldWords("weight", "weight", "权重")
    case .segmentSample: FieldWords("sample", "sample", "样本量")
    case .surveyPopulation: FieldWords("population", "population", "调查对象")
    case .surveyEligibility: FieldWords("eligibility-months", "eligibility in months", "资格月数")
    case .surveyFrom: FieldWords("fieldwork-from", "first day of fieldwork", "调查首日")
    case .surveyTo: FieldWords("fieldwork-to", "last day of fieldwork", "调查末日")
    case .surveyScaleMin: FieldWords("scale-min", "lowest rating", "最低评分")
    case .surveyScaleMax: FieldWords("scale-max", "highest rating", "最高评分")
    case .surveyScaleMeaning: FieldWords("scale-meaning", "scale meaning", "评分含义")
    case .surveyWeightBasis: FieldWords("weight-basis", "weight basis", "权重依据")
    case .surveyStatus: FieldWords("status", "status", "数据状态")
    }
  }
}
