import Model
import Rendering

/// A length of a style by what it is measured in; Latin type may have one of its own.
public struct Length: Sendable, Hashable {
  /// What a measure is in.
  public enum Unit: String, Sendable {
    /// Points, for type.
    case points = "pt"
    /// Millimetres of the page, or of an A1 sheet for what is printed on several papers.
    case millimetres = "mm"
    /// The size of the type around it.
    case ems = "em"
    /// None: a factor of the type size.
    case times = ""
  }

  /// What it is in.
  public let unit: Unit
  /// The value where text is set in Han characters.
  public let han: Double
  /// The value where it is set in Latin type.
  public let latin: Double

  init(_ unit: Unit, _ han: Double, _ latin: Double?) {
    self.unit = unit
    self.han = han
    self.latin = latin ?? han
  }

  /// As it is written, such as `20pt`.
  func text(isHan: Bool) -> String {
    let hundredths = Int(((isHan ? han : latin) * 100).rounded())
    return Hundredths(hundredths: hundredths).short + unit.rawValue
  }

  static func pt(_ han: Double, latin: Double? = nil) -> Length { Length(.points, han, latin) }
  static func mm(_ han: Double, latin: Double? = nil) -> Length { Length(.millimetres, han, latin) }
  static func em(_ han: Double, latin: Double? = nil) -> Length { Length(.ems, han, latin) }
  static func times(_ han: Double, latin: Double? = nil) -> Length { Length(.times, han, latin) }
}

/// The names of the measures of a style: the one place where a length of its pages is said. Views
/// measure with them, and style sheets take them as custom properties of the same names.
protocol MeasureName: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}

/// The measures of a document in a script.
struct Style<Name: MeasureName>: Sendable {
  /// Whether the text is Han.
  let isHan: Bool
  private let measures: [Name: Length]

  /// A style in which every name has a measure.
  init(isHan: Bool, _ measure: (Name) -> Length) {
    self.isHan = isHan
    measures = Dictionary(
      uniqueKeysWithValues: Name.allCases.map { ($0, measure($0)) })
  }

  /// A measure in its own unit.
  subscript(name: Name) -> Double {
    guard let measure = measures[name] else { return 0 }
    return isHan ? measure.han : measure.latin
  }

  /// What a measure is in.
  func unit(_ name: Name) -> Length.Unit? { measures[name]?.unit }

  /// The measures as custom properties; `print` writes a length of millimetres or points.
  func properties(_ print: (Double, Length.Unit) -> String) -> String {
    Name.allCases.compactMap { name in
      measures[name].map { "--\(name.rawValue):\(print(self[name], $0.unit))" }
    }.joined(separator: ";")
  }
}
