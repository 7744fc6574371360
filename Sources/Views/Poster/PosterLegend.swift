import Model
import Rendering

/// What stands below the table: how to read it, the law behind it, and what is to be lifted.
struct PosterLegend {
  private let context: ViewContext
  private let sheet: PosterSheet
  private let grid: PosterGrid

  /// How the room beside the heading is divided, in hundredths; the style sheet says the same.
  private static let shares = (reading: 45.0, law: 24.0, goals: 31.0)
  private static let gap: Double = 12
  /// The most moments that are named.
  private static let mostGoals = 3

  init(view: PosterView, sheet: PosterSheet) {
    context = view.context
    self.sheet = sheet
    grid = PosterGrid(isHan: context.isChinese, columns: 1)
  }

  private var labels: Labels { context.labels }

  /// What the template prints.
  var record: Record {
    [
      "scale": .text(scale), "numbers": .text(numbers), "counts": .text(counts),
      "countsNote": .text(labels("poster.points-note", counted)),
      "lawName": .text(law.name), "law": .texts(law.lines),
      "hasGoals": .flag(!goals.isEmpty), "goals": .records(namedGoals),
    ]
  }

  /// The lines the longest of the three takes below the heading.
  var lines: Int {
    let distances = Paper.allCases.map {
      $0.distance(leastSize: PosterGrid.leastSize, in: context)
    }
    let longest = distances.max { $0.count < $1.count } ?? ""
    let read = [scale + kinds, levels, numbers, counts + "　" + longest] + hall
    let reading = read.reduce(-1) { $0 + lines($1, share: Self.shares.reading) }
    let law = law.lines.reduce(0) {
      $0 + lines($1, share: Self.shares.law)
    }
    let goals = goals.reduce(0) { $0 + lines($1, share: Self.shares.goals) }
    return max(reading, law, goals)
  }

  private func lines(_ text: String, share: Double) -> Int {
    let width = (PosterGrid.width - grid.labelWidth) * share / 100 - Self.gap
    return grid.lines(text, size: PosterGrid.leastSize, width: width)
  }

  // MARK: - The hall

  /// Where the hall is, how it is reached, when it is open, and how much does not apply in it.
  private var hall: [String] {
    guard let edition = context.variant.hall else { return [] }
    let words = HallWords(edition: edition, context: context)
    return [words.name + "　" + words.facts, words.omitted].compactMap { $0 }
  }

  // MARK: - How to read

  private var scale: String { labels("poster.scale") }
  /// The signs and their words, as wide as the template sets them.
  private var kinds: String {
    "━━━━━━" + labels("poster.target") + labels("poster.current") + labels("poster.kinds")
  }
  private var levels: String {
    "●●●" + labels("poster.level-binding") + labels("poster.level-other") + labels("redline")
      + labels("poster.redline-note")
  }

  /// What the number in a marker refers to, with the first standard as the example.
  private var numbers: String {
    let moment = sheet.moments.first
    let standard = moment?.standards.first
    return labels(
      "poster.numbers", [("moment", moment?.key ?? ""), ("standard", standard?.key ?? "")])
  }

  private var counts: String {
    labels("poster.counts", counted)
  }

  private var counted: [(String, String)] {
    let shown = sheet.points.reduce(0, +)
    let total = context.catalogue.moments.reduce(0) { $0 + $1.standards.count }
    return [("shown", "\(shown)"), ("total", "\(total)")]
  }

  // MARK: - The law, or what is particular

  /// Why peaks and the end are what counts; in a segment's edition what it has of its own.
  private var law: (name: String, lines: [String]) {
    let own = VariantDifference(context: context).lines
    return own.isEmpty
      ? (labels("poster.law"), [labels("poster.law-memory"), labels("poster.law-whole")])
      : (labels("variant.differs"), own)
  }

  // MARK: - What is to be lifted

  /// The lows and the end of the sheet, in order; of many those to be lifted most.
  private var goals: [String] {
    let lows = sheet.moments.enumerated().filter { _, moment in
      moment.kind.value == .low || moment.isEnd
    }
    let greatest = lows.sorted {
      let (left, right) = (Self.lift($0.element), Self.lift($1.element))
      return left == right ? $0.offset < $1.offset : left > right
    }.prefix(Self.mostGoals)
    return greatest.sorted { $0.offset < $1.offset }.map { goal($0.element) }
  }

  /// The goals, the first with the name of them all.
  private var namedGoals: [Record] {
    goals.enumerated().map { index, words in
      ["name": .text(index == 0 ? labels("poster.goal") : ""), "words": .text(words)]
    }
  }

  private static func lift(_ moment: Moment) -> Int {
    moment.experience.target.value.tenths - moment.experience.current.value.tenths
  }

  /// From where to where a moment is lifted, and the first standard that serves its first need.
  private func goal(_ moment: Moment) -> String {
    let need = context.catalogue.rankedNeeds(of: moment).first?.id.value
    let serving = moment.standards.first { standard in
      standard.covers.contains { $0.need.value == need }
    }
    return labels(
      "poster.goal-line",
      [
        ("moment", context.plain(moment.name)),
        ("current", moment.experience.current.value.signed),
        ("target", moment.experience.target.value.signed),
        ("point", (serving ?? moment.standards.first).map(context.plainLine) ?? ""),
      ])
  }
}
