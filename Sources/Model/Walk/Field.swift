import Findings

/// How a field is called.
public struct FieldWords: Hashable, Sendable {
  /// As an author writes it: the attribute or element, behind that of its part if it has one,
  /// such as `measure.value`.
  public let code: String
  /// The word for it in messages.
  public let name: Phrase

  init(_ code: String, _ english: String, _ chinese: String) {
    self.code = code
    name = Phrase(english, zh: chinese)
  }
}

/// A field of the model or a part that has no id, such as a measure: all that a walk tells of.
public enum Field: Hashable, Sendable {
  case set(SetField)
  case organisation(OrganisationField)
  case evidence(EvidenceField)
  case study(StudyField)
  case moment(MomentField)
  case need(NeedField)
  case standard(StandardField)
  case line(LineField)
  case physicalEvidence(PhysicalEvidenceField)
  case support(SupportField)
  case check(CheckField)
  case drill(DrillField)
  case hall(HallField)

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .set(let field): field.words
    case .organisation(let field): field.words
    case .evidence(let field): field.words
    case .study(let field): field.words
    case .moment(let field): field.words
    case .need(let field): field.words
    case .standard(let field): field.words
    case .line(let field): field.words
    case .physicalEvidence(let field): field.words
    case .support(let field): field.words
    case .check(let field): field.words
    case .drill(let field): field.words
    case .hall(let field): field.words
    }
  }

  /// As an author writes it, such as `level` or `measure.value`.
  public var code: String { words.code }

  /// The word for it in messages.
  public var name: Phrase { words.name }
}
