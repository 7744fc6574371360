import Findings
import Foundation
import Testing

@Suite("Text that is safe to show")
struct SafeTextTests {
  @Test(
    "what is not seen, or turns the writing, is replaced where it stands",
    arguments: [
      0x00, 0x07, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200C,
      0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x3164,
      0xFEFF, 0xFFF9, 0xE0000, 0xE0041, 0xE007F,
    ])
  func replaced(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)b".safe == "a\u{FFFD}b")
    #expect(DisplayWidth.columns(of: "\(scalar)".safe) == 1)
    let json = JSONValue.string("a\(scalar)b").text
    #expect(json.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(json)")
  }

  @Test(
    "what is seen stays, and what joins or chooses a form",
    arguments: [
      "及时", "não", "👩‍💻", "❤️", "葛\u{E0100}城", "1\u{A0}%", "a:b", "#12", "a::b", "C#",
    ])
  func kept(text: String) {
    #expect(text.safe == text)
    #expect(JSONValue.string(text).text == "\"\(text)\"")
  }

  @Test(
    "nothing is a command to a pipeline",
    arguments: [
      ("::error::x", "\u{FFFD}:error::x"), ("  ::stop-commands::x", "  \u{FFFD}:stop-commands::x"),
      ("\t::error::x", " \u{FFFD}:error::x"), ("a ##[error]x", "a \u{FFFD}#[error]x"),
      ("###[group]", "#\u{FFFD}#[group]"), ("##vso[task]", "\u{FFFD}#vso[task]"),
      ("## [a]", "## [a]"),
    ])
  func commands(text: String, expected: String) {
    #expect(text.safe == expected)
    #expect(!JSONValue.string(text).text.contains("##["))
  }

  @Test("lines stay lines")
  func lines() {
    #expect("a\u{1B}\n::b::\n".safeLines == "a\u{FFFD}\n\u{FFFD}:b::\n")
  }

  @Test("JSON keeps what it escapes")
  func roundTrip() throws {
    let subject = "a\u{202E}\u{E0041}\u{1B}##[x]"
    let text = JSONValue.string(subject).text
    let plain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    #expect(plain)
    #expect(try JSONDecoder().decode(String.self, from: Data(text.utf8)) == subject)
  }

  /// A finding whose every part holds a sign that must not be shown.
  private static let hostile = "x\u{1B}[31m\u{202E}\u{200B}\u{9B}\n::error::y ##[error]z"

  @Test("no format shows such a sign, nor a line that a pipeline obeys")
  func formats() {
    let span = Span(file: "a\(Self.hostile).xml", line: 1, column: 1)
    let finding = Finding(
      "c", .error, Self.hostile, at: span, subject: Self.hostile,
      notes: [Note(Self.hostile, at: span), Note(Self.hostile)], hints: [Self.hostile])
    let waived = finding.suppressed(by: Suppression(.waiver, reason: Self.hostile, at: span))
    var sources = SourceLines()
    sources.add(span.file, bytes: Array(Self.hostile.utf8))
    let unasked = Unasked(.faults(files: [span.file]), codes: ["d"])
    let outcome = Outcome(
      findings: [finding, waived], files: 1, sources: sources,
      problem: Phrase(verbatim: Self.hostile), unasked: [unasked].compactMap(\.self))
    for folder in ["::error::S", "S"] {
      let style = ReportStyle(folder: folder)
      let reports: [any FindingReport] = [
        TextReport(style: style), ConciseReport(style: style), JSONReport(style: style),
        SARIFReport(style: style, version: "1"), GitHubReport(style: style),
        GitLabReport(style: style), JUnitReport(style: style), MarkdownReport(style: style),
      ]
      for report in reports {
        let text = report.text(of: outcome)
        let shown = text.unicodeScalars.filter { $0 != "\n" && $0.isUnsafe }
        #expect(shown.isEmpty, "\(type(of: report)) shows \(shown)")
        #expect(!text.contains("##["), "\(type(of: report))")
        let commands = text.split(separator: "\n").filter {
          $0.drop(while: \.isWhitespace).hasPrefix("::")
        }
        #expect(commands.allSatisfy { report is GitHubReport && $0.hasPrefix("::error ") })
      }
    }
  }

  @Test("an excerpt keeps its places where a sign is not seen")
  func excerpt() {
    var sources = SourceLines()
    sources.add("a.xml", bytes: Array("<p>及\u{200B}时 \u{202E}promptly</p>".utf8))
    let finding = Finding(
      "c", .error, "m", at: Span(file: "a.xml", line: 1, column: 9, length: 8))
    let lines = TextReport().text(of: finding, in: sources).split(separator: "\n")
    #expect(lines[1] == "    1 | <p>及\u{FFFD}时 \u{FFFD}promptly</p>")
    #expect(lines[2] == "      |           ^^^^^^^^")
  }
}
