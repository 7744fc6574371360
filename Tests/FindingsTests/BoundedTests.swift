import Findings
import Testing

@Suite("What a report repeats")
struct BoundedTests {
  private static let long = String(repeating: "x", count: 100_000)

  private static func finding(_ value: String, _ span: Span) -> Finding {
    let phrase = Phrase("need '\(value)' is served by no standard", zh: "需要“\(value)”无标准满足")
    return Finding(
      "need-unserved", .error, phrase, at: span, subject: value, notes: [Note(phrase, at: span)],
      hints: [Phrase(verbatim: "add <serves need=\"\(value)\"/>")])
  }

  @Test(
    "is bounded in every format, whatever is quoted",
    arguments: [
      long, String(repeating: "'", count: 100_000), String(repeating: "e\u{301}", count: 50_000),
      "e" + String(repeating: "\u{301}", count: 1_000_000),
    ])
  func bounded(value: String) {
    var sources = SourceLines()
    sources.add("a.xml", bytes: Array("<need id=\"\(value)\">".utf8))
    let span = Span(
      file: "a.xml", line: 1, column: 11, length: value.unicodeScalars.count)
    let finding = Self.finding(value, span)
    for report in Self.reports {
      let text = report.text(of: Outcome(findings: [finding], files: 1, sources: sources))
      #expect(text.utf8.count < 100_000, "\(type(of: report)): \(text.utf8.count)")
    }
  }

  private static let reports: [any FindingReport] = [
    TextReport(), ConciseReport(), JSONReport(), SARIFReport(version: "1"), GitHubReport(),
    GitLabReport(),
    JUnitReport(), MarkdownReport(),
  ]

  @Test("names a long value by its beginning and its end, and a short one whole")
  func shortened() {
    let span = Span(file: "a.xml", line: 1)
    let value = "begin" + Self.long + "end"
    let message = Self.finding(value, span).message[.en]
    #expect(message.hasPrefix("need 'beginxxx") && message.contains("x…x"))
    #expect(message.hasSuffix("xxend' is served by no standard"))
    let short = String(repeating: "满意 ", count: 160)
    #expect(Self.finding(short, span).message[.en] == "need '\(short)' is served by no standard")
    #expect(Self.finding(short, span).message[.zhHans] == "需要“\(short)”无标准满足")
  }

  @Test("tells so many of a file, and with the last of them how many more there are")
  func most() {
    var bound = FindingBound()
    let all = (1...2_500).map { number in
      Finding(
        "code", .error, Phrase(verbatim: "m"),
        at: Span(file: number.isMultiple(of: 2) ? "a.xml" : "b.xml", line: number))
    }
    let admitted = all.filter { bound.admits($0.span.file) }
    let told = bound.noted(admitted)
    #expect(told.map(\.span.line) == Array(1...2_000))
    #expect(told.filter { !$0.notes.isEmpty }.map(\.span.line) == [1_999, 2_000])
    #expect(told.last?.notes.first?.message[.en] == "250 more of these in the file are not listed")
    var few = FindingBound()
    let short = Array(all.prefix(2_000))
    #expect(short.allSatisfy { few.admits($0.span.file) })
    #expect(few.noted(short) == short)
  }

  @Test(
    "shows the same part of a long line as of a short one",
    arguments: [(1, 9), (4_090, 9), (60_000, 3), (99_999, 1), (0, 1), (200_000, 1)])
  func excerpt(column: Int, length: Int) {
    let line = (0..<100_000).map { $0 % 7 == 0 ? "满" : $0 % 5 == 0 ? "é" : "x" }.joined()
    let span = Span(file: "a.xml", line: 2, column: column, length: length)
    let finding = Finding("code", .error, Phrase(verbatim: "m"), at: span)
    var sources = SourceLines()
    sources.add("a.xml", bytes: Array("é满\n\(line)\nend\n".utf8))
    let text = TextReport(style: ReportStyle(columns: 20)).text(of: finding, in: sources)
    let shown = text.split(separator: "\n")[1].dropFirst("    2 | ".count)
      .filter { $0 != "…" }
    let start = max(0, min(column, 100_000) - 30)
    let near = String(line.dropFirst(start).prefix(80))
    #expect(!shown.isEmpty && near.contains(shown), "\(shown)")
  }
}
