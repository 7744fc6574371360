/// When checks are due, and how long they take.
extension Check {
  /// Whether the check is due on the day. One that follows an event is due on none, one of a
  /// season only in it, and none at all on a day on which the hall is closed.
  public func isDue(on day: CivilDate, calendar: WorkCalendar) -> Bool {
    guard calendar.isOpen(day), season.map({ calendar.isIn($0.value, day) }) ?? true else {
      return false
    }
    return isDueInTurn(on: day, calendar: calendar)
  }

  /// Whether its turn comes on the day, whatever the season.
  private func isDueInTurn(on day: CivilDate, calendar: WorkCalendar) -> Bool {
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

  /// The first of the days on which a role has the most to check, among those the
  /// schedule is proved for: from the first in force to the review, at most two years.
  public func worstDay(of role: ID<Role>) -> DayLoad {
    load(of: role, on: worstDay(of: checks(of: role), weighing: \.minutesPerDay.tenths).day)
  }

  /// The first of those days on which the checks weigh most together, and what they weigh then.
  public func worstDay(of checks: [Check], weighing weight: (Check) -> Int)
    -> (day: CivilDate, weight: Int)
  {
    let due = DueWeights(checks.filter { $0.season == nil }, weighing: weight)
    let bySeason = Dictionary(grouping: checks.filter { $0.season != nil }) { $0.season?.value }
      .compactMap { season, checks in
        season.map { (season: $0, due: DueWeights(checks, weighing: weight)) }
      }
    var best = (day: CivilDate(dayNumber: set.provenDays.lowerBound), weight: -1)
    for kind in dayKinds {
      let seasonal = bySeason.filter { set.calendar.isIn($0.season, kind.first) }
      let sum = ([due] + seasonal.map(\.due)).reduce(0) { $0 + $1.sum(on: kind) }
      if sum > best.weight { best = (kind.first, sum) }
    }
    return best
  }
}

extension StandardSet {
  /// The days a schedule is proved for: from the first in force to the last, or to the review,
  /// at most two years.
  var provenDays: ClosedRange<Int> {
    let first = edition.effectiveFrom.value.dayNumber
    let last = (edition.effectiveTo ?? edition.reviewBy).value.dayNumber
    return first...min(max(first, last), first + 731)
  }
}

/// The days on which the same checks are due: those of one weekday that are the same working
/// day of their month, in the same seasons. A year has a hundred kinds or two, and a schedule is
/// proved many times.
struct DayKind: Sendable {
  /// The first of them.
  let first: CivilDate
  let weekday: Weekday
  /// Which working day of its month, from 1; nil if it is none.
  let workingDay: Int?

  /// The kinds of some days, by their first; those on which a hall is closed are left out.
  static func all(of days: ClosedRange<Int>, in calendar: WorkCalendar) -> [DayKind] {
    var kinds: [DayKind] = []
    var seen: Set<[Int]> = []
    var worked = 0
    for number in CivilDate(dayNumber: days.lowerBound).firstOfMonth.dayNumber...days.upperBound {
      let day = CivilDate(dayNumber: number)
      let isWorkingDay = calendar.isWorkingDay(day)
      if day.parts.day == 1 { worked = 0 }
      if isWorkingDay { worked += 1 }
      // Seven days a week; 0 stands for a day off.
      let code = (isWorkingDay ? worked : 0) * 7 + (number % 7 + 7) % 7
      guard days.contains(number), calendar.isOpen(day) else { continue }
      let seasons = calendar.seasons.indices.filter { calendar.seasons[$0].contains(day) }
      guard seen.insert([code] + seasons).inserted else { continue }
      kinds.append(
        DayKind(first: day, weekday: day.weekday, workingDay: isWorkingDay ? worked : nil))
    }
    return kinds
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

  func sum(on kind: DayKind) -> Int {
    daily + (weekly[kind.weekday] ?? 0) + (kind.workingDay.flatMap { monthly[$0] } ?? 0)
  }
}
