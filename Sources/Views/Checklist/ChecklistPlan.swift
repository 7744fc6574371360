import Model

/// The checks of one time of day and one species: a card read at a pause, or a walk.
struct ChecklistGroup {
  let when: TimeOfDay
  let species: Species
  /// The checks, in journey order.
  let items: [ChecklistItem]

  /// What the items take together on a day they are all due.
  var minutes: Tenths {
    items.reduce(Tenths(tenths: 0)) {
      $0 + ($1.isContinued ? Tenths(tenths: 0) : $1.check.minutesPerDay)
    }
  }
}

/// A check on a sheet, or the part of it that a sheet has room for.
struct ChecklistItem {
  let check: Check
  /// The standards it proves here, a row each.
  let probes: [Standard]
  /// Whether the first of its rows stand on an earlier sheet.
  let isContinued: Bool

  /// Whether each of several runs has its box, its time and its initials on one line; with
  /// several standards the boxes of a run stand in several rows.
  var isLinedUp: Bool { check.runs > 1 && probes.count == 1 }

  /// The two halves of an item too high for a sheet of its own; nil for a single row.
  var halves: [ChecklistItem]? {
    guard probes.count > 1 else { return nil }
    let middle = probes.count / 2
    return [
      ChecklistItem(check: check, probes: Array(probes[..<middle]), isContinued: isContinued),
      ChecklistItem(check: check, probes: Array(probes[middle...]), isContinued: true),
    ]
  }
}

/// What a post has to check: on a day, or on every day that may come.
struct ChecklistPlan {
  let role: Role
  /// The day, or nil for a sheet that holds everything.
  let day: CivilDate?
  /// The groups, in the order of the day.
  let groups: [ChecklistGroup]
  /// What the checks take on the day; without one, what those of every day take.
  let minutes: Tenths
  /// The busiest day that may come, if the plan is for no day.
  let busiest: DayLoad?

  /// The plan of a post; it has no groups if nothing is due.
  init(for role: Role, on day: CivilDate?, in context: ViewContext) {
    self.role = role
    self.day = day
    let catalogue = context.catalogue
    let schedule = catalogue.schedule(of: role.id.value)
    let due = day.map { schedule.load(on: $0).checks } ?? schedule.checks
    let counted = day == nil ? due.filter { $0.frequency.value == .daily } : due
    minutes = counted.map(\.minutesPerDay).reduce(Tenths(tenths: 0), +)
    busiest = day == nil ? schedule.busiestDay : nil
    let items = due.map { check in
      ChecklistItem(
        check: check, probes: check.probes.compactMap { catalogue.standard($0.value) },
        isContinued: false)
    }
    groups = TimeOfDay.allCases.flatMap { when in
      Species.allCases.compactMap { species in
        let members = items.filter {
          $0.check.when.value == when && $0.check.species.value == species
        }
        return members.isEmpty
          ? nil : ChecklistGroup(when: when, species: species, items: members)
      }
    }
  }
}
