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

  @Test(
    "a sample is filled by whole runs, or never",
    arguments: [
      // One at a time, five, all at once.
      (1, "daily", "look", 10, 10), (5, "daily", "look", 10, 2), (10, "weekly", "ask", 10, 1),
      // Too few or too many in the end.
      (3, "daily", "look", 10, nil), (20, "daily", "look", 10, nil),
      (4, "monthly", "time", 10, nil),
      // How many is not said: nobody knows, but of what happened and of records.
      (nil, "daily", "look", 10, nil), (nil, "daily", "operate", 10, nil),
      (nil, "weekly", "time", 10, nil), (nil, "daily", "test-call", 10, nil),
      (nil, "daily", "listen", 10, nil), (nil, "monthly", "ask", 10, nil),
      (nil, "daily", "records", 10, 1), (nil, "per-event", "look", 10, 10),
      (nil, "per-event", "records", 10, 10),
      // A number that is said counts whatever the method.
      (4, "daily", "records", 10, nil), (2, "per-event", "look", 10, 5),
    ] as [(Int?, String, String, Int, Int?)])
  func runs(sample: Int?, frequency: String, method: String, size: Int, expected: Int?) throws {
    var check = try Self.check(frequency)
    check.sample = sample.map { Located($0, at: check.id.span) }
    check.method = Located(try #require(CheckMethod(rawValue: method)), at: check.id.span)
    #expect(check.runs(filling: size) == expected)
  }

  @Test("as often as a check is made in a day, it is made for its samples")
  func runsOfADay() throws {
    var check = try Self.check("daily", times: 4)
    check.sample = Located(1, at: check.id.span)
    #expect(check.runs(filling: 5) == 5)
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
