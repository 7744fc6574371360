/// The Swift that a schema declares.
struct SchemaSources {
  private let types: ValueTypes
  private let fields: [FieldDeclaration]
  private let structs: [StructDeclaration]
  private let entities: [VocabularySource.Entity]

  /// - Throws: ``SchemaFault`` for a mark that is missing or says nothing that is known.
  init(of schema: SchemaNode) throws {
    try Self.checkMarks(of: schema)
    types = try ValueTypes(of: schema)
    fields = try FieldDeclaration.all(in: schema)
    structs = try StructFinder(of: schema, types: types, fields: fields).structs
    var seen: Set<String> = []
    var root = schema
    entities = structs.compactMap { found in
      if schema.children.contains(where: { $0 === found.node }) { root = found.node }
      return found.entity.flatMap { seen.insert($0).inserted ? (found.node, root) : nil }
    }
  }

  /// The marks that say something; the schema tells what.
  private static let marks: Set = [
    "by", "change", "code", "each", "entity", "key", "label", "label-zh", "leaf", "module", "named",
    "placed", "refers-to", "swift", "type", "use", "variants", "whole",
  ]

  private static func checkMarks(of node: SchemaNode) throws {
    let own = node.attributes.keys.filter { $0.hasPrefix("m:") }.map { $0.dropFirst(2) }
    if let unknown = own.sorted().first(where: { !marks.contains(String($0)) }) {
      throw SchemaFault(line: node.line, words: "m:\(unknown) is no mark")
    }
    for child in node.children { try checkMarks(of: child) }
  }

  /// The text of a file by its name.
  ///
  /// - Throws: ``SchemaFault`` for what cannot be written of the schema.
  func file(named name: String) throws -> String {
    switch name {
    case "Vocabularies": return VocabularySource.file(of: types, entities: entities)
    case "Fields": return FieldSource.file(of: fields)
    case "Structs": return StructSource.file(of: declared)
    case "Walks": return try WalkSource.file(of: structs)
    case "Decoding": return DecodingSource.file(of: declared, types: types)
    default: throw SchemaFault(line: 0, words: "no file is called '\(name)'")
    }
  }

  /// The structs, one of each name.
  private var declared: [StructDeclaration] {
    var seen: Set<String> = []
    return structs.filter { seen.insert($0.name).inserted }
  }
}
