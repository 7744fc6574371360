/// When checks are due, and how long they take.
extension Check {
  /// Whether the check falls on the day by its frequency. One that follows an event falls on
  /// none, a monthly one on the last working day of a month that has too few of them, one of a
  /// season only in it, and none at all on a day on which the hall is closed. Of the daily ones
  /// some take turns; `PostSchedule` knows which.
  public func isDue(on day: CivilDate, calendar: WorkCalendar) -> Bool {
    guard calendar.isOpen(day), season.map({ calendar.isIn($0.value, day) }) ?? true else {
      return false
    }
    return fallsOn(day, calendar: calendar)
  }

  /// Whether it falls on the day, whatever the season.
  private func fallsOn(_ day: CivilDate, calendar: WorkCalendar) -> Bool {
    switch frequency.value {
    case .daily: true
    case .weekly: weekday?.value == day.weekday
    case .monthly: calendar.numbersMeant(on: day)?.contains(numberInMonth) ?? false
    case .perEvent: false
    }
  }

  /// Which working day of the month a monthly check is due on.
  var numberInMonth: Int { min(workingDay?.value ?? 1, WorkCalendar.longestMonth) }

  /// How often it is made on a day it is due.
  public var runs: Int { frequency.value == .daily ? times?.value ?? 1 : 1 }

  /// The minutes it takes on a day it is due.
  public var minutesPerDay: Tenths { Tenths(tenths: minutes.value.tenths * runs) }
}

/// A role's load of checks on one day.
public struct DayLoad: Sendable {
  /// The day.
  public let day: CivilDate
  /// The checks that are due, in journey order.
  public let checks: [Check]
  /// What they take together.
  public let minutes: Tenths

  init(day: CivilDate, checks: [Check]) {
    self.day = day
    self.checks = checks
    minutes = checks.minutesPerDay
  }
}

extension Sequence where Element == Check {
  /// What all of them take on a day they are due.
  public var minutesPerDay: Tenths { map(\.minutesPerDay).reduce(Tenths(tenths: 0), +) }
}

extension Catalogue {
  /// The checks of a role, in journey order.
  public func checks(of role: ID<Role>) -> [Check] {
    moments.flatMap { $0.checks.filter { $0.role.value == role } }
  }

  /// What is due for a role on a day. Whoever asks for many days asks its `schedule` instead.
  public func load(of role: ID<Role>, on day: CivilDate) -> DayLoad {
    schedule(of: role).load(on: day)
  }

  /// The first of the days a schedule is proved for on which the checks weigh most together, and
  /// what they weigh then. It knows of no turns: every daily check counts every day.
  public func worstDay(of checks: [Check], weighing weight: (Check) -> Int)
    -> (day: CivilDate, weight: Int)
  {
    let due = DueWeights(checks, in: calendar, weighing: weight)
    var best = (day: CivilDate(dayNumber: set.provenDays.lowerBound), weight: -1)
    for kind in dayKinds {
      let sum = due.sum(on: kind)
      if sum > best.weight { best = (kind.first, sum) }
    }
    return best
  }
}

extension StandardSet {
  /// The days a schedule is proved for: from the first in force to the last, or to the review,
  /// at most two years.
  public var provenDays: ClosedRange<Int> {
    let first = effectiveFrom.value.dayNumber
    let last = (effectiveTo ?? reviewBy).value.dayNumber
    return first...min(max(first, last), first + 731)
  }
}
