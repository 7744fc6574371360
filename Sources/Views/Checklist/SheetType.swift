/// The type of daily sheets, rounds and cards alike.
typealias SheetType = PageType<SheetFace, SheetMeasure>

extension SheetType {
  /// Between the margins of A4.
  var pageWidth: Double { PageLength.points(PageLength.a4.width) - self[.binding] - self[.side] }
  var pageHeight: Double {
    PageLength.points(PageLength.a4.height) - self[.headMargin] - self[.footMargin]
  }
}

/// A kind of type on sheets.
enum SheetFace: String, FaceName {
  /// The name of a post, and one that is too long for large type.
  case title
  case longTitle = "title-long"
  /// What stands above it, and the minutes of the day.
  case lead
  /// How the sheet is filled in.
  case how
  /// The name of a group.
  case group
  /// What is asked on a round, a standard in short; its criterion and what else is small.
  case question
  case short
  case small
  /// The head of a column.
  case head
  /// On a card the name of the pause, what is asked and a standard in short; the larger sizes
  /// where there is room.
  case pause
  case ask
  case askLarge = "ask-large"
  case item
  case itemLarge = "item-large"

  var isBold: Bool {
    switch self {
    case .title, .longTitle, .lead, .group, .question, .pause, .ask, .askLarge: true
    case .how, .short, .small, .head, .item, .itemLarge: false
    }
  }

  var measures: (size: Length, leading: Length) {
    switch self {
    case .title: (.pt(22), .pt(25.5))
    case .longTitle: (.pt(15), .pt(18))
    case .lead: (.pt(9), .pt(12.6))
    case .how: (.pt(9, latin: 8.5), .pt(12.6, latin: 12))
    case .group: (.pt(11.5), .pt(15))
    case .question: (.pt(10, latin: 9), .pt(12.6, latin: 11.4))
    case .short: (.pt(9.5, latin: 8.5), .pt(12, latin: 10.7))
    case .small: (.pt(8.5, latin: 8), .pt(10.7, latin: 10.1))
    case .head: (.pt(8), .pt(10))
    case .pause: (.pt(18), .pt(22.5))
    case .ask: (.pt(12.5, latin: 11), .pt(15.7, latin: 13.8))
    case .askLarge: (.pt(15, latin: 13.5), .pt(18.8, latin: 16.9))
    case .item: (.pt(10.5, latin: 9.5), .pt(13.2, latin: 12))
    case .itemLarge: (.pt(11.5, latin: 10.5), .pt(14.4, latin: 13.2))
    }
  }
}

/// A length of sheets.
enum SheetMeasure: String, LengthName {
  static let document = "checklist"

  /// The margins of the paper.
  case headMargin = "margin-head"
  case footMargin = "margin-foot"
  case binding = "margin-binding"
  case side = "margin-side"
  /// The column of the title; what of it part and status may take; a line to fill in beside it.
  case title = "title-width"
  case titleRest = "title-rest"
  case fill
  /// Below title and lines, with the rule.
  case titleBelow = "title-below"
  /// Above the sentences that say how the sheet is filled in, and above other lines of text.
  case para
  /// The lines to sign on with the space around them, and the control strip.
  case sign
  case strip
  /// A line to write on.
  case line
  /// Kept free, for what rules and rounding take.
  case slack

  /// Above the name of a group, and the line of it; the higher one where there is room.
  case groupAbove = "group-above"
  case group = "group-line"
  case groupRoomy = "group-line-roomy"
  /// The heads of columns, and those of several runs, in which times are written.
  case columns
  case runs
  /// The least height of a row; the higher one where there is room.
  case row
  case rowRoomy = "row-roomy"
  /// Above and below what stands in a row, its rule, and what a cell keeps at its right.
  case pad
  case rule
  case gutter
  /// The columns of ids, of standards, of points, of boxes, of times and of initials.
  case id = "id-width"
  case standard = "standard-width"
  case points = "points-width"
  case box = "box-width"
  case time = "time-width"
  /// What a criterion keeps beside many runs.
  case criterion = "criterion-least"
  /// A row of the score, the last of them, and the line of red lines.
  case score
  case scoreSum = "score-sum"
  case verdict

  /// Above a card, around what stands in it, and its frame.
  case cardAbove = "card-above"
  case cardHead = "card-head"
  case cardFoot = "card-foot"
  case cardSide = "card-side"
  case frame
  /// Below the name of the pause; the line on which a card is signed with the space above it.
  case pauseBelow = "pause-below"
  case signed
  /// The columns of numbers, ids and boxes of a card.
  case number = "number-width"
  case cardID = "card-id-width"
  case boxes = "boxes-width"
  /// Above and below an item of a card; the more where there is room.
  case item = "item-space"
  case itemRoomy = "item-space-roomy"
  /// The least height of a standard below its item, how far it stands in, and a line of boxes.
  case probe
  case probeRoomy = "probe-roomy"
  case indent
  case boxLine = "box-line"

  var length: Length {
    switch self {
    case .headMargin: .mm(12)
    case .footMargin: .mm(8)
    case .binding: .mm(20)
    case .side: .mm(14)
    case .title: .mm(92)
    case .titleRest: .mm(30)
    case .fill: .mm(6.4)
    case .titleBelow: .mm(3.1)
    case .para: .mm(1.6)
    case .sign: .mm(14.4)
    case .strip: .mm(9.4)
    case .line: .mm(8)
    case .slack: .mm(1.6)
    case .groupAbove: .mm(2.6)
    case .group: .mm(7.4)
    case .groupRoomy: .mm(8.4)
    case .columns: .mm(5.2)
    case .runs: .mm(9.2)
    case .row: .mm(5.9)
    case .rowRoomy: .mm(7.5)
    case .pad: .mm(0.5)
    case .rule: .mm(0.3)
    case .gutter: .mm(2)
    case .id: .mm(20)
    case .standard: .mm(41)
    case .points: .mm(9)
    case .box: .mm(13)
    case .time: .mm(15)
    case .criterion: .mm(40)
    case .score: .mm(6.8)
    case .scoreSum: .mm(8.7)
    case .verdict: .mm(8)
    case .cardAbove: .mm(4)
    case .cardHead: .mm(2)
    case .cardFoot: .mm(2.4)
    case .cardSide: .mm(4)
    case .frame: .mm(0.6)
    case .pauseBelow: .mm(1)
    case .signed: .mm(10)
    case .number: .mm(9)
    case .cardID: .mm(21)
    case .boxes: .mm(23)
    case .item: .mm(1.2)
    case .itemRoomy: .mm(1.9)
    case .probe: .mm(6.6)
    case .probeRoomy: .mm(7.4)
    case .indent: .mm(5)
    case .boxLine: .mm(7.6)
    }
  }
}
