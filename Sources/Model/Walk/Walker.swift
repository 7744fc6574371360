import Findings

/// What kind of text something is; decides which words are looked for in it.
public enum TextUse: Sendable {
  /// A sentence that says what is done: standards, promises, questions, pass lines.
  case instruction
  /// What an observer sees or measures.
  case criterion
  /// What staff say.
  case say
  /// What staff do not say.
  case dontSay
  /// Any other words of our own.
  case plain
  /// Words of a source or about the document itself, kept as they are.
  case quoted
  /// Forms of a term: a language may have several, or none.
  case forms
}

/// Somebody who walks over the model: it is told of every element and every field, in the
/// order of the types. Each type says its fields once, in its `walk`; what is declared, what
/// is referred to, what is printed and what two editions differ in all follow from that.
public protocol Walker {
  /// An element with an id begins; what follows belongs to it until `leave`.
  mutating func enter(_ kind: EntityKind, id: String, at span: Span)
  /// The element ends.
  mutating func leave()
  /// A part without an id begins, such as a measure. The key tells it from its likes, as far
  /// as the author gave it something that does; where it is empty only their order does.
  mutating func open(_ part: Field, key: String, at span: Span)
  /// The part ends.
  mutating func close()
  /// A value and its place.
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue)
  /// An id that has to name something of a kind. A field with several ids is told of each.
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span)
  /// Words in several languages; never empty. A field with several texts is told of each.
  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse)
}

// What the types of the model say, in the forms in which they hold it. Put where they are
// called, they cost a walker that passes values over next to nothing; else each call would be
// a thousand instructions of working out what type it is for.
extension Walker {
  @inline(__always)
  mutating func enter<Entity: Identified>(_ kind: EntityKind, _ entity: Entity) {
    enter(kind, id: entity.id.value.value, at: entity.id.span)
  }

  @inline(__always)
  mutating func open<Key>(_ part: Field, key: Located<ID<Key>>) {
    open(part, key: key.value.value, at: key.span)
  }

  @inline(__always)
  mutating func open(_ part: Field, at span: Span?) {
    open(part, key: "", at: span ?? Span(file: "", line: 0))
  }

  @inline(__always)
  mutating func value<Value: FieldConvertible>(_ field: Field, _ located: Located<Value>?) {
    guard let located else { return }
    value(field, at: located.span, located.value.fieldValue)
  }

  @inline(__always)
  mutating func values<Value: FieldConvertible>(_ field: Field, _ all: [Located<Value>]) {
    for located in all { value(field, located) }
  }

  @inline(__always)
  mutating func flag(_ field: Field, _ holds: Bool, at span: Span) {
    value(field, at: span, .flag(holds))
  }

  @inline(__always)
  mutating func reference<Entity>(
    _ field: Field, _ kind: EntityKind, _ id: Located<ID<Entity>>?
  ) {
    guard let id else { return }
    reference(field, to: kind, id: id.value.value, at: id.span)
  }

  @inline(__always)
  mutating func references<Entity>(
    _ field: Field, _ kind: EntityKind, _ ids: [Located<ID<Entity>>]
  ) {
    for id in ids { reference(field, to: kind, id: id.value.value, at: id.span) }
  }

  @inline(__always)
  mutating func words(_ field: Field, _ words: LocalizedText, as use: TextUse = .plain) {
    if !words.isEmpty { text(field, words, as: use) }
  }

  @inline(__always)
  mutating func words(_ field: Field, _ texts: [LocalizedText], as use: TextUse = .plain) {
    for text in texts { words(field, text, as: use) }
  }
}

extension Walker {
  /// Each id of a list is a part, where it says something that it comes or goes by itself: a facility
  /// more that is required leaves an element to fewer halls.
  mutating func parts<Entity>(
    _ field: Field, _ kind: EntityKind, _ ids: [Located<ID<Entity>>]
  ) {
    for id in ids {
      open(field, key: id)
      reference(field, kind, id)
      close()
    }
  }
}

extension Catalogue {
  /// Tells a walker of everything the sources say, the set before its moments, and these
  /// before the halls. The word lists belong to the rules and are left out.
  public func walk(with walker: inout some Walker) {
    self.set.walk(with: &walker)
    for moment in moments { moment.walk(with: &walker) }
    for hall in halls { hall.walk(with: &walker) }
  }
}
