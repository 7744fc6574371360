import Model

extension Output {
  /// The checklists: a sheet, or several, for each wanted post that has something due.
  public static let checklist = Output("checklist", to: .daily) { context in
    let posts = context.catalogue.set.roles.filter {
      context.roles.isEmpty || context.roles.contains($0.id.value)
    }
    let days: [CivilDate?] = context.days.isEmpty ? [nil] : context.days
    return days.flatMap { day in
      posts.flatMap { role in
        ChecklistOutput.sheets(of: role, on: day, in: context).map { sheet in
          DocumentPlan(path: ChecklistOutput.path(of: sheet, in: context)) {
            ChecklistOutput.document(of: sheet, in: context)
          }
        }
      }
    }
  }
}

/// Lays the checks of a post out on sheets.
enum ChecklistOutput {
  /// The sheets of a post; none if nothing is due.
  static func sheets(of role: Role, on day: CivilDate?, in context: ViewContext)
    -> [ChecklistSheet]
  {
    let plan = ChecklistPlan(for: role, on: day, in: context)
    guard !plan.groups.isEmpty else { return [] }
    let roomy = ChecklistMetrics(context: context, isRoomy: true)
    let room = groupRoom(for: plan, roomy, in: context)
    if height(of: plan.groups, roomy) + 4 * ChecklistMetrics.writingLine <= room {
      return [sheet(plan, plan.groups, 1, of: 1, roomy, in: context)]
    }
    let dense = ChecklistMetrics(context: context, isRoomy: false)
    let parts = ChecklistSplit.sheets(
      of: plan.groups, room: groupRoom(for: plan, dense, in: context), metrics: dense)
    return parts.enumerated().map { number, groups in
      sheet(plan, groups, number + 1, of: parts.count, dense, in: context)
    }
  }

  static func path(of sheet: ChecklistSheet, in context: ViewContext) -> String {
    let day = sheet.plan.day?.description ?? "undated"
    return context.path("checklists/\(day)/\(sheet.plan.role.slug.value)\(sheet.suffix)")
  }

  static func document(of sheet: ChecklistSheet, in context: ViewContext) -> Document {
    let view = ChecklistView(sheet: sheet, context: context)
    let part = sheet.parts > 1 ? " \(sheet.part)/\(sheet.parts)" : ""
    let id = context.documentID("CL-\(sheet.plan.role.key)\(sheet.suffix)")
    return Document(
      id: id, template: "checklist",
      title: context.plain(sheet.plan.role.name) + part,
      audience: context.plain(sheet.plan.role.name) + part, path: path(of: sheet, in: context),
      paper: "A4", pages: 1, body: view.body,
      table: ChecklistTable(view: view, document: id).rows, in: context)
  }

  private static func sheet(
    _ plan: ChecklistPlan, _ groups: [ChecklistGroup], _ part: Int, of parts: Int,
    _ metrics: ChecklistMetrics, in context: ViewContext
  ) -> ChecklistSheet {
    let left = groupRoom(for: plan, metrics, in: context) - height(of: groups, metrics)
    let more = max(0, Int(left / ChecklistMetrics.writingLine))
    return ChecklistSheet(
      plan: plan, groups: groups, part: part, parts: parts,
      noteLines: ChecklistMetrics.fewestNotes + more, isRoomy: metrics.isRoomy)
  }

  /// The height for groups on each sheet of a plan, beside the fewest lines for notes.
  private static func groupRoom(
    for plan: ChecklistPlan, _ metrics: ChecklistMetrics, in context: ViewContext
  ) -> Double {
    let fixed = metrics.fixed(
      title: context.plain(context.catalogue.set.title) + "　" + context.labels("checklist.name"),
      post: context.plain(plan.role.name), hasRuns: ChecklistView.hasRuns(plan.groups))
    let notes = Double(ChecklistMetrics.fewestNotes) * ChecklistMetrics.writingLine
    return ChecklistMetrics.page - fixed - notes
  }

  private static func height(of groups: [ChecklistGroup], _ metrics: ChecklistMetrics) -> Double {
    groups.reduce(0) { sum, group in
      group.items.reduce(sum + metrics.groupHead) { $0 + metrics.height(of: $1) }
    }
  }
}
