import Findings
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
        return CardOutput.plans(of: plan, in: context) + RoundOutput.plans(of: plan, in: context)
      }
    }
  }
}

/// What a sheet of either species is called and where it stands.
struct ChecklistName {
  let plan: ChecklistPlan
  let form: CheckForm
  /// Its number among the sheets of the post and species, from 1, and how many there are.
  let part: Int
  let parts: Int

  /// What follows id and path where there are several sheets.
  private var suffix: String { parts > 1 ? "-\(part)" : "" }

  /// The path, such as `zh-Hans/checklists/2026-12-01/duty-manager-cards`.
  func path(in context: ViewContext) -> String {
    let day = plan.day?.description ?? "undated"
    let word =
      switch form {
      case .pausePoint: "cards"
      case .round: "round"
      }
    return context.path("checklists/\(day)/\(plan.role.slug.value)-\(word)\(suffix)")
  }

  /// The id of the form, the same on every day: `PC` for pause-point cards, `IR` for rounds.
  func id(in context: ViewContext) -> String {
    let word =
      switch form {
      case .pausePoint: "PC"
      case .round: "IR"
      }
    return context.documentID("\(word)-\(plan.role.key)\(suffix)")
  }

  /// What is said of a sheet that is higher than its page; nothing where it has room.
  func overflow(by excess: Double, from item: ChecklistItem?, in context: ViewContext)
    -> [Finding]
  {
    guard excess > 0.01, let item else { return [] }
    return [
      Finding(
        overflowOf: title(in: context), by: excess, about: item.check.key, in: context)
    ]
  }

  /// Post, species, number and day: which of the sheets it is.
  func title(in context: ViewContext) -> String {
    let words = [
      context.plain(plan.role.name), context.labels("sheet.\(form.rawValue)"),
      parts > 1 ? "\(part)/\(parts)" : nil, plan.day?.description,
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}
