/// Findings as test results in the XML form of JUnit: each rule is a test, each family a suite.
/// A rule that found nothing has passed, so a report is never empty; one that was not asked is
/// skipped, for it proves nothing.
public struct JUnitReport: FindingReport {
  private let style: ReportStyle

  /// A report in this style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style.plain }

  /// What became of one rule.
  private enum Verdict {
    case passed, skipped, failed, broken
  }

  /// A test and what its element holds.
  private struct Test {
    let name: String
    let verdict: Verdict
    let content: String
  }

  /// All rules by family, and what kept the check from being complete as a suite of its own.
  public func text(of outcome: Outcome) -> String {
    let found = Dictionary(grouping: outcome.findings, by: \.code)
    let unasked = Dictionary(
      outcome.unasked.flatMap { unasked in unasked.codes.map { ($0, unasked) } },
      uniquingKeysWith: { first, _ in first })
    var suites = families(of: outcome).map { family, codes in
      let tests = codes.map { code in
        found[code].map { test(code, $0, in: outcome) } ?? silent(code, unasked[code])
      }
      return (name: family, tests: tests)
    }
    if let problem = outcome.problem {
      suites.append((name: "peakend", tests: [broken(ReportWords.incomplete(problem))]))
    }
    // The schema of Jenkins counts what is skipped in a suite, but not in all of them.
    let counts = counts(of: suites.flatMap(\.tests))
    let head = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"peakend\"\(counts)>",
    ]
    let body = suites.flatMap { suite in lines(of: suite.tests, suite: suite.name) }
    return (head + body + ["</testsuites>"]).map { $0 + "\n" }.joined()
  }

  /// The codes by family, in the order of the rules; what no rule describes comes last.
  private func families(of outcome: Outcome) -> [(name: String, codes: [String])] {
    let known = outcome.rules.map { (name: $0.name, codes: $0.entries.map(\.code)) }
    let others = Set(outcome.findings.map(\.code)).subtracting(known.flatMap(\.codes)).sorted()
    return (known + [(name: "other", codes: others)]).filter { !$0.codes.isEmpty }
  }

  // MARK: Tests

  /// A rule that found nothing.
  private func silent(_ code: String, _ unasked: Unasked?) -> Test {
    guard let unasked else { return Test(name: code, verdict: .passed, content: "") }
    let reason = ReportWords.skipped(unasked, path: style.path)[style.language].safe
    return Test(
      name: code, verdict: .skipped,
      content: "<skipped message=\"\(reason.xmlEscaped)\"/>")
  }

  private func test(_ code: String, _ findings: [Finding], in outcome: Outcome) -> Test {
    let failures = findings.filter(outcome.isFailure)
    let active = findings.filter { !$0.isSuppressed }
    if let first = failures.first {
      return Test(
        name: code, verdict: .failed,
        content: element("failure", message: words(first.message, of: failures), failures))
    }
    if active.isEmpty, let first = findings.first {
      let reason = first.suppression.map(reason(of:)) ?? ""
      return Test(
        name: code, verdict: .skipped, content: element("skipped", message: reason, findings))
    }
    let remarks = active.isEmpty ? "" : "<system-out>\(text(of: active))</system-out>"
    return Test(name: code, verdict: .passed, content: remarks)
  }

  private func broken(_ problem: Phrase) -> Test {
    let message = problem[style.language].safe.xmlEscaped
    return Test(
      name: "check", verdict: .broken, content: "<error message=\"\(message)\">\(message)</error>")
  }

  /// The message of the first, and how many there are.
  private func words(_ message: Phrase, of findings: [Finding]) -> String {
    message[style.language] + (findings.count == 1 ? "" : " (\(findings.count))")
  }

  private func reason(of suppression: Suppression) -> String {
    switch suppression.kind {
    case .waiver: suppression.reason
    case .baseline: Phrase("in the baseline", zh: "在基线中")[style.language]
    }
  }

  private func text(of findings: [Finding]) -> String {
    let text = TextReport(style: style)
    return findings.map { text.text(of: $0, in: SourceLines()) }.joined(separator: "\n")
      .xmlEscaped
  }

  // MARK: Elements

  private func element(_ name: String, message: String, _ findings: [Finding]) -> String {
    "<\(name) message=\"\(message.safe.xmlEscaped)\">\(text(of: findings))</\(name)>"
  }

  private func lines(of tests: [Test], suite: String) -> [String] {
    let cases = tests.map { test in
      let head = "    <testcase classname=\"\(suite.xmlEscaped)\" name=\"\(test.name)\""
      return test.content.isEmpty ? head + "/>" : head + ">\(test.content)</testcase>"
    }
    let name = suite.xmlEscaped
    return ["  <testsuite name=\"\(name)\"\(attributes(of: tests))>"] + cases
      + ["  </testsuite>"]
  }

  private func attributes(of tests: [Test]) -> String {
    counts(of: tests) + " skipped=\"\(number(of: tests, .skipped))\""
  }

  private func counts(of tests: [Test]) -> String {
    " tests=\"\(tests.count)\" failures=\"\(number(of: tests, .failed))\" "
      + "errors=\"\(number(of: tests, .broken))\""
  }

  private func number(of tests: [Test], _ verdict: Verdict) -> Int {
    tests.count { $0.verdict == verdict }
  }
}
