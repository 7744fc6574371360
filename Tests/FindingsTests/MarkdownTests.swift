import Findings
import Testing

@Suite("Words in Markdown")
struct MarkdownTests {
  @Test(
    "what a service makes something of stands in code",
    arguments: [
      ("ask @alice now", "ask `@alice` now"), ("问@org/team。", "问`@org/team`。"),
      ("see #12", "see `#12`"), ("GH-12 gh-3", "`GH-12` `gh-3`"),
      ("owner/repo#1, x", "`owner/repo#1,` x"), ("!7 &8 ~bug %v1", "`!7` `&8` `~bug` `%v1`"),
      ("at 9fceb02d0ae598e9", "at `9fceb02d0ae598e9`"), ("(deadbee)", "`(deadbee)`"),
      ("http://e.org/a|b", "`http://e.org/a`\\|b"), ("WWW.e.org", "`WWW.e.org`"),
      ("a@e.org", "`a@e.org`"), (":smile: :+1:", "`:smile:` `:+1:`"), ("$x$ $1", "`$x$` `$1`"),
      ("`@a`", "`` `@a` ``"), ("``@a", "``` ``@a ```"),
    ])
  func code(words: String, expected: String) {
    #expect(Markdown.escaped(words) == expected)
  }

  @Test(
    "other words stay words, and no sign of theirs is markup",
    arguments: [
      ("a high-quality 98%, 1:2 & more", "a high-quality 98%, 1:2 \\& more"),
      ("*a* _b_ [c](d) <e>", "\\*a\\* \\_b\\_ \\[c\\]\\(d\\) \\<e\\>"),
      ("C# ~ !", "C\\# \\~ \\!"), ("a\u{1B}\nb", "a\u{FFFD}\u{FFFD}b"), ("M01-S1", "M01-S1"),
      ("x.xml:2", "x.xml:2"), ("decade 2026-12-01", "decade 2026-12-01"),
    ])
  func words(words: String, expected: String) {
    #expect(Markdown.escaped(words) == expected)
  }

  /// A report of as many findings, in files of 1,000.
  private func report(of count: Int, limit: Int? = nil) -> String {
    let findings = (0..<count).map { number in
      Finding(
        "a-code", .error, "says '\(String(repeating: "很长 ", count: 20))' \(number)",
        at: Span(file: "moments/M\(number / 1000).xml", line: number % 1000 + 1))
    }
    return MarkdownReport(style: ReportStyle(limit: limit))
      .text(of: Outcome(findings: findings, files: 9))
  }

  private func rows(in text: String) -> Int {
    text.split(separator: "\n").count { $0.hasPrefix("| [") }
  }

  @Test("a summary has at most as many bytes as GitHub takes, and counts what it leaves out")
  func size() {
    let text = report(of: 9000)
    #expect(text.utf8.count <= 1_048_576)
    #expect(text.utf8.count > 990_000)
    let rows = rows(in: text)
    #expect(text.hasSuffix("\n\n\(9000 - rows) more are not shown\n"))
    #expect(text.hasPrefix("### peakend: 9000 errors in 9 files\n"))
  }

  @Test("a summary that fits is whole, and as long as was asked", arguments: [(90, nil), (90, 7)])
  func whole(count: Int, limit: Int?) {
    let text = report(of: count, limit: limit)
    #expect(rows(in: text) == limit ?? count)
    #expect(text.contains("83 more are not shown") == (limit == 7))
  }
}
