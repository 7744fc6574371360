import Findings
import Rendering
import Testing

struct TemplateErrorTests {
  private static let view: Record = [
    "title": "t", "owner": .absent, "items": [["name": "a"], ["name": "b"]], "flag": true,
    "inner": ["deep": "x"],
  ]

  /// What an action reports, one line per finding.
  private func report(_ action: () throws -> String) -> [String] {
    do {
      return ["rendered \(try action())"]
    } catch let error as TemplateError {
      return error.description.split(separator: "\n").map(String.init)
    } catch {
      return ["\(error)"]
    }
  }

  static let faults: [(String, [String])] = [
    (
      "a\n中{{titel}}",
      [
        "2:2: error[template-name-unknown]: name 'titel' is declared nowhere; did you mean 'title'?"
      ]
    ),
    (
      "{{xx}} {{#yyy}}{{/yyy}} {{^zzz}}{{/zzz}}",
      [
        "1:1: error[template-name-unknown]: name 'xx' is declared nowhere",
        "1:8: error[template-name-unknown]: name 'yyy' is declared nowhere",
        "1:25: error[template-name-unknown]: name 'zzz' is declared nowhere",
      ]
    ),
    (
      "{{#items}}{{nmae}}{{/items}}",
      [
        "1:11: error[template-name-unknown]: name 'nmae' is declared nowhere; did you mean 'name'?"
      ]
    ),
    (
      "{{inner.deeep}}",
      [
        "1:1: error[template-name-unknown]: name 'inner.deeep' is declared nowhere; did you mean 'deep'?"
      ]
    ),
    (
      "{{owner}}", ["1:1: error[template-value-absent]: value of 'owner' is absent"]
    ),
    (
      "{{items}}{{{flag}}}{{inner}}",
      [
        "1:1: error[template-value-unfit]: 'items' is a list and cannot be printed",
        "1:10: error[template-value-unfit]: 'flag' is a flag and cannot be printed",
        "1:20: error[template-value-unfit]: 'inner' is a record and cannot be printed",
      ]
    ),
    ("{{#flag}}", ["1:1: error[template-syntax]: section 'flag' is never closed"]),
    ("{{/flag}}", ["1:1: error[template-syntax]: section 'flag' is closed but not open"]),
    (
      "{{#flag}}\n{{/flga}}",
      ["2:1: error[template-syntax]: '{{/flga}}' stands where section 'flag' is open"]
    ),
    ("x {{title", ["1:3: error[template-syntax]: tag is never closed"]),
    ("{{{title}}", ["1:1: error[template-syntax]: tag is never closed"]),
    ("{{ti tle}}", ["1:1: error[template-syntax]: 'ti tle' is not a name"]),
    ("{{}}", ["1:1: error[template-syntax]: '' is not a name"]),
    ("{{inner..deep}}", ["1:1: error[template-syntax]: 'inner..deep' is not a name"]),
    (
      "{{phrase(title)}}",
      ["1:1: error[template-syntax]: filter 'phrase' is not defined; did you mean 'phrases'?"]
    ),
    ("{{&title}}", ["1:1: error[template-syntax]: tag '{{&title}}' is not in use here"]),
    ("{{=<% %>=}}", ["1:1: error[template-syntax]: tag '{{=<% %>=}}' is not in use here"]),
    (
      "{{% CONTENT_TYPE:TEXT}}",
      ["1:1: error[template-syntax]: tag '{{% CONTENT_TYPE:TEXT}}' is not in use here"]
    ),
    (
      "{{> nonne}}",
      [
        "1:1: error[template-partial-unknown]: partial 'nonne' does not exist; did you mean 'none'?"
      ]
    ),
    ("{{> *x}}", ["1:1: error[template-syntax]: '*x' is not the name of a partial"]),
  ]

  @Test(arguments: faults)
  func reports(source: String, expected: [String]) {
    let lines = report { try rendered(source, Self.view, partials: ["none": "-"]) }
    #expect(lines == expected.map { "page.html.mustache:" + $0 })
  }

  @Test(
    "faults are told in Chinese too",
    arguments: faults.map(\.0) + ["{{> self}}", "{{> gone}}"])
  func inChinese(source: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try rendered(source, Self.view, partials: ["none": "-", "self": "{{> self}}"])
    }
    for finding in error.findings { Self.expectChinese(finding) }
  }

  @Test(
    "directives of plain text are told in Chinese too",
    arguments: [
      "!widht 80", "!width 5", "!cols", "!cols a b", "!cols a 90", "!row a", "!rule",
      "!width 20\n!pre aaaaaaaaaaaaaaaaaaaaaaaaa", "!cols a 3 3\n!row a ¦ b",
      "!cols ab 3\n!row ac ¦ b",
    ])
  func textInChinese(source: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try TextLayout.set(source, file: "a.txt")
    }
    for finding in error.findings { Self.expectChinese(finding) }
  }

  private static func expectChinese(_ finding: Finding) {
    let words = finding.message[.zhHans]
    #expect(words.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(words)")
    #expect(words.firstMatch(of: /[\u{4E00}-\u{9FFF}][,;:?!()]/) == nil, "\(words)")
    #expect(!words.contains("'"), "\(words)")
  }

  @Test("a fault in what is repeated is one, and hides no other")
  func repeatedFault() {
    let items = (0..<500).map { _ in ViewValue.record(["name": .absent]) }
    let lines = report {
      try rendered("{{#items}}{{nmae}}{{name}}{{/items}}{{other}}", ["items": .list(items)])
    }
    #expect(lines.map { String($0.split(separator: ":")[2]) } == ["11", "19", "37"], "\(lines)")
  }

  @Test func everyFaultOfEveryFileIsReportedAtOnce() {
    let lines = report {
      try rendered("{{#a}}{{> gone}}", [:], partials: ["p": "{{/b}}", "q": "{{x"])
    }
    #expect(
      lines == [
        "page.html.mustache:1:1: error[template-syntax]: section 'a' is never closed",
        "page.html.mustache:1:7: error[template-partial-unknown]: partial 'gone' does not exist",
        "partials/p.html.mustache:1:1: error[template-syntax]: section 'b' is closed but not open",
        "partials/q.html.mustache:1:1: error[template-syntax]: tag is never closed",
      ])
  }

  @Test func aPartialMayNotIncludeItself() {
    let lines = report {
      try rendered("{{> a}}", [:], partials: ["a": "{{> b}}", "b": "x\n {{> a}}"])
    }
    #expect(
      lines == [
        "partials/a.html.mustache:1:1: error[template-syntax]: partial 'b' includes itself",
        "partials/b.html.mustache:2:2: error[template-syntax]: partial 'a' includes itself",
      ])
  }

  @Test func phrasesAreForHTMLOnly() {
    let lines = report { try rendered("{{phrases(title)}}", Self.view, format: "txt") }
    #expect(
      lines == ["page.txt.mustache:1:1: error[template-syntax]: filter 'phrases' is not defined"])
  }

  @Test func aFileNeedsAFormat() {
    let lines = report {
      try TemplateLibrary(files: [("poster.mustache", "")]).names.joined()
    }
    #expect(
      lines == [
        "poster.mustache:1:0: error[template-syntax]: "
          + "name of template 'poster.mustache' has neither .html nor .txt"
      ])
  }

  @Test func anUnknownTemplateIsReported() {
    let lines = report {
      try TemplateLibrary(files: [("poster.html.mustache", "")]).render("postre.html", [:])
    }
    #expect(
      lines == [
        "postre.html.mustache:1:0: error[template-name-unknown]: "
          + "template 'postre.html' does not exist; did you mean 'poster.html'?"
      ])
  }

  @Test func aPlaceIsReportedOnceHoweverOftenItFails() {
    let lines = report { try rendered("{{#items}}{{zzzzz}}{{/items}}", Self.view) }
    #expect(lines.count == 1)
  }
}
