import Findings

/// Rules about one subject, in a file of their own.
public struct RuleFamily: Sendable {
  /// The subject, kebab-case.
  public let name: String
  /// The subject as a heading.
  public let title: Phrase
  /// Its rules, in the order of the file.
  public let rules: [Rule]

  /// A family; its rules look at `reach`, unless they say otherwise.
  init(
    _ name: String, title: Phrase, reach: Rule.Reach = .element, @RuleList rules: () -> [Rule]
  ) {
    self.name = name
    self.title = title
    self.rules = rules().map { rule in
      var member = rule
      member.family = name
      if rule.reach == .element { member.reach = reach }
      return member
    }
  }
}

/// Collects the rules of a family as they are written down.
@resultBuilder
enum RuleList {
  static func buildBlock(_ rules: Rule...) -> [Rule] { rules }
}
