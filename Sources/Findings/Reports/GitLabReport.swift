/// Findings as a code quality report of GitLab, which shows them in a merge request.
public struct GitLabReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style.plain }

  /// The findings that count, each on a line of its own, which rules were not asked because of
  /// them, and what kept the check from being complete.
  public func text(of outcome: Outcome) -> String {
    let findings = outcome.active.fingerprinted().map { finding, fingerprint in
      entry(
        finding.message, finding.code, fingerprint, finding.severity.quality, finding.span)
    }
    let unasked = outcome.unaskedForPeople.map(entry)
    let problem = outcome.problem.map { problem in
      entry(
        ReportWords.incomplete(problem), "incomplete-check", "incomplete-check", "blocker",
        Span(file: "", line: 0))
    }
    return JSONValue.lines(findings + unasked + [problem].compactMap(\.self)).text + "\n"
  }

  /// Rules that were not asked, at the first file that kept them from it.
  private func entry(_ unasked: Unasked) -> JSONValue {
    entry(
      ReportWords.notAsked(unasked, path: style.path), "rules-not-asked",
      "rules-not-asked:\(unasked.name)", "info",
      Span(file: unasked.files.first ?? "", line: 0))
  }

  /// A format without places smaller than a line, in which every entry has one.
  private func entry(
    _ description: Phrase, _ name: String, _ fingerprint: String, _ severity: String, _ span: Span
  ) -> JSONValue {
    .object([
      ("description", .string(description[style.language])), ("check_name", .string(name)),
      ("fingerprint", .string(fingerprint)), ("severity", .string(severity)),
      (
        "location",
        .object([
          ("path", .string(style.plainPath(of: span.file))),
          ("lines", .object([("begin", .number(max(1, span.line)))])),
        ])
      ),
    ])
  }
}

extension Severity {
  /// The severity among GitLab's: info, minor, major, critical, blocker.
  fileprivate var quality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
