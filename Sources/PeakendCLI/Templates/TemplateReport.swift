import Findings
import Rendering

/// The reference of names in the formats of the command.
struct TemplateReport {
  let reference: TemplateReference
  let language: Language

  private static let sharedTitle = Phrase("every template", zh: "所有模板")
  private static let tagTitle = Phrase("tags", zh: "标记")
  private static let directiveTitle = Phrase(
    "lines of text templates", zh: "文本模板的行指令")

  private var sections: [(title: String, names: [TemplateName])] {
    [(Self.sharedTitle[language], reference.shared)]
      + reference.sections.map { section in
        let kinds = section.kinds.filter { $0 != section.template }.joined(separator: ", ")
        return (section.template + (kinds.isEmpty ? "" : " (\(kinds))"), section.names)
      }
  }

  private var syntax: [(title: String, lines: [(form: String, meaning: Phrase)])] {
    [
      (Self.tagTitle[language], TemplateSyntax.tags),
      (Self.directiveTitle[language], TextDirective.allCases.map { ($0.form, $0.meaning) }),
    ]
  }

  private func meaning(of name: TemplateName) -> String { name.meaning?[language] ?? "" }

  // MARK: Text

  /// Names below the names they stand in, then the tags and the directives.
  var text: String {
    let names = sections.map { section in
      ([section.title] + section.names.map(line)).joined(separator: "\n")
    }
    let syntax = syntax.map { section in
      let lines = section.lines.map { "  \(padded($0.form, 30)) \($0.meaning[language])" }
      return ([section.title] + lines).joined(separator: "\n")
    }
    return (names + syntax).joined(separator: "\n\n")
  }

  private func line(_ name: TemplateName) -> String {
    let indented = String(repeating: "  ", count: name.depth + 1) + name.name
    let example = name.example.map { " [\($0)]" } ?? ""
    let unused = name.files.isEmpty ? Phrase(" (not used)", zh: "（没有模板使用）")[language] : ""
    return
      "\(padded(indented, 30)) \(padded(name.type, 14)) \(meaning(of: name))\(unused)\(example)"
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text
      + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }

  // MARK: Markdown

  /// A table for each template.
  var markdown: String {
    let title = "# " + Phrase("Template reference", zh: "模板参考")[language]
    let heads = [
      Phrase("name", zh: "名称"), Phrase("type", zh: "类型"), Phrase("meaning", zh: "含义"),
      Phrase("example", zh: "示例"), Phrase("used by", zh: "使用者"),
    ].map { $0[language] }
    let tables = sections.map { section in
      let rows = section.names.map { name in
        row([
          "`\(name.path)`", name.type, Markdown.escaped(meaning(of: name)),
          Markdown.escaped(name.example ?? ""), name.files.joined(separator: ", "),
        ])
      }
      return (["## \(section.title)", "", row(heads), row(heads.map { _ in "---" })] + rows)
        .joined(separator: "\n")
    }
    let syntax = syntax.map { section in
      (["## \(section.title)", ""]
        + section.lines.map { "- `\($0.form)` \(Markdown.escaped($0.meaning[language]))" })
        .joined(separator: "\n")
    }
    return ([title] + tables + syntax).joined(separator: "\n\n") + "\n"
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  // MARK: JSON

  /// An object with the names of every template, in one piece for programs.
  var json: String {
    let templates = reference.sections.map { section in
      JSONValue.object([
        ("template", .string(section.template)),
        ("documents", .array(section.kinds.map(JSONValue.string))),
        ("names", .lines(section.names.map(value))),
      ])
    }
    let syntax = syntax.flatMap(\.lines).map { form, meaning in
      JSONValue.object([("form", .string(form)), ("meaning", .string(meaning[language]))])
    }
    return JSONValue.object([
      ("shared", .lines(reference.shared.map(value))), ("templates", .array(templates)),
      ("syntax", .lines(syntax)),
    ]).text
  }

  private func value(_ name: TemplateName) -> JSONValue {
    let kinds = Shape.Kind.allCases.filter(name.shape.kinds.contains).map(\.rawValue)
    return .sparse([
      ("path", .string(name.path)), ("type", .array(kinds.map(JSONValue.string))),
      ("optional", .bool(name.shape.mayBeAbsent)), ("meaning", .string(meaning(of: name))),
      ("example", name.example.map(JSONValue.string)),
      ("usedBy", .array(name.files.map(JSONValue.string))),
    ])
  }
}
