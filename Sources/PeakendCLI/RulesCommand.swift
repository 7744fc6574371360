import ArgumentParser
import Findings

/// How a reference is printed.
enum ReferenceFormat: String, FormatChoice {
  case text
  case markdown
  case json
}

/// `peakend rules`: every code in a line, or all there is to say about them.
struct RulesCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List every rule, and every fault of form.")

  @Option(help: "text, a line for each; markdown or json, everything about each.")
  var format = Typed(ReferenceFormat.text)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let report = RuleReport(language: language)
    switch try speech.value(of: format) {
    case .text: Console.print(report.list(RuleReference.listed))
    case .markdown: Console.print(report.markdown(RuleReference.listed))
    case .json: Console.print(report.json(RuleReference.listed))
    }
  }
}

/// `peakend explain`: one code at length.
struct ExplainCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, with a failing and a passing example.")

  @Argument(help: "The code of the rule, or its old id such as SB-C01.")
  var code: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let entries = RuleReference.entries(named: code)
    guard !entries.isEmpty else {
      throw speech.unknown(Phrase("rule", zh: "规则"), code, among: RuleReference.names)
    }
    Console.print(RuleReport(language: language).text(entries))
  }
}
