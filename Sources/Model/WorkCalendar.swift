import Findings

/// A stretch of days off.
public struct Holiday: Sendable {
  /// The first day.
  public let from: Located<CivilDate>
  /// The last day.
  public let to: Located<CivilDate>
  /// What it is called.
  public let name: LocalizedText

  /// Made by whoever reads the sources.
  public init(from: Located<CivilDate>, to: Located<CivilDate>, name: LocalizedText) {
    self.from = from
    self.to = to
    self.name = name
  }
}

/// Which days are working days: Monday to Friday, less holidays, plus swapped weekend days;
/// and which seasons a year has.
public struct WorkCalendar: Sendable {
  /// The stretches of days off.
  public let holidays: [Holiday]
  /// Weekend days that are worked instead (调休).
  public let workingDays: [Located<CivilDate>]
  /// The seasons that checks may be due in.
  public internal(set) var seasons: [Season]
  /// The days of the week on which a hall is closed: nothing is due then.
  public internal(set) var closedDays: Set<Weekday> = []
  /// How far the calendar can be trusted.
  public let status: Located<DataStatus>?
  /// A remark.
  public let note: LocalizedText
  /// The day numbers of the holidays and of the weekend days worked: a schedule is proved for
  /// every day of up to two years.
  private let daysOff: [Range<Int>]
  private let daysWorked: Set<Int>

  /// Made by whoever reads the sources.
  public init(
    holidays: [Holiday] = [], workingDays: [Located<CivilDate>] = [],
    seasons: [Season] = [], status: Located<DataStatus>? = nil,
    note: LocalizedText = LocalizedText()
  ) {
    self.holidays = holidays
    self.workingDays = workingDays
    self.seasons = seasons
    self.status = status
    self.note = note
    daysOff = holidays.map { holiday in
      let first = holiday.from.value.dayNumber
      return first..<max(first, holiday.to.value.dayNumber + 1)
    }
    daysWorked = Set(workingDays.map(\.value.dayNumber))
  }

  /// Whether the doors are open on the day.
  public func isOpen(_ day: CivilDate) -> Bool { !closedDays.contains(day.weekday) }

  /// Whether a day is in a season. Who asks for a season that is not there is never denied: that
  /// it is missing is told by a rule.
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
