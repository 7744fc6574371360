import Model

/// Lays the rounds of a post out on sheets.
enum RoundOutput {
  /// The sheets of a plan as documents; none if no round is due.
  static func plans(of plan: ChecklistPlan, in context: ViewContext) -> [DocumentPlan] {
    sheets(of: plan, in: context).map { sheet in
      DocumentPlan(path: sheet.name.path(in: context)) { document(of: sheet, in: context) }
    }
  }

  /// The sheets of a plan; none if no round is due.
  static func sheets(of plan: ChecklistPlan, in context: ViewContext) -> [RoundSheet] {
    let groups = plan.groups(of: .round)
    guard !groups.isEmpty else { return [] }
    let (roomy, dense) = (
      RoundMetrics(of: plan, in: context, isRoomy: true),
      RoundMetrics(of: plan, in: context, isRoomy: false)
    )
    if roomy.height(of: groups) <= roomy.groupRoom(isLast: true) {
      return [sheet(plan, groups, 1, of: 1, roomy)]
    }
    let parts = ChecklistSplit.sheets(of: groups, metrics: dense)
    return parts.enumerated().map { number, groups in
      sheet(plan, groups, number + 1, of: parts.count, dense)
    }
  }

  static func document(of sheet: RoundSheet, in context: ViewContext) -> Document {
    let view = RoundView(sheet: sheet, context: context)
    let id = sheet.name.id(in: context)
    return Document(
      id: id, template: "checklist", title: sheet.name.title(in: context),
      audience: sheet.name.title(in: context),
      path: sheet.name.path(in: context), paper: "A4", pages: 1, body: view.body,
      overflow: sheet.name.overflow(
        by: sheet.excess, from: sheet.groups.first?.items.first, in: context),
      table: ChecklistTable(
        plan: sheet.plan, groups: sheet.groups, scores: view.scores, document: id,
        context: context
      ).rows,
      in: context)
  }

  private static func sheet(
    _ plan: ChecklistPlan, _ groups: [ChecklistGroup], _ part: Int, of parts: Int,
    _ metrics: RoundMetrics
  ) -> RoundSheet {
    RoundSheet(
      plan: plan, groups: groups, part: part, parts: parts,
      noteLines: metrics.noteLines(below: groups, isLast: part == parts),
      isRoomy: metrics.isRoomy,
      excess: metrics.height(of: groups) - metrics.groupRoom(isLast: part == parts))
  }
}

/// One printed sheet of the rounds of a post.
struct RoundSheet {
  let plan: ChecklistPlan
  /// What stands on this sheet.
  let groups: [ChecklistGroup]
  /// Its number among the sheets of the post, from 1.
  let part: Int
  /// How many sheets the post has.
  let parts: Int
  /// How many lines there are for what has to be put right.
  let noteLines: Int
  /// Whether its rows are higher, because there is room.
  let isRoomy: Bool
  /// How much higher than its room it is, in millimetres; less than nothing where there is room.
  let excess: Double

  var name: ChecklistName {
    ChecklistName(plan: plan, form: .round, part: part, parts: parts)
  }
}
