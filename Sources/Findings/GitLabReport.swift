/// Findings as a code quality report of GitLab, which shows them in a merge request.
public struct GitLabReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The findings that count, each on a line of its own, and what kept the check from being
  /// complete.
  public func text(of outcome: Outcome) -> String {
    let findings = outcome.active.fingerprinted().map { finding, fingerprint in
      entry(
        finding.message[style.language], finding.code, fingerprint, finding.severity.quality,
        finding.span)
    }
    let problem = outcome.problem.map { problem in
      entry(
        ReportWords.incomplete(problem)[style.language], "incomplete-check", "incomplete-check",
        "blocker", Span(file: "", line: 0))
    }
    return JSONValue.lines(findings + [problem].compactMap(\.self)).text + "\n"
  }

  /// A format without places smaller than a line, in which every entry has one.
  private func entry(
    _ description: String, _ name: String, _ fingerprint: String, _ severity: String, _ span: Span
  ) -> JSONValue {
    .object([
      ("description", .string(description)), ("check_name", .string(name)),
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
