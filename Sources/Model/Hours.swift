import Findings

/// A time of day, in minutes since midnight.
public struct ClockTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, up to 1440 for the end of the day.
  public let minutes: Int

  /// A time so many minutes after midnight.
  public init(minutes: Int) { self.minutes = minutes }

  /// Reads `09:00`; nil for anything else. `24:00` is the end of the day.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1_440
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// Earlier before later.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// The time as `09:00`.
  public var description: String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

/// A stretch of the day on some days of the week.
public struct Hours: Sendable {
  /// The days.
  public let days: [Located<Weekday>]
  /// When it begins.
  public let from: Located<ClockTime>
  /// When it ends.
  public let to: Located<ClockTime>

  /// Made by whoever reads the sources.
  public init(days: [Located<Weekday>], from: Located<ClockTime>, to: Located<ClockTime>) {
    self.days = days
    self.from = from
    self.to = to
  }

  /// Whether it is of a day of the week.
  public func includes(_ day: Weekday) -> Bool { days.contains { $0.value == day } }

  /// The hours as `09:00-18:00`.
  public var span: String { "\(from.value)-\(to.value)" }
}

/// A day of every year.
public struct MonthDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The month from 1.
  public let month: Int
  /// The day from 1.
  public let day: Int

  /// Reads `05-01`; nil for anything else, and for a day that no year has.
  public init?(_ text: String) {
    // A leap year has every day a year may have.
    guard let day = CivilDate("2000-" + text) else { return nil }
    self.init(of: day)
  }

  /// The day of the year that a day is.
  public init(of day: CivilDate) { (_, month, self.day) = day.parts }

  /// Earlier in the year before later.
  public static func < (left: Self, right: Self) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// The day as `05-01`.
  public var description: String {
    [month, day].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}

/// A season of every year that checks may be due in.
public struct Season: Identified, Sendable {
  /// Its id.
  public let id: Located<ID<Season>>
  /// Its first day.
  public let from: Located<MonthDay>
  /// Its last day; before the first if the season goes over the end of the year.
  public let to: Located<MonthDay>
  /// Its name.
  public let name: LocalizedText

  /// Made by whoever reads the sources.
  public init(
    id: Located<ID<Season>>, from: Located<MonthDay>, to: Located<MonthDay>, name: LocalizedText
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.name = name
  }

  /// Whether a day is in the season.
  public func contains(_ day: CivilDate) -> Bool {
    let day = MonthDay(of: day)
    return from.value <= to.value
      ? from.value <= day && day <= to.value : from.value <= day || day <= to.value
  }
}

/// A hall's own days of a season of the calendar.
public struct HallSeason: Sendable {
  /// The season.
  public let id: Located<ID<Season>>
  /// Its first day in the hall.
  public let from: Located<MonthDay>
  /// Its last day in the hall.
  public let to: Located<MonthDay>

  /// Made by whoever reads the sources.
  public init(id: Located<ID<Season>>, from: Located<MonthDay>, to: Located<MonthDay>) {
    self.id = id
    self.from = from
    self.to = to
  }
}
