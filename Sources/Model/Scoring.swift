import Findings

/// How inspections are scored: an item weighs the factor of its moment's kind times the factor
/// of its standard's level.
public struct Scoring: Sendable {
  /// The factor of each kind of moment.
  public let kinds: [Located<MomentKind>: Int]
  /// The factor of each level.
  public let levels: [Located<Level>: Int]

  /// The factors an author declared; what is left out takes the default.
  public init(kinds: [Located<MomentKind>: Int] = [:], levels: [Located<Level>: Int] = [:]) {
    self.kinds = kinds
    self.levels = levels
  }

  /// The points of a standard at a moment of the kind.
  public func points(kind: MomentKind, level: Level) -> Int {
    factor(of: kind) * factor(of: level)
  }

  /// The factor of a kind of moment.
  public func factor(of kind: MomentKind) -> Int {
    if let declared = kinds.first(where: { $0.key.value == kind }) { return declared.value }
    switch kind {
    case .peak, .end: return 3
    case .low: return 2
    case .ordinary: return 1
    }
  }

  /// The factor of a level.
  public func factor(of level: Level) -> Int {
    if let declared = levels.first(where: { $0.key.value == level }) { return declared.value }
    switch level {
    case .must, .mustNot: return 2
    case .should, .shouldNot: return 1
    case .may: return 0
    }
  }
}
