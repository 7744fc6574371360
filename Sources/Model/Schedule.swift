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
    let minutes = MinutesByDay(checks(of: role))
    var worst = (day: CivilDate(dayNumber: provenDays.lowerBound), tenths: -1)
    var workingDay = 0
    var day = worst.day.firstOfMonth
    while day.dayNumber <= provenDays.upperBound {
      if day.parts.day == 1 { workingDay = 0 }
      let isWorkingDay = self.set.calendar.isWorkingDay(day)
      if isWorkingDay { workingDay += 1 }
      let tenths = minutes.tenths(on: day.weekday, workingDay: isWorkingDay ? workingDay : nil)
      if day.dayNumber >= provenDays.lowerBound, tenths > worst.tenths { worst = (day, tenths) }
      day = day.advanced(by: 1)
    }
    return load(of: role, on: worst.day)
  }
}

/// What checks take by the kind of day, summed once so that a year can be searched quickly.
private struct MinutesByDay {
  private var daily = 0
  private var weekly: [Weekday: Int] = [:]
  private var monthly: [Int: Int] = [:]

  init(_ checks: [Check]) {
    for check in checks {
      let tenths = check.minutesPerDay.tenths
      switch check.frequency.value {
      case .daily: daily += tenths
      case .weekly:
        if let weekday = check.weekday?.value { weekly[weekday, default: 0] += tenths }
      case .monthly: monthly[check.workingDay?.value ?? 1, default: 0] += tenths
      case .perEvent: break
      }
    }
  }

  func tenths(on weekday: Weekday, workingDay: Int?) -> Int {
    daily + (weekly[weekday] ?? 0) + (workingDay.flatMap { monthly[$0] } ?? 0)
  }
}
