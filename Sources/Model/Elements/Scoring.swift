/// How inspections are scored: an item weighs the factor of its moment's kind times the factor of
/// its standard's level. Of two factors of one thing, which a rule reports, the first counts.
extension Scoring {
  /// The points of a standard at a moment of the kind.
  public func points(kind: MomentKind, level: Level) -> Int {
    factor(of: kind) * factor(of: level)
  }

  /// The factor of a kind of moment.
  public func factor(of kind: MomentKind) -> Int {
    if let declared = kindFactors.first(where: { $0.kind.value == kind }) {
      return declared.factor.value
    }
    switch kind {
    case .peak, .end: return 3
    case .low: return 2
    case .ordinary: return 1
    }
  }

  /// The factor of a level.
  public func factor(of level: Level) -> Int {
    if let declared = levelFactors.first(where: { $0.level.value == level }) {
      return declared.factor.value
    }
    switch level {
    case .must, .mustNot: return 2
    case .should, .shouldNot: return 1
    case .may: return 0
    }
  }
}
