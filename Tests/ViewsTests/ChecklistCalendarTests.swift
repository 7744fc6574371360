import Findings
import Model
import Testing

@testable import Views

/// What is due by the holiday tables of both samples: long holidays, swapped working days (调休),
/// weekdays.
@Suite struct ChecklistCalendarTests {
  private static let sets = ["service-hall", "e-channel"]

  private static func calendar(_ set: String) throws -> WorkCalendar {
    try ChecklistSamples.context(.init(set: set, language: "en", day: nil))
      .catalogue.calendar
  }

  @Test(
    "the working days of a month are counted by the table",
    arguments: sets,
    [
      // National Day takes the first week; the Saturday after it is worked.
      ("2026-10-01", nil), ("2026-10-07", nil), ("2026-10-08", 1), ("2026-10-09", 2),
      ("2026-10-10", 3), ("2026-10-11", nil), ("2026-10-12", 4),
      // Labour Day takes the first five days; the Saturday after it is worked.
      ("2026-05-05", nil), ("2026-05-06", 1), ("2026-05-09", 4),
      // The first working day of the year is a Sunday.
      ("2026-01-03", nil), ("2026-01-04", 1), ("2026-01-05", 2), ("2026-01-10", nil),
      // A worked Sunday counts, an ordinary one does not.
      ("2026-09-13", nil), ("2026-09-18", 14), ("2026-09-20", 15), ("2026-09-21", 16),
    ] as [(String, Int?)])
  func workingDays(set: String, day: (String, Int?)) throws {
    let date = try #require(CivilDate(day.0))
    #expect(try Self.calendar(set).workingDayOfMonth(date) == day.1, "\(day.0)")
  }

  @Test("a monthly check comes once a month, whichever working day it names", arguments: sets)
  func monthly(set: String) throws {
    let calendar = try Self.calendar(set)
    for number in [1, 2, 15, 16, 17, 21, 22, 23, 31, 40] {
      let check = try Self.check("monthly", workingDay: number)
      for month in 1...12 {
        let days = try Self.days(of: month)
        let due = days.filter { check.isDue(on: $0, calendar: calendar) }
        #expect(due.count == 1, "working day \(number) of month \(month): \(due)")
        let worked = days.filter(calendar.isWorkingDay)
        #expect(due.first == worked[min(number, worked.count) - 1])
      }
    }
  }

  @Test("a month with too few working days has it on its last", arguments: sets)
  func lastWorkingDay(set: String) throws {
    // February of 2026 has 16 working days, and the last of them is a Saturday.
    let day = try #require(CivilDate("2026-02-28"))
    let check = try Self.check("monthly", workingDay: 20)
    #expect(check.isDue(on: day, calendar: try Self.calendar(set)))
  }

  @Test("a weekly check keeps its weekday, holiday or not", arguments: sets)
  func weekly(set: String) throws {
    let calendar = try Self.calendar(set)
    let wednesday = try Self.check("weekly", weekday: "wed")
    let holiday = try #require(CivilDate("2026-10-07"))
    #expect(!calendar.isWorkingDay(holiday) && wednesday.isDue(on: holiday, calendar: calendar))
    // A Sunday worked like a weekday is a Sunday all the same.
    let sunday = try #require(CivilDate("2026-09-20"))
    #expect(try Self.check("weekly", weekday: "sun").isDue(on: sunday, calendar: calendar))
    #expect(try !Self.check("weekly", weekday: "fri").isDue(on: sunday, calendar: calendar))
  }

  @Test("the sheets of the first working day after National Day hold the monthly check")
  func sheets() throws {
    let due = try ["2026-10-01", "2026-10-07", "2026-10-08", "2026-10-09"].map { day in
      try ChecklistSamples.documents(.init(set: "service-hall", language: "en", day: day))
        .map(ChecklistSamples.plainText).joined().contains("M01-C3")
    }
    #expect(due == [false, false, true, false])
  }

  private static func days(of month: Int) throws -> [CivilDate] {
    let first = try #require(CivilDate(year: 2026, month: month, day: 1))
    return (0..<31).map(first.advanced).filter { $0.parts.month == month }
  }

  private static func check(_ frequency: String, weekday: String? = nil, workingDay: Int? = nil)
    throws -> Check
  {
    let here = Span(file: "moments/M01.xml", line: 1)
    func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: here) }
    return Check(
      id: at(ID("M01-C1")), role: at(ID("DM")), form: at(.round), when: at(.inHours),
      frequency: at(try #require(Frequency(rawValue: frequency))),
      weekday: try weekday.map { at(try #require(Weekday(rawValue: $0))) },
      workingDay: workingDay.map(at), method: at(.look), minutes: at(Tenths(tenths: 15)),
      question: LocalizedText())
  }
}
