/// Fields of a set that belong to no element with an id: control data, change log, scoring,
/// calendar, what it decides about findings.
public enum SetField: CaseIterable, Sendable {
  case id, domain, language, revision, status, effectiveFrom, effectiveTo, reviewBy, supersedes,
    owner
  case approver, title, subtitle, rota, retention, mandateNumber, mandateDate, mandateTitle
  case mandateIssuer, change, changeRevision, changeDate, changeClass, changeBy, changeWhat
  case changeWhy, retired, retiredID, retiredRevision, retiredNote, rollout, rolloutName
  case rolloutText, milestone, milestoneDate, milestoneText, kindFactor, kindFactorValue
  case levelFactor, levelFactorValue, workingDay, calendarStatus, calendarNote, holiday
  case holidayFrom, holidayTo, holidayName, severity, severityIs, waiver, waiverApprover
  case waiverFrom, waiverUntil, waiverReason
  case acceptance, acceptanceGrade, acceptanceApprover, acceptanceDate, acceptanceReason

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .id: FieldWords("id", "id", "编号")
    case .domain: FieldWords("domain", "domain", "领域")
    case .language: FieldWords("languages", "language", "语言")
    case .revision: FieldWords("revision", "revision", "修订号")
    case .status: FieldWords("status", "status", "状态")
    case .effectiveFrom: FieldWords("effective-from", "first day in force", "生效日期")
    case .effectiveTo: FieldWords("effective-to", "last day in force", "失效日期")
    case .reviewBy: FieldWords("review-by", "review date", "复审日期")
    case .supersedes: FieldWords("supersedes", "replaced edition", "取代的版本")
    case .owner: FieldWords("owner", "owner", "归口部门")
    case .approver: FieldWords("approver", "approver", "批准部门")
    case .title: FieldWords("title", "title", "标题")
    case .subtitle: FieldWords("subtitle", "subtitle", "副标题")
    case .rota: FieldWords("rota.within-days", "days of the rota", "轮检天数")
    case .retention: FieldWords("retention-months", "retention of sheets", "表单保存月数")
    case .mandateNumber: FieldWords("mandate.number", "mandate number", "委托文号")
    case .mandateDate: FieldWords("mandate.date", "mandate date", "委托日期")
    case .mandateTitle: FieldWords("mandate.title", "mandate title", "委托文件标题")
    case .mandateIssuer: FieldWords("mandate.issuer", "mandate issuer", "委托单位")
    case .change: FieldWords("change", "change log entry", "修订记录")
    case .changeRevision: FieldWords("change.revision", "revision", "修订号")
    case .changeDate: FieldWords("change.date", "date of a change", "修订日期")
    case .changeClass: FieldWords("change.class", "class of a change", "修订类别")
    case .changeBy: FieldWords("change.by", "author of a change", "修订部门")
    case .changeWhat: FieldWords("change.what", "change", "修订内容")
    case .changeWhy: FieldWords("change.why", "reason for a change", "修订原因")
    case .retired: FieldWords("retired", "retired id", "停用编号")
    case .retiredID: FieldWords("retired.id", "id", "编号")
    case .retiredRevision: FieldWords("retired.revision", "revision", "修订号")
    case .retiredNote: FieldWords("retired.note", "note", "备注")
    case .rollout: FieldWords("rollout-phase", "rollout phase", "推广阶段")
    case .rolloutName: FieldWords("rollout-phase.name", "phase name", "推广阶段名称")
    case .rolloutText: FieldWords("rollout-phase.text", "phase text", "推广阶段正文")
    case .milestone: FieldWords("milestone", "milestone", "里程碑")
    case .milestoneDate: FieldWords("milestone.date", "milestone date", "里程碑日期")
    case .milestoneText: FieldWords("milestone.text", "milestone", "里程碑")
    case .kindFactor: FieldWords("kind-factor", "factor of a kind of moment", "时刻类型系数")
    case .kindFactorValue: FieldWords("kind-factor.factor", "factor", "系数")
    case .levelFactor: FieldWords("level-factor", "factor of a level", "级别系数")
    case .levelFactorValue: FieldWords("level-factor.factor", "factor", "系数")
    case .workingDay: FieldWords("working-day", "working day", "调休上班日")
    case .calendarStatus: FieldWords("calendar.status", "calendar status", "日历数据状态")
    case .calendarNote: FieldWords("calendar.note", "calendar note", "日历备注")
    case .holiday: FieldWords("holiday", "holiday", "节假日")
    case .holidayFrom: FieldWords("holiday.from", "first day", "首日")
    case .holidayTo: FieldWords("holiday.to", "last day", "末日")
    case .holidayName: FieldWords("holiday.name", "holiday name", "节假日名称")
    case .severity: FieldWords("severity", "severity of a rule", "规则严重程度")
    case .severityIs: FieldWords("severity.is", "severity", "严重程度")
    case .acceptance: FieldWords("accepted", "accepted change", "批准的改动")
    case .acceptanceGrade: FieldWords("accepted.grade", "accepted grade", "批准的影响范围")
    case .acceptanceApprover: FieldWords("accepted.approver", "approver of a change", "改动批准部门")
    case .acceptanceDate: FieldWords("accepted.date", "day of acceptance", "改动批准日期")
    case .acceptanceReason: FieldWords("accepted.reason", "reason for a change", "改动批准理由")
    case .waiver: FieldWords("waiver", "waiver", "豁免")
    case .waiverApprover: FieldWords("waiver.approver", "approver of a waiver", "豁免批准部门")
    case .waiverFrom: FieldWords("waiver.from", "first day of a waiver", "豁免起始日")
    case .waiverUntil: FieldWords("waiver.until", "last day of a waiver", "豁免截止日")
    case .waiverReason: FieldWords("waiver.reason", "reason for a waiver", "豁免理由")
    }
  }
}
