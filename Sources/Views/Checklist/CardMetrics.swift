import Model
import Rendering

/// The room that cards take on A4, in millimetres, and the time it takes to read them.
struct CardMetrics {
  /// Whether type is larger, because the page has room.
  let isLarge: Bool
  private let plan: ChecklistPlan
  private let page: ChecklistMetrics

  init(of plan: ChecklistPlan, in context: ViewContext, isLarge: Bool) {
    self.plan = plan
    self.isLarge = isLarge
    page = ChecklistMetrics(context: context)
  }

  /// The fewest lines for what has to be put right.
  static let fewestNotes = 3
  /// Frame, name of the pause and the line to sign, and the space above.
  private static let frame = 32.0
  /// Within the frame, beside number, id and boxes.
  private static let textWidth = 112.0

  private var context: ViewContext { page.context }

  /// The height for cards on a page, beside the fewest lines to write on.
  var room: Double {
    ChecklistMetrics.page - page.head(post: context.plain(plan.role.name), form: .pausePoint)
      - page.instructions(CardView.instructions(for: plan, in: context))
      - ChecklistMetrics.notesHead
      - Double(Self.fewestNotes) * ChecklistMetrics.writingLine
  }

  /// The size of questions in points.
  var questionSize: Double { (isLarge ? 15 : 12.5) - (context.isChinese ? 0 : 1.5) }
  private var shortSize: Double { (isLarge ? 11.5 : 10.5) - (context.isChinese ? 0 : 1) }

  /// Cards below each other.
  func height(of cards: [PauseCard]) -> Double {
    cards.reduce(0) { sum, card in
      card.items.reduce(sum + Self.frame) { $0 + height(of: $1) }
    }
  }

  private func height(of item: ChecklistItem) -> Double {
    let rows = item.probes.count == 1 ? 0 : item.probes.reduce(0) { $0 + height(of: $1) }
    let question = page.lines(
      question(of: item), size: questionSize, bold: true, width: Self.textWidth)
    let remarkLines = page.lines(
      ChecklistWords.cardRemarks(on: item, of: plan, in: context), size: 8.5,
      width: Self.textWidth)
    let boxes = item.probes.count == 1 ? Double((item.check.runs + 2) / 3) * 7.6 : 0
    let words = question * ChecklistMetrics.leading(questionSize) + remarkLines * 4
    return max(words, boxes) + rows + (isLarge ? 4.2 : 2.8)
  }

  private func height(of standard: Standard) -> Double {
    let short = context.plainLine(of: standard)
    let lines = page.lines(short, size: shortSize, width: Self.textWidth - 8)
    return max(isLarge ? 7.4 : 6.6, lines * ChecklistMetrics.leading(shortSize) + 1)
  }

  private func question(of item: ChecklistItem) -> String {
    let question = context.plain(item.check.question)
    return item.isContinued ? question + context.labels("checklist.continued") : question
  }

  /// How long it takes to read a card aloud, in seconds: four characters of Chinese or two and
  /// a half words of English a second, the pace of a newsreader, and a second for each answer.
  func seconds(toRead card: PauseCard) -> Int {
    card.items.reduce(0) { sum, item in
      let several = item.probes.count > 1 ? item.probes : []
      let words = [question(of: item)] + several.map(context.plainLine)
      let tenths = words.reduce(0) { $0 + tenthsToSay($1) }
      return sum + (tenths + 9) / 10 + max(1, several.count)
    }
  }

  private func tenthsToSay(_ words: String) -> Int {
    context.isChinese
      ? words.filter { $0.isLetter || $0.isNumber }.count * 10 / 4
      : words.split(separator: " ").count * 10 * 2 / 5
  }
}
