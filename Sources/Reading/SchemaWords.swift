import Findings

/// The words for what the schema finds. Each is one finding with its place.
struct SchemaWords {
  let vocabulary: SchemaVocabulary

  // MARK: Elements

  func unknown(_ child: Element, in parent: Element, shape: SchemaVocabulary.Shape) -> Finding {
    let allowed = shape.children.map(\.name)
    if child.isForeign {
      return Finding(
        .unknownElement, "element '\(child.name.shown)' is in another namespace",
        at: child.nameSpan, hints: ["remove its prefix or its xmlns, or remove the element"])
    }
    let near = NearMiss.names(for: child.name, among: allowed).first
    if near == nil, vocabulary.elementNames.contains(child.name) {
      return Finding(
        .misplacedElement,
        "element '\(child.name.shown)' does not belong in '\(parent.name)'", at: child.nameSpan,
        hints: [oneOf(allowed, or: "remove it; '\(parent.name)' holds no elements")])
    }
    let question = NearMiss.question(for: child.name, among: allowed)[.en]
    return Finding(
      .unknownElement, "element '\(child.name.shown)' is not known here\(question)",
      at: child.nameSpan,
      hints: [
        near.map { "write <\($0)>" }
          ?? oneOf(allowed, or: "remove it; '\(parent.name)' holds no elements")
      ])
  }

  func wrongPlace(_ child: Element, in parent: Element, behind: Element?, before: Element?)
    -> Finding
  {
    let target =
      behind.map { "behind <\($0.name)> in line \($0.nameSpan.line)" }
      ?? before.map { "before <\($0.name)> in line \($0.nameSpan.line)" } ?? "to another place"
    return Finding(
      .misplacedElement,
      "element '\(child.name.shown)' stands in the wrong place in '\(parent.name)'",
      at: child.nameSpan, hints: ["move it \(target)"])
  }

  func tooMany(_ child: Element, first: Element, in parent: Element) -> Finding {
    Finding(
      .misplacedElement,
      "element '\(child.name.shown)' is allowed only once in '\(parent.name)'", at: child.nameSpan,
      notes: [Note("the first '\(child.name.shown)' is here", at: first.nameSpan)],
      hints: ["keep one of them"])
  }

  func missing(_ name: String, in parent: Element, behind: Element?) -> Finding {
    let place = behind.map { " behind <\($0.name)> in line \($0.nameSpan.line)" } ?? ""
    return Finding(
      .missingElement, "element '\(parent.name)' lacks element '\(name)'",
      at: parent.nameSpan, hints: ["add <\(name)>\(place)"])
  }

  func strayText(_ text: Located<String>, in element: Element, shape: SchemaVocabulary.Shape)
    -> Finding
  {
    let allowed = shape.children.map { "<\($0.name)>" }
    return Finding(
      .strayText, "element '\(element.name)' may hold no text of its own",
      at: text.span,
      hints: [
        allowed.isEmpty
          ? "remove it" : "move it into one of: \(Self.enumeration(allowed)), or remove it"
      ])
  }

  func wrongRoot(_ root: Element, expected: String) -> Finding {
    Finding(
      .wrongRoot, "root element is '\(root.name.shown)', not '\(expected)'",
      at: root.nameSpan,
      hints: ["write <\(expected)>, or move the file where a '\(root.name.shown)' belongs"])
  }

  func wrongNamespace(_ root: Element, _ namespace: String) -> Finding {
    Finding(
      .wrongRoot, "element '\(root.name.shown)' is not in the namespace of standards",
      at: root.nameSpan, hints: ["write <\(root.name.shown) xmlns=\"\(namespace)\" ...>"])
  }

  // MARK: Attributes and values

  func unknown(_ attribute: Attribute, in element: Element, shape: SchemaVocabulary.Shape)
    -> Finding
  {
    let allowed = shape.attributes.map(\.name)
    let near = NearMiss.names(for: attribute.name, among: allowed).first
    let question = NearMiss.question(for: attribute.name, among: allowed)[.en]
    return Finding(
      .unknownAttribute,
      "attribute '\(attribute.name.shown)' is not known in '\(element.name)'\(question)",
      at: attribute.nameSpan,
      hints: [
        near.map { "write \($0)=\"\(attribute.value.shown)\"" }
          ?? oneOf(allowed, or: "remove it; '\(element.name)' has no attributes")
      ])
  }

  func missing(_ attribute: SchemaVocabulary.Attribute, in element: Element) -> Finding {
    Finding(
      .missingAttribute,
      "element '\(element.name)' lacks attribute '\(attribute.name.shown)'", at: element.nameSpan,
      hints: ["add \(attribute.name)=\"...\"; \(attribute.value.advice)"])
  }

  func badValue(_ value: Located<String>, of name: String, kind: ValueKind?) -> Finding {
    bad(value.value, of: "attribute '\(name)'", at: value.span, kind: kind)
  }

  func badText(of element: Element, kind: ValueKind?) -> Finding {
    bad(
      element.text?.value ?? "", of: "element '\(element.name)'",
      at: element.text?.span ?? element.nameSpan, kind: kind)
  }

  private func bad(_ value: String, of place: String, at span: Span, kind: ValueKind?)
    -> Finding
  {
    let hints = kind.map { [$0.advice] } ?? []
    if value.collapsed.isEmpty {
      return Finding(.badValue, "\(place) is empty", at: span, hints: hints)
    }
    let shown = value.count > 24 ? value.prefix(23) + "…" : value[...]
    let question = NearMiss.question(for: value, among: kind?.words ?? [])[.en]
    return Finding(
      .badValue, "'\(shown)' is no value of \(place)\(question)", at: span,
      hints: hints)
  }

  /// What is said where the validator objects and the vocabulary shows no reason.
  func unexplained(_ element: Element) -> Finding {
    Finding(
      .misplacedElement, "element '\(element.name)' does not fit the schema here",
      at: element.nameSpan, hints: ["compare it with one that passes"])
  }

  private func oneOf(_ names: [String], or none: String) -> String {
    names.isEmpty ? none : "use one of: \(Self.enumeration(names))"
  }

  private static func enumeration(_ names: [String]) -> String {
    names.count <= 12
      ? names.joined(separator: ", ")
      : names.prefix(11).joined(separator: ", ") + " and \(names.count - 11) more"
  }
}

extension ValueKind {
  /// The words it may be, if they are few.
  var words: [String] {
    switch self {
    case .oneOf(let words): words
    case .list(let item): item.words
    case .builtIn("boolean"): ["true", "false"]
    case .described, .builtIn: []
    }
  }

  /// What to write.
  var advice: String {
    switch self {
    case .oneOf, .builtIn("boolean"): "use one of: \(words.joined(separator: ", "))"
    case .list(let item):
      item.words.isEmpty
        ? "write one or more with blanks between them, each \(item.nature)"
        : "use one or more of: \(words.joined(separator: ", ")), with blanks between them"
    case .described, .builtIn: "write \(nature)"
    }
  }

  /// What it is, to follow a verb.
  private var nature: String {
    switch self {
    case .oneOf, .list: words.joined(separator: " or ")
    case .described(let text): text.asObject
    case .builtIn("language"): "a language tag such as zh-Hans or en"
    case .builtIn("integer"): "a whole number"
    case .builtIn("positiveInteger"): "a whole number from 1"
    case .builtIn("nonNegativeInteger"): "a whole number from 0"
    case .builtIn(let name): "a value of type \(name)"
    }
  }
}

extension String {
  /// A sentence of documentation as the object of a sentence: no capital, no full stop.
  fileprivate var asObject: String {
    let body = hasSuffix(".") ? dropLast() : self[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}
