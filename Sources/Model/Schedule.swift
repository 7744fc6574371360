/// When checks are due, and how long they take.
extension Check {
  /// Whether the check is due on the day. One that follows an event is due on none.
  public func isDue(on day: CivilDate, calendar: WorkCalendar) -> Bool {
    switch frequency.value {
    case .daily: true
    case .weekly: weekday?.value == day.weekday
    case .monthly: calendar.workingDayOfMonth(day) == (workingDay?.value ?? 1)
    case .perEvent: false
    }
  }

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
}

extension Catalogue {
  /// The checks of a role, in journey order.
  public func checks(of role: ID<Role>) -> [Check] {
    moments.flatMap { $0.checks.filter { $0.role.value == role } }
  }

  /// What is due for a role on a day.
  public func load(of role: ID<Role>, on day: CivilDate) -> DayLoad {
    let due = checks(of: role).filter { $0.isDue(on: day, calendar: set.calendar) }
    return DayLoad(
      day: day, checks: due, minutes: due.map(\.minutesPerDay).reduce(Tenths(tenths: 0), +))
  }

  /// The days a schedule is proved for: from the first day in force to the review, at most two
  /// years.
  public var provenDays: ClosedRange<Int> {
    let first = self.set.edition.effectiveFrom.value.dayNumber
    let last = (set.edition.effectiveTo ?? set.edition.reviewBy).value.dayNumber
    return first...min(max(first, last), first + 731)
  }

  /// The first of the days on which a role has the most to check, among `provenDays`.
  public func worstDay(of role: ID<Role>) -> DayLoad {
    load(of: role, on: worstDay(of: checks(of: role), weighing: \.minutesPerDay.tenths).day)
  }

  /// The first of the days on which the checks weigh most together, among `provenDays`, and
  /// what they weigh then.
  public func worstDay(of checks: [Check], weighing weight: (Check) -> Int)
    -> (day: CivilDate, weight: Int)
  {
    let due = DueWeights(checks, weighing: weight)
    let (days, calendar) = (provenDays, set.calendar)
    var best = (day: CivilDate(dayNumber: days.lowerBound), weight: -1)
    var workingDay = 0
    for number in best.day.firstOfMonth.dayNumber...days.upperBound {
      let day = CivilDate(dayNumber: number)
      let isWorkingDay = calendar.isWorkingDay(day)
      if day.parts.day == 1 { workingDay = 0 }
      if isWorkingDay { workingDay += 1 }
      let sum = due.sum(on: day.weekday, workingDay: isWorkingDay ? workingDay : nil)
      if number >= days.lowerBound, sum > best.weight { best = (day, sum) }
    }
    return best
  }
}

/// What checks weigh, summed by what makes them due, so that a day costs three additions.
private struct DueWeights {
  private var daily = 0
  private var weekly: [Weekday: Int] = [:]
  private var monthly: [Int: Int] = [:]

  init(_ checks: [Check], weighing weight: (Check) -> Int) {
    for check in checks {
      switch check.frequency.value {
      case .daily: daily += weight(check)
      case .weekly: if let day = check.weekday?.value { weekly[day, default: 0] += weight(check) }
      case .monthly: monthly[check.workingDay?.value ?? 1, default: 0] += weight(check)
      case .perEvent: break
      }
    }
  }

  func sum(on weekday: Weekday, workingDay: Int?) -> Int {
    daily + (weekly[weekday] ?? 0) + (workingDay.flatMap { monthly[$0] } ?? 0)
  }
}
