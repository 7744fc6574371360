import Findings

/// Which days are working days: Monday to Friday, less holidays, plus swapped weekend days;
/// and which seasons a year has.
public struct WorkCalendar: Sendable {
  /// The seasons that checks may be due in.
  public let seasons: [Season]
  /// The days of the week on which a hall is closed: nothing is due then.
  public let closedDays: Set<Weekday>
  /// The day numbers of the holidays and of the weekend days worked: a schedule is proved for
  /// every day of up to two years.
  private let daysOff: [Range<Int>]
  private let daysWorked: Set<Int>

  /// The calendar of a set, in a hall that is closed on some days of the week.
  public init(_ days: CalendarDays?, closedOn closedDays: Set<Weekday> = []) {
    self.closedDays = closedDays
    seasons = days?.seasons ?? []
    daysOff = (days?.holidays ?? []).map { holiday in
      let first = holiday.from.value.dayNumber
      return first..<max(first, holiday.to.value.dayNumber + 1)
    }
    daysWorked = Set((days?.workingDays ?? []).map(\.value.dayNumber))
  }

  /// Whether the doors are open on the day.
  public func isOpen(_ day: CivilDate) -> Bool { !closedDays.contains(day.weekday) }

  /// Whether a day is in a season. Who asks for a season that is not there is never denied: that
  /// it is missing is reported by a rule.
  public func isIn(_ season: ID<Season>, _ day: CivilDate) -> Bool {
    seasons.first { $0.id.value == season }?.contains(day) ?? true
  }

  /// Whether offices work on the day; in a closed hall nobody does.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    if closedDays.contains(day.weekday) { return false }
    if daysWorked.contains(day.dayNumber) { return true }
    if daysOff.contains(where: { $0.contains(day.dayNumber) }) { return false }
    switch day.weekday {
    case .mon, .tue, .wed, .thu, .fri: return true
    case .sat, .sun: return false
    }
  }

  /// Which working day of its month the day is, from 1; nil if it is none.
  public func workingDayOfMonth(_ day: CivilDate) -> Int? {
    guard isWorkingDay(day) else { return nil }
    let first = day.firstOfMonth
    return (0..<day.parts.day).count { isWorkingDay(first.advanced(by: $0)) }
  }

  /// More working days than any month has.
  static let longestMonth = 31

  /// The working days of the month whose monthly checks fall on the day; nil on a day off. Those
  /// of numbers that a month with long holidays does not reach fall on its last working day.
  public func numbersMeant(on day: CivilDate) -> ClosedRange<Int>? {
    workingDayOfMonth(day).map { numbersMeant(by: $0, on: day) }
  }

  /// The same for a day whose own number is known.
  func numbersMeant(by number: Int, on day: CivilDate) -> ClosedRange<Int> {
    number...(isLastOfMonth(day) ? Self.longestMonth : number)
  }

  /// Whether no working day of its month comes after the day.
  private func isLastOfMonth(_ day: CivilDate) -> Bool {
    var next = day.advanced(by: 1)
    while next.parts.month == day.parts.month {
      if isWorkingDay(next) { return false }
      next = next.advanced(by: 1)
    }
    return true
  }
}
