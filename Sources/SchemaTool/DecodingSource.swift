/// Swift source that makes the structs of the elements of a file.
enum DecodingSource {
  static func file(of structs: [StructDeclaration], types: ValueTypes) -> String {
    let readable = types.vocabularies.map { "extension \($0.type.name): Readable {}\n" }
    return """
      // Written by SchemaTool from Standards/peakend.xsd.
      import Findings
      import Model

      \(readable.joined())
      \(structs.map(initializer).joined(separator: "\n"))
      """
  }

  private static func initializer(_ declaration: StructDeclaration) -> String {
    let place = declaration.isPlaced ? ["      span: element.nameSpan"] : []
    let arguments = place + declaration.properties.map { "      \($0.name): \($0.reading)" }
    return """
      extension Model.\(declaration.name) {
        init(reading element: Element) {
          self.init(
      \(arguments.joined(separator: ",\n")))
        }
      }

      """
  }
}

extension Property {
  /// The expression that reads it of its element.
  fileprivate var reading: String {
    let name = SwiftName.literal(node.attributes["ref"] ?? node.name)
    switch content {
    case .value(_, let count), .id(_, let count): return value(name, count)
    case .flag(let standard): return "element.flag(\(name), default: \(standard))"
    case .words: return "element.words(\(name))"
    case .texts: return "element.texts(\(name))"
    case .lines: return "element.children(\(name)).compactMap(\\.text)"
    case .part(let part, let count):
      let made = "Model.\(part.name).init(reading:)"
      switch count {
      case .one: return "Model.\(part.name)(reading: element.only(\(name)))"
      case .maybe: return "element.children(\(name)).first.map(\(made))"
      case .many:
        let elements =
          holder.map { "group(\(SwiftName.literal($0.name)), \(name))" } ?? "children(\(name))"
        return "element.\(elements).map(\(made))"
      }
    }
  }

  private func value(_ name: String, _ count: Count) -> String {
    guard let holder else {
      switch count {
      case .one: return "element.value(\(name))"
      case .maybe: return "element.optional(\(name))"
      case .many: return "element.list(\(name))"
      }
    }
    let outer = SwiftName.literal(holder.name)
    switch count {
    case .one: return "element.only(\(outer)).value(\(name))"
    case .maybe: return "element.only(\(outer)).optional(\(name))"
    case .many:
      if case .value(let type, _) = content, type.isList {
        return "element.children(\(outer)).flatMap { $0.list(\(name)) }"
      }
      return "element.\(node.isRequired ? "values" : "optionals")(of: \(outer), \(name))"
    }
  }
}
