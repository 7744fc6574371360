import Model
import Rendering

/// The room that the parts of a round take on A4, in millimetres.
struct RoundMetrics {
  /// Whether rows are higher, because the sheet has room.
  let isRoomy: Bool
  private let plan: ChecklistPlan
  private let page: ChecklistMetrics

  init(of plan: ChecklistPlan, in context: ViewContext, isRoomy: Bool) {
    self.plan = plan
    self.isRoomy = isRoomy
    page = ChecklistMetrics(context: context)
  }

  /// Of the columns that texts stand in.
  enum Width {
    static let question = 124.0
    static let short = 38.5
    /// Beside id, name, box, time and initials.
    static let criterion = 69.0
    /// Beside id, name, points, box, box for what does not apply, and time.
    static let scoredCriterion = 64.0
  }

  /// Of the type of questions, and of criteria and remarks, in points.
  static func questionSize(isHan: Bool) -> Double { isHan ? 10 : 9 }
  static func criterionSize(isHan: Bool) -> Double { isHan ? 8.5 : 8 }

  private var context: ViewContext { page.context }

  /// The height for groups on a sheet. The last sheet has lines to write on, and that of an
  /// inspection the score too.
  func groupRoom(isLast: Bool) -> Double {
    guard isLast else { return ChecklistMetrics.page - fixed }
    let score = plan.role.isScored ? Self.score : 0
    let notes = Double(ChecklistMetrics.fewestNotes) * ChecklistMetrics.writingLine
    return ChecklistMetrics.page - fixed - ChecklistMetrics.notesHead - notes - score
  }

  /// How many lines to write on a sheet has; a sheet that is not the last may have none.
  func noteLines(below groups: [ChecklistGroup], isLast: Bool) -> Int {
    let left = groupRoom(isLast: isLast) - height(of: groups)
    if isLast { return ChecklistMetrics.fewestNotes + max(0, lines(in: left)) }
    let lines = lines(in: left - ChecklistMetrics.notesHead)
    return lines < 2 ? 0 : lines
  }

  private func lines(in height: Double) -> Int { Int(height / ChecklistMetrics.writingLine) }

  /// The score: heading, table of three rows, the line of red lines, and what points mean.
  private static let score = 46.0
  private static let tableHead = 7.2
  private static let sum = 6.3
  /// Above and below the lines of a row, with its rule.
  private static let padding = 1.3

  /// Everything on every sheet but groups.
  private var fixed: Double {
    let post = context.plain(plan.role.name)
    return page.head(post: post, form: .round)
      + page.instructions(RoundView.instructions(for: plan, in: context))
      + Self.tableHead + Self.sum
  }

  /// Groups with their names.
  func height(of groups: [ChecklistGroup]) -> Double {
    groups.reduce(0) { sum, group in
      group.items.reduce(sum + groupHead) { $0 + height(of: $1) }
    }
  }

  /// The name of a time of day.
  var groupHead: Double { isRoomy ? 9.4 : 8 }
  private var smallSize: Double { Self.criterionSize(isHan: context.isChinese) }
  private var row: Double { isRoomy ? 7.6 : 6 }

  /// A check with its rows.
  func height(of item: ChecklistItem) -> Double {
    let question = questionHeight(of: item)
    let runs = item.check.runs
    let writing = runs > 1 ? Double(runs) * (ChecklistMetrics.writingLine + 0.1) : 0
    // Two boxes in a line; with several runs as far apart as the lines beside them.
    let boxes = runs == 1 || item.isLinedUp ? 6.2 : Double((runs + 1) / 2) * 8.2 + 0.3
    let rows = item.probes.reduce(0) { $0 + height(of: $1, boxes: boxes) }
    return item.isLinedUp ? question + max(rows + 1, writing) : max(question + rows, writing)
  }

  private func questionHeight(of item: ChecklistItem) -> Double {
    let remarks = ChecklistWords.remarks(on: item, of: plan, in: context)
    let question = context.plain(item.check.question)
    let size = Self.questionSize(isHan: context.isChinese)
    let used =
      page.measure(size, bold: true).width(of: question)
      + page.measure(smallSize).width(of: remarks) + 3
    let questionLines = page.lines(question, size: size, bold: true, width: Width.question)
    let lines = used <= Width.question ? 1 : questionLines + 1
    return max(row, lines * ChecklistMetrics.leading(size) + Self.padding)
  }

  private func height(of standard: Standard, boxes: Double) -> Double {
    let mark = standard.isRedLine ? " |★ " + context.labels("redline") : ""
    let short = context.line(of: standard) + mark
    let shortSize = context.isChinese ? 9.5 : 8.5
    let shortLines = page.lines(short, size: shortSize, bold: !mark.isEmpty, width: Width.short)
    let criterion = context.plain(standard.criterion)
    let criterionLines = page.lines(
      criterion, size: smallSize,
      width: plan.role.isScored ? Width.scoredCriterion : Width.criterion)
    return max(
      row, shortLines * ChecklistMetrics.leading(shortSize) + Self.padding,
      criterionLines * ChecklistMetrics.leading(smallSize) + Self.padding, boxes)
  }
}
