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

  /// How many bytes a report may have: GitHub refuses a summary of more than 1 MiB, which all
  /// that a step writes there shares.
  static let mostBytes = 1_000_000

  /// A heading with the counts, what kept the check from being complete, and the tables: as many
  /// rows as there is room for. The rest is counted.
  public func text(of outcome: Outcome) -> String {
    let wanted = style.shown(outcome.active)
    // The count of what is left out takes most room where all of it is.
    let frame = paragraphs(of: outcome, tables: [], shown: 0).joined(separator: "\n\n")
    let (tables, shown) = tables(of: wanted, within: Self.mostBytes - frame.utf8.count)
    let paragraphs = paragraphs(of: outcome, tables: tables, shown: shown)
    return paragraphs.isEmpty ? "" : paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// The parts of a report with these tables.
  private func paragraphs(of outcome: Outcome, tables: [String], shown: Int) -> [String] {
    let closing = style.closing(outcome, shown: shown).map(Markdown.escaped)
    guard let summary = closing.last else { return [] }
    let problem = outcome.problem.map {
      "**\(Markdown.escaped(ReportWords.incomplete($0)[style.language]))**"
    }
    return ["### peakend\(ReportWords.colon[style.language])\(summary)"]
      + [problem].compactMap(\.self) + tables + closing.dropLast()
  }

  /// A table for each file until there is no more room, and how many findings are in them.
  private func tables(of findings: [Finding], within room: Int) -> (tables: [String], shown: Int) {
    let byFile = Dictionary(grouping: findings, by: \.span.file)
    var tables: [String] = []
    var (left, shown) = (room, 0)
    for (file, findings) in byFile.sorted(by: { $0.key < $1.key }) {
      let head = head(of: file)
      left -= head.utf8.count + 2
      var rows: [String] = []
      for finding in findings {
        let row = "\n" + Self.row(cells(of: finding))
        guard row.utf8.count <= left else { break }
        left -= row.utf8.count
        rows.append(row)
      }
      if !rows.isEmpty { tables.append(head + rows.joined()) }
      shown += rows.count
      guard rows.count == findings.count else { break }
    }
    return (tables, shown)
  }

  /// The name of a file and the head of its table.
  private func head(of file: String) -> String {
    let heads = [
      Phrase("place", zh: "位置"), Phrase("severity", zh: "级别"), Phrase("rule", zh: "规则"),
      Phrase("finding", zh: "问题"), ReportWords.hint,
    ].map { $0[style.language] }
    let rows = [heads, heads.map { _ in "---" }].map(Self.row)
    return (["**\(Markdown.escaped(style.path(of: file)))**", ""] + rows).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func cells(of finding: Finding) -> [String] {
    [
      link(to: finding.span), finding.severity.word[style.language], "`\(finding.code)`",
      Markdown.escaped(finding.message[style.language]),
      finding.hints.map { Markdown.escaped($0[style.language]) }.joined(separator: "<br>"),
    ]
  }

  /// The line within the file, whose whole path stands above the table.
  private func link(to span: Span) -> String {
    let name = span.file.split(separator: "/").last.map(String.init) ?? style.path(of: span.file)
    let (place, anchor) = span.line > 0 ? (":\(span.line)", "#L\(span.line)") : ("", "")
    let address = SourcePath.encoded(style.plainPath(of: span.file))
    return "[\(Markdown.escaped(name))\(place)](\(links)\(address)\(anchor))"
  }
}
