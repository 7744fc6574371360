import Model
import Rendering

/// The texts of a moment on a panel, measured once.
///
/// Words that come from the labels of a language are measured by stand-ins as wide: which
/// moments share a panel is settled for all languages, where the labels are not at hand.
struct PanelTexts: Sendable {
  let name: PosterPhrases
  let qualifier: PosterPhrases
  let action: PosterPhrases
  let evidence: PanelParagraph
  let needs: [PosterPhrases]
  /// The line above the standards that names their role.
  let lead: PanelParagraph
  let standards: [PanelStandard]
  let backstage: [PosterPhrases]
  let support: [PosterPhrases]

  init(_ column: PosterColumn, in context: ViewContext) {
    let regular = Typeface(context.isChinese ? .cjk : .latin)
    let bold = Typeface(regular.family, .bold)
    func phrases(_ text: String) -> PosterPhrases { PosterPhrases(text, in: regular) }
    func promises(_ promises: [PosterPromise]) -> [PosterPhrases] {
      promises.map {
        phrases([$0.by, $0.words, $0.time].filter { !$0.isEmpty }.joined(separator: "\u{3000}|"))
      }
    }
    name = PosterPhrases(column.name, in: bold)
    qualifier = phrases(column.qualifier)
    action = phrases(column.action)
    evidence = PanelParagraph(
      PanelWords.evidence(column.evidence, isHan: context.isChinese), in: regular)
    needs = column.needs.map { phrases($0.words) }
    let role = PanelRole(of: column.moment)
    lead = PanelParagraph(role.leadStandIn(in: context), in: regular)
    standards = column.points.map {
      PanelStandard($0, by: role.name(of: $0.standard, in: context), in: context)
    }
    backstage =
      promises(column.backstage)
      + column.checks.map { phrases("\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}" + $0.numbers) }
    support = promises(column.support)
  }

}

/// A standard on a panel: level, short line and role, and behind them its criterion.
struct PanelStandard: Sendable {
  private let head: PosterPhrases
  private let all: PanelParagraph
  private let criterion: PanelParagraph

  init(_ point: OnstageAction, by role: String, in context: ViewContext) {
    let face = Typeface(context.isChinese ? .cjk : .latin, .bold)
    let signs = [
      Self.level(point.standard.level.value, isHan: context.isChinese), point.act,
      point.standard.isRedLine ? (context.isChinese ? "★　红线" : "★ Red line") : "", role,
    ]
    let words = signs.filter { !$0.isEmpty }.joined(separator: "\u{3000}|")
    let rest = context.plain(point.standard.criterion)
    head = PosterPhrases(words, in: face)
    criterion = PanelParagraph(rest, in: face)
    all = PanelParagraph(context.unmarked(words) + "\u{3000}" + rest, in: face)
  }

  /// As wide as the word for a level: a sign or two in Han, capitals in Latin.
  private static func level(_ level: Level, isHan: Bool) -> String {
    guard isHan else { return level.rawValue.uppercased() }
    switch level {
    case .must, .should, .may: return "\u{3000}"
    case .mustNot, .shouldNot: return "\u{3000}\u{3000}"
    }
  }

  /// How many lines it takes in a room of so many ems. What is not bold is measured as if it
  /// were; where phrases make the head longer than a line, the criterion is given its own.
  func lines(_ room: Double, showsCriterion: Bool) -> Int {
    let lines = head.lines(room)
    guard showsCriterion else { return lines }
    return lines == 1 ? all.lines(room) : lines + criterion.lines(room)
  }
}

/// A text without marks for line ends, measured once.
struct PanelParagraph: Sendable {
  private let text: String
  private let measure: TextMeasure
  /// On one line, in ems.
  let width: Double

  init(_ text: String, in face: Typeface) {
    self.text = text
    measure = TextMeasure(face, size: 72 / 25.4)
    width = measure.width(of: text)
  }

  /// How many lines it takes in a room of so many ems.
  func lines(_ room: Double) -> Int {
    text.isEmpty
      ? 0 : width <= room ? 1 : measure.lines(text, width: room, breaking: .anywhere)
  }
}

/// Words a panel puts together.
enum PanelWords {
  /// The pieces of evidence in a row; soft breaks have no place there.
  static func evidence(_ pieces: [String], isHan: Bool) -> String {
    pieces.map { $0.replacing("|", with: "") }.joined(separator: isHan ? "、" : ", ")
  }
}
