import Findings

// What a report is made of, in words that are the same in every language: the tests of reports
// ask where words come out, not what they say.

extension Note {
  init(_ message: String, at span: Span? = nil) {
    self.init(Phrase(verbatim: message), at: span)
  }
}

extension Finding {
  init(
    _ code: String, _ severity: Severity, _ message: String, at span: Span,
    subject: String = "", notes: [Note] = [], hints: [String] = []
  ) {
    self.init(
      code, severity, Phrase(verbatim: message), at: span, subject: subject, notes: notes,
      hints: hints.map(Phrase.init(verbatim:)))
  }
}
