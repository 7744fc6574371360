/// A simple type of the schema, as Swift has it.
struct ValueType {
  /// The type of one value.
  let name: String
  /// Whether there may be several with blanks between them.
  let isList: Bool
  /// The closed list of words it is one of; empty if it is none.
  let words: [SchemaNode]
  /// The module whose type it is, where the model only uses it.
  let module: String?

  /// Whether it is one of a closed list.
  var isVocabulary: Bool { !words.isEmpty }
}

/// The simple types of a schema.
struct ValueTypes {
  /// Those that are closed lists of words, in the order of the schema.
  let vocabularies: [(node: SchemaNode, type: ValueType)]
  private let types: [String: SchemaNode]

  /// - Throws: ``SchemaFault`` for a type that is neither a closed list nor says which it is.
  init(of schema: SchemaNode) throws {
    let simple = schema.children.filter { $0.kind == "simpleType" }
    types = Dictionary(simple.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let lists = simple.filter { $0.first("restriction")?.first("enumeration") != nil }
    vocabularies = lists.map { ($0, Self.vocabulary($0)) }
  }

  private static func vocabulary(_ node: SchemaNode) -> ValueType {
    ValueType(
      name: node.mark("type") ?? SwiftName.type(node.name), isList: false,
      words: node.first("restriction")?.children.filter { $0.kind == "enumeration" } ?? [],
      module: node.mark("module"))
  }

  /// The type of an attribute, or of an element without anything but text.
  ///
  /// - Throws: ``SchemaFault``, if the schema does not say which it is in Swift.
  func type(of node: SchemaNode) throws -> ValueType {
    if node.attributes["ref"] == "xml:lang" {
      return ValueType(name: "String", isList: false, words: [], module: nil)
    }
    return try type(named: node.attributes["type"] ?? "", at: node.line)
  }

  private func type(named name: String, at line: Int) throws -> ValueType {
    if name == "xs:boolean" {
      return ValueType(name: "Bool", isList: false, words: [], module: nil)
    }
    guard let node = types[SchemaNode.local(name)] else {
      throw SchemaFault(line: line, words: "the type '\(name)' is not declared here")
    }
    if let item = node.first("list")?.attributes["itemType"] {
      let one = try type(named: item, at: node.line)
      return ValueType(name: one.name, isList: true, words: one.words, module: one.module)
    }
    let type = Self.vocabulary(node)
    guard type.isVocabulary || node.mark("type") != nil else {
      throw SchemaFault(line: node.line, words: "no m:type says what '\(name)' is in Swift")
    }
    return type
  }
}
