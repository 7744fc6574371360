import Findings
import Model
import Testing

@Suite("Hours, days of the year and seasons")
struct HourTests {
  @Test(
    "a time of day is read as a clock shows it",
    arguments: [
      ("00:00", 0), ("09:05", 545), ("24:00", 1_440), ("24:01", nil), ("9:00", nil), ("12:60", nil),
      ("-1:00", nil), ("12.00", nil),
    ])
  func clock(text: String, minutes: Int?) {
    #expect(ClockTime(text)?.minutes == minutes)
    if let minutes { #expect(ClockTime(minutes: minutes).description == text) }
  }

  @Test(
    "a day of every year is one that some year has",
    arguments: [
      ("02-29", true), ("02-30", false), ("04-31", false), ("12-31", true), ("1-1", false),
    ])
  func monthDay(text: String, isDay: Bool) {
    #expect((MonthDay(text) != nil) == isDay)
    if isDay { #expect(MonthDay(text)?.description == text) }
  }

  @Test(
    "a season may go over the end of the year",
    arguments: [
      ("04-15", "09-30", "2026-04-15", true), ("04-15", "09-30", "2026-09-30", true),
      ("04-15", "09-30", "2026-10-01", false), ("11-01", "02-28", "2026-12-31", true),
      ("11-01", "02-28", "2027-01-01", true), ("11-01", "02-28", "2026-03-01", false),
      ("06-01", "06-01", "2026-06-01", true), ("06-01", "06-01", "2026-06-02", false),
    ])
  func season(from: String, to: String, day: String, isIn: Bool) throws {
    let season = try Self.season(from, to)
    #expect(season.contains(try #require(CivilDate(day))) == isIn)
  }

  @Test("a calendar without a season denies nothing")
  func unknown() throws {
    let here = Span(file: "set.xml", line: 1)
    let days = CalendarDays(
      status: Located(.measured, at: here), seasons: [try Self.season("06-01", "06-30")])
    let calendar = WorkCalendar(days)
    let day = try #require(CivilDate("2026-12-01"))
    #expect(!calendar.isIn(ID("rain"), day))
    #expect(calendar.isIn(ID("snow"), day))
  }

  static func season(_ from: String, _ to: String) throws -> Season {
    let here = Span(file: "set.xml", line: 1)
    return Season(
      id: Located(ID("rain"), at: here),
      from: Located(try #require(MonthDay(from)), at: here),
      to: Located(try #require(MonthDay(to)), at: here), name: LocalizedText())
  }
}
