/// The measures of pages that are trimmed or glued together to sheets for a wall. Knives and
/// printers set them, so they stay as they are on every paper; no house style changes them.
///
/// Print shops ask for 3 mm of bleed, with marks that stay clear of it; 5 mm is what layout
/// programs draw them long. Laser printers leave 4 to 6 mm of a page unprinted.
enum LeafMeasure: String, MeasureName {
  /// How far beyond its edge the ground of a coloured sheet would go on, since no knife meets a
  /// line. The sheets are white at their edges, so nothing is printed there; the room is kept
  /// because a print shop counts on it, and for a house style that colours a sheet to its edge.
  case bleed
  /// How far from a sheet its crop marks begin, and how long they are. They stay clear of the
  /// bleed, so that none is left on a sheet cut beside the line.
  case cropOffset = "crop-offset"
  case crop
  /// What stays empty at the edges of a page that an office printer prints.
  case unprinted
  /// Around a piece of a sheet: the room for its marks and for what is said of it.
  case pieceMargin = "piece-margin"
  /// How far from a piece its marks begin, and how long they are.
  case cutOffset = "cut-offset"
  case cut
  /// How much of a piece the next covers: the strip that is glued.
  case overlap
  /// How thick the lines are.
  case line
  /// What is said of a page beside the sheet, in small type.
  case slug
  /// The page that says how pieces are put together: its margin, its text and its headline.
  case planMargin = "plan-margin"
  case planWords = "plan-words"
  case planHeadline = "plan-headline"
  /// The line that shows whether a page is printed at true size.
  case ruler

  private var length: Length {
    switch self {
    case .bleed: .mm(3)
    case .cropOffset: .mm(3)
    case .crop: .mm(5)
    case .unprinted: .mm(8)
    case .pieceMargin: .mm(8)
    case .cutOffset: .mm(1)
    case .cut: .mm(5)
    case .overlap: .mm(10)
    case .line: .mm(0.1)
    case .slug: .pt(8.5)
    case .planMargin: .mm(24)
    case .planWords: .pt(12)
    case .planHeadline: .pt(20)
    case .ruler: .mm(100)
    }
  }

  /// In millimetres, or in points for type.
  var value: Double { length.han }

  /// The measures as custom properties.
  static let properties = allCases.map { "--\($0.rawValue):\($0.length.text(isHan: true))" }
    .joined(separator: ";")

  /// Millimetres as a length of a style sheet.
  static func text(_ millimetres: Double) -> String { Length.mm(millimetres).text(isHan: true) }
}
