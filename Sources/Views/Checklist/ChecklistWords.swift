import Model
import Rendering

/// What sheets of both species say of themselves and of their checks.
enum ChecklistWords {
  /// The parts of a sheet's body that its head and foot print.
  static func head(_ name: ChecklistName, in context: ViewContext) -> Record {
    let labels = context.labels
    let plan = name.plan
    let post = context.plain(plan.role.name)
    return [
      "species": .text(labels("sheet.\(name.form.rawValue)")),
      "post": .text(post),
      "isLong": .flag(ChecklistMetrics(context: context).isLong(post)),
      "part": .optional(name.parts > 1 ? "\(name.part) / \(name.parts)" : nil),
      "page": .text(
        labels("page.of", [("page", String(name.part)), ("pages", String(name.parts))])),
      "day": .optional(
        plan.day.map {
          ["date": .text($0.description), "weekday": .text(weekday($0.weekday, in: context))]
        }),
      "retention": .optional(
        context.catalogue.set.retentionMonths.map {
          labels("checklist.retention", [("months", String($0.value))])
        }),
    ]
  }

  /// What the signs at some checks mean: red lines, several runs a day, turns on a sheet without
  /// a day.
  static func signs(of items: [ChecklistItem], on day: CivilDate?, in context: ViewContext)
    -> [String]
  {
    let labels = context.labels
    let hasRedLine = items.contains { $0.probes.contains(where: \.isRedLine) }
    let takesTurns = day == nil && items.contains { $0.turnDays != nil }
    let hasRuns = items.contains { $0.check.form.value == .round && $0.check.runs > 1 }
    let hasSample = items.contains { $0.check.sample != nil }
    return [
      hasRedLine ? "★ " + labels("redline") + labels("checklist.redline-meaning") : nil,
      hasRuns ? labels("checklist.how-runs") : nil,
      hasSample ? labels("checklist.how-sample") : nil,
      takesTurns ? labels("sheet.turns") : nil,
    ].compactMap { $0 }
  }

  /// The numbers of lines to write on.
  static func lines(_ count: Int) -> ViewValue { .list((0..<count).map { .number($0 + 1) }) }

  /// How many checks a group has, and how long they take; what follows an event takes its time
  /// when that happens.
  static func size(of group: ChecklistGroup, in context: ViewContext) -> String {
    let count = ("n", String(group.items.count))
    guard group.minutes.tenths > 0 else { return context.labels("sheet.event-size", [count]) }
    return context.labels("checklist.group", [count, ("minutes", group.minutes.short)])
  }

  /// How a check of a round is made, how long it takes and what else there is to say of it.
  static func remarks(on item: ChecklistItem, of plan: ChecklistPlan, in context: ViewContext)
    -> String
  {
    let labels = context.labels
    let check = item.check
    let made = [
      labels("method.\(check.method.value.rawValue)"),
      labels("checklist.minutes", [("minutes", check.minutes.value.short)]),
    ]
    return joined(made + occasions(of: item, of: plan, in: context), in: context)
  }

  /// The moment that a check on a card belongs to, and what else there is to say of it.
  static func cardRemarks(
    on item: ChecklistItem, of plan: ChecklistPlan, in context: ViewContext
  ) -> String {
    let moment = item.probes.first.flatMap { context.catalogue.moment(of: $0.id.value) }
    let name = moment.map { $0.key + " " + context.plain($0.name) }
    return joined(
      [name].compactMap(\.self) + occasions(of: item, of: plan, in: context), in: context)
  }

  /// The boxes of a standard, one for each run, with the word that names it where no heading does;
  /// where a sample is drawn, how many of it met the standard is written instead of a tick.
  static func boxes(of check: Check, in context: ViewContext) -> [Record] {
    (1...check.runs).map { run in
      [
        "run": .text(check.runs > 1 ? "\(run)" : context.labels("checklist.result")),
        "sample": .optional(check.sample.map { String($0.value) }),
      ]
    }
  }

  /// How often a check is made, of how many, and when it is due.
  static func occasions(of item: ChecklistItem, of plan: ChecklistPlan, in context: ViewContext)
    -> [String]
  {
    let labels = context.labels
    let check = item.check
    let seldom = plan.day == nil ? dueDay(of: check, in: context) : nil
    let event =
      check.frequency.value == .perEvent ? labels("checklist.per-event") : nil
    return [
      check.runs > 1 ? labels("checklist.runs", [("n", String(check.runs))]) : nil,
      check.sample.map { labels("checklist.sample", [("n", String($0.value))]) },
      check.season.flatMap { context.catalogue.season($0.value) }.map { season in
        labels("sheet.season", [("season", context.plain(season.name))])
      },
      item.turnDays.map { labels("sheet.turn", [("n", String($0))]) }, seldom, event,
    ].compactMap { $0 }
  }

  /// Several remarks in a row.
  static func joined(_ remarks: [String], in context: ViewContext) -> String {
    context.joined(remarks, by: "checklist.pair")
  }

  /// On which days a check that is not daily falls due.
  private static func dueDay(of check: Check, in context: ViewContext) -> String? {
    let labels = context.labels
    switch check.frequency.value {
    case .daily, .perEvent: return nil
    case .weekly:
      guard let day = check.weekday?.value else { return labels("checklist.once-a-week") }
      return labels("checklist.weekly", [("day", weekday(day, in: context))])
    case .monthly:
      let day = check.workingDay?.value ?? 1
      return labels("checklist.monthly", [("n", String(day))])
    }
  }

  /// The name of a day of the week.
  static func weekday(_ day: Weekday, in context: ViewContext) -> String {
    context.labels("weekday.\(day.rawValue)")
  }

  /// The minutes of the day against the budget of the post, cards and rounds together; on
  /// undated sheets those of every day and of the busiest one.
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
