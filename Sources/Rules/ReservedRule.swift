import Findings

/// A line of the department's list that no rule asks yet, because the sources cannot say yet
/// what it is about.
public struct ReservedRule: Sendable {
  /// What a set has to be able to say first.
  public enum Need: Sendable {
    /// What a province, a city or a hall changes in the set of the unit above it.
    case overlays

    /// It in words.
    public var name: Phrase {
      switch self {
      case .overlays: Phrase("overlays of lower units", zh: "下级单位的调整")
      }
    }
  }

  /// The id it has in the department's own list.
  public let alias: String
  /// How much a finding of it will weigh.
  public let severity: Severity
  /// Whether nobody will be able to waive it or weigh it less.
  public let isFirm: Bool
  /// What will have to hold, in a sentence.
  public let purpose: Phrase
  /// What it waits for.
  public let awaits: Need

  private init(
    _ alias: String, _ severity: Severity, isFirm: Bool = false, purpose: Phrase, awaits: Need
  ) {
    self.alias = alias
    self.severity = severity
    self.isFirm = isFirm
    self.purpose = purpose
    self.awaits = awaits
  }

  /// Every reserved line, in the order of the list.
  public static let all = [
    ReservedRule(
      "SB-O01", .error, isFirm: true,
      purpose: Phrase(
        "An overlay weakens no must, threshold, red line or frequency without a waiver.",
        zh: "没有豁免，下级调整不放宽“应”级标准、阈值、红线和检查频次。"),
      awaits: .overlays),
    ReservedRule(
      "SB-O02", .error,
      purpose: Phrase(
        "An overlay leaves alone what is locked: ids, kinds, order, needs and survey data.",
        zh: "下级调整不改锁定的内容：编号、时刻类别与次序、需求、调查数据。"),
      awaits: .overlays),
    ReservedRule(
      "SB-O03", .error,
      purpose: Phrase(
        "A waiver of an overlay is in force, ends within a year and is approved high enough.",
        zh: "下级调整的豁免在有效期内，不超过十二个月，由归口一级以上批准。"),
      awaits: .overlays),
    ReservedRule(
      "SB-O04", .warning,
      purpose: Phrase(
        "An overlay changes something that the set above it still has.",
        zh: "下级调整改的是上级标准集里仍有的内容，并且确有改动。"),
      awaits: .overlays),
  ]
}

extension ReservedRule {
  /// The reserved lines, for those who read of rules: each under its alias, as it has no code.
  public static let group = RuleGroup(
    name: "reserved", title: Phrase("Not asked yet", zh: "尚未检查"), entries: all.map(\.entry))

  private var entry: RuleEntry {
    RuleEntry(
      code: alias, severity: severity, isFirm: isFirm, purpose: purpose,
      explanation: Phrase(
        "No rule asks this yet: a set cannot tell of \(awaits.name[.en]) so far.",
        zh: "这一条目前没有规则检查：标准集里还写不了\(awaits.name[.zhHans])。"))
  }
}
