/// A field as the schema declares it: an attribute or element of ours, or a part without an id.
struct FieldDeclaration {
  /// The kind of element with an id that it belongs to.
  let entity: String
  /// As an author writes it, behind the names of the parts it stands in.
  let code: String
  /// The word for it in messages, English and Chinese.
  let label: (english: String, chinese: String)
  /// How a change of it is graded.
  let change: String
  /// What it is.
  let documentation: String
  /// The attribute or element.
  let node: SchemaNode

  /// Where the schema declares it.
  var line: Int { node.line }

  /// The name of its case: what it belongs to and its code.
  var caseName: String { entity + SwiftName.type(code) }

  /// The fields of a schema, in its order.
  ///
  /// - Throws: ``SchemaFault`` for a mark that is missing or says nothing that is known.
  static func all(in schema: SchemaNode) throws -> [FieldDeclaration] {
    var walk = FieldWalk()
    for element in schema.children where element.mark("entity") != nil {
      try walk.enter(element)
    }
    var known: Set<String> = []
    for field in walk.fields where !known.insert(field.caseName).inserted {
      throw SchemaFault(line: field.line, words: "two fields are called \(field.caseName)")
    }
    return walk.fields
  }
}

/// Walks over the elements with ids and what stands in them.
private struct FieldWalk {
  var fields: [FieldDeclaration] = []

  /// How a change may be graded; those with a grade of their own are always graded alike.
  private static let grades = ["editorial", "trace", "check", "staff", "customer"]
  private static let judgements = [
    "ceiling", "floor", "guarantee", "level", "measure", "offer", "bound", "promise", "part",
  ]

  /// An element with an id.
  mutating func enter(_ element: SchemaNode) throws {
    let entity = element.mark("entity") ?? ""
    for node in element.declared {
      try visit(node, entity: entity, path: [], change: element.mark("change"))
    }
  }

  /// An attribute or element in one with an id. Its code are the names that lead to it; a wrapper,
  /// which has neither a label nor attributes, is no part of it.
  private mutating func visit(
    _ node: SchemaNode, entity: String, path: [String], change: String?
  ) throws {
    guard node.mark("entity") == nil else { return try enter(node) }
    let change = node.mark("change") ?? change
    let declared = node.declared
    let isWrapper =
      node.mark("label-zh") == nil && !declared.contains { $0.kind == "attribute" }
      && node.kind == "element"
    let path = node.mark("code").map { [$0] } ?? (isWrapper ? path : path + [node.name])
    if let chinese = node.mark("label-zh") {
      let code = path.joined(separator: ".")
      let english = node.mark("label") ?? node.name.split(separator: "-").joined(separator: " ")
      try add(entity, code, (english, chinese), change, node)
      for variant in (node.mark("variants") ?? "").split(separator: " ") {
        let parts = variant.split(separator: "=").map(String.init)
        guard parts.count == 2 else {
          throw SchemaFault(line: node.line, words: "'\(variant)' is no name=label")
        }
        let code = (path.dropLast() + [parts[0]]).joined(separator: ".")
        try add(entity, code, (parts[0], parts[1]), change, node)
      }
    }
    for child in declared { try visit(child, entity: entity, path: path, change: change) }
  }

  private mutating func add(
    _ entity: String, _ code: String, _ label: (String, String), _ change: String?,
    _ node: SchemaNode
  ) throws {
    guard let change else {
      throw SchemaFault(line: node.line, words: "no m:change says how '\(node.name)' is graded")
    }
    let judgement: String
    if Self.grades.contains(change) {
      judgement = ".always(.\(change))"
    } else if Self.judgements.contains(change) {
      judgement = ".\(change)"
    } else {
      throw SchemaFault(line: node.line, words: "m:change '\(change)' is not known")
    }
    fields.append(
      FieldDeclaration(
        entity: entity, code: code, label: label, change: judgement,
        documentation: node.documentation, node: node))
  }
}
