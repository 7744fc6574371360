import Findings
import Testing

@Suite("Formats for programs")
struct FormatTests {
  /// A finding whose words and path mean something to every format.
  private static let hostile = Finding(
    "a-code", .error,
    Phrase("100% of 'a|b', <c> & \"d\": `e`\n::set\u{1B}\r", zh: "全部"),
    at: Span(file: "50%, a:b.xml", line: 2, column: 3, length: 4), subject: "M01",
    hints: [Phrase("write [x](y) or *z*", zh: "写")])

  private func outcome(_ findings: Finding..., problem: Phrase? = nil) -> Outcome {
    let entry = { (code: String, severity: Severity) in
      RuleEntry(
        code: code, severity: severity, isFirm: false, purpose: Phrase("P.", zh: "一。"),
        explanation: Phrase("E*.", zh: "二。"), failing: "<a/>")
    }
    let rules = [
      RuleGroup(name: "one", title: Phrase("One", zh: "甲"), entries: [entry("a-code", .error)]),
      RuleGroup(name: "two", title: Phrase("Two", zh: "乙"), entries: [entry("b-code", .warning)]),
    ]
    return Outcome(findings: findings, files: 1, rules: rules, problem: problem)
  }

  @Test("a workflow command is one line whatever an author wrote")
  func github() {
    let report = GitHubReport(style: ReportStyle(folder: "S", workingFolder: "/w"))
    #expect(
      report.text(of: outcome(Self.hostile)) == """
        ::error file=S/50%25%2C a%3Ab.xml,line=2,col=3,endColumn=6,title=a-code::\
        S/50%25, a:b.xml:2:3: 100%25 of 'a|b', <c> & "d": `e`\u{FFFD}::set\u{FFFD}\u{FFFD}\
        %0Ahint: write [x](y) or *z*
        1 error in 1 file

        """)
  }

  @Test("a command names as much of the place as there is")
  func githubPlaces() {
    let report = GitHubReport()
    func command(_ span: Span, _ severity: Severity) -> String {
      let text = report.text(of: outcome(Finding("c", severity, Phrase(verbatim: "m"), at: span)))
      return String(text.split(separator: "\n")[0])
    }
    #expect(
      command(Span(file: "a", line: 3), .warning) == "::warning file=a,line=3,title=c::a:3: m")
    #expect(command(Span(file: "a", line: 0), .info) == "::notice file=a,title=c::a: m")
  }

  @Test("a table of Markdown holds what an author wrote as words")
  func markdown() {
    let text = MarkdownReport(style: ReportStyle(folder: "S"), links: "https://e.org/")
      .text(of: outcome(Self.hostile))
    let row = text.split(separator: "\n").last.map(String.init) ?? ""
    #expect(
      row == """
        | [50%, a:b.xml:2](https://e.org/S/50%25%2C%20a%3Ab.xml#L2) | error | `a-code` | \
        100% of 'a\\|b', \\<c\\> \\& "d": \\`e\\`\u{FFFD}::set\u{FFFD}\u{FFFD} | \
        write \\[x\\]\\(y\\) or \\*z\\* |
        """)
  }

  @Test("the XML of JUnit holds only what XML may")
  func junit() {
    let text = JUnitReport().text(of: outcome(Self.hostile))
    #expect(text.contains("100% of 'a|b', &lt;c&gt; &amp; &quot;d&quot;: `e`"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="peakend" tests="2" failures="1" errors="0">
          <testsuite name="one" tests="1" failures="1" errors="0" skipped="0">
            <testcase classname="one" name="a-code"><failure message="
        """))
  }

  @Test("a test has failed, was skipped or has passed by what counts and how much")
  func verdicts() {
    let finding = Finding("b-code", .warning, Phrase(verbatim: "m"), at: Span(file: "a", line: 1))
    let waived = finding.suppressed(by: Suppression(.waiver, reason: "r & r"))
    let borne = finding.suppressed(by: Suppression(.baseline))
    let report = JUnitReport()
    func test(_ finding: Finding, _ threshold: Severity) -> String {
      let rules = outcome().rules
      let outcome = Outcome(findings: [finding], files: 1, rules: rules, threshold: threshold)
      return report.text(of: outcome)
    }
    #expect(test(finding, .warning).contains("name=\"b-code\"><failure message=\"m\">"))
    #expect(test(finding, .error).contains("name=\"b-code\"><system-out>a:1: warning[b-code]: m"))
    #expect(test(waived, .info).contains("name=\"b-code\"><skipped message=\"r &amp; r\">"))
    #expect(test(borne, .info).contains("<skipped message=\"in the baseline\">"))
    #expect(test(waived, .info).contains("failures=\"0\" errors=\"0\" skipped=\"1\">"))
    #expect(report.text(of: outcome()).contains("<testcase classname=\"two\" name=\"b-code\"/>"))
  }

  @Test("fingerprints stay when lines move, and tell equal ones apart")
  func fingerprints() {
    func finding(_ line: Int, _ subject: String) -> Finding {
      Finding(
        "c", .error, Phrase(verbatim: "m\(line)"), at: Span(file: "a.xml", line: line),
        subject: subject)
    }
    let text = GitLabReport().text(
      of: outcome(finding(9, "X"), finding(2, "X"), finding(3, ""), finding(4, "Y")))
    let found = text.matches(of: /"fingerprint":"([^"]*)"/).map { String($0.1) }
    #expect(found == ["c:X", "c:a.xml", "c:Y", "c:X:2"])
  }

  @Test("SARIF keeps who waived what, and what belongs to no place")
  func sarif() {
    let finding = Finding(
      "b-code", .info, Phrase(verbatim: "m"), at: Span(file: "a", line: 1),
      notes: [Note(Phrase(verbatim: "remark"))])
    let waived = finding.suppressed(
      by: Suppression(.waiver, reason: "r", at: Span(file: "set.xml", line: 7)))
    let text = SARIFReport(version: "1.2.3").text(of: outcome(waived))
    #expect(
      text.contains(
        "\"help\":{\"text\":\"E*.\",\"markdown\":\"E\\\\*.\\n\\n**Fails**\\n\\n```xml\\n<a/>\\n```\"}"
      ),
      "\(text)")
    #expect(text.contains("\"semanticVersion\":\"1.2.3\""))
    #expect(text.contains("\"ruleId\":\"b-code\",\"ruleIndex\":1,\"level\":\"note\""))
    #expect(text.contains("\"kind\":\"inSource\",\"status\":\"accepted\",\"justification\":\"r\""))
    #expect(text.contains("\"properties\":{\"hints\":[],\"notes\":[\"remark\"]}"))
    #expect(text.contains("\"region\":{\"startLine\":1}"))
    let borne = finding.suppressed(by: Suppression(.baseline))
    #expect(
      SARIFReport(version: "1").text(of: outcome(borne))
        .contains("\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\"}]"))
  }

  @Test(
    "paths for programs have no detours and start at the working folder",
    arguments: [
      ("a/b", "a/b"), ("./a//b/", "a/b"), ("a/../b", "b"), ("/w/x/a", "a"), ("/w/x", "."),
      ("/w/xy", "/w/xy"), ("/w/x/../y", "/w/y"), ("..", ".."), ("../x/a", "a"), ("../y", "../y"),
      ("../../../..", "../.."), ("", "."),
    ])
  func paths(typed: String, expected: String) {
    #expect(SourcePath.plain(typed, from: "/w/x") == expected)
  }
}
