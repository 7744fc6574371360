/// Swift source of the closed vocabularies.
enum VocabularySource {
  static func file(of types: ValueTypes, entities: [SchemaNode]) -> String {
    let declarations = types.vocabularies.map { node, type in
      type.module == nil ? declaration(node, type) : "extension \(type.name): FieldConvertible {}\n"
    }
    return """
      // Written by SchemaTool from Standards/peakend.xsd.
      import Findings

      \(declarations.joined(separator: "\n"))
      \(kinds(entities))
      """
  }

  private static func declaration(_ node: SchemaNode, _ type: ValueType) -> String {
    let cases = type.words.map { word in
      let value = word.attributes["value"] ?? ""
      let name = SwiftName.member(value)
      return "  /// \(word.documentation)\n  case \(SwiftName.escaped(name))"
        + (name == value ? "\n" : " = \(SwiftName.literal(value))\n")
    }
    return """
      /// \(node.documentation)
      public enum \(type.name): String, CaseIterable, FieldConvertible {
      \(cases.joined())\(names(of: type.words) { $0.attributes["value"] ?? "" })}

      """
  }

  /// What messages call the words, where the schema says it of all of them.
  private static func names(of words: [SchemaNode], value: (SchemaNode) -> String) -> String {
    let cases = words.compactMap { word in
      word.mark("label-zh").map { chinese in
        let english = word.mark("label") ?? value(word)
        return "    case .\(SwiftName.member(value(word))): Phrase("
          + "\(SwiftName.literal(english)), zh: \(SwiftName.literal(chinese)))\n"
      }
    }
    guard cases.count == words.count else { return "" }
    return """

        /// The word for it in messages.
        public var name: Phrase {
          switch self {
      \(cases.joined())    }
        }

      """
  }

  /// What an id names.
  private static func kinds(_ entities: [SchemaNode]) -> String {
    func kind(_ node: SchemaNode) -> String { node.mark("entity") ?? "" }
    let cases = entities.map { "  /// \($0.documentation)\n  case \(kind($0))\n" }
    let grades = entities.map { node in
      let words = (node.mark("whole") ?? "").split(separator: " ").map { ".\($0)" }
      return "    case .\(kind(node)): ElementGrades("
        + zip(["added", "removed", "moved"], words).map { "\($0): \($1)" }
        .joined(separator: ", ") + ")\n"
    }
    return """
      /// What an id names.
      public enum EntityKind: String, CaseIterable, Sendable {
      \(cases.joined())\(names(of: entities, value: kind))
        /// Whom it touches that an element of this kind comes, goes or moves.
        public var grades: ElementGrades {
          switch self {
      \(grades.joined())    }
        }
      }

      """
  }
}
