/// Findings as Markdown for the summary of a pipeline or a comment on a change: how many, and a
/// table for each file.
public struct MarkdownReport: FindingReport {
  private let style: ReportStyle
  private let links: String

  /// A report in this style; `links` stands before the path of every file that is linked to,
  /// such as the address of the files of a commit.
  public init(style: ReportStyle = ReportStyle(), links: String = "") {
    self.style = style
    self.links = links
  }

  /// A heading with the counts, what kept the check from being complete, and the tables.
  public func text(of outcome: Outcome) -> String {
    let closing = style.closing(outcome)
    guard let summary = closing.last else { return "" }
    let problem = outcome.problem.map { ReportWords.incomplete($0)[style.language] }
    let shown = style.shown(outcome.active)
    let files = Set(shown.map(\.span.file)).sorted()
    let tables = files.map { file in table(of: file, shown.filter { $0.span.file == file }) }
    let paragraphs =
      ["### peakend\(colon)\(Self.escaped(summary))"]
      + [problem].compactMap(\.self)
      .map { "**\(Self.escaped($0))**" } + tables + closing.dropLast()
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private var colon: String { ReportWords.colon[style.language] }

  private func table(of file: String, _ findings: [Finding]) -> String {
    let heads = [
      Phrase("place", zh: "位置"), Phrase("severity", zh: "级别"), Phrase("rule", zh: "规则"),
      Phrase("finding", zh: "问题"), ReportWords.hint,
    ].map { $0[style.language] }
    let rows = [heads, heads.map { _ in "---" }] + findings.map(cells(of:))
    return
      (["**\(Self.escaped(style.path(of: file)))**", ""]
      + rows.map { row in
        "| " + row.joined(separator: " | ") + " |"
      }).joined(separator: "\n")
  }

  private func cells(of finding: Finding) -> [String] {
    [
      link(to: finding.span), finding.severity.word[style.language], "`\(finding.code)`",
      Self.escaped(finding.message[style.language]),
      finding.hints.map { Self.escaped($0[style.language]) }.joined(separator: "<br>"),
    ]
  }

  /// The line within the file, whose whole path stands above the table.
  private func link(to span: Span) -> String {
    let name = span.file.split(separator: "/").last.map(String.init) ?? style.path(of: span.file)
    let (place, anchor) = span.line > 0 ? (":\(span.line)", "#L\(span.line)") : ("", "")
    let address = SourcePath.encoded(style.plainPath(of: span.file))
    return "[\(Self.escaped(name))\(place)](\(links)\(address)\(anchor))"
  }

  /// An author's words: no sign of them is markup, and none steers a terminal.
  private static func escaped(_ text: String) -> String { Markdown.escaped(text.safe) }
}
