import Model
import Rendering

/// The type of books.
typealias BookType = PageType<BookFace, BookMeasure>

/// A kind of type in books.
enum BookFace: String, FaceName {
  case title, chapter, subject, section, lead, body, cell, strong, small, head, code

  var isBold: Bool {
    switch self {
    case .title, .chapter, .subject, .section, .strong: true
    case .lead, .body, .cell, .small, .head, .code: false
    }
  }

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

/// The spaces between things in books, in each setting.
enum BookMeasure: String, LengthName {
  static let document = "book"

  /// Above and below what stands in a row of a table.
  case padWide = "pad-wide"
  case padClose = "pad-close"
  case padClosest = "pad-closest"
  /// Above the heading of a section.
  case gapWide = "gap-wide"
  case gapClose = "gap-close"
  case gapClosest = "gap-closest"
  /// Above what follows within a section.
  case halfWide = "half-wide"
  case halfClose = "half-close"
  case halfClosest = "half-closest"
  /// Above a paragraph.
  case paraWide = "para-wide"
  case paraClose = "para-close"
  case paraClosest = "para-closest"

  var length: Length {
    switch self {
    case .padWide: .pt(5)
    case .padClose: .pt(3.6)
    case .padClosest: .pt(2.5)
    case .gapWide: .pt(22)
    case .gapClose: .pt(16)
    case .gapClosest: .pt(12)
    case .halfWide: .pt(12)
    case .halfClose: .pt(8)
    case .halfClosest: .pt(6)
    case .paraWide: .pt(5)
    case .paraClose: .pt(3)
    case .paraClosest: .pt(1.5)
    }
  }
}

/// How closely a chapter is set: wide if nothing speaks against it, closer where that keeps its
/// last page from being nearly empty. The raw value is a class in the style sheet.
enum BookSetting: String, CaseIterable, Sendable {
  case wide, close, closest
}

/// The spaces between the things on a page of a setting, in points.
struct BookSpaces: Sendable {
  let pad, gap, half, para: Double

  init(_ type: BookType, _ setting: BookSetting) {
    let names: (pad: BookMeasure, gap: BookMeasure, half: BookMeasure, para: BookMeasure) =
      switch setting {
      case .wide: (.padWide, .gapWide, .halfWide, .paraWide)
      case .close: (.padClose, .gapClose, .halfClose, .paraClose)
      case .closest: (.padClosest, .gapClosest, .halfClosest, .paraClosest)
      }
    pad = type[names.pad]
    gap = type[names.gap]
    half = type[names.half]
    para = type[names.para]
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
