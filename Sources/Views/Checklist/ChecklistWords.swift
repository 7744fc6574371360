import Model

/// The sentences of a checklist that hold values.
enum ChecklistWords {
  /// How a check is made and how often, as the words behind its question.
  static func remarks(on check: Check, in context: ViewContext) -> String {
    let labels = context.labels
    var remarks = [
      labels("method.\(check.method.value.rawValue)"),
      labels("checklist.minutes", [("minutes", check.minutes.value.short)]),
    ]
    if check.runs > 1 { remarks.append(labels("checklist.runs", [("n", String(check.runs))])) }
    if let sample = check.sample {
      remarks.append(labels("checklist.sample", [("n", String(sample.value))]))
    }
    if let season = check.season.flatMap({ context.catalogue.season($0.value) }) {
      remarks.append(context.plain(season.name))
    }
    if context.days.isEmpty, let day = dueDay(of: check, in: context) { remarks.append(day) }
    return remarks.dropFirst().reduce(remarks[0]) {
      labels("checklist.pair", [("first", $0), ("next", $1)])
    }
  }

  /// On which days a check that is not daily falls due.
  static func dueDay(of check: Check, in context: ViewContext) -> String? {
    let labels = context.labels
    switch check.frequency.value {
    case .daily: return nil
    case .weekly:
      guard let day = check.weekday?.value else { return labels("checklist.once-a-week") }
      return labels("checklist.weekly", [("day", weekday(day, in: context))])
    case .monthly:
      let day = check.workingDay?.value ?? 1
      return labels("checklist.monthly", [("n", String(day))])
    case .perEvent: return labels("checklist.per-event")
    }
  }

  /// The name of a day of the week.
  static func weekday(_ day: Weekday, in context: ViewContext) -> String {
    context.labels("weekday.\(day.rawValue)")
  }

  /// The minutes of the day against the budget of the post; on undated sheets those of every
  /// day and of the busiest one.
  static func minutes(of plan: ChecklistPlan, in context: ViewContext) -> String {
    let labels = context.labels
    let load =
      plan.busiest.map { busiest in
        labels(
          "checklist.usual",
          [
            ("minutes", plan.minutes.short), ("date", busiest.day.description),
            ("weekday", weekday(busiest.day.weekday, in: context)),
            ("worst", busiest.minutes.short),
          ])
      } ?? labels("checklist.today", [("minutes", plan.minutes.short)])
    guard let budget = plan.role.checkMinutes else { return load }
    return labels("checklist.budget", [("load", load), ("budget", budget.value.short)])
  }
}
