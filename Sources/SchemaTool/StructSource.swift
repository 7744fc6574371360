/// Swift source of the structs of the model.
enum StructSource {
  static func file(of structs: [StructDeclaration]) -> String {
    """
    // Written by SchemaTool from Standards/peakend.xsd.
    import Findings

    \(structs.map(declaration).joined(separator: "\n"))
    """
  }

  private static func declaration(_ declaration: StructDeclaration) -> String {
    let own = declaration.properties.map {
      (name: $0.name, type: $0.type, standard: $0.standard, documentation: $0.documentation)
    }
    let place = (name: "span", type: "Span", standard: "", documentation: "Where it stands.")
    let all = (declaration.isPlaced ? [place] : []) + own
    let properties = all.map {
      "  /// \($0.documentation)\n  public var \(SwiftName.escaped($0.name)): \($0.type)\n"
    }
    let parameters = all.map { "    \($0.name): \($0.type)\($0.standard)" }
    let settings = all.map { "    self.\($0.name) = \($0.name)\n" }
    return """
      /// \(declaration.node.documentation)
      public struct \(declaration.name): \(declaration.entity == nil ? "" : "Identified, ")Sendable {
      \(properties.joined())
        /// What an author wrote.
        public init(
      \(parameters.joined(separator: ",\n"))
        ) {
      \(settings.joined())  }
      }

      """
  }
}

extension Property {
  /// Its type.
  var type: String {
    switch content {
    case .value(let type, let count): Self.counted("Located<\(type.name)>", count)
    case .id(let target, let count): Self.counted("Located<ID<\(target)>>", count)
    case .flag: "Bool"
    case .words: "LocalizedText"
    case .texts: "[LocalizedText]"
    case .lines: "[Located<String>]"
    case .part(let part, let count): Self.counted(part.name, count)
    }
  }

  private static func counted(_ type: String, _ count: Count) -> String {
    switch count {
    case .one: type
    case .maybe: type + "?"
    case .many: "[\(type)]"
    }
  }

  /// What stands in for it where nothing is written, if an author may leave it out.
  fileprivate var standard: String {
    switch content {
    case .value(_, .maybe), .id(_, .maybe), .part(_, .maybe): " = nil"
    case .value(_, .many), .id(_, .many), .part(_, .many), .texts, .lines: " = []"
    case .flag(let standard): " = \(standard)"
    case .words: node.isRequired ? "" : " = LocalizedText()"
    case .value(_, .one), .id(_, .one), .part(_, .one): ""
    }
  }
}
