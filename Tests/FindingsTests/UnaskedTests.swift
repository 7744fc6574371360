import Findings
import Testing

@Suite("Rules that were not asked")
struct UnaskedTests {
  private static let finding = Finding(
    "a-code", .error, "m", at: Span(file: "x.xml", line: 1))

  private static let causes: [Unasked.Cause] = [
    .faults(files: ["x.xml", "y.xml"]), .unread, .noDay,
  ]

  private func outcome(
    _ cause: Unasked.Cause?, findings: [Finding] = [], problem: Phrase? = nil
  ) -> Outcome {
    let entries = ["a-code", "b-code", "c-code"].map { code in
      RuleEntry(
        code: code, severity: .error, isFirm: false, purpose: Phrase("P.", zh: "一。"),
        explanation: Phrase("E.", zh: "二。"))
    }
    let unasked = cause.flatMap { Unasked($0, codes: ["a-code", "b-code"]) }
    return Outcome(
      findings: findings, files: 2,
      rules: [RuleGroup(name: "one", title: Phrase("One", zh: "甲"), entries: entries)],
      problem: problem, unasked: [unasked].compactMap(\.self))
  }

  /// Reports for people, of a folder called from beside it.
  private static func reports(brief: Bool = false) -> [(String, any FindingReport)] {
    let style = ReportStyle(folder: "./S", workingFolder: "/w/r", roots: ["/w"], isBrief: brief)
    return [
      ("text", TextReport(style: style)), ("concise", ConciseReport(style: style)),
      ("github", GitHubReport(style: style)), ("markdown", MarkdownReport(style: style)),
    ]
  }

  @Test("people are told in a line why rules kept silent over faults or unread files")
  func people() {
    for (name, report) in Self.reports() {
      let path = name == "github" ? "r/S" : "./S"
      let faults = "2 rules were not asked, because of the errors in \(path)/x.xml, \(path)/y.xml"
      let text = report.text(of: outcome(Self.causes[0], findings: [Self.finding]))
      #expect(text.split(separator: "\n").contains(Substring(faults)), "\(name): \(text)")
      let unread = "2 rules were not asked, because part of the input cannot be read"
      #expect(report.text(of: outcome(.unread)).contains(unread), "\(name)")
    }
  }

  @Test("people are not told in every run without a day, and not twice what could not be read")
  func silence() {
    for (name, report) in Self.reports() {
      #expect(!report.text(of: outcome(.noDay)).contains("not asked"), "\(name)")
      let problem = outcome(.unread, problem: Phrase(verbatim: "part cannot be read"))
      #expect(!report.text(of: problem).contains("not asked"), "\(name)")
    }
  }

  @Test("a brief report says it, and nothing where all is well")
  func brief() {
    for (name, report) in Self.reports(brief: true) {
      #expect(report.text(of: outcome(nil)) == "", "\(name)")
      #expect(report.text(of: outcome(.noDay)) == "", "\(name)")
      #expect(report.text(of: outcome(.unread)).contains("2 rules were not asked"), "\(name)")
    }
  }

  @Test("JUnit skips what was not asked, unless it found something", arguments: causes)
  func junit(cause: Unasked.Cause) {
    let text = JUnitReport().text(of: outcome(cause, findings: [Self.finding]))
    #expect(text.contains("name=\"a-code\"><failure message=\"m\""))
    #expect(text.contains("name=\"b-code\"><skipped message=\"not asked, because "))
    #expect(text.contains("name=\"c-code\"/>"))
    #expect(
      text.contains(
        "<testsuite name=\"one\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\">"))
  }

  @Test("JSON lists codes and files with every reason")
  func json() {
    let style = ReportStyle(folder: "S")
    let text = JSONReport(style: style).text(of: outcome(Self.causes[0]))
    #expect(
      text.contains(
        """
        "notAsked":[{"reason":"2 rules were not asked, because of the errors in S/x.xml, S/y.xml",\
        "rules":["a-code","b-code"],"files":["S/x.xml","S/y.xml"]}]
        """), "\(text)")
    #expect(
      JSONReport().text(of: outcome(.noDay)).contains(
        """
        "notAsked":[{"reason":"2 rules were not asked, because no day is named (--as-of)",\
        "rules":["a-code","b-code"],"files":[]}]
        """))
  }

  @Test("SARIF notes it, and still calls the run successful", arguments: causes)
  func sarif(cause: Unasked.Cause) {
    let text = SARIFReport(version: "1").text(of: outcome(cause))
    let level = cause == .noDay ? "note" : "warning"
    #expect(text.contains("\"level\":\"\(level)\",\"message\":{\"text\":\"2 rules were not asked"))
    #expect(text.contains("\"properties\":{\"rules\":[\"a-code\",\"b-code\"]}"))
    #expect(text.contains("\"executionSuccessful\":true"))
    #expect(text.contains("\"locations\":[{\"physical") == (cause == Self.causes[0]))
  }

  @Test(
    "GitLab shows an entry where it matters",
    arguments: [
      (causes[0], "x.xml"), (.unread, "."), (.noDay, nil),
    ] as [(Unasked.Cause, String?)])
  func gitlab(cause: Unasked.Cause, path: String?) {
    let text = GitLabReport().text(of: outcome(cause))
    guard let path else {
      #expect(text == "[]\n")
      return
    }
    #expect(text.contains("\"check_name\":\"rules-not-asked\""))
    #expect(
      text.contains(
        "\"severity\":\"info\",\"location\":{\"path\":\"\(path)\",\"lines\":{\"begin\":1}}"))
  }
}
