import Model

/// The checks of one time of day and one species: what is read at a pause, or a walk.
struct ChecklistGroup {
  let when: TimeOfDay
  let form: CheckForm
  /// The checks, in journey order; on a round those made equally often a day.
  let items: [ChecklistItem]

  /// How often a day they are made, each run in a column of its own on a round.
  var runs: Int { form == .round ? items.first?.check.runs ?? 1 : 1 }

  /// The group with other checks.
  func with(_ items: [ChecklistItem]) -> ChecklistGroup {
    ChecklistGroup(when: when, form: form, items: items)
  }

  /// What the items take together on a day they are all due. What follows an event takes its
  /// time when that happens.
  var minutes: Tenths {
    items.filter { !$0.isContinued && $0.check.frequency.value != .perEvent }
      .map(\.check).minutesPerDay
  }
}

/// A check on a sheet, or the part of it that a sheet has room for.
struct ChecklistItem {
  let check: Check
  /// The standards it proves here, a row each.
  let probes: [Standard]
  /// Whether the first of its rows stand on an earlier sheet.
  let isContinued: Bool
  /// Within how many days it comes again, if it takes turns with others.
  let turnDays: Int?

  /// The two halves of an item too high for a sheet of its own; nil for a single row.
  var halves: [ChecklistItem]? {
    guard probes.count > 1 else { return nil }
    let middle = probes.count / 2
    return [
      part(Array(probes[..<middle]), isContinued: isContinued),
      part(Array(probes[middle...]), isContinued: true),
    ]
  }

  private func part(_ probes: [Standard], isContinued: Bool) -> ChecklistItem {
    ChecklistItem(check: check, probes: probes, isContinued: isContinued, turnDays: turnDays)
  }
}

/// What a post has to check: on a day, or on every day that may come.
struct ChecklistPlan {
  let role: Role
  /// The day, or nil for a sheet that holds everything.
  let day: CivilDate?
  /// The groups, in the order of the day; a group holds cards or rounds, never both.
  let groups: [ChecklistGroup]
  /// What the checks take on the day; without one, what those of every day take.
  let minutes: Tenths
  /// The busiest day that may come, if the plan is for no day.
  let busiest: DayLoad?

  /// The plan of a post; it has no groups if nothing is due. What follows an event is on every
  /// sheet, for nobody knows when it happens.
  init(for role: Role, on day: CivilDate?, in context: ViewContext) {
    let catalogue = context.catalogue
    let schedule = catalogue.schedule(of: role.id.value)
    let turns = schedule.rota
    self.role = role
    self.day = day
    let load = day.map(schedule.load)
    let due = load.map { $0.checks + schedule.perEvent } ?? schedule.checks
    minutes =
      load?.minutes
      ?? due.filter { $0.frequency.value == .daily && turns?.holds($0) != true }.minutesPerDay
    busiest = day == nil ? schedule.busiestDay : nil
    let items = due.map { check in
      ChecklistItem(
        check: check, probes: check.probes.compactMap { catalogue.standard($0.value) },
        isContinued: false,
        turnDays: turns.flatMap { $0.holds(check) && $0.longestGap > 1 ? $0.longestGap : nil })
    }
    groups = TimeOfDay.allCases.flatMap { when in
      CheckForm.allCases.flatMap { form in
        let members = items.filter {
          $0.check.slot == when && $0.check.form.value == form
        }
        guard form == .round else {
          return members.isEmpty ? [] : [ChecklistGroup(when: when, form: form, items: members)]
        }
        return Set(members.map(\.check.runs)).sorted().map { runs in
          ChecklistGroup(when: when, form: form, items: members.filter { $0.check.runs == runs })
        }
      }
    }
  }

  /// The groups of a species.
  func groups(of form: CheckForm) -> [ChecklistGroup] {
    groups.filter { $0.form == form }
  }
}

extension Check {
  /// Where it stands on a sheet: at its time of day, or with what follows an event.
  fileprivate var slot: TimeOfDay { frequency.value == .perEvent ? .event : when.value }
}
