import Model
import Rendering

/// What stands below the table: how to read it, and on a poster the law behind it and what is to
/// be lifted.
struct WallLegend: Sendable {
  /// One thing that is said, which goes to the next line whole.
  struct Piece: Sendable {
    /// What is drawn before it: a class of the style sheet.
    enum Sign: String, Sendable { case target, now, must, other }

    var sign: Sign?
    var strong = ""
    var words = ""
    /// Whether it is how far the paper reads, which each paper says for itself.
    var isDistance = false
  }

  /// Lines below each other, under a heading if there is one.
  struct Block: Sendable {
    var heading: String?
    /// Its part of the width, in hundredths.
    let share: Double
    let lines: [[Piece]]
  }

  private var blocks: [Block] = []

  /// None.
  init() {}

  /// How to read a poster's sheet, why peaks and the end count, and what is to be lifted.
  init(of sheet: WallSheet, in wall: Wall) {
    let (context, labels) = (wall.context, wall.context.labels)
    let counts = labels("poster.counts", wall.counts(on: sheet))
    let first = sheet.moments.first
    let numbers = labels(
      "poster.numbers",
      [("moment", first?.key ?? ""), ("standard", first?.standards.first?.key ?? "")])
    let own = VariantDifference(context: context).lines
    let law =
      own.isEmpty ? [labels("poster.law-memory"), labels("poster.law-whole")] : own
    let goals = Self.goals(of: sheet.moments, in: context)
    blocks = [
      Block(
        share: 45,
        lines: [
          [
            Piece(sign: .target, strong: labels("poster.target")),
            Piece(sign: .now, strong: labels("poster.current")),
            Piece(words: labels("poster.scale")), Piece(words: labels("poster.kinds")),
          ],
          [
            Piece(sign: .must, words: labels("poster.level-binding")),
            Piece(sign: .other, words: labels("poster.level-other")), Self.redLine(labels),
          ], [Piece(words: numbers)],
          [Piece(words: counts), Self.distance(wall)],
        ] + Self.hall(in: context)),
      Block(
        heading: labels(own.isEmpty ? "poster.law" : "variant.differs"), share: 24,
        lines: law.map { [Piece(words: $0)] }),
      Block(
        heading: goals.isEmpty ? nil : labels("poster.goal"), share: 31,
        lines: goals.map { [Piece(words: $0)] }),
    ]
  }

  /// How to read a panel, and by whose ratings it is ordered where it is a segment's. What differs
  /// for the whole journey, and what there is to know of a hall, the poster says.
  init(ofPanelsIn wall: Wall) {
    let (context, labels) = (wall.context, wall.context.labels)
    let own = VariantDifference(context: context).order.map { Piece(words: context.unmarked($0)) }
    blocks = [
      Block(
        share: 100,
        lines: [
          [
            Piece(words: labels("poster.scale")), Self.redLine(labels),
            Piece(words: labels("panels.criterion-note")),
            Self.distance(wall),
          ] + [own].compactMap(\.self)
        ])
    ]
  }

  private static func redLine(_ labels: Labels) -> Piece {
    Piece(strong: "★ " + labels("redline"), words: labels("poster.redline-note"))
  }

  /// The longest sentence of all papers, for its room.
  private static func distance(_ wall: Wall) -> Piece {
    let words = Paper.allCases.map {
      $0.distance(wall.style, in: wall.context)
    }
    return Piece(words: words.max { $0.count < $1.count } ?? "", isDistance: true)
  }

  /// Where the hall is, how it is reached, when it is open, and how much does not apply in it.
  private static func hall(in context: ViewContext) -> [[Piece]] {
    guard let edition = context.variant.hall else { return [] }
    let words = HallWords(edition: edition, context: context)
    return [[Piece(strong: words.name, words: words.facts)]]
      + [words.omitted].compactMap(\.self).map { [Piece(words: $0)] }
  }

  // MARK: - What is to be lifted

  /// The most moments that are named.
  private static let mostGoals = 3

  /// The lows and the end of the sheet, those to be lifted most first.
  private static func goals(of moments: [Moment], in context: ViewContext) -> [String] {
    let lows = moments.enumerated().filter { $1.kind.value == .low || $1.isEnd }
    func lift(_ moment: Moment) -> Int { moment.target.tenths - moment.current.tenths }
    return lows.sorted { (lift($1.element), $0.offset) < (lift($0.element), $1.offset) }
      .prefix(mostGoals).map { goal($0.element, in: context) }
  }

  /// From where to where a moment is lifted, and the standard that recovers it when it goes wrong;
  /// of a moment without one, the first that serves its first need.
  private static func goal(_ moment: Moment, in context: ViewContext) -> String {
    let need = context.catalogue.rankedNeeds(of: moment).first?.id.value
    let standard =
      moment.standards.first { $0.isRecovery }
      ?? moment.standards.first { $0.covers.contains { $0.need.value == need } }
      ?? moment.standards.first
    return context.labels(
      "poster.goal-line",
      [
        ("moment", context.plain(moment.name)), ("current", moment.current.signed),
        ("target", moment.target.signed), ("point", standard.map(context.plainLine) ?? ""),
      ])
  }

  // MARK: - Room

  /// The height of it all with its rule, in millimetres.
  func height(_ style: WallStyle) -> Double {
    let isPanel = style.kind == .panel
    let width = style[.width] - (isPanel ? 0 : style[.laneWidth])
    let lines = blocks.map { block in
      let own = width * block.share / 100 - (isPanel ? 0 : style[.legendGap])
      return block.lines.reduce(block.heading == nil ? 0 : 1) {
        $0 + self.lines($1, width: own, style)
      }
    }
    return 2 * style[.legend] + style[.thick]
      + Double(lines.max() ?? 0) * style.line(style[.least])
  }

  /// The lines of things side by side, each of which goes to the next line whole.
  private func lines(_ pieces: [Piece], width: Double, _ style: WallStyle) -> Int {
    let em = WallStyle.millimetres(style[.least])
    let room = width / em
    var (lines, used) = (1, 0.0)
    for piece in pieces {
      let text = SetText(
        [.init(piece.strong, .bold), .init(piece.words)], in: style.family)
      let taken = text.width + (piece.sign == nil ? 0 : Self.sign)
      if used > 0, used + taken > room { (lines, used) = (lines + 1, 0) }
      lines += max(0, text.lines(room) - 1)
      used += taken + style[.legendGap] / em
    }
    return lines
  }

  /// The line of a sign with the space behind it, in ems.
  private static let sign = 2.7

  // MARK: - Records

  /// What the templates print; in plain text `name` stands before the first line.
  func record(_ name: String) -> ViewValue {
    .records(
      blocks.enumerated().map { number, block in
        let name = block.heading ?? (number == 0 ? name : "")
        return [
          "heading": .optional(block.heading),
          "lines": .records(
            block.lines.enumerated().map { line, pieces in
              [
                "name": .text(line == 0 ? name : ""), "pieces": .records(pieces.map(record)),
              ]
            }),
        ]
      })
  }

  private func record(_ piece: Piece) -> Record {
    [
      "sign": .optional(piece.sign?.rawValue),
      "isMarker": .flag(piece.sign == .must || piece.sign == .other),
      "plainSign": .text(piece.sign.map(plainSign) ?? ""), "strong": .text(piece.strong),
      "words": .text(piece.isDistance ? "" : piece.words), "isDistance": .flag(piece.isDistance),
    ]
  }

  private func plainSign(_ sign: Piece.Sign) -> String {
    switch sign {
    case .target, .other: "o"
    case .now: "."
    case .must: "*"
    }
  }
}
