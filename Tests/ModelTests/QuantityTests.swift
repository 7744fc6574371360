import Findings
import Model
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "decimals are read exactly and printed back",
    arguments: [
      ("7.7", 77, "7.7", "7.7"), ("7", 70, "7.0", "7"), ("-0.5", -5, "-0.5", "-0.5"),
      ("0.50", 5, "0.5", "0.5"), ("-3", -30, "-3.0", "-3"),
    ])
  func tenths(text: String, tenths: Int, fixed: String, short: String) throws {
    let value = try #require(Tenths(text))
    #expect(value.tenths == tenths)
    #expect(value.fixed == fixed)
    #expect(value.short == short)
  }

  @Test(
    "what is no decimal of that size is refused",
    arguments: ["", "-", ".", "7.77", "1e3", "７", "1 000", "--1", "1.2.3"])
  func refused(text: String) {
    #expect(Tenths(text) == nil)
  }

  @Test(
    "weighted values round halves up",
    arguments: [(938_500, "9.39"), (938_499, "9.38"), (844_000, "8.44")])
  func weighted(exact: Int, printed: String) {
    #expect(WeightedRating(exact: exact).rounded.fixed == printed)
  }
}

@Suite("Days")
struct CivilDateTests {
  @Test(
    "a day knows its weekday and its number",
    arguments: [
      ("1970-01-01", 0, Weekday.thu), ("2026-07-01", 20_635, .wed), ("2000-02-29", 11_016, .tue),
      ("2026-11-21", 20_778, .sat), ("1969-12-31", -1, .wed), ("0001-01-01", -719_162, .mon),
    ])
  func weekday(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(CivilDate(text))
    #expect(day.dayNumber == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "days that do not exist are refused",
    arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-04-31"])
  func refused(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "working days follow holidays and swapped days",
    arguments: [
      ("2026-10-01", nil), ("2026-10-08", 1), ("2026-10-10", 3), ("2026-10-11", nil),
      ("2026-07-01", 1), ("2026-08-03", 1),
    ])
  func workingDays(text: String, expected: Int?) throws {
    let day = try #require(CivilDate(text))
    #expect(try Self.october().workingDayOfMonth(day) == expected)
  }

  private static func october() throws -> WorkCalendar {
    let here = Span(file: "set.xml", line: 1)
    func located(_ text: String) throws -> Located<CivilDate> {
      Located(try #require(CivilDate(text)), at: here)
    }
    return WorkCalendar(
      CalendarDays(
        status: Located(.measured, at: here),
        holidays: [Holiday(from: try located("2026-10-01"), to: try located("2026-10-07"))],
        workingDays: [try located("2026-10-10")]))
  }
}
