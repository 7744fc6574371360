import Rendering
import Testing

/// Renders one template, with partials if given.
func rendered(
  _ source: String, _ record: Record, format: String = "html", partials: [String: String] = [:]
) throws -> String {
  let files = partials.map { (path: "partials/\($0).\(format).mustache", source: $1) }
  let library = try TemplateLibrary(
    files: files + [(path: "page.\(format).mustache", source: source)])
  return try library.render("page.\(format)", record)
}

struct TemplateRenderingTests {
  private static let view: Record = [
    "title": "服务|标准", "empty": "", "none": .absent, "yes": true, "no": false, "n": .number(3),
    "items": [["name": "a", "last": false], ["name": "b", "last": true]],
    "words": ["x", "y"], "nothing": [], "inner": ["deep": ["name": "core"]],
    "a": ["a": ["name": "nested"]], "unsafe": "<b>&\"'|", "svg": "<svg/>", "plainTitle": "办理",
  ]

  @Test(
    arguments: [
      ("{{title}}", "服务<wbr>标准"),
      ("{{phrases(title)}}", "<span class=\"ph\">服务</span><wbr><span class=\"ph\">标准</span>"),
      ("{{phrases(plainTitle)}}", "办理"),
      ("{{plain(title)}}", "服务标准"),
      ("{{unsafe}}", "&lt;b&gt;&amp;&quot;&#39;<wbr>"),
      ("{{{svg}}}", "<svg/>"),
      ("{{ n }}", "3"),
      ("[{{empty}}]", "[]"),
      ("{{#empty}}no{{/empty}}{{^empty}}yes{{/empty}}", "yes"),
      ("{{#none}}no{{/none}}{{^none}}yes{{/none}}", "yes"),
      ("{{#nothing}}no{{/nothing}}{{^nothing}}yes{{title}}{{/nothing}}", "yes服务<wbr>标准"),
      ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}{{#no}}c{{/no}}{{^no}}d{{/no}}", "ad"),
      ("{{#title}}({{.}}){{/title}}", "(服务<wbr>标准)"),
      ("{{#items}}{{name}}{{^last}}, {{/last}}{{/items}}", "a, b"),
      ("{{#items}}{{n}}{{/items}}", "33"),
      ("{{#words}}<{{.}}>{{/words}}", "<x><y>"),
      ("{{#words}}{{plain(.)}}{{/words}}", "xy"),
      ("{{#inner}}{{deep.name}}{{/inner}} {{inner.deep.name}}", "core core"),
      ("{{#inner.deep}}{{name}}{{/inner.deep}}", "core"),
      ("{{#a}}{{#a}}{{name}}{{/a}}{{/a}}", "nested"),
      ("{{none.more}}{{^none}}{{/none}}", nil),
      ("a{{! a comment\nover lines }}b", "ab"),
      ("{{#yes}}\n  line\n{{/yes}}\nend\n", "  line\nend\n"),
      ("  {{! alone }}\nend\n", "end\n"),
      ("{ {a} }} é{{n}}", "{ {a} }} é3"),
    ] as [(String, String?)])
  func renders(source: String, expected: String?) throws {
    guard let expected else {
      #expect(throws: TemplateError.self) { try rendered(source, Self.view) }
      return
    }
    #expect(try rendered(source, Self.view) == expected)
  }

  @Test func partialsSeeTheCallersValuesAndAreNotIndented() throws {
    let page = "<ul>\n{{#items}}\n    {{> item}}\n{{/items}}\n</ul>{{> item-end}}!\n"
    let partials = ["item": "<li>\n  {{name}} {{n}}\n</li>\n", "item-end": "{{title}}"]
    #expect(
      try rendered(page, Self.view, partials: partials) == """
        <ul>
        <li>
          a 3
        </li>
        <li>
          b 3
        </li>
        </ul>服务<wbr>标准!

        """)
  }

  @Test func aTextTemplateMarksBreaksCellsAndDirectives() throws {
    let record: Record = ["value": "!a|b ¦ c\nd", "plain": "a|b"]
    #expect(
      try rendered("{{value}} {{plain(plain)}}", record, format: "txt")
        == "\u{200B}!a\u{200B}b | c\u{2028}d ab")
  }

  @Test func eachFormatSeesItsOwnPartials() throws {
    let library = try TemplateLibrary(files: [
      ("partials/x.html.mustache", "<i>"), ("partials/x.txt.mustache", "i"),
      ("p.html.mustache", "{{> x}}"), ("p.txt.mustache", "{{> x}}"), ("base.css", "{{"),
    ])
    #expect(library.names == ["p.html", "p.txt"])
    #expect(try library.render("p.html", [:]) == "<i>")
    #expect(try library.render("p.txt", [:]) == "i")
  }

  @Test func recordsKeepTheirOrder() {
    var record: Record = ["b": "1", "a": "2", "b": "3"]
    record["c"] = true
    #expect(record.names == ["b", "a", "c"])
    #expect(record["b"] == "3")
    record["b"] = nil
    #expect(record.merging(["a": "x", "d": []]) == ["a": "x", "c": true, "d": []])
    #expect(record["b"] == nil)
  }
}
