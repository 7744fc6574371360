/// A struct of the model: what an author writes in one element, and in the mere wrappers and
/// attribute holders inside it.
final class StructDeclaration {
  /// The name of the struct.
  let name: String
  /// The element.
  let node: SchemaNode
  /// What a walk tells it as, if it is a part.
  let part: FieldDeclaration?
  /// Attributes before elements, each in the order of the schema.
  fileprivate(set) var properties: [Property] = []

  fileprivate init(name: String, node: SchemaNode, part: FieldDeclaration?) {
    self.name = name
    self.node = node
    self.part = part
  }

  /// The kind of element with an id that it is.
  var entity: String? { node.mark("entity") }

  /// Whether it tells where the element stands.
  var isPlaced: Bool { node.mark("placed") != nil }

  /// The property that an attribute of a name is.
  func property(of attribute: String) -> Property? {
    properties.first { $0.node.isAttribute && $0.node.name == attribute && $0.holder == nil }
  }
}

/// A property of such a struct.
struct Property {
  /// How many there may be.
  enum Count {
    case one, maybe, many
  }

  /// What it holds.
  enum Content {
    /// A value and its place.
    case value(ValueType, Count)
    /// Ids that name elements of a kind, or the element itself.
    case id(of: String, Count)
    /// Whether something holds; `true` or `false` where nothing is written.
    case flag(standard: String)
    /// Words in several languages.
    case words
    /// Several such texts.
    case texts
    /// The text of several elements, of no language.
    case lines
    /// What stands in an element.
    case part(StructDeclaration, Count)
  }

  /// The attribute or element.
  let node: SchemaNode
  /// The element that does nothing but hold it.
  let holder: SchemaNode?
  let content: Content
  let name: String
  /// What is told of it in a walk, if anything is; the first is its own field, the others those it
  /// may be by what stands beside it.
  let fields: [FieldDeclaration]
  /// What kind of text it is.
  let use: String

  /// What it is.
  var documentation: String {
    guard let holder else { return node.documentation }
    return node.mark("label-zh") == nil || holder.isWrapper
      ? holder.documentation : node.documentation
  }
}

extension SchemaNode {
  /// Whether it is an element that does nothing but group others of one kind.
  var isWrapper: Bool {
    let declared = declared
    return kind == "element" && mark("entity") == nil && declared.count == 1
      && declared[0].kind == "element" && declared[0].repeats && !declared[0].isWords
  }

  /// Whether it holds words in a language.
  var isWords: Bool { Self.local(attributes["type"] ?? "") == "words-in-a-language" }

  /// Whether it holds nothing but a text, in each language.
  var isText: Bool {
    declared.count == 1 && declared[0].isWords && declared[0].name == "text"
      && declared[0].mark("label-zh") == nil
  }

  /// Whether it holds attributes which say something of the element it stands in.
  var isHolder: Bool {
    let declared = declared
    return kind == "element" && !declared.isEmpty && declared.allSatisfy(\.isAttribute)
      && (declared.count == 1
        || declared.allSatisfy { $0.mark("label-zh") != nil }
          && mark("label-zh") == nil)
  }
}

/// Finds the structs that a schema declares.
struct StructFinder {
  /// The structs, those inside behind those they stand in. One that several elements are is there
  /// for each, since a walk tells other fields of each.
  private(set) var structs: [StructDeclaration] = []
  private let types: ValueTypes
  private let fields: [ObjectIdentifier: [FieldDeclaration]]
  /// The struct of each kind of element with an id.
  private var entities: [String: String] = [:]

  /// - Throws: ``SchemaFault`` for what a struct cannot be made of.
  init(of schema: SchemaNode, types: ValueTypes, fields: [FieldDeclaration]) throws {
    self.types = types
    self.fields = Dictionary(grouping: fields) { ObjectIdentifier($0.node) }
    noteEntities(in: schema)
    for element in schema.children
    where element.kind == "element"
      && (element.mark("entity") ?? element.mark("type")) != nil
    {
      _ = try declaration(of: element, use: "plain", label: nil)
    }
  }

  private mutating func noteEntities(in node: SchemaNode) {
    if let kind = node.mark("entity"), entities[kind] == nil { entities[kind] = Self.name(node) }
    for child in node.declared + (node.kind == "schema" ? node.children : []) {
      noteEntities(in: child)
    }
  }

  private static func name(_ node: SchemaNode) -> String {
    node.mark("type") ?? SwiftName.type(node.name)
  }

  private mutating func declaration(
    of node: SchemaNode, use: String, label: [FieldDeclaration]?
  ) throws -> StructDeclaration {
    let former = structs.first { $0.name == Self.name(node) }
    let part = node.repeats ? fields[ObjectIdentifier(node)]?.first ?? former?.part : nil
    let declaration = StructDeclaration(name: Self.name(node), node: node, part: part)
    structs.append(declaration)
    let use = node.mark("use") ?? (node.mark("entity") == nil ? use : "plain")
    let declared = node.declared
    for child in declared.filter(\.isAttribute) + declared.filter({ !$0.isAttribute }) {
      declaration.properties += try properties(
        of: child, in: declaration, use: use, label: label, like: former)
    }
    if let former { try check(declaration, like: former) }
    return declaration
  }

  /// Elements that are one struct must say the same in it.
  private func check(_ declaration: StructDeclaration, like former: StructDeclaration) throws {
    guard declaration.properties.map(\.name) == former.properties.map(\.name) else {
      throw SchemaFault(
        line: declaration.node.line,
        words: "'\(declaration.node.name)' is not like '\(former.node.name)', as \(former.name)")
    }
  }

  /// What an attribute or element adds to a struct.
  private mutating func properties(
    of node: SchemaNode, in owner: StructDeclaration, use: String, label: [FieldDeclaration]?,
    like former: StructDeclaration?
  ) throws -> [Property] {
    func made(
      _ node: SchemaNode, _ content: Property.Content, _ name: String, holder: SchemaNode? = nil
    ) -> Property {
      let own = fields[ObjectIdentifier(node)] ?? holder.flatMap { fields[ObjectIdentifier($0)] }
      let lent = former?.properties.first { $0.name == (node.mark("swift") ?? name) }?.fields
      return Property(
        node: node, holder: holder, content: content, name: node.mark("swift") ?? name,
        fields: own ?? lent ?? (node.isAttribute ? [] : label ?? []), use: node.mark("use") ?? use)
    }
    let name = SwiftName.member(node.name)
    let plural = name + "s"
    if node.isAttribute { return [made(node, try content(of: node, in: owner), Self.named(node))] }
    if node.isWords { return [made(node, .words, name)] }
    if node.isText { return [made(node, .texts, plural)] }
    if node.declared.isEmpty { return [made(node, .lines, plural)] }
    if node.isHolder {
      return try node.declared.map { attribute in
        let isOnly = node.declared.count == 1
        let own = isOnly && node.repeats ? plural : Self.named(attribute)
        return made(
          attribute, try content(of: attribute, in: owner, holder: node),
          isOnly ? node.mark("swift") ?? own : own, holder: node)
      }
    }
    if node.isWrapper {
      let member = node.declared[0]
      let part = try declaration(of: member, use: use, label: nil)
      return [
        Property(
          node: member, holder: node, content: .part(part, .many),
          name: node.mark("swift") ?? name, fields: fields[ObjectIdentifier(member)] ?? [],
          use: use)
      ]
    }
    let inside = node.repeats ? nil : fields[ObjectIdentifier(node)]
    let part = try declaration(of: node, use: use, label: inside)
    let count: Property.Count =
      node.repeats ? .many : node.isRequired || node.mayBeEmpty ? .one : .maybe
    return [made(node, .part(part, count), node.repeats ? plural : name)]
  }

  /// The name of the property an attribute is.
  private static func named(_ attribute: SchemaNode) -> String {
    attribute.attributes["ref"] == "xml:lang"
      ? "language"
      : attribute.attributes["type"] == "xs:boolean"
        ? "is" + SwiftName.type(attribute.name) : SwiftName.member(attribute.name)
  }

  private func content(
    of attribute: SchemaNode, in owner: StructDeclaration, holder: SchemaNode? = nil
  ) throws -> Property.Content {
    let type = try types.type(of: attribute)
    if type.name == "Bool" {
      guard let standard = attribute.attributes["default"], holder == nil else {
        throw SchemaFault(
          line: attribute.line, words: "'\(attribute.name)' needs a default, where it stands")
      }
      return .flag(standard: standard)
    }
    let isSure = attribute.isRequired && holder?.isRequired ?? true
    let count: Property.Count =
      type.isList || holder?.repeats ?? false ? .many : isSure ? .one : .maybe
    if owner.entity != nil, attribute.name == "id", holder == nil {
      return .id(of: owner.name, count)
    }
    guard let kind = attribute.mark("refers-to") else { return .value(type, count) }
    guard let target = entities[kind] else {
      throw SchemaFault(line: attribute.line, words: "no element is a '\(kind)'")
    }
    return .id(of: target, count)
  }
}

extension SchemaNode {
  /// Whether an element that is left out says the same as an empty one.
  fileprivate var mayBeEmpty: Bool { declared.allSatisfy { !$0.isRequired } }
}
