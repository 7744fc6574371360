import Findings
import Model

/// What a walk over the sources gathers for the rules, in the order of the sources.
struct Inventory: Walker {
  /// Every id that is given to something.
  private(set) var declarations: [Declaration] = []
  /// Every id by which something is referred to.
  private(set) var references: [Reference] = []
  /// Every text that every language has to have.
  private(set) var texts: [AuthoredText] = []
  /// The elements one stands in, the innermost last.
  private var subjects: [String] = []
  private var subject = ""

  init(of catalogue: Catalogue) { catalogue.walk(with: &self) }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    declarations.append(Declaration(kind: kind, id: id, span: span))
    subjects.append(subject)
    subject = id
  }

  mutating func leave() { subject = subjects.removeLast() }

  mutating func open(_ part: Field, key: String, at span: Span) {}

  mutating func close() {}

  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}

  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {
    references.append(Reference(kind: kind, id: id, span: span, subject: subject))
  }

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    guard use != .forms else { return }
    texts.append(
      AuthoredText(
        field: field, subject: subject, use: use, text: text,
        scanned: text.entries.map(ScannedText.init)))
  }
}
