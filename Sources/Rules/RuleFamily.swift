/// Rules about one subject, in a file of their own.
public struct RuleFamily: Sendable {
  /// The subject.
  public let name: String
  /// Its rules, in the order of the file.
  public let rules: [Rule]

  init(_ name: String, @RuleList rules: () -> [Rule]) {
    self.name = name
    self.rules = rules().map { rule in
      var member = rule
      member.family = name
      return member
    }
  }
}

/// Collects the rules of a family as they are written down.
@resultBuilder
enum RuleList {
  static func buildBlock(_ rules: Rule...) -> [Rule] { rules }
}
