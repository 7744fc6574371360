import Rendering

/// The measures of a panel in millimetres of an A1 sheet on its side, and its type sizes in
/// points. The style sheet of the template sets the same measures.
enum PanelMeasures {
  /// The smallest type: at 2 m it is what a page in the hand shows.
  static let leastSize: Double = 28
  /// The type sizes of the body, the largest for a panel with little to say.
  static let sizes = Array(stride(from: 42.0, through: leastSize, by: -1))
  /// The names of moments.
  static let nameSizes = Array(stride(from: 46.0, through: leastSize, by: -2))
  /// The names of stages at the head.
  static let titleSizes = Array(stride(from: 70.0, through: 40, by: -2))

  /// The margin at the head, the header and the space below it.
  static let head: Double = 63.5
  /// The margin at the foot, the control strip and the line that says how to read.
  static let foot: Double = 44.5
  /// Another line that says how to read.
  static let legendLine: Double = 12.4
  /// The ids of the moments, with padding and rules.
  static let names: Double = 21.5
  /// A line of the blueprint with its name.
  static let line: Double = 12.4
  /// What a row takes beside its lines: the space above and below, and its rule.
  static let rowSpace: Double = 6.6
  /// The same for a row that follows a line of the blueprint.
  static let rowSpaceBelowLine: Double = 4.6
  /// The space between two items of a cell.
  static let itemSpace: Double = 2
  /// The least and the greatest height of the curve. On the least, the names of the scale stand
  /// clear of each other, and present values clear of the line above them.
  static let curve: ClosedRange<Double> = 78...150
  /// The height of the curve that larger type must leave.
  static let roomyCurve: Double = 88
  /// The marker of a standard and the space beside it, in ems.
  static let marker: Double = 1.5
  /// The value of a need and the space around it, in ems.
  static let value: Double = 2.6
  /// The shortest bar of a need beside its words, in ems.
  static let bar: Double = 3
  /// The bar of a need below its words, in millimetres.
  static let barBelow: Double = 4.4
  /// The space between two needs side by side, in millimetres.
  static let needGap: Double = 12
  /// From so many moments on, needs stand in two columns with their bars below.
  static let narrow = 3
  /// A moment on the strip of the journey.
  static let stripCell: Double = 17.5
  /// The most moments on that strip.
  static let mostOnStrip = 16
}
