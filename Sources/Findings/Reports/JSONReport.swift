/// Findings as JSON for other programs, as `Standards/findings.schema.json` describes it. The
/// keys and their order are part of the format, version 1; a later version may add keys.
public struct JSONReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// All findings, each on a line of its own, their counts, and which rules had no say.
  public func text(of outcome: Outcome) -> String {
    let summary = outcome.summary
    let counts = JSONValue.object([
      ("error", .number(summary.errors)), ("warning", .number(summary.warnings)),
      ("info", .number(summary.infos)), ("waived", .number(summary.waived)),
      ("baseline", .number(summary.baselined)), ("files", .number(outcome.files)),
    ])
    let report = JSONValue.object([
      ("version", .number(1)), ("language", .string(style.language.rawValue)),
      ("findings", .lines(outcome.findings.map(value(of:)))), ("counts", counts),
      ("notAsked", .array(outcome.unasked.map(value(of:)))),
      ("problem", outcome.problem.map(words) ?? .null),
    ])
    return report.text + "\n"
  }

  private func value(of finding: Finding) -> JSONValue {
    .object([
      ("code", .string(finding.code)),
      ("severity", .string(finding.severity.rawValue)),
      ("message", words(finding.message)),
      ("subject", .string(Bounded.name(finding.subject))),
      ("span", value(of: finding.span)),
      ("notes", .array(finding.notes.map(value(of:)))),
      ("hints", .array(finding.hints.map(words))),
      ("suppression", finding.suppression.map(value(of:)) ?? .null),
    ])
  }

  private func value(of unasked: Unasked) -> JSONValue {
    .object([
      ("reason", words(ReportWords.notAsked(unasked, path: style.path))),
      ("rules", .array(unasked.codes.map(JSONValue.string))),
      ("files", .array(unasked.files.map { .string(style.path(of: $0)) })),
    ])
  }

  private func words(_ phrase: Phrase) -> JSONValue { .string(phrase[style.language]) }

  private func value(of note: Note) -> JSONValue {
    .object([("message", words(note.message)), ("span", note.span.map(value(of:)) ?? .null)])
  }

  private func value(of suppression: Suppression) -> JSONValue {
    .object([
      ("kind", .string(suppression.kind.rawValue)), ("reason", .string(suppression.reason)),
      ("span", suppression.span.map(value(of:)) ?? .null),
    ])
  }

  /// Columns count Unicode scalars from 1; `endColumn` is the one behind the last. A whole
  /// line has neither, a whole file no line.
  private func value(of span: Span) -> JSONValue {
    let hasColumn = span.line > 0 && span.column > 0
    return .object([
      ("file", .string(style.path(of: span.file))),
      ("line", span.line > 0 ? .number(span.line) : .null),
      ("column", hasColumn ? .number(span.column) : .null),
      ("endColumn", hasColumn ? .number(span.column + span.length) : .null),
    ])
  }
}
