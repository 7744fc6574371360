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

extension BookFace {
  /// The type size and the distance from line to line.
  var measures: (size: Length, leading: Length) {
    switch self {
    case .title: (.pt(34), .pt(44))
    case .chapter: (.pt(26), .pt(32))
    case .subject: (.pt(19), .pt(25))
    case .section: (.pt(14), .pt(18))
    case .lead: (.pt(13, latin: 12), .pt(20, latin: 18))
    case .body: (.pt(10.5, latin: 9.5), .pt(18, latin: 15))
    case .cell, .strong: (.pt(10.5, latin: 9.5), .pt(16, latin: 14))
    case .small: (.pt(9), .pt(14, latin: 13))
    case .head: (.pt(9), .pt(13))
    case .code: (.pt(8.5), .pt(12))
    }
  }
}

/// The sizes of type for a language and the spaces between things, in points. The template sets
/// with them and the view measures with them, so that what is measured is what is printed.
struct BookType: Sendable {
  /// Whether the text is written without blanks between words.
  let isChinese: Bool
  private let sizes: [BookFace: (size: Double, leading: Double)]
  private let settings: [BookSetting: BookSpaces]

  /// The name of the style of all books.
  static let style = "book"

  /// The measures of books that a house style may change.
  static let lengths: [(name: String, length: Length)] =
    BookFace.allCases.flatMap { face in
      [("\(face)-size", face.measures.size), ("\(face)-leading", face.measures.leading)]
    }
    + BookSetting.allCases.flatMap { setting in
      setting.lengths.map { ("\($0.name)-\(setting)", $0.length) }
    }

  /// The type of a script, as a house has it.
  init(isChinese: Bool, _ house: HouseStyle = HouseStyle()) {
    func value(_ name: String, _ builtIn: Length) -> Double {
      let length = house[name, of: Self.style] ?? builtIn
      return isChinese ? length.han : length.latin
    }
    self.isChinese = isChinese
    sizes = Dictionary(
      uniqueKeysWithValues: BookFace.allCases.map { face in
        let (size, leading) = face.measures
        return (face, (value("\(face)-size", size), value("\(face)-leading", leading)))
      })
    settings = Dictionary(
      uniqueKeysWithValues: BookSetting.allCases.map { setting in
        let values = setting.lengths.map { value("\($0.name)-\(setting)", $0.length) }
        return (
          setting, BookSpaces(pad: values[0], gap: values[1], half: values[2], para: values[3])
        )
      })
  }

  /// The type of a context.
  init(in context: ViewContext) {
    self.init(isChinese: context.isChinese, context.house)
  }

  /// The type size.
  func size(_ face: BookFace) -> Double { sizes[face]?.size ?? 0 }

  /// The distance from line to line.
  func leading(_ face: BookFace) -> Double { sizes[face]?.leading ?? 0 }

  /// The spaces of a setting.
  func spaces(_ setting: BookSetting) -> BookSpaces {
    settings[setting] ?? BookSpaces(pad: 0, gap: 0, half: 0, para: 0)
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

  /// Its spaces, by name.
  var lengths: [(name: String, length: Length)] {
    let (pad, gap, half, para): (Length, Length, Length, Length) =
      switch self {
      case .wide: (.pt(5), .pt(22), .pt(12), .pt(5))
      case .close: (.pt(3.6), .pt(16), .pt(8), .pt(3))
      case .closest: (.pt(2.5), .pt(12), .pt(6), .pt(1.5))
      }
    return [("pad", pad), ("gap", gap), ("half", half), ("para", para)]
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
