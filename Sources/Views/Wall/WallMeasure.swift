/// The measures of sheets that hang on a wall, for an A1 sheet on its side; other papers grow or
/// shrink with it.
enum WallMeasure: String, MeasureName {
  /// The smallest type: at 1.5 m, on a panel at 2 m, it is what a page in the hand shows.
  case least
  /// The largest body type, for sheets with little to say.
  case greatest
  /// How much larger than their measures a journey's sheets may be, once the largest body type
  /// leaves room.
  case enlargement
  /// The distance from line to line, as a factor of the type size; Latin type needs less.
  case leading
  /// The names of moments: the largest, a size is sought down to the least.
  case name
  /// The names of stages above their moments.
  case stage
  /// The headline: the largest and the smallest.
  case headline
  case leastHeadline = "headline-least"
  /// The names of control data and the strip at the foot, and the space between two control data.
  case control
  /// The line above the headline.
  case eyebrow
  case termGap = "term-gap"
  /// The names of lanes, which Latin type sets smaller; the width of their column, and what of it
  /// stays empty at its right.
  case lane
  case laneWidth = "lane-width"
  case laneGap = "lane-gap"

  /// The room between the margins.
  case width
  /// The height of the paper, and what of it the margins take.
  case height
  case headMargin = "margin-head"
  case footMargin = "margin-foot"
  /// From the margin to the rule below the header, the space above that rule and below it.
  case header
  case headerFoot = "header-foot"
  case headerBelow = "header-below"
  /// The control strip.
  case strip
  /// Rules: the thinnest, those around marks, the thickest.
  case hairRule = "hair-rule"
  case midRule = "mid-rule"
  case thick
  /// Kept free, for what rules and rounding take.
  case slack

  /// Around the name of a stage.
  case stageAbove = "stage-above"
  case stageBelow = "stage-below"
  /// The letter before it and the padding of its cell.
  case stageMark = "stage-mark"
  /// Around the id and the name of a moment.
  case nameAbove = "name-above"
  case nameBelow = "name-below"
  case nameGap = "name-gap"
  /// The line of the id and the badge.
  case idLine = "id-line"

  /// A line that divides the lanes, around its name.
  case lineAbove = "line-above"
  case lineBelow = "line-below"
  /// Around the content of a lane, and its rule.
  case laneAbove = "lane-above"
  case laneBelow = "lane-below"
  case laneRule = "lane-rule"
  /// Above the content of a lane that follows a line.
  case afterLine = "after-line"
  /// To the left and the right in a cell, and the rule between cells.
  case cellLeft = "cell-left"
  case cellRight = "cell-right"
  case cellRule = "cell-rule"
  /// Between two things in a cell, and between two needs side by side.
  case item
  case aside
  /// A bar, the drawing of an experience, and the space above either.
  case bar
  case span
  case barAbove = "bar-above"
  /// The marker of a standard with the space behind it, in ems of its text.
  case marker
  /// The value of a need with the space before it.
  case value

  /// The curve: its greatest and its least height, and how many millimetres a point of the scale
  /// takes at least; a panel has none, it says the numbers.
  case curve
  case curveLeast = "curve-least"
  case curvePoint = "curve-point"
  /// The height below which it says nothing.
  case curveFloor = "curve-floor"
  /// The room for labels above its highest and below its lowest value.
  case curveHead = "curve-head"
  case curveFoot = "curve-foot"

  /// Above and below what says how to read the sheet.
  case legend
  /// Between two of the things it says.
  case legendGap = "legend-gap"
  /// A moment on the strip of the journey.
  case stop

  /// The measures of a kind of sheet that a house style may change: all but those of the paper.
  static func lengths(_ kind: WallStyle.Kind) -> [(name: String, length: Length)] {
    allCases.filter { $0 != .width && $0 != .height }.map { ($0.rawValue, $0.length(on: kind)) }
  }

  /// The built-in measure.
  func length(on kind: WallStyle.Kind) -> Length {
    switch kind {
    case .poster: measures.poster
    case .panel: measures.panel
    }
  }

  /// The measure on a poster and on a panel.
  private var measures: (poster: Length, panel: Length) {
    switch self {
    case .least: (.pt(20), .pt(28))
    case .greatest: (.pt(28), .pt(42))
    case .enlargement: (.times(2, latin: 2), .times(1, latin: 1))
    case .leading: (.times(1.3, latin: 1.22), .times(1.22, latin: 1.16))
    case .name: (.pt(29), .pt(46))
    case .stage: (.pt(30), .pt(70))
    case .headline: (.pt(64), .pt(64))
    case .leastHeadline: (.pt(36), .pt(40))
    case .control: (.pt(20), .pt(20))
    case .eyebrow: (.pt(24), .pt(28))
    case .termGap: (.mm(18), .mm(24))
    case .lane: (.pt(26, latin: 22), .pt(34, latin: 28))
    case .laneWidth: (.mm(42, latin: 48), .mm(56, latin: 66))
    case .laneGap: (.mm(3), .mm(3))
    case .width: (.mm(805), .mm(805))
    case .height: (.mm(594), .mm(594))
    case .headMargin: (.mm(13), .mm(13))
    case .footMargin: (.mm(11), .mm(11))
    case .header: (.mm(41.5), .mm(46))
    case .headerFoot: (.mm(7), .mm(5))
    case .headerBelow: (.mm(3), .mm(3))
    case .strip: (.mm(12), .mm(12))
    case .hairRule: (.mm(0.3), .mm(0.3))
    case .midRule: (.mm(0.7), .mm(0.7))
    case .thick: (.mm(1.4), .mm(1.4))
    case .slack: (.mm(2.5), .mm(1))
    case .stageAbove: (.mm(3), .mm(0))
    case .stageBelow: (.mm(4.4), .mm(0))
    case .stageMark: (.mm(20), .mm(0))
    case .nameAbove: (.mm(3.4), .mm(4.2))
    case .nameBelow: (.mm(3), .mm(3))
    case .nameGap: (.mm(1.2), .mm(1.2))
    case .idLine: (.mm(10), .mm(13))
    case .lineAbove: (.mm(1.9), .mm(1.4))
    case .lineBelow: (.mm(1.5), .mm(1))
    case .laneAbove: (.mm(3), .mm(3.2))
    case .laneBelow: (.mm(2.7), .mm(2.9))
    case .laneRule: (.mm(0.5), .mm(0.5))
    case .afterLine: (.mm(1.2), .mm(1.5))
    case .cellLeft: (.mm(1.6), .mm(4.3))
    case .cellRight: (.mm(1.1), .mm(4))
    case .cellRule: (.mm(0.7), .mm(0.7))
    case .item: (.mm(1.8), .mm(2))
    case .aside: (.mm(0), .mm(12))
    case .bar: (.mm(3), .mm(3))
    case .span: (.mm(0), .mm(9))
    case .barAbove: (.mm(1.2), .mm(1))
    case .marker: (.em(1.34), .em(1.5))
    case .value: (.em(1.8), .em(1.8))
    case .curve: (.mm(150), .mm(0))
    case .curveLeast: (.mm(110), .mm(0))
    case .curveFloor: (.mm(60), .mm(0))
    case .curvePoint: (.mm(20), .mm(0))
    case .curveHead: (.mm(15.5), .mm(0))
    case .curveFoot: (.mm(15.5), .mm(0))
    case .legend: (.mm(3), .mm(3.2))
    case .legendGap: (.mm(9), .mm(16))
    case .stop: (.mm(17.5), .mm(17.5))
    }
  }
}
