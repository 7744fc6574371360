import Model
import Rendering

/// The room that the parts of a checklist take on A4, in millimetres. The numbers are those of
/// the page's style sheet, with a little to spare for rules and rounding.
struct ChecklistMetrics {
  /// From the upper margin to the signatures.
  static let page = 252.0
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

  /// Everything on a sheet but groups and note lines: head, instructions, sums and headings.
  func fixed(title: String, post: String, instructions: [String]) -> Double {
    let titleLines = lines(title, size: 9, width: Self.titleWidth)
    let postHeight =
      isLong(post) ? lines(post, size: 15, bold: true, width: Self.titleWidth) * 6.4 : 9
    let head = max(12.8, titleLines * 4.5 + postHeight) + 3.2
    let how = instructions.reduce(1.6) { $0 + lines($1, size: 9, width: Width.page) * 4.5 }
    return head + how + sum + groupHead
  }

  /// Whether a post's name is too long for large type.
  func isLong(_ post: String) -> Bool {
    measure(22, bold: true).width(of: post) > Self.titleWidth - 30
  }

  /// A heading with the column heads below it.
  let groupHead = 13.5
  private let sum = 9.2
  private var row: Double { isRoomy ? 7.6 : 6.3 }

  /// A check with its rows.
  func height(of item: ChecklistItem) -> Double {
    let runs = item.check.runs
    let rows = item.probes.reduce(questionHeight(of: item.check)) {
      $0 + height(of: $1, runs: runs)
    }
    return max(rows, runs > 1 ? Double(runs) * (Self.writingLine + 0.1) : 0)
  }

  private func questionHeight(of check: Check) -> Double {
    let meta = ChecklistWords.remarks(on: check, in: context)
    let question = context.plain(check.question) + "　" + meta
    let lines = lines(
      question, size: context.isChinese ? 10 : 9.5, bold: true, width: Width.question)
    return max(row, lines * 4.5 + 1.2)
  }

  private func height(of standard: Standard, runs: Int) -> Double {
    let mark = standard.isRedLine ? " ★ " + context.labels("checklist.redline") : ""
    let short = context.words(standard.short) + mark
    let shortSize = context.isChinese ? 9.5 : 9
    let shortHeight = lines(short, size: shortSize, bold: !mark.isEmpty, width: Width.short) * 4.25
    let criterion = context.plain(standard.criterion)
    let criterionHeight = lines(criterion, size: 8.5, width: Width.criterion) * 3.8
    let boxRows = Double((runs + 1) / 2)
    return max(row, shortHeight + 1.2, criterionHeight + 1.2, boxRows * 5.3 + 0.9)
  }

  private func lines(_ text: String, size: Double, bold: Bool = false, width: Double) -> Double {
    Double(measure(size, bold: bold).lines(text, width: width))
  }

  private func measure(_ size: Double, bold: Bool = false) -> TextMeasure {
    TextMeasure(
      Typeface(context.isChinese ? .cjk : .latin, bold ? .bold : .regular), size: size)
  }
}
