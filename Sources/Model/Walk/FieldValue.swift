import Findings

/// A value of a field, kept so that two editions can be compared.
public enum FieldValue: Hashable, Sendable {
  /// Words of one language, or of none: names, codes, units.
  case words(String)
  /// A number, in ten-thousandths.
  case number(Int)
  /// A day.
  case day(CivilDate)
  /// Whether something holds.
  case flag(Bool)
  /// How binding a standard is.
  case level(Level)
  /// How a measured value is compared.
  case comparison(Comparison)

  /// The value as an author writes it.
  public var written: String {
    switch self {
    case .words(let words): words
    case .number(let number): Amount(tenThousandths: number).short
    case .day(let day): day.description
    case .flag(let holds): holds ? "true" : "false"
    case .level(let level): level.rawValue
    case .comparison(let comparison): comparison.rawValue
    }
  }
}

/// A type of the model whose values can be compared.
public protocol FieldConvertible: Sendable {
  /// The value, for comparing.
  var fieldValue: FieldValue { get }
}

extension FieldConvertible where Self: RawRepresentable<String> {
  /// The word of the vocabulary.
  public var fieldValue: FieldValue { .words(rawValue) }
}

extension String: FieldConvertible {
  /// The words as they are.
  public var fieldValue: FieldValue { .words(self) }
}

extension Int: FieldConvertible {
  /// The number; one too large to be counted in ten-thousandths is kept as its digits.
  public var fieldValue: FieldValue { scaled(by: 10_000) ?? .words(String(self)) }
}

extension Tenths: FieldConvertible {
  /// The number.
  public var fieldValue: FieldValue { tenths.scaled(by: 1_000) ?? .words(short) }
}

extension Hundredths: FieldConvertible {
  /// The number.
  public var fieldValue: FieldValue { hundredths.scaled(by: 100) ?? .words(short) }
}

extension Amount: FieldConvertible {
  /// The number.
  public var fieldValue: FieldValue { .number(tenThousandths) }
}

extension CivilDate: FieldConvertible {
  /// The day.
  public var fieldValue: FieldValue { .day(self) }
}

extension Level {
  /// The level.
  public var fieldValue: FieldValue { .level(self) }
}

extension Comparison {
  /// The comparison.
  public var fieldValue: FieldValue { .comparison(self) }
}

extension Int {
  fileprivate func scaled(by factor: Int) -> FieldValue? {
    let (number, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : .number(number)
  }
}

extension ClockTime: FieldConvertible {
  /// The time as written.
  public var fieldValue: FieldValue { .words(description) }
}

extension MonthDay: FieldConvertible {
  /// The day as written.
  public var fieldValue: FieldValue { .words(description) }
}
