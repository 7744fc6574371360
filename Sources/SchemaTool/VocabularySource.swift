/// Swift source of the closed vocabularies.
enum VocabularySource {
  /// A kind of element with an id: its element, and the outermost one of the file.
  typealias Entity = (node: SchemaNode, root: SchemaNode)

  static func file(of types: ValueTypes, entities: [Entity]) -> String {
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
  private static func kinds(_ entities: [Entity]) -> String {
    func kind(_ node: SchemaNode) -> String { node.mark("entity") ?? "" }
    func isOne(marked mark: String) -> String {
      let kinds = entities.filter { $0.node.mark(mark) != nil }.map { ".\(kind($0.node))" }
      return kinds.isEmpty
        ? "false" : "switch self { case \(kinds.joined(separator: ", ")): true; default: false }"
    }
    let grounds = entities.map { "    case .\(kind($0.node)): .\(kind($0.root))\n" }
    let entities = entities.map(\.node)
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
        /// What a file that declares it is about.
        public var ground: Loss.Ground {
          switch self {
      \(grounds.joined())    }
        }

        /// Whether it is declared for others to name. What is printed for its own sake, such as a term
        /// or a finding, and what a moment holds need not be named anywhere.
        public var isToBeNamed: Bool { \(isOne(marked: "named")) }

        /// Whether things of this kind are only read where they stand: a second one of the same id
        /// changes nothing for the rest.
        public var isLeaf: Bool { \(isOne(marked: "leaf")) }

        /// Whom it touches that an element of this kind comes, goes or moves.
        public var grades: ElementGrades {
          switch self {
      \(grades.joined())    }
        }
      }

      """
  }
}
