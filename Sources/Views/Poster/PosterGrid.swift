import Rendering

/// The measures of the poster in millimetres of an A1 sheet on its side, and its type sizes in
/// points. The style sheet of the template sets the same measures.
struct PosterGrid: Sendable {
  /// The smallest type: at 1.5 m it is what a page in the hand shows.
  static let leastSize: Double = 20
  /// The largest body type, for sheets with few moments.
  static let greatestSize: Double = 28
  /// Room for the table and what stands below it.
  static let height: Double = 594
  /// The room between the margins.
  static let width: Double = 805
  /// The margin at the head, the header and the space below it.
  static let head: Double = 61
  /// The margin at the foot and the control strip.
  static let foot: Double = 27.5
  /// The least and the greatest height of the curve; only a legend longer than most makes it
  /// lower.
  static let curve: ClosedRange<Double> = 80...150
  /// The height of the curve that larger type must leave.
  static let roomyCurve: Double = 105
  /// The height below which a curve says nothing.
  static let lowestCurve: Double = 60
  /// A line of the blueprint with its name.
  static let line: Double = 10.6
  /// What a row takes beside its lines: the space above and below, and its rule.
  static let rowSpace: Double = 6.2
  /// The same for a row that follows a line of the blueprint.
  static let rowSpaceBelowLine: Double = 4
  /// The space between two points or promises in a cell.
  static let itemSpace: Double = 1.8
  /// The bar of a need with the space around it.
  static let bar: Double = 4.6
  /// The marker of a point and the space beside it, in ems.
  static let marker: Double = 1.34
  private static let millimetresPerPoint = 25.4 / 72

  /// Whether the text is Han.
  let isHan: Bool
  /// How many moments stand side by side.
  let columns: Int
  /// What it is the grid of.
  var kind = Kind.overview

  /// What differs by how far away a sheet is read from.
  enum Kind: Sendable {
    /// The poster, with all moments side by side.
    case overview
    /// A panel, with a few.
    case panel
  }

  /// The smallest type of its content.
  var least: Double {
    switch kind {
    case .overview: Self.leastSize
    case .panel: PanelMeasures.leastSize
    }
  }

  /// What the padding of a cell and the rule beside it take of the width of its column.
  var padding: Double {
    switch kind {
    case .overview: 3.4
    case .panel: 9
    }
  }

  /// The family of the type.
  var family: Typeface.Family { isHan ? .cjk : .latin }

  /// The width of the names of the rows; Latin ones are longer.
  var labelWidth: Double {
    switch kind {
    case .overview: isHan ? 42 : 48
    case .panel: isHan ? 56 : 66
    }
  }

  /// The size of the names of the rows.
  var labelSize: Double {
    switch kind {
    case .overview: isHan ? 26 : 22
    case .panel: isHan ? 34 : 28
    }
  }

  /// How high the name of a row is, in millimetres.
  func nameHeight(lines: Int) -> Double { Self.millimetres(labelSize) * 1.2 * Double(lines) }

  /// The width of a column.
  var columnWidth: Double { (Self.width - labelWidth) / Double(max(1, columns)) }

  /// The width of text in a cell.
  var cellWidth: Double { columnWidth - padding }

  /// Lines of Latin type need less space between them.
  var leading: Double {
    switch kind {
    case .overview: isHan ? 1.3 : 1.22
    case .panel: isHan ? 1.22 : 1.16
    }
  }

  /// The height of a line of body type.
  func lineHeight(_ size: Double) -> Double { Self.millimetres(size) * leading }

  /// How many lines a text takes in a width.
  func lines(_ text: String, size: Double, width: Double) -> Int {
    PosterPhrases(text, in: Typeface(family)).lines(width / Self.millimetres(size))
  }

  /// The width of a text on one line.
  func width(_ text: String, size: Double, weight: Typeface.Weight = .regular) -> Double {
    TextMeasure(Typeface(family, weight), size: size).width(of: text)
  }

  /// The sizes to try, from the largest down to the least there may be.
  static func sizes(down from: Double) -> [Double] {
    Array(stride(from: from, through: leastSize, by: -1))
  }

  static func millimetres(_ points: Double) -> Double { points * millimetresPerPoint }
}
