import ArgumentParser
import Findings
import Rules

/// `peakend rules`: every rule in a line.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List every rule.")

  func run() throws {
    let width = Rule.all.map(\.code.count).max() ?? 0
    for family in Rule.families {
      Console.print(family.name)
      for rule in family.rules {
        let code = rule.code + String(repeating: " ", count: width - rule.code.count)
        let severity = rule.severity.rawValue
        let padding = String(repeating: " ", count: 7 - severity.count)
        Console.print("  \(code)  \(severity)\(padding)  \(rule.purpose)")
      }
    }
  }
}

/// `peakend explain`: one rule at length.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, with a failing and a passing example.")

  @Argument(help: "The code of the rule, or its old id such as SB-C01.")
  var code: String

  func run() throws {
    let rules = Rule.named(code)
    guard !rules.isEmpty else {
      let known = Rule.all.flatMap { [$0.code] + [$0.alias].compactMap { $0 } }
      throw ValidationError(
        "There is no rule '\(code)'\(NearMiss.question(for: code, among: known))")
    }
    Console.print(rules.map(Self.explanation).joined(separator: "\n\n"))
  }

  private static func explanation(of rule: Rule) -> String {
    let alias = rule.alias.map { " (\($0))" } ?? ""
    return """
      \(rule.severity.rawValue)[\(rule.code)]\(alias)
      \(rule.purpose)

      \(rule.explanation)

      Fails:

      \(indented(rule.failing))

      Passes:

      \(indented(rule.passing))
      """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
