import Model
import Rendering

/// The room that the parts of a checklist take on A4, in millimetres. The numbers are those of
/// the page's style sheet, with a little to spare for rules and rounding.
struct ChecklistMetrics {
  /// From the upper margin to the signatures.
  static let page = 254.0
  /// A line to write on.
  static let writingLine = 7.4
  /// The fewest lines for notes.
  static let fewestNotes = 4
  /// The width of the title where a post's name stands in large type.
  static let titleWidth = 92.0

  private enum Width {
    static let page = 176.0
    static let question = 124.0
    static let short = 38.5
    static let criterion = 61.5
  }

  /// Whether rows are higher, because the sheet has room.
  let isRoomy: Bool
  private let context: ViewContext

  init(context: ViewContext, isRoomy: Bool) {
    self.context = context
    self.isRoomy = isRoomy
  }

  /// Everything on a sheet but groups and note lines: head, instructions, minutes and headings.
  func fixed(title: String, post: String, hasRuns: Bool) -> Double {
    let titleLines = lines(title, size: 9, width: Self.titleWidth)
    let postHeight =
      isLong(post) ? lines(post, size: 15, bold: true, width: Self.titleWidth) * 6.4 : 9
    let head = max(12.8, titleLines * 4.5 + postHeight) + 3.2
    let how =
      1.6
      + instructions(hasRuns: hasRuns).reduce(0) {
        $0 + lines($1, size: context.isChinese ? 9 : 8.5, width: Width.page) * 4.5
      }
    return head + how + tableHead + sum + notesHead
  }

  /// The two paragraphs above the list, with the sign of red lines whether or not there is one.
  private func instructions(hasRuns: Bool) -> [String] {
    let labels = context.labels
    let redLine = "　★ " + labels("redline") + labels("checklist.redline-meaning")
    let runs = hasRuns ? "　" + labels("checklist.how-runs") : ""
    return [labels("checklist.how"), labels("checklist.legend") + redLine + runs]
  }

  /// Whether a post's name is too long for large type.
  func isLong(_ post: String) -> Bool {
    measure(22, bold: true).width(of: post) > Self.titleWidth - 30
  }

  /// The name of a time of day.
  var groupHead: Double { isRoomy ? 9.4 : 8 }
  private let tableHead = 7.2
  private let sum = 6.3
  private let notesHead = 13.5
  /// Above and below the lines of a row, with its rule.
  private static let padding = 1.3
  private var smallSize: Double { context.isChinese ? 8.5 : 8 }
  private var row: Double { isRoomy ? 7.6 : 6 }

  /// A check with its rows.
  func height(of item: ChecklistItem) -> Double {
    let question = questionHeight(of: item.check)
    let runs = item.check.runs
    let writing = runs > 1 ? Double(runs) * (Self.writingLine + 0.1) : 0
    let rows = item.probes.reduce(0) {
      $0 + height(of: $1, runs: item.isLinedUp ? 1 : runs)
    }
    return item.isLinedUp ? question + max(rows + 1, writing) : max(question + rows, writing)
  }

  private func questionHeight(of check: Check) -> Double {
    let remarks = ChecklistWords.remarks(on: check, in: context)
    let question = context.plain(check.question)
    let size = context.isChinese ? 10.0 : 9
    let used =
      measure(size, bold: true).width(of: question) + measure(smallSize).width(of: remarks) + 3
    let questionLines = lines(question, size: size, bold: true, width: Width.question)
    let lines = used <= Width.question ? 1 : questionLines + 1
    return max(row, lines * Self.leading(size) + Self.padding)
  }

  private func height(of standard: Standard, runs: Int) -> Double {
    let mark = standard.isRedLine ? " |★ " + context.labels("redline") : ""
    let short = context.words(standard.short) + mark
    let shortSize = context.isChinese ? 9.5 : 8.5
    let shortLines = lines(short, size: shortSize, bold: !mark.isEmpty, width: Width.short)
    let criterion = context.plain(standard.criterion)
    let criterionLines = lines(criterion, size: smallSize, width: Width.criterion)
    let boxLines = Double((runs + 1) / 2)
    return max(
      row, shortLines * Self.leading(shortSize) + Self.padding,
      criterionLines * Self.leading(smallSize) + Self.padding, boxLines * 5.3 + 0.9)
  }

  /// The height of a line in millimetres for a type size in points: 1.25 times the size.
  private static func leading(_ size: Double) -> Double { size * 25.4 / 72 * 1.25 + 0.05 }

  private func lines(_ text: String, size: Double, bold: Bool = false, width: Double) -> Double {
    Double(measure(size, bold: bold).lines(text, width: width))
  }

  private func measure(_ size: Double, bold: Bool = false) -> TextMeasure {
    TextMeasure(
      Typeface(context.isChinese ? .cjk : .latin, bold ? .bold : .regular), size: size)
  }
}
