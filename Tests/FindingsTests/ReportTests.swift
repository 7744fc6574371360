import Findings
import Testing

@Suite("Reports")
struct ReportTests {
  static let needs = """
    <needs>
      <need id="quiet-room">
    \t<note>说明：客户等候不得超过十分钟 very promptly</note>
    </needs>
    """

  private func sources(_ text: String = needs) -> SourceLines {
    var sources = SourceLines()
    sources.add("needs.xml", bytes: Array(text.utf8))
    return sources
  }

  private func report(_ finding: Finding, _ text: String = needs, columns: Int = 100) -> String {
    let style = ReportStyle(folder: "Standards/", columns: columns)
    return TextReport(style: style).text(of: finding, in: sources(text))
  }

  @Test("shows the line, the place, notes and hints")
  func whole() {
    let finding = Finding(
      "need-unserved", .error, Phrase(verbatim: "need 'quiet-room' is served by no standard"),
      at: Span(file: "needs.xml", line: 2, column: 13, length: 10), subject: "quiet-room",
      notes: [
        Note(Phrase(verbatim: "a remark")),
        Note(Phrase(verbatim: "declared here"), at: Span(file: "a.xml", line: 7, column: 2)),
      ],
      hints: [Phrase(verbatim: "add <serves need=\"quiet-room\"/> to a standard")])
    #expect(
      report(finding) == """
        Standards/needs.xml:2:13: error[need-unserved]: need 'quiet-room' is served by no standard
            2 |   <need id="quiet-room">
              |             ^^^^^^^^^^
          note: a remark
          note: Standards/a.xml:7: declared here
          hint: add <serves need="quiet-room"/> to a standard

        """)
  }

  @Test("underlines by columns: wide characters take two, a tab one")
  func wide() {
    let finding = Finding(
      "vague", .warning, Phrase(verbatim: "m"),
      at: Span(file: "needs.xml", line: 3, column: 11, length: 4))
    #expect(
      report(finding) == """
        Standards/needs.xml:3:11: warning[vague]: m
            3 |  <note>说明：客户等候不得超过十分钟 very promptly</note>
              |              ^^^^^^^^

        """)
  }

  @Test(
    "shows as much as there is",
    arguments: [
      (
        Span(file: "needs.xml", line: 2),
        "Standards/needs.xml:2: info[c]: m\n    2 |   <need id=\"quiet-room\">\n      |   ^^^^^^^^^^^^^^^^^^^^^^\n"
      ),
      (Span(file: "needs.xml", line: 0), "Standards/needs.xml: info[c]: m\n"),
      (Span(file: "", line: 0), "Standards/: info[c]: m\n"),
      (Span(file: "../words.xml", line: 0), "../words.xml: info[c]: m\n"),
      (Span(file: "needs.xml", line: 9, column: 1), "Standards/needs.xml:9:1: info[c]: m\n"),
      (
        Span(file: "needs.xml", line: 1, column: 90),
        "Standards/needs.xml:1:90: info[c]: m\n    1 | <needs>\n      |        ^\n"
      ),
    ])
  func partial(span: Span, expected: String) {
    #expect(report(Finding("c", .info, Phrase(verbatim: "m"), at: span)) == expected)
  }

  @Test("a long line is cut around the place")
  func long() {
    let line = String(repeating: "字", count: 200) + "here" + String(repeating: "x", count: 200)
    let finding = Finding(
      "c", .error, Phrase(verbatim: "m"),
      at: Span(file: "needs.xml", line: 1, column: 201, length: 4))
    let lines = report(finding, line, columns: 20).split(separator: "\n")
    #expect(lines[1] == "    1 | …字字字字字herexxxxx…")
    #expect(lines[2] == "      |            ^^^^")
    let whole = Finding("c", .error, Phrase(verbatim: "m"), at: Span(file: "needs.xml", line: 1))
    let cut = report(whole, line, columns: 20).split(separator: "\n")
    #expect(cut[1] == "    1 | 字字字字字字字字字字…")
    #expect(cut[2] == "      | ^^^^^^^^^^^^^^^^^^^^")
  }

  @Test("nothing an author wrote steers the terminal")
  func safe() {
    let finding = Finding(
      "c", .error, Phrase(verbatim: "value '\u{1B}[2J\u{9B}1m\u{202E}'"),
      at: Span(file: "needs.xml", line: 1, column: 2))
    let text = report(finding, "\u{1B}[31mred\u{7}")
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.contains("\u{202E}"))
  }

  @Test("the last line counts by severity and in files that have findings")
  func summary() {
    let error = Finding("a", .error, Phrase(verbatim: "m"), at: Span(file: "needs.xml", line: 1))
    let other = Finding("b", .error, Phrase(verbatim: "m"), at: Span(file: "a.xml", line: 1))
    let warning = Finding("c", .warning, Phrase(verbatim: "m"), at: Span(file: "a.xml", line: 2))
    #expect(
      Summary(of: [error, other, warning]).text(checked: 9)[.en] == "2 errors, 1 warning in 2 files"
    )
    #expect(Summary(of: [error]).text(checked: 9)[.en] == "1 error in 1 file")
    #expect(Summary(of: []).text(checked: 9)[.en] == "no findings in 9 files")
    let outcome = Outcome(findings: [warning, error, error], files: 9)
    #expect(
      TextReport().text(of: outcome) == """
        a.xml:2: warning[c]: m

        needs.xml:1: error[a]: m

        1 error, 1 warning in 2 files

        """)
  }

  @Test("colour marks severity only when asked for")
  func colour() {
    let finding = Finding(
      "c", .warning, Phrase(verbatim: "m"), at: Span(file: "x", line: 1),
      hints: [Phrase(verbatim: "h")])
    let report = TextReport(style: ReportStyle(isColoured: true))
    let text = report.text(of: finding, in: SourceLines())
    #expect(
      text
        == "\u{1B}[1mx:1\u{1B}[0m: \u{1B}[1;33mwarning[c]\u{1B}[0m: m\n  \u{1B}[1mhint\u{1B}[0m: h\n"
    )
  }

  @Test("JSON keeps the order of keys and escapes what must be")
  func json() {
    let finding = Finding(
      "c", .error, Phrase(verbatim: "value '\"\\\n\u{1}字'"),
      at: Span(file: "a.xml", line: 3, column: 5, length: 2),
      subject: "M01",
      notes: [
        Note(Phrase(verbatim: "n"), at: Span(file: "b.xml", line: 1)), Note(Phrase(verbatim: "o")),
      ],
      hints: [Phrase(verbatim: "h")])
    let report = JSONReport(style: ReportStyle(folder: "S"))
    #expect(
      report.text(of: Outcome(findings: [finding], files: 4)) == """
        {"version":1,"language":"en","findings":[
        {"code":"c","severity":"error","message":"value '\\"\\\\\\n\\u0001字'","subject":"M01",\
        "span":{"file":"S/a.xml","line":3,"column":5,"endColumn":7},\
        "notes":[{"message":"n","span":{"file":"S/b.xml","line":1,"column":null,"endColumn":null}},\
        {"message":"o","span":null}],"hints":["h"],"suppression":null}
        ],"counts":{"error":1,"warning":0,"info":0,"waived":0,"baseline":0,"files":4},\
        "notAsked":[],"problem":null}

        """)
    #expect(
      JSONReport().text(of: Outcome(findings: [], files: 0)) == """
        {"version":1,"language":"en","findings":[],\
        "counts":{"error":0,"warning":0,"info":0,"waived":0,"baseline":0,"files":0},\
        "notAsked":[],"problem":null}

        """)
  }

  @Test("what does not count is neither printed as text nor counted, and marked in JSON")
  func suppressed() {
    let finding = Finding("c", .error, Phrase(verbatim: "m"), at: Span(file: "a.xml", line: 3))
      .suppressed(by: Suppression(.waiver, reason: "r", at: Span(file: "set.xml", line: 9)))
    #expect(Summary(of: [finding]).errors == 0)
    let outcome = Outcome(findings: [finding], files: 2)
    #expect(TextReport().text(of: outcome) == "no findings in 2 files; 1 waived\n")
    let json = JSONReport().text(of: outcome)
    #expect(
      json.contains(
        """
        "suppression":{"kind":"waiver","reason":"r",\
        "span":{"file":"set.xml","line":9,"column":null,"endColumn":null}}
        """), "\(json)")
    #expect(json.contains("\"counts\":{\"error\":0"))
  }

  @Test("lines end with a line feed, with or without carriage return")
  func lines() {
    let lines = sources("\u{FEFF}a\r\n\r\nb")
    #expect(lines.line(1, of: "needs.xml") == "a")
    #expect(lines.line(2, of: "needs.xml") == "")
    #expect(lines.line(3, of: "needs.xml") == "b")
    #expect(lines.line(4, of: "needs.xml") == nil)
    #expect(lines.line(1, of: "other.xml") == nil)
  }
}
