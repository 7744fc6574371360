import Findings
import Model

/// What is said a second time in one element: the same again, or something else of which only
/// the first counts.
struct Repetitions: Walker {
  /// Something that is said again.
  struct Repetition: Sendable {
    /// What it is.
    let field: Field
    /// By what it is known: the id that is named, or the key of a part; empty for a text.
    let key: String
    /// The element it is said in.
    let subject: String
    let first: Span
    let again: Span
    /// Whether something else is said than the first time.
    let contradicts: Bool
  }

  private(set) var found: [Repetition] = []
  private var frames = [Frame(subject: "")]

  /// A field and what it says.
  private struct Said: Hashable {
    let field: Field
    let words: String
  }

  /// By what something is known again: its key, or all that it says.
  private enum Identity: Hashable {
    case key(Field, String)
    case content(Field, [Said])
  }

  /// An element or a part, and what has been said in it so far.
  private struct Frame {
    let subject: String
    /// Set of a part: what it is, its key and its place.
    var part: (field: Field, key: String, span: Span)?
    var content: [Said] = []
    var seen: [Identity: (span: Span, content: [Said])] = [:]
  }

  init(in catalogue: Catalogue) { catalogue.walk(with: &self) }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    frames.append(Frame(subject: id))
  }

  mutating func leave() { frames.removeLast() }

  mutating func open(_ part: Field, key: String, at span: Span) {
    frames.append(Frame(subject: frames[frames.count - 1].subject, part: (part, key, span)))
  }

  mutating func close() {
    let frame = frames.removeLast()
    guard let part = frame.part else { return }
    let content = [Said(field: part.field, words: part.key)] + frame.content
    let isLookedUp = part.field.isLookedUp && !part.key.isEmpty
    note(
      part.field, part.key, content,
      as: isLookedUp ? .key(part.field, part.key) : .content(part.field, content),
      at: part.span)
  }

  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {
    guard frames[frames.count - 1].part != nil else { return }
    frames[frames.count - 1].content.append(Said(field: field, words: value().written))
  }

  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {
    note(field, id, [Said(field: field, words: id)], as: .key(field, id), at: span)
  }

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    guard let span = text.span, use != .forms else { return }
    let said = text.entries.map { Said(field: field, words: "\($0.language) \($0.words.value)") }
    note(field, "", said, as: .content(field, said), at: span)
  }

  /// Notes what is said in the innermost frame, and whether it was said there before.
  private mutating func note(
    _ field: Field, _ key: String, _ content: [Said], as identity: Identity, at span: Span
  ) {
    let last = frames.count - 1
    if frames[last].part != nil { frames[last].content += content }
    guard !field.mayComeAgain else { return }
    guard let first = frames[last].seen[identity] else {
      frames[last].seen[identity] = (span, content)
      return
    }
    found.append(
      Repetition(
        field: field, key: key, subject: frames[last].subject, first: first.span, again: span,
        contradicts: first.content != content))
  }
}

extension Field {
  /// Whether a part is looked up by its key, so that of several only the first counts.
  fileprivate var isLookedUp: Bool {
    switch self {
    case .setKindFactor, .setLevelFactor, .setRolloutPhase, .setRetired,
      .setHoliday, .standardCovers, .hallSeason:
      true
    default: false
    }
  }

  /// Whether it may be said again, as a step may, or is reported by a rule of its own if it is.
  fileprivate var mayComeAgain: Bool {
    switch self {
    case .pathStep, .drillStep, .methodStep, .momentRating,
      .setSeverity, .setLanguages, .hallPost, .hallOpen, .statisticPart:
      true
    default: false
    }
  }
}
