/// Findings as workflow commands of GitHub Actions, which shows them beside the lines they
/// concern. Each repeats its place in words, because the log shows nothing else of it.
public struct GitHubReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style.plain }

  /// A command for each finding that counts, one for what kept the check from being complete,
  /// and the closing lines.
  public func text(of outcome: Outcome) -> String {
    let problem = outcome.problem.map { problem in
      "::error title=peakend::" + Self.data(ReportWords.incomplete(problem)[style.language])
    }
    let lines = style.shown(outcome.active).map(command(for:)) + [problem].compactMap(\.self)
    return (lines + style.closing(outcome)).map { $0 + "\n" }.joined()
  }

  private func command(for finding: Finding) -> String {
    let span = finding.span
    var properties = [("file", style.plainPath(of: span.file))]
    if span.line > 0 { properties.append(("line", String(span.line))) }
    if span.line > 0, span.column > 0 {
      // The end is the last column, not the one behind it: it is the start unless given.
      properties.append(("col", String(span.column)))
      properties.append(("endColumn", String(span.column + max(1, span.length) - 1)))
    }
    properties.append(("title", finding.code))
    let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    return "::\(finding.severity.command) \(list)::\(Self.data(body(of: finding)))"
  }

  private func body(of finding: Finding) -> String {
    let message = finding.message[style.language].safe
    let hints = finding.hints.map {
      (ReportWords.hint[style.language] + ReportWords.colon[style.language])
        + $0[style.language].safe
    }
    let place = style.place(of: finding.span)
    return (["\(place): \(message)"] + hints).joined(separator: "\n")
  }

  /// Text as it may stand behind the second `::`.
  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// Text as it may stand in a list of properties.
  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.safeLines.unicodeScalars.map { table[$0] ?? String($0) }.joined()
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
