/// The days on which the same checks are due: those of one weekday on which the same monthly
/// checks fall, in the same seasons. A year has a hundred kinds or two, and a schedule is proved
/// many times.
struct DayKind: Sendable {
  /// The first of them.
  let first: CivilDate
  let weekday: Weekday
  /// The working days of the month whose monthly checks fall on it; nil on a day off.
  let monthly: ClosedRange<Int>?

  /// The kinds of some days, by their first; those on which a hall is closed are left out.
  static func all(of days: ClosedRange<Int>, in calendar: WorkCalendar) -> [DayKind] {
    var kinds: [DayKind] = []
    var seen: Set<[Int]> = []
    each(of: days, in: calendar) { kind in
      guard calendar.isOpen(kind.first) else { return }
      // Seven days a week; 0 stands for a day off, 32 more for the last working day of a month.
      let last = kind.monthly.map { $0.upperBound > $0.lowerBound ? 32 : 0 } ?? 0
      let code = ((kind.monthly?.lowerBound ?? 0) + last) * 7 + kind.weekday.place
      let seasons = calendar.seasons.indices.filter { calendar.seasons[$0].contains(kind.first) }
      if seen.insert([code] + seasons).inserted { kinds.append(kind) }
    }
    return kinds
  }

  /// Tells of each day of what kind it is, counting the working days of a month once.
  static func each(
    of days: ClosedRange<Int>, in calendar: WorkCalendar, _ body: (DayKind) -> Void
  ) {
    var worked = 0
    for number in CivilDate(dayNumber: days.lowerBound).firstOfMonth.dayNumber...days.upperBound {
      let day = CivilDate(dayNumber: number)
      let isWorkingDay = calendar.isWorkingDay(day)
      if day.parts.day == 1 { worked = 0 }
      if isWorkingDay { worked += 1 }
      guard days.contains(number) else { continue }
      let monthly = isWorkingDay ? calendar.numbersMeant(by: worked, on: day) : nil
      body(DayKind(first: day, weekday: day.weekday, monthly: monthly))
    }
  }
}

/// What checks weigh, summed by what makes them due, so that a day costs a few additions.
struct DueWeights: Sendable {
  private struct Sums: Sendable {
    var daily = 0
    var weekly: [Weekday: Int] = [:]
    var monthly: [Int: Int] = [:]

    func sum(on kind: DayKind) -> Int {
      let ofMonth = kind.monthly?.reduce(0) { $0 + (monthly[$1] ?? 0) }
      return daily + (weekly[kind.weekday] ?? 0) + (ofMonth ?? 0)
    }
  }

  private let calendar: WorkCalendar
  private var always = Sums()
  private var seasonal: [(season: ID<Season>, sums: Sums)] = []

  init(_ checks: [Check], in calendar: WorkCalendar, weighing weight: (Check) -> Int) {
    self.calendar = calendar
    for check in checks {
      guard let season = check.season?.value else {
        Self.add(check, weight(check), to: &always)
        continue
      }
      let place = seasonal.firstIndex { $0.season == season } ?? seasonal.count
      if place == seasonal.count { seasonal.append((season, Sums())) }
      Self.add(check, weight(check), to: &seasonal[place].sums)
    }
  }

  private static func add(_ check: Check, _ weight: Int, to sums: inout Sums) {
    switch check.frequency.value {
    case .daily: sums.daily += weight
    case .weekly: if let day = check.weekday?.value { sums.weekly[day, default: 0] += weight }
    case .monthly: sums.monthly[check.numberInMonth, default: 0] += weight
    case .perEvent: break
    }
  }

  /// What is due on the first day of a kind, and so on each; nothing in a closed hall.
  func sum(on kind: DayKind) -> Int {
    guard calendar.isOpen(kind.first) else { return 0 }
    return seasonal.lazy.filter { calendar.isIn($0.season, kind.first) }
      .reduce(always.sum(on: kind)) { $0 + $1.sums.sum(on: kind) }
  }
}
