import Findings

/// What the schema says of a field, beside its type.
struct FieldDeclaration: Sendable {
  /// As an author writes it: the attribute or element, behind that of its part if it has one,
  /// such as `measure.value`.
  let code: String
  /// The word for it in messages.
  let name: Phrase
  /// How a change of it is graded.
  let judgement: Judgement

  init(_ code: String, _ english: String, _ chinese: String, _ judgement: Judgement) {
    self.code = code
    name = .words(en: english, zh: chinese)
    self.judgement = judgement
  }
}

extension Field {
  /// As an author writes it, such as `level` or `measure.value`.
  public var code: String { Self.declarations[rawValue].code }

  /// The word for it in messages.
  public var name: Phrase { Self.declarations[rawValue].name }

  /// How a change of it is graded.
  public var judgement: Judgement { Self.declarations[rawValue].judgement }
}

/// How a change of a field is graded: always alike, or by the way it went. The schema says it, as
/// `m:change`.
///
/// Where a field can loosen a promise, the loosened side is graded `customer` and the
/// tightened side `staff`, since somebody has to do more. Where nobody can tell which way it
/// went, it counts as loosened.
public enum Judgement: Hashable, Sendable {
  /// Always alike.
  case always(ChangeGrade)
  /// A number that may not be passed: higher, or gone, is looser.
  case ceiling
  /// A number that has to be reached: lower, or gone, is looser.
  case floor
  /// Something that holds: its end is looser.
  case guarantee
  /// The level of a standard.
  case level
  /// A measure of a standard.
  case measure
  /// One of several things offered: one less is looser.
  case offer
  /// Where or when a standard holds, everywhere if nothing is said: a bound that comes, or
  /// one of the places that goes, is looser.
  case bound
  /// Words of a promise: nobody but a reader can tell which way they went.
  case promise
  /// The part a moment plays: one that is no peak, end or low any more loses the care the
  /// rules demand for it.
  case part
}
