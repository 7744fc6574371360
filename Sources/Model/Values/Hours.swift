import Findings

/// A time of day, in minutes since midnight.
public struct ClockTime: Hashable, Sendable, Comparable, LosslessStringConvertible {
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

extension Hours {
  /// Whether it is of a day of the week.
  public func includes(_ day: Weekday) -> Bool { days.contains { $0.value == day } }

  /// The hours as `09:00-18:00`.
  public var span: String { "\(from.value)-\(to.value)" }
}

/// A day of every year.
public struct MonthDay: Hashable, Sendable, Comparable, LosslessStringConvertible {
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

extension Season {
  /// Whether a day is in the season.
  public func contains(_ day: CivilDate) -> Bool {
    let day = MonthDay(of: day)
    return from.value <= to.value
      ? from.value <= day && day <= to.value : from.value <= day || day <= to.value
  }
}
