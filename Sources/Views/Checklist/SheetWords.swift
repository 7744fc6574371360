import Model
import Rendering

/// What the sheets of a plan say of themselves and of their checks.
struct SheetWords {
  let plan: ChecklistPlan
  let form: CheckForm
  let context: ViewContext

  private var labels: Labels { context.labels }
  private var items: [ChecklistItem] { plan.groups(of: form).flatMap(\.items) }

  // MARK: - The sheet

  var post: String { context.plain(plan.role.name) }
  /// Cards or a round.
  var species: String { labels("sheet.\(form.rawValue)") }
  /// What stands above the post.
  var title: String { species + "　" + context.plain(context.catalogue.set.title) }

  /// How the sheets are filled in, and what they are told of their hall: said on the first.
  var how: [String] {
    let how: String =
      switch form {
      case .pausePoint: "card.how"
      case .round: plan.role.isScored ? "round.how-scored" : "round.how"
      }
    return [labels(how)] + HallWords.notes(for: plan, in: context)
  }

  /// What the signs at some checks mean, on every sheet: levels, red lines, several runs a day,
  /// turns on a sheet without a day.
  var signs: String {
    let hasRedLine = items.contains { $0.probes.contains(where: \.isRedLine) }
    let takesTurns = plan.day == nil && items.contains { $0.turnDays != nil }
    let hasRuns = items.contains { $0.check.form.value == .round && $0.check.runs > 1 }
    let hasSample = items.contains { $0.check.sample != nil }
    let signs = [
      form == .round ? labels("checklist.legend") : nil,
      hasRedLine ? "★ " + labels("redline") + labels("checklist.redline-meaning") : nil,
      hasRuns ? labels("checklist.how-runs") : nil,
      hasSample ? labels("checklist.how-sample") : nil,
      takesTurns ? labels("sheet.turns") : nil,
    ]
    return signs.compactMap(\.self).joined(separator: "　")
  }

  /// The minutes of the day against the budget of the post, cards and rounds together; on
  /// undated sheets those of every day and of the busiest one.
  var minutes: String {
    let load =
      plan.busiest.map { busiest in
        labels(
          "checklist.usual",
          [
            ("minutes", plan.minutes.short), ("date", busiest.day.description),
            ("weekday", weekday(busiest.day.weekday)), ("worst", busiest.minutes.short),
          ])
      } ?? labels("checklist.today", [("minutes", plan.minutes.short)])
    guard let budget = plan.role.checkMinutes else { return load }
    return labels("checklist.budget", [("load", load), ("budget", budget.value.short)])
  }

  /// The name of a day of the week.
  func weekday(_ day: Weekday) -> String { labels("weekday.\(day.rawValue)") }

  // MARK: - Groups and checks

  /// How many checks a group has, and how long they take; what follows an event takes its time
  /// when that happens.
  func size(of group: ChecklistGroup) -> String {
    let count = ("n", String(group.items.count))
    guard group.minutes.tenths > 0 else { return labels("sheet.event-size", [count]) }
    return labels("checklist.group", [count, ("minutes", group.minutes.short)])
  }

  /// What is asked; a check that began on an earlier sheet says so.
  func question(of item: ChecklistItem) -> String {
    let question = context.plain(item.check.question)
    return item.isContinued ? question + " " + labels("checklist.continued") : question
  }

  /// A standard in short; a red line is marked.
  func short(of standard: Standard) -> String {
    let mark = standard.isRedLine ? " |★ " + labels("redline") : ""
    return context.line(of: standard) + mark
  }

  /// How a check of a round is made, how long it takes and what else there is to say of it.
  func remarks(on item: ChecklistItem) -> String {
    let check = item.check
    let made = [
      labels("method.\(check.method.value.rawValue)"),
      labels("checklist.minutes", [("minutes", check.minutes.value.short)]),
    ]
    return joined(made + occasions(of: item))
  }

  /// The moment that a check on a card belongs to, and what else there is to say of it.
  func cardRemarks(on item: ChecklistItem) -> String {
    let moment = item.probes.first.flatMap { context.catalogue.moment(of: $0.id.value) }
    let name = moment.map { $0.key + " " + context.plain($0.name) }
    return joined([name].compactMap(\.self) + occasions(of: item))
  }

  private func joined(_ remarks: [String]) -> String {
    context.joined(remarks, by: "checklist.pair")
  }

  /// How often a check is made, of how many, and when it is due.
  private func occasions(of item: ChecklistItem) -> [String] {
    let check = item.check
    return [
      check.runs > 1 ? labels("checklist.runs", [("n", String(check.runs))]) : nil,
      sample(of: item),
      check.season.flatMap { context.catalogue.season($0.value) }.map { season in
        labels("sheet.season", [("season", context.plain(season.name))])
      },
      item.turnDays.map { labels("sheet.turn", [("n", String($0))]) },
      plan.day == nil ? dueDay(of: check) : nil,
      check.frequency.value == .perEvent ? labels("checklist.per-event") : nil,
    ].compactMap(\.self)
  }

  /// How many a check looks at, and over how many runs that fills what its standards are judged
  /// on.
  private func sample(of item: ChecklistItem) -> String? {
    guard let sample = item.check.sample else { return nil }
    let sizes = item.check.probes.compactMap { context.catalogue.standard($0.value) }
      .flatMap(\.measures).compactMap { $0.sample?.value }
    let runs = sizes.compactMap(item.check.runs).max() ?? 1
    let number = ("n", String(sample.value))
    return runs > 1
      ? labels("checklist.sample-of", [number, ("runs", String(runs))])
      : labels("checklist.sample", [number])
  }

  /// On which days a check that is not daily falls due.
  private func dueDay(of check: Check) -> String? {
    switch check.frequency.value {
    case .daily, .perEvent: return nil
    case .weekly:
      guard let day = check.weekday?.value else { return labels("checklist.once-a-week") }
      return labels("checklist.weekly", [("day", weekday(day))])
    case .monthly:
      let day = check.workingDay?.value ?? 1
      return labels("checklist.monthly", [("n", String(day))])
    }
  }

  /// The boxes of a standard, one for each run, with the word that names it where no heading does;
  /// where a sample is drawn, how many of it met the standard is written instead of a tick.
  func boxes(of check: Check) -> [Record] {
    (1...check.runs).map { run in
      [
        "run": .text(check.runs > 1 ? "\(run)" : labels("checklist.result")),
        "sample": .optional(check.sample.map { String($0.value) }),
      ]
    }
  }
}
