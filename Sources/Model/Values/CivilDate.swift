/// A day of the proleptic Gregorian calendar, without a clock or a time zone.
public struct CivilDate: Hashable, Sendable, Comparable, LosslessStringConvertible {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The day so many days after 1970-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Reads `2026-12-01`; nil for anything else, and for a day that does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day by its parts; nil for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    dayNumber = Self.days(year: year, month: month, day: day)
    guard parts == (year, month, day) else { return nil }
  }

  /// The year, the month from 1 and the day from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    // Counting from 1 March of year 0 puts the leap day last; 146,097 days make 400 years.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(daysAfterMonday: dayNumber + 3)
  }

  /// The day so many days later.
  public func advanced(by days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day some years later; 1 March for 29 February of a year without one.
  public func sameDay(inYears years: Int) -> CivilDate {
    let (year, month, day) = parts
    return CivilDate(dayNumber: Self.days(year: year + years, month: month, day: day))
  }

  /// The first day of the same month.
  public var firstOfMonth: CivilDate { advanced(by: 1 - parts.day) }

  /// Earlier before later.
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// The day as `2026-12-01`.
  public var description: String {
    let (year, month, day) = parts
    return [Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2)]
      .joined(separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - 719_468
  }
}

extension Weekday {
  private static let week = allCases

  /// The day of the week so many days after a Monday.
  init(daysAfterMonday days: Int) { self = Self.week[(days % 7 + 7) % 7] }

  /// Its place in the week: 0 for Monday.
  public var place: Int { Self.week.firstIndex(of: self) ?? 0 }

  /// The day of the week so many days later.
  func advanced(by days: Int) -> Weekday { Weekday(daysAfterMonday: place + days) }
}
