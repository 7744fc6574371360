import Findings
import Model
import Reading
import Rendering
import Rules
import Testing

@testable import Views

@Suite("Rule reference")
struct RuleBookTests {
  private static let samples = ["zh-Hans", "en"].map {
    HandbookSamples.Sample(set: "service-hall", language: $0)
  }

  private static func context(_ sample: HandbookSamples.Sample, _ rules: [RuleGroup]) throws
    -> ViewContext
  {
    let context = try HandbookSamples.context(sample)
    return ViewContext(catalogue: context.catalogue, labels: context.labels, rules: rules)
  }

  private static let rules = [SourceFault.group] + Rule.families.map(\.group)

  @Test("without rules there is none")
  func none() throws {
    #expect(DocumentKind.rules.plans(try Self.context(Self.samples[0], [])).isEmpty)
  }

  @Test("every rule stands on the page the contents name", arguments: samples)
  func pages(_ sample: HandbookSamples.Sample) throws {
    let html = try Self.rendered("book.html", sample)
    let sheets = html.split(separator: "<section class=\"sheet").dropFirst()
    for entry in Self.rules.flatMap(\.entries) {
      let link = try #require(
        html.firstMatch(of: try Regex("href=\"#\(entry.code)\" data-page=\"([0-9]+)\"")),
        "\(entry.code) is not in the contents")
      let page = try #require(link.output[1].substring.flatMap { Int($0) })
      let sheet = sheets[sheets.index(sheets.startIndex, offsetBy: page - 1)]
      #expect(sheet.contains("id=\"\(entry.code)\""), "\(entry.code) is not on page \(page)")
    }
  }

  @Test("both formats say of each rule all there is to say", arguments: samples)
  func whole(_ sample: HandbookSamples.Sample) throws {
    let html = try Self.rendered("book.html", sample)
    let text = try TextLayout.set(try Self.rendered("book.txt", sample), file: "book.txt").text
    let language = try #require(Language(rawValue: sample.language))
    for entry in Self.rules.flatMap(\.entries) {
      let head = "\(entry.severity.word[language])[\(entry.code)]"
      #expect(text.contains(head), "\(head)")
      #expect(html.contains("<code>\(entry.code)</code>"))
    }
    let examples = Self.rules.flatMap(\.entries).flatMap(\.examples).count
    #expect(html.split(separator: "<div class=\"source\">").count - 1 >= examples)
    #expect(text.split(separator: "\n").allSatisfy { Columns.width(of: $0) <= 80 })
  }

  @Test(
    "source text is broken at blanks, indented further, and loses nothing",
    arguments: [
      ("<a b=\"1\"/>", ["<a b=\"1\"/>"]),
      ("  <a b=\"1\" c=\"2\"/>", ["  <a b=\"1\"", "      c=\"2\"/>"]),
      ("一二三四五六七八", ["一二三四五六", "    七八"]), ("", [""]), ("a\n\nb", ["a", "", "b"]),
    ])
  func source(text: String, lines: [String]) {
    #expect(SourceText.lines(of: text, columns: 13) == lines)
  }

  @Test("signs of the layout stay as they are in source text")
  func exact() throws {
    let rule = RuleEntry(
      code: "c", severity: .info, isFirm: false, purpose: Phrase(verbatim: "a|b"),
      explanation: Phrase(verbatim: "w"), failing: "<short>有人|招呼</short>\n!rule ¦")
    let rules = [RuleGroup(name: "g", title: Phrase(verbatim: "g"), entries: [rule])]
    let html = try Self.rendered("book.html", Self.samples[0], rules)
    #expect(html.contains("&lt;short&gt;有人|招呼&lt;/short&gt;"))
    let source = try Self.rendered("book.txt", Self.samples[0], rules)
    let text = try TextLayout.set(source, file: "book.txt").text
    #expect(text.contains("    <short>有人|招呼</short>\n    !rule |\n"))
  }

  @Test("a long example is cut in its middle and says so")
  func long() throws {
    let lines = (1...40).map { "<line number=\"\($0)\"/>" }
    let rule = RuleEntry(
      code: "c", severity: .info, isFirm: false, purpose: Phrase(verbatim: "p"),
      explanation: Phrase(verbatim: "w"), failing: lines.joined(separator: "\n"))
    let rules = [RuleGroup(name: "g", title: Phrase(verbatim: "g"), entries: [rule])]
    let html = try Self.rendered("book.html", Self.samples[1], rules)
    #expect(html.contains("number=&quot;16&quot;") && html.contains("number=&quot;35&quot;"))
    #expect(!html.contains("number=&quot;17&quot;") && !html.contains("number=&quot;34&quot;"))
    #expect(html.contains("18 more lines; peakend explain c"))
  }

  private static func rendered(
    _ template: String, _ sample: HandbookSamples.Sample, _ rules: [RuleGroup] = rules
  ) throws -> String {
    let plan = try #require(DocumentKind.rules.plans(try context(sample, rules)).first)
    return try HandbookSamples.templates().render(template, plan.make().root)
  }
}
