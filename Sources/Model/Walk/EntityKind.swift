import Findings

/// What an id names.
public enum EntityKind: String, CaseIterable, Hashable, Sendable {
  case set
  case term
  case source
  case basis
  case segment
  case survey
  case role
  case department
  case stage
  case channel
  case facility
  case season
  case path
  case finding
  case benchmark
  case statistic
  case transformation
  case method
  case result
  case statement
  case moment
  case need
  case standard
  case line
  case evidence
  case support
  case check
  case drill
  case hall

  /// The word for it in messages.
  public var name: Phrase { Phrase(rawValue, zh: chinese) }

  private var chinese: String {
    switch self {
    case .set: "标准集"
    case .term: "术语"
    case .source: "来源"
    case .basis: "依据"
    case .segment: "客户品牌"
    case .survey: "调查"
    case .role: "岗位"
    case .department: "部门"
    case .stage: "阶段"
    case .channel: "渠道"
    case .facility: "设施"
    case .season: "季节"
    case .path: "路径"
    case .finding: "研究发现"
    case .benchmark: "标杆"
    case .statistic: "统计"
    case .transformation: "转变"
    case .method: "方法"
    case .result: "成效"
    case .statement: "要义"
    case .moment: "时刻"
    case .need: "需求"
    case .standard: "标准"
    case .line: "话术"
    case .evidence: "有形证据"
    case .support: "支撑"
    case .check: "检查项"
    case .drill: "演练"
    case .hall: "营业厅"
    }
  }
}
