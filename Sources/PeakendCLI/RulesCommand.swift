import ArgumentParser
import Findings

/// `peakend rules`: every code in a line.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List every rule, and every fault of form.")

  func run() throws {
    let width = CodeEntry.all.map(\.code.count).max() ?? 0
    var family = ""
    for entry in CodeEntry.all {
      if entry.family != family { Console.print(entry.family) }
      family = entry.family
      Console.print(entry.line(codeWidth: width))
    }
  }
}

/// `peakend explain`: one code at length.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, with a failing and a passing example.")

  @Argument(help: "The code of the rule, or its old id such as SB-C01.")
  var code: String

  func run() throws {
    let entries = CodeEntry.named(code)
    guard !entries.isEmpty else {
      let known = CodeEntry.all.flatMap { [$0.code] + [$0.alias].compactMap { $0 } }
      throw ValidationError(
        "There is no rule '\(code)'\(NearMiss.question(for: code, among: known)[.en])")
    }
    Console.print(entries.map(\.text).joined(separator: "\n\n"))
  }
}
