import Findings
import Rendering

@testable import Reading

extension FuzzTarget {
  /// Templates: the first byte says of which format, form feeds part a page from two partials.
  static let templates = FuzzTarget(
    name: "templates",
    seeds: {
      let pages = [
        "{{#items}}{{name}} {{plain(text)}}{{/items}}{{^none}}no{{/none}}\u{C}{{.}}",
        "!width 40\n!cols a 3 * 5r\n{{#items}}!row a ¦ {{name}} ¦ {{text}} ¦ 1\n{{/items}}",
        "<p>{{phrases(text)}}</p>{{> a}}\u{C}<b title=\"{{deep.inner.name}}\">{{> b}}</b>\u{C}{{{svg}}}",
      ]
      return pages.flatMap { page in [[0] + Array(page.utf8), [1] + Array(page.utf8)] }
    },
    words: {
      [
        "{{#", "{{/", "{{^", "{{> ", "{{{", "}}}", "{{", "}}", "{{!", "phrases(", "plain(",
        "exact(",
        ")", "items", "name", "text", "none", "deep.inner", "flag", "svg", "a", "b", ".", "\u{C}",
        "<!--", "<style>", "</style>", "<script>", "='", "!row", "!cols", " ¦ ",
      ]
    },
    run: { bytes in
      let ending = bytes.first.map { $0 % 2 == 1 } ?? false ? "txt" : "html"
      let parts = Array(bytes.dropFirst()).text.split(
        separator: "\u{C}", maxSplits: 2, omittingEmptySubsequences: false
      ).map(String.init)
      let names = ["page", "partials/a", "partials/b"].map { "\($0).\(ending).mustache" }
      guard let library = try? TemplateLibrary(files: Array(zip(names, parts))),
        let output = try? library.render("page.\(ending)", record)
      else { return }
      hold((try? library.render("page.\(ending)", record)) == output, "twice the same")
      if ending == "txt" { set(output) }
    })

  /// What a view might hand over.
  private static let record: Record = [
    "items": .list([
      .record(["name": .text("first"), "text": .text("a < b & 'c' | \"d\"")]),
      .record(["name": .text("!row x ¦ y"), "text": .text("中文，标点。|可断")]),
    ]),
    "name": .text("name"), "text": .text("=cmd"), "none": .absent, "flag": .flag(true),
    "deep": .record(["inner": .record(["name": .text("inner")])]), "svg": .text("<svg/>"),
    "empty": .list([]),
  ]

  /// What a text template may print.
  static let layout = FuzzTarget(
    name: "layout",
    seeds: {
      [
        "!width 40\n!cols a 3 * 5r\n!row a ¦ x ¦ some words ¦ 12\n!rule - a\n!blank\n!pre  x\nwords",
        "!cols b gap=1 *. 8c\n!row b ¦ 中文，标点。\u{E000}可断 ¦ 1\n!rule =\n\n段落：一二三四五六七八九十。",
      ].map { Array($0.utf8) }
    },
    words: {
      [
        "!width ", "!cols ", "!row ", "!rule ", "!pre ", "!blank", " ¦ ", "gap=", "*", "12r", "3c",
        "\u{200B}", "\u{301}", "中", "，", "👨‍👩‍👧", "\n", "400", "20",
      ]
    },
    run: { set($0.text) })

  /// Sets a text twice; no line is wider than the page.
  private static func set(_ input: String) {
    guard let result = try? TextLayout.set(input, file: "page.txt.mustache") else { return }
    let again = try? TextLayout.set(input, file: "page.txt.mustache")
    hold(again?.text == result.text, "twice the same")
    let width = input.contains("!width") ? 400 : 80
    for line in result.text.split(separator: "\n", omittingEmptySubsequences: false) {
      hold(Columns.width(of: line) <= width, "'\(line)' is within \(width) columns")
      hold(line.last != " ", "'\(line)' ends without a blank")
    }
  }
}
