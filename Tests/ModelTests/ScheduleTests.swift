import Findings
import Model
import Testing

@Suite("Schedules")
struct ScheduleTests {
  @Test(
    "a check is due by its frequency",
    arguments: [
      ("daily", nil, nil, "2026-10-03", true), ("weekly", "wed", nil, "2026-07-01", true),
      ("weekly", "wed", nil, "2026-07-02", false), ("monthly", nil, 1, "2026-07-01", true),
      ("monthly", nil, 2, "2026-07-01", false), ("monthly", nil, 2, "2026-07-02", true),
      ("monthly", nil, 1, "2026-08-01", false), ("per-event", nil, nil, "2026-07-01", false),
    ])
  func due(
    frequency: String, weekday: String?, workingDay: Int?, day: String, expected: Bool
  ) throws {
    let check = try Self.check(frequency, weekday: weekday, workingDay: workingDay)
    let date = try #require(CivilDate(day))
    #expect(check.isDue(on: date, calendar: WorkCalendar(nil)) == expected)
  }

  @Test("a daily check takes its minutes as often as it is made")
  func minutes() throws {
    #expect(try Self.check("daily", times: 4).minutesPerDay.tenths == 60)
    #expect(try Self.check("weekly", weekday: "mon", times: 4).minutesPerDay.tenths == 15)
  }

  private static func check(
    _ frequency: String, weekday: String? = nil, workingDay: Int? = nil, times: Int? = nil
  ) throws -> Check {
    let here = Span(file: "moments/M01.xml", line: 1)
    func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: here) }
    return Check(
      id: at(ID("M01-C1")), role: at(ID("DM")), form: at(.round), when: at(.inHours),
      frequency: at(try #require(Frequency(rawValue: frequency))), times: times.map(at),
      weekday: try weekday.map { at(try #require(Weekday(rawValue: $0))) },
      workingDay: workingDay.map(at), method: at(.look), minutes: at(Tenths(tenths: 15)),
      question: LocalizedText())
  }
}
