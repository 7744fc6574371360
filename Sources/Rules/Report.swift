import Findings

/// Takes what one rule finds and stamps it with the rule's code and severity, so that a check
/// cannot report another's.
struct Report {
  private let code: String
  private let severity: Severity
  private(set) var findings: [Finding] = []

  init(code: String, severity: Severity) {
    self.code = code
    self.severity = severity
  }

  /// Notes a fault: what is wrong, where the fix goes, and the id it concerns.
  mutating func callAsFunction(
    _ message: Phrase, at span: Span, about subject: String, notes: [Note] = [],
    hints: [Phrase] = []
  ) {
    findings.append(
      Finding(
        code, severity, message, at: span, subject: subject, notes: notes, hints: hints))
  }
}
