import Model

// What the parts of a round take, in points.
extension SheetLayout {
  /// The columns of a round.
  var columns: RoundColumns { RoundColumns(type: type, isScored: plan.role.isScored) }

  private var row: Double { type[isRoomy ? .rowRoomy : .row] }
  private var around: Double { 2 * type[.pad] + type[.rule] }

  /// The name of a time of day with the heads of the columns, and the row of initials below
  /// several runs.
  func height(ofHead group: ChecklistGroup) -> Double {
    let name = type[.groupAbove] + type[isRoomy ? .groupRoomy : .group]
    guard group.runs > 1 else { return name + type[.columns] }
    return name + type[.runs] + (plan.role.isScored ? 0 : type[.line])
  }

  /// A check with its rows.
  func height(of item: ChecklistItem) -> Double {
    item.probes.reduce(questionHeight(of: item)) { $0 + height(of: $1, runs: item.check.runs) }
  }

  private func questionHeight(of item: ChecklistItem) -> Double {
    let question = words.question(of: item)
    let remarks = words.remarks(on: item)
    let width = columns.question(runs: item.check.runs)
    let isOneLine =
      type.width(question, .question) + type.width(remarks, .small) + 1.5 * type[.gutter] <= width
    let text = type.height(question, .question, width: width)
    return max(row, (isOneLine ? text : text + type.leading(.question)) + around)
  }

  private func height(of standard: Standard, runs: Int) -> Double {
    let short = type.height(
      words.short(of: standard), .short, width: type[.standard] - type[.gutter])
    let criterion = type.height(
      context.plain(standard.criterion), .small, width: columns.criterion(runs: runs))
    return max(row, max(short, criterion) + around)
  }
}

/// The columns of the table of a round, in points.
struct RoundColumns {
  let type: SheetType
  /// Whether there is a column of points.
  let isScored: Bool

  private var width: Double { type.pageWidth }
  private var points: Double { isScored ? type[.points] : 0 }

  /// The room of a question with what is said beside it: all columns but that of its id and, of a
  /// check that is made once, those of time and initials.
  func question(runs: Int) -> Double { width - type[.id] - signs(runs: runs) - type[.gutter] }

  /// What time and initials take where there is one run a day; who inspects signs once.
  private func signs(runs: Int) -> Double {
    runs > 1 ? 0 : type[.time] * (isScored ? 1 : 2)
  }

  /// The column of a run.
  func box(runs: Int) -> Double {
    let left = width - type[.id] - type[.standard] - points
    return min(type[.box], (left - type[.criterion]) / Double(runs))
  }

  /// What a criterion has beside everything else.
  func criterion(runs: Int) -> Double {
    let boxes = Double(runs) * box(runs: runs)
    return width - type[.id] - type[.standard] - points - boxes - signs(runs: runs)
      - type[.gutter]
  }
}
