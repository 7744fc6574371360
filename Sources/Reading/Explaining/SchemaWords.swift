import Findings

/// The words for what the schema finds. Each is one finding with its place.
struct SchemaWords {
  let vocabulary: SchemaVocabulary

  // MARK: Elements

  func unknown(_ child: Element, in parent: Element, shape: SchemaVocabulary.Shape) -> Finding {
    let allowed = shape.children.map(\.name)
    let name = child.name.shown
    if child.isForeign { return foreign(child) }
    let none = Phrase(
      "remove it; '\(parent.name)' holds no elements", zh: "删去；“\(parent.name)”里没有元素")
    let near = NearMiss.names(for: child.name, among: allowed).first
    if near == nil, vocabulary.elementNames.contains(child.name) {
      return Finding(
        .misplacedElement,
        Phrase(
          "element '\(name)' does not belong in '\(parent.name)'",
          zh: "元素“\(name)”不属于“\(parent.name)”"),
        at: child.nameSpan, hints: [oneOf(allowed, or: none)])
    }
    let question = NearMiss.question(near)
    return Finding(
      .unknownElement,
      Phrase(
        "element '\(name)' is not known here\(question)",
        zh: "此处没有元素“\(name)”\(question)"),
      at: child.nameSpan,
      hints: [near.map { Phrase("write <\($0)>", zh: "改为 <\($0)>") } ?? oneOf(allowed, or: none)])
  }

  private func foreign(_ child: Element) -> Finding {
    let name = child.name.shown
    return Finding(
      .unknownElement,
      Phrase("element '\(name)' is in another namespace", zh: "元素“\(name)”属于另一个命名空间"),
      at: child.nameSpan,
      hints: [
        Phrase(
          "remove its prefix or its xmlns, or remove the element", zh: "删去它的前缀或 xmlns，或删去该元素")
      ])
  }

  func wrongPlace(_ child: Element, in parent: Element, behind: Element?, before: Element?)
    -> Finding
  {
    let name = child.name.shown
    return Finding(
      .misplacedElement,
      Phrase(
        "element '\(name)' stands in the wrong place in '\(parent.name)'",
        zh: "元素“\(name)”在“\(parent.name)”里的位置不对"),
      at: child.nameSpan, hints: [Self.move(behind: behind, before: before)])
  }

  private static func move(behind: Element?, before: Element?) -> Phrase {
    if let behind {
      let (name, line) = (behind.name, behind.nameSpan.line)
      return Phrase("move it behind <\(name)> in line \(line)", zh: "移到第 \(line) 行的 <\(name)> 之后")
    }
    if let before {
      let (name, line) = (before.name, before.nameSpan.line)
      return Phrase("move it before <\(name)> in line \(line)", zh: "移到第 \(line) 行的 <\(name)> 之前")
    }
    return Phrase("move it to another place", zh: "移到别处")
  }

  func tooMany(_ child: Element, first: Element, in parent: Element) -> Finding {
    let name = child.name.shown
    return Finding(
      .misplacedElement,
      Phrase(
        "element '\(name)' is allowed only once in '\(parent.name)'",
        zh: "元素“\(name)”在“\(parent.name)”里只能有一个"),
      at: child.nameSpan,
      notes: [
        Note(Phrase("the first '\(name)' is here", zh: "第一个“\(name)”在此处"), at: first.nameSpan)
      ],
      hints: [Phrase("keep one of them", zh: "只保留其中一个")])
  }

  func missing(_ name: String, in parent: Element, behind: Element?) -> Finding {
    let hint =
      behind.map {
        Phrase(
          "add <\(name)> behind <\($0.name)> in line \($0.nameSpan.line)",
          zh: "在第 \($0.nameSpan.line) 行的 <\($0.name)> 之后补上 <\(name)>")
      } ?? Phrase("add <\(name)>", zh: "补上 <\(name)>")
    return Finding(
      .missingElement,
      Phrase(
        "element '\(parent.name)' lacks element '\(name)'", zh: "元素“\(parent.name)”缺少元素“\(name)”"),
      at: parent.nameSpan, hints: [hint])
  }

  func strayText(_ text: Located<String>, in element: Element, shape: SchemaVocabulary.Shape)
    -> Finding
  {
    let allowed = Self.enumeration(shape.children.map { "<\($0.name)>" })
    return Finding(
      .strayText,
      Phrase(
        "element '\(element.name)' may hold no text of its own", zh: "元素“\(element.name)”里不能直接写文字"),
      at: text.span,
      hints: [
        shape.children.isEmpty
          ? Phrase("remove it", zh: "删去")
          : Phrase(
            "move it into one of: \(allowed), or remove it",
            zh: "移到其中之一：\(allowed)；或删去")
      ])
  }

  func wrongRoot(_ root: Element, expected: String) -> Finding {
    let name = root.name.shown
    return Finding(
      .wrongRoot,
      Phrase("root element is '\(name)', not '\(expected)'", zh: "根元素是“\(name)”，不是“\(expected)”"),
      at: root.nameSpan,
      hints: [
        Phrase(
          "write <\(expected)>, or move the file where a '\(name)' belongs",
          zh: "改为 <\(expected)>，或将文件移到放“\(name)”的地方")
      ])
  }

  func wrongNamespace(_ root: Element, _ namespace: String) -> Finding {
    let name = root.name.shown
    return Finding(
      .wrongRoot,
      Phrase("element '\(name)' is not in the namespace of standards", zh: "元素“\(name)”不在标准的命名空间里"),
      at: root.nameSpan,
      hints: [
        Phrase(
          "write <\(name) xmlns=\"\(namespace)\" ...>",
          zh: "写作 <\(name) xmlns=\"\(namespace)\" ...>")
      ])
  }

  /// What is said where the validator objects and the vocabulary shows no reason.
  func unexplained(_ element: Element) -> Finding {
    Finding(
      .misplacedElement,
      Phrase(
        "element '\(element.name)' does not fit the schema here", zh: "元素“\(element.name)”在此处不合模式"),
      at: element.nameSpan,
      hints: [Phrase("compare it with one that passes", zh: "与一个通过检查的元素对照")])
  }

  private func oneOf(_ names: [String], or none: Phrase) -> Phrase {
    names.isEmpty ? none : .oneOf(Self.enumeration(names))
  }

  private static func enumeration(_ names: [String]) -> Phrase {
    guard names.count > 12 else { return .list(names) }
    let (first, more) = (Phrase.list(names.prefix(11)), names.count - 11)
    return Phrase("\(first) and \(more) more", zh: "\(first)等 \(names.count) 个")
  }
}

// MARK: - Attributes and values

extension SchemaWords {
  func unknown(_ attribute: Attribute, in element: Element, shape: SchemaVocabulary.Shape)
    -> Finding
  {
    let allowed = shape.attributes.map(\.name)
    let name = attribute.name.shown
    let near = NearMiss.names(for: attribute.name, among: allowed).first
    let question = NearMiss.question(near)
    let none = Phrase(
      "remove it; '\(element.name)' has no attributes", zh: "删去；“\(element.name)”没有属性")
    return Finding(
      .unknownAttribute,
      Phrase(
        "attribute '\(name)' is not known in '\(element.name)'\(question)",
        zh: "“\(element.name)”没有属性“\(name)”\(question)"),
      at: attribute.nameSpan,
      hints: [
        near.map {
          Phrase(
            "write \($0)=\"\(attribute.value.shown)\"", zh: "改为 \($0)=\"\(attribute.value.shown)\"")
        } ?? oneOf(allowed, or: none)
      ])
  }

  func missing(_ attribute: SchemaVocabulary.Attribute, in element: Element) -> Finding {
    let (name, advice) = (attribute.name, attribute.value.advice)
    return Finding(
      .missingAttribute,
      Phrase(
        "element '\(element.name)' lacks attribute '\(name.shown)'",
        zh: "元素“\(element.name)”缺少属性“\(name.shown)”"),
      at: element.nameSpan,
      hints: [
        Phrase("add \(name)=\"...\"; \(advice)", zh: "补上 \(name)=\"...\"；\(advice)")
      ])
  }

  func badValue(_ value: Located<String>, of name: String, kind: ValueKind?) -> Finding {
    bad(
      value.value, of: Phrase("attribute '\(name)'", zh: "属性“\(name)”"), at: value.span, kind: kind)
  }

  func badText(of element: Element, kind: ValueKind?) -> Finding {
    bad(
      element.text?.value ?? "", of: Phrase("element '\(element.name)'", zh: "元素“\(element.name)”"),
      at: element.text?.span ?? element.nameSpan, kind: kind)
  }

  private func bad(_ value: String, of place: Phrase, at span: Span, kind: ValueKind?)
    -> Finding
  {
    let hints = kind.map { [$0.advice] } ?? []
    if value.collapsed.isEmpty {
      let message = Phrase("\(place) is empty", zh: "\(place)是空的")
      return Finding(.badValue, message, at: span, hints: hints)
    }
    let shown = value.count > 24 ? value.prefix(23) + "…" : value[...]
    let question = NearMiss.question(for: value, among: kind?.words ?? [])
    return Finding(
      .badValue,
      Phrase(
        "'\(shown)' is no value of \(place)\(question)",
        zh: "“\(shown)”不是\(place)的值\(question)"),
      at: span, hints: hints)
  }
}
