import Findings
import Model

/// An edition as a list of elements with their fields, ready to be compared.
struct Snapshot: Walker {
  /// What one field says once.
  struct Item {
    let field: Field
    let span: Span
    let content: Content
  }

  /// What can be compared, without its place.
  enum Content: Hashable {
    case value(FieldValue)
    case reference(EntityKind, String)
    /// For each language in the author's order: its tag, the words, and the fingerprint of
    /// what they were translated from.
    case text([Words])
    /// A number and its unit, which an author writes apart.
    case quantity(Int, unit: String)
  }

  /// A text in one language.
  struct Words: Hashable {
    let language: String
    let words: String
    let origin: String?
    let span: Span

    static func == (left: Words, right: Words) -> Bool {
      (left.language, left.words, left.origin) == (right.language, right.words, right.origin)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(language)
      hasher.combine(words)
    }
  }

  /// A part without an id.
  struct Part {
    let field: Field
    let key: String
    let span: Span
    var items: [Item] = []

    /// What it says, without places.
    var contents: [Content] { items.map(\.content) }
  }

  /// An element with an id.
  struct Element {
    let name: ElementName
    let span: Span
    /// The moment it belongs to; its own id for a moment.
    let moment: String?
    var items: [Item] = []
    var parts: [Part] = []
    /// Every field that says something.
    var fields: Set<Field> = []
  }

  /// The elements in the order of the walk.
  private(set) var elements: [Element] = []
  /// Which of them one stands in, the innermost last.
  private var stack: [Int] = []
  private var part: Part?

  init(of catalogue: Catalogue) { catalogue.walk(with: &self) }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    let moment = kind == .moment ? id : stack.last.flatMap { elements[$0].moment }
    stack.append(elements.count)
    elements.append(Element(name: ElementName(kind, id), span: span, moment: moment))
  }

  mutating func leave() { stack.removeLast() }

  mutating func open(_ part: Field, key: String, at span: Span) {
    self.part = Part(field: part, key: key, span: span)
  }

  mutating func close() {
    guard let part, let at = stack.last else { return }
    elements[at].parts.append(part)
    self.part = nil
  }

  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {
    let content = Content.value(value())
    guard field == .supportSlaUnit, let at = stack.last,
      let last = elements[at].items.last, last.field == .supportSlaValue,
      case .value(.number(let number)) = last.content
    else { return add(Item(field: field, span: span, content: content)) }
    elements[at].items.removeLast()
    let quantity = Content.quantity(number, unit: value().written)
    add(Item(field: last.field, span: last.span, content: quantity))
  }

  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {
    add(Item(field: field, span: span, content: .reference(kind, id)))
  }

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    let words = text.entries.map {
      Words(
        language: $0.language, words: $0.words.value, origin: $0.translationOf?.value,
        span: $0.words.span)
    }
    let span = text.span ?? Span(file: "", line: 0)
    add(Item(field: field, span: span, content: .text(words)))
  }

  private mutating func add(_ item: Item) {
    if part != nil {
      part?.items.append(item)
    } else if let at = stack.last {
      elements[at].items.append(item)
      elements[at].fields.insert(item.field)
    }
  }
}

extension Snapshot.Content {
  /// What is written, for reading; of a text the words of the language that is asked for, or
  /// else the first.
  func written(in language: String) -> String {
    switch self {
    case .value(let value): value.written
    case .reference(_, let id): id
    case .text(let words): (words.first { $0.language == language } ?? words.first)?.words ?? ""
    case .quantity(let number, let unit): "\(Amount(tenThousandths: number).short) \(unit)"
    }
  }
}

extension Snapshot.Part {
  /// What is written in it, for reading.
  func written(in language: String) -> String {
    if field == .standardMeasure { return MeasureSays(self).written }
    let words = items.filter { !$0.isFlag }.map { $0.content.written(in: language) }
      .filter { !$0.isEmpty && $0 != key }
    return field.between.map { words.joined(separator: $0) } ?? words.first ?? key
  }
}

extension Field {
  /// What stands between the values of a part that only all of them tell; nil where the first
  /// is enough to know it by.
  fileprivate var between: String? {
    switch self {
    case .hallOpen, .hallBusy, .hallSeason: "-"
    case .hallPost: " "
    default: nil
    }
  }
}

extension Snapshot.Element {
  /// Its first words, by which a reader knows it.
  func written(in language: String) -> String {
    let text = items.first {
      if case .text = $0.content { true } else { false }
    }
    return text?.content.written(in: language) ?? name.id
  }
}
