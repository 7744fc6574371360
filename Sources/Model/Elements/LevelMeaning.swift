// What a level asks, by GB/T 1.1.
extension Level {
  /// How strongly a level binds.
  public enum Strength: Int, Comparable, Sendable {
    /// It may be done (可).
    case permission
    /// It should or should not be done (宜, 不宜).
    case recommendation
    /// It must or must not be done (应, 不应).
    case requirement

    /// The weaker before the stronger.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How strongly it binds.
  public var strength: Strength {
    switch self {
    case .must, .mustNot: .requirement
    case .should, .shouldNot: .recommendation
    case .may: .permission
    }
  }

  /// Whether there is no choice: must and must not.
  public var isBinding: Bool { strength == .requirement }

  /// Whether it tells what is not to be done.
  public var forbids: Bool {
    switch self {
    case .mustNot, .shouldNot: true
    case .must, .should, .may: false
    }
  }
}
