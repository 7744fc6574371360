/// The rules in words, as text for a terminal, as Markdown and as JSON.
public struct RuleReport: Sendable {
  let language: Language

  /// A report in a language.
  public init(language: Language) { self.language = language }

  // MARK: Text

  /// Every entry in a line, its columns aligned with the others', under its subject.
  public func list(_ groups: [RuleGroup]) -> String {
    let entries = groups.flatMap(\.entries)
    let codes = entries.map(\.code.count).max() ?? 0
    let severities = Self.width(of: Severity.allCases.map { $0.word[language] })
    let firm = DisplayWidth.columns(of: RuleEntry.firm[language])
    return groups.map { group in
      let lines = group.entries.map { entry in
        let cells = [
          Self.padded(entry.code, to: codes),
          Self.padded(entry.severity.word[language], to: severities),
          Self.padded(entry.isFirm ? RuleEntry.firm[language] : "", to: firm),
          entry.purpose[language],
        ]
        return "  " + cells.joined(separator: "  ")
      }
      return ([group.title[language]] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Entries at length.
  public func text(_ entries: [RuleEntry]) -> String {
    entries.map(text(of:)).joined(separator: "\n\n")
  }

  private func text(of entry: RuleEntry) -> String {
    let facts = [entry.alias, entry.isFirm ? RuleEntry.firm[language] : nil].compactMap(\.self)
    let list = facts.joined(separator: Phrase(", ", zh: "，")[language])
    let remark = Phrase(" (\(list))", zh: "（\(list)）")[language]
    let head = "\(entry.severity.word[language])[\(entry.code)]" + (facts.isEmpty ? "" : remark)
    let examples = entry.examples.map { title, text in
      "\(Self.heading(title)[language])\n\n\(Self.indented(text))"
    }
    return (["\(head)\n\(entry.purpose[language])", entry.explanation[language]] + examples)
      .joined(separator: "\n\n")
  }

  /// What an example shows, before the example.
  static func heading(_ title: Phrase) -> Phrase {
    Phrase("\(title):", zh: "\(title)：")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  private static func width(of words: [String]) -> Int {
    words.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  // MARK: JSON

  /// Every entry with all its parts. The keys and their order are part of the format,
  /// version 1; a later version may add keys.
  public func json(_ groups: [RuleGroup]) -> String {
    let families = groups.map { group in
      let rules = group.entries.map { "  " + value(of: $0).text }.joined(separator: ",\n")
      let head = JSONValue.object([
        ("name", .string(group.name)), ("title", .string(group.title[language])),
      ]).text.dropLast()
      return "\(head),\"rules\":[\n\(rules)\n]}"
    }
    return """
      {"version":1,"language":\(JSONValue.string(language.rawValue).text),"families":[
      \(families.joined(separator: ",\n"))
      ]}

      """
  }

  private func value(of entry: RuleEntry) -> JSONValue {
    .object([
      ("code", .string(entry.code)), ("alias", entry.alias.map(JSONValue.string) ?? .null),
      ("severity", .string(entry.severity.rawValue)), ("firm", .bool(entry.isFirm)),
      ("purpose", .string(entry.purpose[language])),
      ("explanation", .string(entry.explanation[language])),
      ("failing", entry.failing.map(JSONValue.string) ?? .null),
      ("passing", entry.passing.map(JSONValue.string) ?? .null),
    ])
  }
}
