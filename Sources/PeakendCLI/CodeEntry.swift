import Findings
import Reading
import Rules

/// Everything there is to say about one code that a check can report: a rule, or a fault of
/// form that keeps a file from being read.
struct CodeEntry {
  let code: String
  let alias: String?
  let family: String
  let severity: Severity
  let purpose: String
  let explanation: String
  let failing: String?
  let passing: String?

  init(_ rule: Rule) {
    code = rule.code
    alias = rule.alias
    family = rule.family
    severity = rule.severity
    purpose = rule.purpose[.en]
    explanation = rule.explanation[.en]
    failing = rule.failing
    passing = rule.passing
  }

  init(_ fault: SourceFault) {
    code = fault.code
    alias = nil
    family = "form"
    severity = fault.severity
    purpose = fault.purpose[.en]
    explanation = fault.explanation[.en]
    failing = fault.example?.failing
    passing = fault.example?.passing
  }

  /// Every code: what reading reports first, then the rules by family.
  static let all = SourceFault.allCases.map(CodeEntry.init) + Rule.all.map(CodeEntry.init)

  /// The entries an author may mean: the one of that code, or all of that old id.
  static func named(_ name: String) -> [CodeEntry] {
    all.filter { $0.code == name || $0.alias == name }
  }

  /// The entry in a line, its columns aligned with the others'.
  func line(codeWidth: Int) -> String {
    let code = code + String(repeating: " ", count: max(0, codeWidth - code.count))
    let severity = severity.rawValue + String(repeating: " ", count: 7 - severity.rawValue.count)
    return "  \(code)  \(severity)  \(purpose)"
  }

  /// The entry at length.
  var text: String {
    let name = "\(severity.rawValue)[\(code)]" + (alias.map { " (\($0))" } ?? "")
    let examples = [("Fails:", failing), ("Passes:", passing)].compactMap { title, example in
      example.map { "\(title)\n\n\(Self.indented($0))" }
    }
    return (["\(name)\n\(purpose)", explanation] + examples).joined(separator: "\n\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
