import Findings
import Model

/// What the decoder asks of an element. Which type is read follows from what it is for.
extension Element {
  /// The value of an attribute; where it is missing or unusable, the type's stand-in at the
  /// element's name.
  func value<Value: Readable>(_ name: String) -> Located<Value> {
    optional(name) ?? Located(.unstated, at: nameSpan)
  }

  /// The value of an attribute, or nil where it is missing or unusable.
  func optional<Value: Readable>(_ name: String) -> Located<Value>? {
    guard let attribute = attribute(name),
      let value = Value(reading: attribute.value.collapsed)
    else { return nil }
    return Located(value, at: attribute.valueSpan)
  }

  /// The values of an attribute that lists several with blanks between them, each in its
  /// own place.
  func list<Value: Readable>(_ name: String) -> [Located<Value>] {
    attribute(name)?.words.compactMap { word in
      Value(reading: word.value).map { Located($0, at: word.span) }
    } ?? []
  }

  /// A truth that has a default in the schema.
  func flag(_ name: String, default standard: Bool = false) -> Bool {
    (optional(name) as Located<Bool>?)?.value ?? standard
  }

  /// One value of each child of the name.
  func values<Value: Readable>(of child: String, _ attribute: String) -> [Located<Value>] {
    children(child).map { $0.value(attribute) }
  }

  /// Those children of the name that have the attribute.
  func optionals<Value: Readable>(of child: String, _ attribute: String) -> [Located<Value>] {
    children(child).compactMap { $0.optional(attribute) }
  }

  /// The words the children of the name give, one language each.
  func words(_ name: String) -> LocalizedText {
    LocalizedText(
      children(name).compactMap { child in
        guard let text = child.text else { return nil }
        let tag = child.attribute("xml:lang")
        return LocalizedText.Entry(
          language: tag?.value.collapsed ?? "", at: tag?.valueSpan, words: text,
          translationOf: child.optional("translation-of"))
      })
  }

  /// Of each child of the name, the words in its `text` elements.
  func texts(_ name: String) -> [LocalizedText] {
    children(name).map { $0.words("text") }
  }

  /// The children of a child that only groups them.
  func group(_ name: String, _ member: String) -> [Element] {
    children(name).flatMap { $0.children(member) }
  }
}

extension Attribute {
  /// The words of the value, each in its own place. A value over several lines or with
  /// references does not show where its words are; they share its place then.
  var words: [Located<String>] {
    let scalars = Array(value.unicodeScalars)
    let isExact = scalars.count == valueSpan.length
    let pieces = scalars.indices.split { scalars[$0] == " " }
    return pieces.map { piece in
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[piece.startIndex..<piece.endIndex])
      let span =
        isExact
        ? Span(
          file: valueSpan.file, line: valueSpan.line,
          column: valueSpan.column + piece.startIndex, length: piece.count) : valueSpan
      return Located(String(word), at: span)
    }
  }
}

extension String {
  /// The text as `xs:token` has it: no blanks at the ends, single blanks between words.
  var collapsed: String {
    guard utf8.contains(where: \.isBlank) else { return self }
    return split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" })
      .joined(separator: " ")
  }
}
