import Findings

/// What the schema declares, read from the schema itself while the program runs: of each element
/// and attribute whether it must be there, how often, what it may hold, and what it is. It knows
/// what our schema is written with: sequences of elements, attributes, simple types.
struct SchemaVocabulary {
  /// An element that may stand in another one.
  struct Child: Equatable {
    let name: String
    let isRequired: Bool
    /// Whether more than one may stand there.
    let repeats: Bool
    /// What it is.
    var documentation: Phrase?
  }

  /// An attribute an element may have.
  struct Attribute: Equatable {
    let name: String
    let isRequired: Bool
    let value: ValueKind
    /// Whether it names something that is declared elsewhere, or several things.
    let isReference: Bool
    /// What it is; nil for one that XML itself declares.
    var documentation: Phrase?
  }

  /// What may stand in an element.
  struct Shape: Equatable {
    /// In the order they must have.
    var children: [Child] = []
    var attributes: [Attribute] = []
    /// What its text may be; nil if it may have none.
    var text: ValueKind?

    /// Whether it is words in a language, of which there may be one in each: what they would say
    /// is missing to nobody but their reader.
    var isWords: Bool { text != nil && attributes.contains { $0.name == "xml:lang" } }
  }

  private let types: [String: Element]
  private let roots: [String: Element]
  /// Every element name declared anywhere.
  let elementNames: Set<String>

  /// The vocabulary of a schema; one that cannot be read declares nothing.
  init(schema: String) {
    let file = SourceFile(path: "schema.xsd", kind: .set, text: schema)
    let root = SourceTree.read(file).tree?.root
    types = Self.named(root?.children.filter { $0.name.hasSuffix("Type") } ?? [])
    roots = Self.named(root?.children("element") ?? [])
    var names: Set<String> = []
    func collect(_ element: Element) {
      if element.name == "element", let name = element.attribute("name") {
        names.insert(name.value)
      }
      element.children.forEach(collect)
    }
    if let root { collect(root) }
    elementNames = names
  }

  private static func named(_ elements: [Element]) -> [String: Element] {
    Dictionary(
      elements.compactMap { element in element.attribute("name").map { ($0.value, element) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What may stand in the element that the names lead to, from a root element inwards; nil
  /// if the schema declares no such element.
  func shape(along path: [String]) -> Shape? {
    guard let first = path.first, var declaration = roots[first] else { return nil }
    for name in path.dropFirst() {
      let inner = complexType(of: declaration)?.only("sequence").children("element")
      guard let next = inner?.first(where: { $0.attribute("name")?.value == name }) else {
        return nil
      }
      declaration = next
    }
    return shape(of: declaration)
  }

  private func complexType(of declaration: Element) -> Element? {
    let named = declaration.attribute("type").flatMap { types[$0.value.withoutPrefix] }
    return declaration.children("complexType").first
      ?? named.flatMap { $0.name == "complexType" ? $0 : nil }
  }

  private func shape(of declaration: Element) -> Shape {
    guard let type = complexType(of: declaration) else {
      return Shape(text: valueKind(of: declaration))
    }
    let extended = type.children("simpleContent").first?.only("extension")
    return Shape(
      children: type.only("sequence").children("element").map(child),
      attributes: (extended ?? type).children("attribute").map(attribute),
      text: extended.flatMap { $0.attribute("base") }.map { valueKind(named: $0.value) })
  }

  private func child(_ declaration: Element) -> Child {
    Child(
      name: declaration.attribute("name")?.value ?? "",
      isRequired: declaration.attribute("minOccurs")?.value != "0",
      repeats: (declaration.attribute("maxOccurs")?.value ?? "1") != "1",
      documentation: documentation(of: declaration))
  }

  private func attribute(_ declaration: Element) -> Attribute {
    let reference = declaration.attribute("ref")?.value
    let name = reference ?? declaration.attribute("name")?.value ?? ""
    let type = declaration.attribute("type")?.value.withoutPrefix
    return Attribute(
      name: name,
      isRequired: declaration.attribute("use")?.value == "required",
      value: reference == "xml:lang" ? .builtIn("language") : valueKind(of: declaration),
      isReference: name != "id" && (type == "id" || type == "ids"),
      documentation: documentation(of: declaration))
  }

  // MARK: Simple types

  private func valueKind(of declaration: Element) -> ValueKind {
    if let inline = declaration.children("simpleType").first { return valueKind(ofType: inline) }
    return declaration.attribute("type").map { valueKind(named: $0.value) } ?? .builtIn("string")
  }

  private func valueKind(named name: String) -> ValueKind {
    guard let type = types[name.withoutPrefix], !name.hasPrefix("xs:") else {
      return .builtIn(name.withoutPrefix)
    }
    return valueKind(ofType: type)
  }

  private func valueKind(ofType type: Element) -> ValueKind {
    if let list = type.children("list").first, let item = list.attribute("itemType") {
      return .list(valueKind(named: item.value))
    }
    let words = type.only("restriction").children("enumeration")
      .compactMap { $0.attribute("value")?.value }
    if !words.isEmpty { return .oneOf(words) }
    return documentation(of: type).map(ValueKind.described)
      ?? .builtIn(type.only("restriction").attribute("base")?.value.withoutPrefix ?? "string")
  }
}

extension SchemaVocabulary {
  /// What a declaration says of itself; where it does so in one language only, that stands for both.
  private func documentation(of declaration: Element) -> Phrase? {
    let said = declaration.only("annotation").children("documentation")
    func words(_ language: Language) -> String? {
      said.first { $0.attribute("xml:lang")?.value == language.rawValue }?.text?.value
    }
    guard let first = words(.en) ?? words(.zhHans) else { return nil }
    return .words(en: first, zh: words(.zhHans) ?? first)
  }
}

/// What a value may be.
indirect enum ValueKind: Equatable {
  /// One of a few words.
  case oneOf([String])
  /// Several with blanks between them.
  case list(ValueKind)
  /// What the documentation of its type says.
  case described(Phrase)
  /// A type of XML Schema itself.
  case builtIn(String)
}

extension String {
  /// A qualified name without its prefix.
  fileprivate var withoutPrefix: String {
    firstIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self
  }
}
