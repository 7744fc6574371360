import Model
import Rendering

/// A layer of the service: what stands in one lane of the sheet, across the moments.
enum WallLayer: String, CaseIterable, Sendable {
  /// What is aimed at and what customers feel today; on a poster the curve says it.
  case experience
  case actions, needs, evidence, onstage, backstage, support

  /// Whether a line of the blueprint stands above it.
  var followsLine: Bool { self == .onstage || self == .backstage || self == .support }
}

extension WallLayer {
  /// Whether its lane is left out where no moment has anything for it.
  var mayBeEmpty: Bool { self == .experience || self == .backstage }
}

/// Words in a cell that are set alike.
struct WallRun: Sendable {
  /// What they are, which is their class in the style sheet.
  enum Kind: String, Sendable {
    case words = "wd"
    case level = "lv"
    case short = "st"
    case redLine = "rl"
    case role = "ro"
    case criterion = "cr"
    case by = "by"
    case time = "tm"

    /// Whether a style sheet sets it in bold type.
    var isBold: Bool {
      switch self {
      case .level, .short, .redLine, .time: true
      case .words, .role, .criterion, .by: false
      }
    }
  }

  let kind: Kind
  let words: String
  /// Whether lines may end anywhere in it.
  var isRunning = false

  init(_ kind: Kind, _ words: String, isRunning: Bool = false) {
    self.kind = kind
    self.words = words
    self.isRunning = isRunning
  }

  /// As it is measured.
  var set: SetText.Run { SetText.Run(words, kind.isBold ? .bold : .regular, isRunning: isRunning) }
}

/// One thing in a cell: what is said, once, for the page, for the plain text and for the index.
struct WallItem: Sendable {
  /// The number of a standard in its moment, and its level.
  struct Marker: Sendable {
    let number: Int
    let isBinding: Bool
    let level: String
  }

  /// The id of what it is about.
  var subject: String?
  var marker: Marker?
  /// The rating of a need, and how wide it is behind the words, in ems.
  let rating: WeightedRating?
  private let valueWidth: Double
  /// The moment whose experience it draws.
  var experience: Moment?
  /// Where it stands among those of its cell that are shown.
  var place = 0
  /// The paragraphs, each of runs.
  let paragraphs: [[WallRun]]
  private let texts: [SetText]

  init(_ paragraphs: [[WallRun]], rating: WeightedRating? = nil, in family: Typeface.Family) {
    self.rating = rating
    valueWidth =
      rating.map { SetText($0.toTenth.fixed, in: family, .bold).width + Self.valueGap } ?? 0
    self.paragraphs = paragraphs.map { $0.filter { !$0.words.isEmpty } }.filter { !$0.isEmpty }
    texts = self.paragraphs.map { SetText($0.map(\.set), in: family) }
  }

  /// What stands beside its words, in ems: a marker before them or a value behind them.
  func beside(_ style: WallStyle) -> Double {
    marker == nil ? valueWidth : style[.marker]
  }

  /// Between the words of a need and its value, in ems.
  private static let valueGap = 0.25

  /// The lines of its words in a cell of so many ems.
  func lines(_ room: Double, _ style: WallStyle) -> Int {
    let room = room - beside(style)
    return texts.reduce(0) { $0 + $1.lines(room) }
  }

  /// Its height in a cell of so many millimetres.
  func height(_ width: Double, size: Double, _ style: WallStyle) -> Double {
    Double(lines(width / WallStyle.millimetres(size), style)) * style.line(size)
      + (rating == nil ? 0 : style[.bar] + style[.barAbove])
      + (experience == nil ? 0 : style[.span] + style[.barAbove])
  }

  /// What the templates print in a cell of so many millimetres.
  func record(_ width: Double, size: Double, _ style: WallStyle) -> Record {
    let room = width / WallStyle.millimetres(size) - beside(style)
    let record: Record = [
      "subject": .optional(subject),
      "marker": .optional(
        marker.map {
          [
            "number": .number($0.number), "isBinding": .flag($0.isBinding),
            "level": .text($0.level),
          ]
        }),
      "paragraphs": .records(
        paragraphs.map { runs in
          ["runs": .records(runs.map { Self.record($0, room: room, style.family) })]
        }),
      "value": .optional(rating?.toTenth.fixed),
    ]
    return record.with(aside: ["bar": .optional(drawing(width, style))])
  }

  /// The bar of a rating, or the way from today's experience to the target.
  private func drawing(_ width: Double, _ style: WallStyle) -> String? {
    if let rating {
      return Bar(Double(rating.exact) / 100_000, of: 10, width: width, height: style[.bar]).svg()
    }
    return experience.map { moment in
      Dumbbell(from: moment.currentMark(), to: moment.targetMark(), on: -3...3)
        .svg(width: width, height: style[.span])
    }
  }

  private static func record(_ run: WallRun, room: Double, _ family: Typeface.Family) -> Record {
    let words =
      run.isRunning
      ? run.words.filter { $0 != "|" }
      : SetText.broken(run.words, in: family, run.set.weight, room: room)
    return ["kind": .text(run.kind.rawValue), "words": .text(words)]
  }
}

extension WeightedRating {
  /// The value with one decimal, halves rounded up.
  var toTenth: Tenths { Tenths(tenths: (exact + 5_000) / 10_000) }
}
