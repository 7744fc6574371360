import Findings
import TestSupport
import Testing

@testable import Reading

@Suite("Baselines as files")
struct BaselineTests {
  private func finding(_ code: String, _ subject: String, file: String = "a.xml") -> Finding {
    Finding(code, .error, Phrase(verbatim: "m"), at: Span(file: file, line: 1), subject: subject)
  }

  private func read(_ text: String) throws -> (baseline: Baseline?, findings: [Finding]) {
    try Embedded.reader().baseline(
      of: SourceFile(path: "./b.xml", kind: .baseline, text: text))
  }

  private static func file(_ lines: String) -> String {
    "<baseline xmlns=\"urn:peakend:standards:1\">\n\(lines)\n</baseline>\n"
  }

  @Test("written sorted, an entry a line, and read back")
  func roundTrip() throws {
    let findings = [
      finding("b", "X"), finding("a", "", file: "f \"1\"  &.xml"), finding("a", "Y"),
      finding("a", "Y"),
    ]
    let text = Baseline(of: findings).text
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <baseline xmlns="urn:peakend:standards:1">
          <finding rule="a" about="Y" count="2"/>
          <finding rule="a" about="f &quot;1&quot; &amp;.xml"/>
          <finding rule="b" about="X"/>
        </baseline>

        """)
    let read = try #require(try read(text).baseline)
    #expect(read.text == text)
    #expect(read.count == 4)
    let borne = read.applied(to: findings)
    #expect(borne.allSatisfy { $0.suppression?.kind == .baseline })
    let last = borne.last { $0.code == "b" }
    #expect(last?.suppression?.span == Span(file: "./b.xml", line: 5, column: 4, length: 7))
    #expect(try self.read(Baseline(of: []).text).baseline?.count == 0)
  }

  @Test("a place is kept whatever its name, as far as a file can hold it")
  func names() throws {
    for name in [
      "a\u{202E}\u{E0041}\u{1B}##[x]", "a\u{200D}\u{200B}b", "\u{FEFF}\u{FFFE}\u{FFFF}\u{2028}",
      "a\nb\tc\r", "  a  b  ", "<a>&'\"", "👩\u{200D}💻", "cafe\u{301}",
      String(repeating: "\"", count: 500),
      String(repeating: "长&", count: 3_000),
    ] {
      let findings = [finding("a", name), finding("a", "", file: name)]
      let (baseline, faults) = try read(Baseline(of: findings).text)
      #expect(faults.map(\.brief) == [], "\(name)")
      #expect(baseline?.applied(to: findings).map(\.isSuppressed) == [true, true], "\(name)")
    }
  }

  @Test(
    "everything that is wrong is told with its place",
    arguments: [
      (
        file("<finding rul='a' about='X'/>\n<finding rule='a' abuot='X' count='0'/>"),
        [
          "2:10 attribute 'rul' is not known in 'finding'; did you mean 'rule'?",
          "3:19 attribute 'abuot' is not known in 'finding'; did you mean 'about'?",
          "3:36 '0' is no value of attribute 'count'",
        ]
      ),
      (
        file("<fnding rule='a' about='X'/>\n<finding rule='a'/>x"),
        [
          "2:2 element 'fnding' is not known here; did you mean 'finding'?",
          "3:2 element 'finding' lacks attribute 'about'",
          "3:20 element 'baseline' may hold no text of its own",
        ]
      ),
      (
        file("<finding rule='bad-value' about='X'/>\n<finding rule=' xml-malformed' about='f'/>"),
        [
          "2:16 'bad-value' is a fault of form, which no baseline bears",
          "3:16 'xml-malformed' is a fault of form, which no baseline bears",
        ]
      ),
      (
        file(
          "<finding rule='a' about='X Y'/><finding rule='b' about='X'/>\n<finding rule='a ' about='X&#10;Y'/>"
        ),
        ["3:27 finding about 'X\nY' is written twice"]
      ),
      (
        file("<finding rule='a' about='X' count='100001'/>"),
        ["2:36 '100001' is no value of attribute 'count'"]
      ),
      (
        file("<<<<<<< ours\n<finding rule='a' about='X'/>\n=======\n>>>>>>> theirs"),
        ["2:1 merge marker '<<<<<<<' was left here"]
      ),
      (
        file("<finding rule='a' about='X'>"),
        ["3:3 closing tag 'baseline' stands where 'finding' must be closed"]
      ),
      ("<words xmlns='urn:peakend:standards:1'/>", ["1:2 root element is 'words', not 'baseline'"]),
      ("<baseline/>", ["1:2 element 'baseline' is not in the namespace of standards"]),
      ("", ["1:0 file is empty"]),
      ("{\"version\":1,\"findings\":[]}", ["1:0 baseline is written in JSON, not in XML"]),
      ("\n  {", ["1:0 baseline is written in JSON, not in XML"]),
    ])
  func malformed(text: String, expected: [String]) throws {
    let (baseline, findings) = try read(text)
    #expect(baseline == nil)
    #expect(
      findings.map { "\($0.span.line):\($0.span.column) \($0.message[.en])" } == expected)
    #expect(findings.allSatisfy { !$0.hints.isEmpty && $0.span.file == "./b.xml" })
    #expect(findings.allSatisfy { $0.message[.zhHans].contains(/\p{Han}/) })
  }

  @Test("what is told of one file has a bound")
  func bound() throws {
    let entries = (1...1_200).map { "<finding rule='bad-value' about='X\($0)'/>" }
    #expect(try read(Self.file(entries.joined(separator: "\n"))).findings.count == 1_000)
  }

  @Test("what cannot be read is told by its path", arguments: ["nowhere", "/", "../nowhere"])
  func unreadable(path: String) throws {
    let (baseline, findings, file) = try Embedded.reader().baseline(at: path)
    #expect(baseline == nil && file.bytes.isEmpty)
    #expect(findings.map(\.code) == ["unreadable-input"])
    #expect(findings.first?.message[.en].hasPrefix("file '\(path)' ") == true)
  }
}
