/// Findings a line each, for editors and for searching; the severity is a token in every
/// language.
public struct ConciseReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The findings that count, and the closing lines.
  public func text(of outcome: Outcome) -> String {
    let lines = style.shown(outcome.active).map(style.line(of:)) + style.closing(outcome)
    return lines.map { $0 + "\n" }.joined()
  }
}

extension ReportStyle {
  /// A finding in a line.
  func line(of finding: Finding) -> String {
    "\(place(of: finding.span)): \(finding.severity.rawValue)[\(finding.code)] "
      + finding.message[language].safe
  }
}
