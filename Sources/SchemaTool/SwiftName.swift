/// Names of the schema as Swift has them.
enum SwiftName {
  /// The name of a type: `basis-document` is `BasisDocument`, and the code `measure.value`
  /// `MeasureValue`.
  static func type(_ name: String) -> String {
    name.split { "-.".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The name of a property or case: `since-revision` is `sinceRevision`.
  static func member(_ name: String) -> String {
    let type = type(name)
    return type.prefix(1).lowercased() + type.dropFirst()
  }

  /// The same, fit to declare or to call what it names.
  static func escaped(_ name: String) -> String {
    ["try", "public", "is", "class", "for", "in"].contains(name) ? "`\(name)`" : name
  }

  /// A string literal on one line.
  static func literal(_ words: String) -> String {
    let escaped = words.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
