import Model
import Rendering

/// The names of the kinds of type that pages of a document are set in.
protocol FaceName: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The built-in type size and distance from line to line.
  var measures: (size: Length, leading: Length) { get }
  /// Whether it is set bold.
  var isBold: Bool { get }
}

/// The names of the lengths that pages of a document are set with.
protocol LengthName: MeasureName {
  /// The kind of document, as a house style names it.
  static var document: String { get }
  /// The built-in length, in points or millimetres.
  var length: Length { get }
}

/// The type and the lengths of pages that flow, for a language, in points. Views measure with
/// them, and style sheets take them as custom properties of the same names, so that what is
/// measured is what is printed.
struct PageType<Face: FaceName, Name: LengthName>: Sendable {
  /// Whether the text is Han.
  let isHan: Bool
  private let faces: [Face: (size: Double, leading: Double)]
  private let lengths: Style<Name>
  private let family: Typeface.Family

  /// The type of the documents of a context, as its house has it.
  init(in context: ViewContext) {
    let (document, house, isHan) = (Name.document, context.house, context.isChinese)
    func value(_ name: String, _ builtIn: Length) -> Double {
      let length = house[name, of: document] ?? builtIn
      return isHan ? length.han : length.latin
    }
    self.isHan = isHan
    family = house.family(isHan: isHan)
    faces = Dictionary(
      uniqueKeysWithValues: Face.allCases.map { face in
        let (size, leading) = face.measures
        return (
          face, (value(Self.size(face), size), value(Self.leading(face), leading))
        )
      })
    lengths = Style(isHan: isHan) { house[$0.rawValue, of: document] ?? $0.length }
  }

  private static func size(_ face: Face) -> String { "\(face.rawValue)-size" }
  private static func leading(_ face: Face) -> String { "\(face.rawValue)-leading" }

  /// The measures that a house style may change.
  static var measures: [(name: String, length: Length)] {
    Face.allCases.flatMap { face in
      let (size, leading) = face.measures
      return [(Self.size(face), size), (Self.leading(face), leading)]
    } + Name.allCases.map { ($0.rawValue, $0.length) }
  }

  /// A length in points.
  subscript(name: Name) -> Double { lengths.points(name) }

  /// The type size.
  func size(_ face: Face) -> Double { faces[face]?.size ?? 0 }

  /// The distance from line to line.
  func leading(_ face: Face) -> Double { faces[face]?.leading ?? 0 }

  /// The room a text takes from line to line in a width, both in points.
  func height(
    _ text: String, _ face: Face, width: Double, breaking: TextMeasure.Breaking = .anywhere
  ) -> Double {
    Double(lines(text, face, width: width, breaking: breaking)) * leading(face)
  }

  /// How many lines a text takes in a width in points; at least one.
  func lines(
    _ text: String, _ face: Face, width: Double, breaking: TextMeasure.Breaking = .anywhere
  ) -> Int {
    let text = BookReference.measured(text)
    return max(
      1, measure(face).lines(text, width: PageLength.millimetres(width), breaking: breaking))
  }

  /// The width of a text on one line, in points.
  func width(_ text: String, _ face: Face) -> Double {
    PageLength.points(measure(face).width(of: text))
  }

  private func measure(_ face: Face) -> TextMeasure {
    TextMeasure(Typeface(family, face.isBold ? .bold : .regular), size: size(face))
  }

  /// The type and the lengths as custom properties: a face is a size and a leading, such as
  /// `--cell:10.5pt/16pt`.
  var properties: String {
    let faces = Face.allCases.map { face in
      "--\(face.rawValue):\(Self.exact(size(face)))pt/\(Self.exact(leading(face)))pt"
    }
    let lengths = lengths.properties { "\(Self.exact($0))\($1.rawValue)" }
    return (faces + [lengths]).joined(separator: ";")
  }

  /// A number with at most two decimals, as many as a measure may have.
  private static func exact(_ number: Double) -> String {
    Hundredths(hundredths: Int((number * 100).rounded())).short
  }
}

/// Lengths on a page, in points.
enum PageLength {
  /// The sheet that an office printer takes, upright, in millimetres.
  static let a4 = (width: 210.0, height: 297.0)

  /// A length in points with at most one decimal.
  static func words(_ points: Double) -> String {
    Tenths(tenths: Int((points * 10).rounded())).short
  }

  /// Millimetres in points.
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  /// Points in millimetres.
  static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
}

extension Style {
  /// A measure of points or millimetres in points.
  func points(_ name: Name) -> Double {
    unit(name) == .millimetres ? PageLength.points(self[name]) : self[name]
  }
}
