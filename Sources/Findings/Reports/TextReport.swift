/// Findings as text for people, with the source lines they speak of.
public struct TextReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The findings that count with an empty line between them, and the closing lines.
  public func text(of outcome: Outcome) -> String {
    let blocks = style.shown(outcome.active).map { text(of: $0, in: outcome.sources) }
    return (blocks + style.closing(outcome).map { $0 + "\n" }).joined(separator: "\n")
  }

  /// One finding: what and where, the source line, notes and hints.
  public func text(of finding: Finding, in sources: SourceLines) -> String {
    let place = painted(style.place(of: finding.span), .bold)
    let label = painted(
      "\(finding.severity.word[style.language])[\(finding.code)]", finding.severity.colour)
    var lines = ["\(place): \(label)\(colon)\(finding.message[style.language].safe)"]
    lines += excerpt(of: finding, in: sources)
    lines += finding.notes.map { note in
      let place = note.span.map { "\(style.place(of: $0, withColumn: false)): " } ?? ""
      return introduced(ReportWords.note, place + note.message[style.language].safe)
    }
    lines += finding.hints.map { introduced(ReportWords.hint, $0[style.language].safe) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var colon: String { ReportWords.colon[style.language] }

  private func introduced(_ label: Phrase, _ text: String) -> String {
    "  \(painted(label[style.language], .bold))\(colon)\(text)"
  }

  private func excerpt(of finding: Finding, in sources: SourceLines) -> [String] {
    let reach = SourceExcerpt.scalars * style.columns
    guard let part = sources.part(around: finding.span, reach: reach), !part.text.isEmpty else {
      return []
    }
    let excerpt = SourceExcerpt(of: part, span: finding.span, limit: style.columns)
    let number = String(finding.span.line)
    let gutter = max(5, number.count)
    let mark = String(repeating: "^", count: excerpt.width)
    return [
      String(repeating: " ", count: gutter - number.count) + number + " | " + excerpt.text,
      String(repeating: " ", count: gutter + 1) + "| "
        + String(repeating: " ", count: excerpt.indent) + painted(mark, finding.severity.colour),
    ]
  }

  // MARK: Colour

  private func painted(_ text: String, _ colour: Colour) -> String {
    style.isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Codes of ECMA-48, select graphic rendition.
  fileprivate enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }
}

extension Severity {
  fileprivate var colour: TextReport.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }
}

extension ReportStyle {
  /// Where a span is, as editors and terminals know to open it; its file goes by the path the
  /// user would type, or by another.
  func place(of span: Span, in path: String? = nil, withColumn: Bool = true) -> String {
    var place = (path ?? self.path(of: span.file)).safe
    if span.line > 0 { place += ":\(span.line)" }
    if span.line > 0, span.column > 0, withColumn { place += ":\(span.column)" }
    return place
  }
}
