/// Findings as text for people, with the source lines they speak of.
public struct TextReport: Sendable {
  /// What a report needs to know besides the findings; nothing is looked up.
  public struct Style: Sendable {
    /// The folder as the user named it; stands before every path.
    public var folder: String
    /// Whether to colour for a terminal.
    public var isColoured: Bool
    /// How many columns a source line may take.
    public var columns: Int
    /// The language of the messages.
    public var language: Language

    /// How to write paths, colours, long lines and messages.
    public init(
      folder: String = "", isColoured: Bool = false, columns: Int = 100, language: Language = .en
    ) {
      self.folder = folder
      self.isColoured = isColoured
      self.columns = columns
      self.language = language
    }
  }

  private let sources: SourceLines
  private let style: Style

  /// A report on these sources.
  public init(sources: SourceLines, style: Style = Style()) {
    self.sources = sources
    self.style = style
  }

  /// All findings that count in printing order, an empty line between them, and a line that
  /// counts them. `files` is how many were checked.
  public func text(of findings: some Sequence<Finding>, files: Int) -> String {
    let ordered = findings.filter { !$0.isSuppressed }.inOrder()
    let blocks = ordered.map(text(of:))
    return (blocks + [Summary(of: ordered).text(checked: files) + "\n"]).joined(separator: "\n")
  }

  /// One finding: what and where, the source line, notes and hints.
  public func text(of finding: Finding) -> String {
    let place = place(of: finding.span)
    let label = painted("\(finding.severity.rawValue)[\(finding.code)]", finding.severity.colour)
    var lines = ["\(painted(place, .bold)): \(label): \(finding.message[style.language].safe)"]
    lines += excerpt(of: finding)
    lines += finding.notes.map { note in
      let place = note.span.map { "\(self.place(of: $0, withColumn: false)): " } ?? ""
      return "  \(painted("note", .bold)): \(place)\(note.message[style.language].safe)"
    }
    lines += finding.hints.map { "  \(painted("hint", .bold)): \($0[style.language].safe)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private func excerpt(of finding: Finding) -> [String] {
    guard let line = sources.line(finding.span.line, of: finding.span.file), !line.isEmpty else {
      return []
    }
    let excerpt = SourceExcerpt(line: line, span: finding.span, limit: style.columns)
    let number = String(finding.span.line)
    let gutter = max(5, number.count)
    let mark = String(repeating: "^", count: excerpt.width)
    return [
      String(repeating: " ", count: gutter - number.count) + number + " | " + excerpt.text,
      String(repeating: " ", count: gutter + 1) + "| "
        + String(repeating: " ", count: excerpt.indent) + painted(mark, finding.severity.colour),
    ]
  }

  private func place(of span: Span, withColumn: Bool = true) -> String {
    var place = SourcePath.joined(style.folder, span.file).safe
    if span.line > 0 { place += ":\(span.line)" }
    if span.line > 0, span.column > 0, withColumn { place += ":\(span.column)" }
    return place
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

/// Paths as a user of the command sees them.
enum SourcePath {
  /// A path below a folder, with one `/` between them. A file that is named from elsewhere,
  /// such as a word list given in the call, keeps its name.
  static func joined(_ folder: String, _ file: String) -> String {
    if ["/", "./", "../"].contains(where: file.hasPrefix) { return file }
    if folder.isEmpty || file.isEmpty { return folder + file }
    return folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }
}
