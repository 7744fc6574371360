import Model

extension DocumentKind {
  /// The checklists: for each wanted post and each day the cards it reads at its pauses and the
  /// rounds it makes, on sheets of their own. A hall has none for a day on which it is closed.
  public static let checklist = DocumentKind(
    "checklist", to: .daily, for: [.whole, .hall], isDated: true
  ) { context in
    let posts = context.catalogue.set.roles.filter {
      context.roles.isEmpty || context.roles.contains($0.id.value)
    }
    let days: [CivilDate?] = context.days.isEmpty ? [nil] : context.days
    let calendar = context.catalogue.calendar
    return days.filter { $0.map(calendar.isOpen) ?? true }.flatMap { day in
      posts.flatMap { role in
        let plan = ChecklistPlan(for: role, on: day, in: context)
        return [CheckForm.pausePoint, .round].flatMap { form in
          SheetLayout.sheets(of: plan, form, in: context).map { sheet in
            DocumentPlan(path: sheet.path) { sheet.document }
          }
        }
      }
    }
  }
}
