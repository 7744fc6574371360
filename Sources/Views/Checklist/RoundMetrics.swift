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

  /// Of the columns of the table.
  enum Width {
    static let question = 124.0
    static let short = 38.5
    private static let id = 20.0
    private static let points = 9.0
    private static let box = 13.0
    private static let time = 15.0
    /// What a criterion keeps beside many runs.
    private static let leastCriterion = 40.0

    /// The cell of a run.
    static func cell(runs: Int, isScored: Bool) -> Double {
      let left = ChecklistMetrics.width - id - short - 2.5 - (isScored ? points : 0)
      return min(box, (left - leastCriterion) / Double(runs))
    }

    /// What a criterion has beside everything else: time and initials, too, where there is one
    /// run a day.
    static func criterion(runs: Int, isScored: Bool) -> Double {
      let cells = Double(runs) * cell(runs: runs, isScored: isScored)
      let signs = runs > 1 ? 0 : isScored ? time : 2 * time
      return ChecklistMetrics.width - id - short - 2.5 - (isScored ? points : 0) - cells - signs - 2
    }
  }

  /// Of the type of questions, and of criteria and remarks, in points.
  static func questionSize(isHan: Bool) -> Double { isHan ? 10 : 9 }
  static func criterionSize(isHan: Bool) -> Double { isHan ? 8.5 : 8 }

  private var context: ViewContext { page.context }

  /// The fewest lines for what has to be put right; every sheet has some.
  private static func fewestNotes(isLast: Bool) -> Int {
    isLast ? ChecklistMetrics.fewestNotes : 2
  }

  /// The height for groups on a sheet, beside lines to write on; the last sheet of an inspection
  /// has the score, too.
  func groupRoom(isLast: Bool) -> Double {
    let score = isLast && plan.role.isScored ? self.score : 0
    let notes = Double(Self.fewestNotes(isLast: isLast)) * ChecklistMetrics.writingLine
    return ChecklistMetrics.page - fixed - ChecklistMetrics.notesHead - notes - score
  }

  /// How many lines to write on a sheet has.
  func noteLines(below groups: [ChecklistGroup], isLast: Bool) -> Int {
    let left = groupRoom(isLast: isLast) - height(of: groups)
    return Self.fewestNotes(isLast: isLast)
      + max(0, Int(left / ChecklistMetrics.writingLine))
  }

  /// The score: a table of three rows, the line of red lines, and above them what points mean.
  private var score: Double {
    let meaning = context.labels("round.score.name") + "　" + RoundScores.meaning(in: context)
    return 38.2 + page.lines(meaning, size: 8.7, width: ChecklistMetrics.width) * 5.3
  }
  /// The heads of columns, and those of several runs, in which times are written.
  private static let columnHead = 5.2
  private static let runHead = 9.2
  private static let sum = 6.3
  /// Above and below the lines of a row, with its rule.
  private static let padding = 1.3

  /// Everything on every sheet but groups.
  private var fixed: Double {
    let post = context.plain(plan.role.name)
    return page.head(post: post, form: .round)
      + page.instructions(RoundView.instructions(for: plan, in: context))
      + Self.sum
  }

  /// Groups with their names.
  func height(of groups: [ChecklistGroup]) -> Double {
    groups.reduce(0) { sum, group in
      group.items.reduce(sum + head(of: group)) { $0 + height(of: $1) }
    }
  }

  /// The name of a time of day with the heads of the columns, and the row of initials below
  /// several runs.
  func head(of group: ChecklistGroup) -> Double {
    let name = isRoomy ? 11.4 : 10.4
    guard group.runs > 1 else { return name + Self.columnHead }
    return name + Self.runHead + (plan.role.isScored ? 0 : ChecklistMetrics.writingLine)
  }
  private var smallSize: Double { Self.criterionSize(isHan: context.isChinese) }
  private var row: Double { isRoomy ? 7.6 : 6 }

  /// A check with its rows.
  func height(of item: ChecklistItem) -> Double {
    item.probes.reduce(questionHeight(of: item)) {
      $0 + height(of: $1, runs: item.check.runs)
    }
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

  private func height(of standard: Standard, runs: Int) -> Double {
    let mark = standard.isRedLine ? " |★ " + context.labels("redline") : ""
    let short = context.line(of: standard) + mark
    let shortSize = context.isChinese ? 9.5 : 8.5
    let shortLines = page.lines(short, size: shortSize, bold: !mark.isEmpty, width: Width.short)
    let criterion = context.plain(standard.criterion)
    let criterionLines = page.lines(
      criterion, size: smallSize,
      width: Width.criterion(runs: runs, isScored: plan.role.isScored))
    return max(
      row, shortLines * ChecklistMetrics.leading(shortSize) + Self.padding,
      criterionLines * ChecklistMetrics.leading(smallSize) + Self.padding, 6.2)
  }
}
