/// Swift source that tells a walker of everything in the structs.
struct WalkSource {
  private let structs: [StructDeclaration]

  /// - Throws: ``SchemaFault`` for what no walk tells, though an author may write it.
  static func file(of structs: [StructDeclaration]) throws -> String {
    let source = WalkSource(structs: structs)
    return """
      // Written by SchemaTool from Standards/peakend.xsd.
      import Findings

      \(try structs.compactMap(source.walk).joined(separator: "\n"))
      """
  }

  /// The walk of a struct as one element; nil where another element has told of it already.
  private func walk(_ declaration: StructDeclaration) throws -> String? {
    guard isTold(declaration), !isToldAlike(declaration) else { return nil }
    var lines = try declaration.properties.flatMap { try told($0, of: declaration) }
    if let entity = declaration.entity {
      lines = ["walker.enter(.\(entity), self)"] + lines + ["walker.leave()"]
    } else if let part = declaration.part {
      let key = try key(declaration).map { ", key: \($0)" } ?? ""
      let open = "walker.open(.\(part.caseName)\(key), at: \(anchor(declaration)))"
      lines = [open] + lines + ["walker.close()"]
    }
    return """
      extension \(declaration.name) {
        func \(name(declaration))(with walker: inout some Walker) {
      \(lines.map { "    \($0)\n" }.joined())  }
      }

      """
  }

  /// Whether a walk comes to a struct; the word lists belong to the rules.
  private func isTold(_ declaration: StructDeclaration) -> Bool {
    declaration.entity != nil || declaration.properties.contains { !$0.fields.isEmpty }
      || declaration.part != nil
      || declaration.properties.contains {
        if case .part(let part, _) = $0.content { isTold(part) } else { false }
      }
  }

  private func former(_ declaration: StructDeclaration) -> StructDeclaration? {
    structs.first { $0.name == declaration.name }.flatMap { $0 === declaration ? nil : $0 }
  }

  /// Whether a walk tells the same of the struct as of an element before.
  private func isToldAlike(_ declaration: StructDeclaration) -> Bool {
    guard let former = former(declaration) else { return false }
    func told(_ one: StructDeclaration) -> [String] {
      one.properties.map { ($0.fields.map(\.caseName) + [$0.use]).joined(separator: " ") }
        + [one.part?.caseName ?? ""]
    }
    return told(former) == told(declaration)
  }

  /// What the walk is called: of a second element with the same struct after that element.
  private func name(_ declaration: StructDeclaration) -> String {
    former(declaration) == nil || isToldAlike(declaration)
      ? "walk" : "walkAs" + SwiftName.type(declaration.node.name)
  }

  // MARK: Fields

  private func told(_ property: Property, of declaration: StructDeclaration) throws -> [String] {
    let name = property.name
    if case .part(let part, let count) = property.content {
      let call = "\(self.name(part))(with: &walker)"
      switch count {
      case .one: return ["\(name).\(call)"]
      case .maybe: return ["\(name)?.\(call)"]
      case .many: return ["for part in \(name) { part.\(call) }"]
      }
    }
    guard let field = property.fields.first else {
      let isKnown =
        property.node.name == "id" && declaration.entity != nil
        || keys(declaration).contains { $0.name == property.name }
      guard isKnown else {
        throw SchemaFault(
          line: property.node.line,
          words: "'\(property.node.name)' is told nowhere: no m:label-zh says what it is called")
      }
      return []
    }
    return try told(property, as: field, of: declaration)
  }

  private func told(
    _ property: Property, as field: FieldDeclaration, of declaration: StructDeclaration
  ) throws -> [String] {
    let (name, field) = (property.name, ".\(field.caseName)")
    let use = property.use == "plain" ? "" : ", as: .\(SwiftName.member(property.use))"
    switch property.content {
    case .flag:
      return ["walker.flag(\(field), \(name), at: \(anchor(declaration)))"]
    case .words, .texts: return ["walker.words(\(field), \(name)\(use))"]
    case .lines: throw SchemaFault(line: property.node.line, words: "text without a language")
    case .id(_, let count):
      guard let kind = property.node.mark("refers-to") else {
        return ["walker.value(\(field), \(name).map(\\.value))"]
      }
      if property.node.mark("each") != nil {
        return ["walker.parts(\(field), .\(kind), \(name))"]
      }
      return ["walker.reference\(count == .many ? "s" : "")(\(field), .\(kind), \(name))"]
    case .value(_, let count):
      if property.fields.count > 1 { return variants(property, of: declaration) }
      // A list by which a part is told from its likes is one value.
      if count == .many, keys(declaration).contains(where: { $0.name == name }) {
        let at = "\(name).first?.span ?? \(anchor(declaration))"
        return ["walker.value(\(field), at: \(at), .words(\(key(of: property))))"]
      }
      return ["walker.value\(count == .many ? "s" : "")(\(field), \(name))"]
    case .part: return []
    }
  }

  /// A value that is an id of a kind where another attribute says so.
  private func variants(_ property: Property, of declaration: StructDeclaration) -> [String] {
    let name = property.name
    let deciding = property.node.mark("by") ?? ""
    let ids = property.fields.dropFirst().map { field in
      let kind = field.code.split(separator: ".").last.map(String.init) ?? ""
      return "case .\(kind): walker.reference("
        + ".\(field.caseName), to: .\(kind), id: \(name).value, at: \(name).span)"
    }
    return ["switch \(deciding).value {"] + ids
      + ["default: walker.value(.\(property.fields[0].caseName), \(name))", "}"]
  }

  // MARK: Keys

  /// What tells a part from its likes.
  private func keys(_ declaration: StructDeclaration) -> [Property] {
    (declaration.node.mark("key") ?? "").split { " |".contains($0) }.compactMap {
      declaration.property(of: String($0))
    }
  }

  /// The expression of the key; nil where nothing but their order tells parts from their likes.
  private func key(_ declaration: StructDeclaration) throws -> String? {
    guard let mark = declaration.node.mark("key") else { return nil }
    let keys = keys(declaration)
    guard keys.count == mark.split(whereSeparator: { " |".contains($0) }).count else {
      throw SchemaFault(line: declaration.node.line, words: "m:key '\(mark)' is no attribute")
    }
    if keys.count == 1 { return key(of: keys[0]) }
    if mark.contains("|") { return keys.map(key).joined(separator: " ?? ") }
    return "\"\(keys.map { "\\(\(key(of: $0)))" }.joined(separator: " "))\""
  }

  /// A property as the text that tells a part from its likes.
  private func key(of property: Property) -> String {
    let name = property.name
    switch property.content {
    case .id(_, .maybe): return "\(name)?.value.value"
    case .id: return "\(name).value.value"
    case .value(let type, .many):
      return "\(name).map(\\.value\(Self.text(of: type))).joined(separator: \" \")"
    case .value(let type, _): return Self.wrapped(type, "\(name).value")
    default: return "\"\""
    }
  }

  private static func text(of type: ValueType) -> String {
    type.isVocabulary ? ".rawValue" : type.name == "String" ? "" : ".description"
  }

  private static func wrapped(_ type: ValueType, _ value: String) -> String {
    type.name == "Int" ? "String(\(value))" : value + text(of: type)
  }

  /// Where an element or part stands: at its id, at what has to be written of its key, or at the
  /// first that is written.
  private func anchor(_ declaration: StructDeclaration) -> String {
    if declaration.entity != nil { return "id.span" }
    if declaration.isPlaced { return "span" }
    let sure = (keys(declaration) + declaration.properties).first {
      switch $0.content {
      case .value(_, .one), .id(_, .one): true
      default: false
      }
    }
    if let sure { return "\(sure.name).span" }
    let places = declaration.properties.compactMap { property in
      switch property.content {
      case .value(_, .maybe), .id(_, .maybe): "\(property.name)?.span"
      case .words: "\(property.name).span"
      default: nil
      }
    }
    return places.joined(separator: " ?? ")
  }
}
