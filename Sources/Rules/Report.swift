import Findings

/// Takes what one rule finds and stamps it with the rule's code and severity, so that a check
/// cannot report another's.
struct Report {
  private let code: String
  private let severity: Severity
  private var told: [Finding] = []
  private var bound = FindingBound()

  init(code: String, severity: Severity) {
    self.code = code
    self.severity = severity
  }

  /// What was found, as far as it is reported.
  var findings: [Finding] { bound.noted(told) }

  /// Notes a fault: what is wrong, where the fix goes, and the id it concerns. The words are made
  /// only if they are reported.
  mutating func callAsFunction(
    _ message: @autoclosure () -> Phrase, at span: Span, about subject: String,
    notes: @autoclosure () -> [Note] = [], hints: @autoclosure () -> [Phrase] = []
  ) {
    guard bound.admits(span.file) else { return }
    told.append(
      Finding(
        code, severity, message(), at: span, subject: subject, notes: notes(), hints: hints()))
  }
}
