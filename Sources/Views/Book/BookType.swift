import Model
import Rendering

/// A kind of type in the handbook.
enum BookFace: String, CaseIterable, Sendable {
  case title, chapter, subject, section, lead, body, cell, strong, small, head, code

  /// Whether it is set bold.
  var isBold: Bool {
    switch self {
    case .title, .chapter, .subject, .section, .strong: true
    case .lead, .body, .cell, .small, .head, .code: false
    }
  }
}

/// The sizes of type for a language, in points. The template sets with them and the view
/// measures with them, so that what is measured is what is printed.
struct BookType: Sendable {
  /// Whether the text is written without blanks between words.
  let isChinese: Bool

  /// The type size.
  func size(_ face: BookFace) -> Double {
    switch face {
    case .title: 34
    case .chapter: 26
    case .subject: 19
    case .section: 14
    case .lead: isChinese ? 13 : 12
    case .body, .cell, .strong: isChinese ? 10.5 : 9.5
    case .small, .head: 9
    case .code: 8.5
    }
  }

  /// The distance from line to line.
  func leading(_ face: BookFace) -> Double {
    switch face {
    case .title: 44
    case .chapter: 32
    case .subject: 25
    case .section: 18
    case .lead: isChinese ? 20 : 18
    case .body: isChinese ? 18 : 15
    case .cell, .strong: isChinese ? 16 : 14
    case .small: isChinese ? 14 : 13
    case .head: 13
    case .code: 12
    }
  }

  /// The room a text takes from line to line in a width, both in points.
  func height(
    _ text: String, _ face: BookFace, width: Double,
    breaking: TextMeasure.Breaking = .anywhere
  ) -> Double {
    Double(lines(text, face, width: width, breaking: breaking)) * leading(face)
  }

  /// How many lines a text takes in a width in points; at least one.
  func lines(
    _ text: String, _ face: BookFace, width: Double,
    breaking: TextMeasure.Breaking = .anywhere
  ) -> Int {
    let typeface = Typeface(isChinese ? .cjk : .latin, face.isBold ? .bold : .regular)
    let measure = TextMeasure(typeface, size: size(face))
    let text = BookReference.measured(text)
    return max(1, measure.lines(text, width: width * 25.4 / 72, breaking: breaking))
  }

  /// The sizes as the style sheet takes them.
  var view: ViewValue {
    .records(
      BookFace.allCases.map { face in
        [
          "name": .text(face.rawValue), "size": .text(BookSpaces.words(size(face))),
          "leading": .text(BookSpaces.words(leading(face))),
        ]
      })
  }
}

/// The spaces between the things on a page, in points.
struct BookSpaces: Sendable {
  /// Above and below what stands in a row of a table.
  let pad: Double
  /// Above the heading of a section.
  let gap: Double
  /// Above what follows within a section.
  let half: Double
  /// Above a paragraph.
  let para: Double

  /// The spaces as the style sheet takes them.
  var view: ViewValue {
    .records(
      [("pad", pad), ("gap", gap), ("half", half), ("para", para)].map { name, size in
        ["name": .text(name), "size": .text(Self.words(size))]
      })
  }

  /// A length in points with at most one decimal.
  static func words(_ points: Double) -> String {
    Tenths(tenths: Int((points * 10).rounded())).short
  }
}

/// How closely a chapter is set: wide if nothing speaks against it, closer where that keeps its
/// last page from being nearly empty. The raw value is a class in the style sheet.
enum BookSetting: String, CaseIterable, Sendable {
  case wide, close, closest

  /// Its spaces.
  var spaces: BookSpaces {
    switch self {
    case .wide: BookSpaces(pad: 5, gap: 22, half: 12, para: 5)
    case .close: BookSpaces(pad: 3.6, gap: 16, half: 8, para: 3)
    case .closest: BookSpaces(pad: 2.5, gap: 12, half: 6, para: 1.5)
    }
  }
}

/// The A4 sheet of the handbook, in points.
enum BookSheet {
  /// Between the binding margin and the right margin.
  static let width: Double = 476
  /// The column of running text.
  static let text: Double = 334
  /// The column of notes beside it.
  static let note: Double = 119
  /// Between the running head and the control strip.
  static let height: Double = 682
}
