import Findings
import Model
import Testing

@testable import Rules

@Suite("Numbers in texts")
struct NumeralTests {
  private func numerals(_ text: String, _ language: String) -> Numerals {
    let words = Located(text, at: Span(file: "set.xml", line: 1))
    return Numerals(in: ScannedText(.init(language: language, words: words)))
  }

  @Test(
    "are read in digits and in words",
    arguments: [
      ("铃响≤3声", "zh-Hans", [30_000]), ("三声内", "zh-Hans", [30_000]),
      ("十五分钟", "zh-Hans", [150_000]), ("两百二十号", "zh-Hans", [2_200_000]),
      ("半小时", "zh-Hans", [5_000]), ("０．５", "zh-Hans", [0, 50_000]),
      ("返销率≤0.5%", "zh-Hans", [5_000]), ("three rings", "en", [30_000]),
      ("twenty-five seconds", "en", [50_000, 200_000, 250_000]),
      ("twice in half an hour", "en", [5_000, 20_000]), ("bone and tone", "en", []),
      ("12345678901", "en", []),
    ])
  func values(text: String, language: String, expected: [Int]) {
    #expect(numerals(text, language).values.sorted() == expected)
  }

  @Test(
    "measure something where they stand before a unit",
    arguments: [
      ("版本号一致", false), ("一致好评", false), ("一次性告知", true), ("三声内接听", true), ("缺项=零", true),
      ("看一看", false),
    ])
  func measures(text: String, expected: Bool) {
    #expect(numerals(text, "zh-Hans").measures == expected)
  }

  @Test("keep the unit that follows, and its place")
  func quantities() {
    let found = numerals("满 60 秒后，十五分钟内≥95%", "zh-Hans").quantities
    #expect(found.map { $0.unit.scaled($0.value) }.sorted() == [600_000, 950_000, 9_000_000])
    #expect(found.map(\.range).contains(2..<6))
    let english = numerals("half a minute, 2 pens, 3 h, one hundred percent", "en").quantities
    #expect(english.map { $0.unit.scaled($0.value) } == [108_000_000, 300_000, 1_000_000])
  }

  @Test(
    "know the units that can be compared, and no counting words",
    arguments: [
      ("3米内", "zh-Hans", 30_000), ("26℃", "zh-Hans", 260_000), ("60 dB", "en", 600_000),
      ("60分贝", "zh-Hans", 600_000), ("三声内", "zh-Hans", 30_000), ("3个工作日", "zh-Hans", 30_000),
      ("2 working days", "en", 20_000), ("三个月", "zh-Hans", 30_000), ("5 m away", "en", 50_000),
      ("2 h", "en", 72_000_000), ("变更两|分钟", "zh-Hans", 1_200_000),
    ])
  func units(text: String, language: String, scaled: Int) {
    let found = numerals(text, language).quantities
    #expect(found.map { $0.unit.scaled($0.value) } == [scaled])
  }

  @Test(
    "leave counts without a unit", arguments: ["3个", "5位", "10分", "两台", "3 items", "5 minutely"])
  func counts(text: String) {
    for language in ["zh-Hans", "en"] {
      #expect(numerals(text, language).quantities.isEmpty)
    }
  }

  @Test("compare amounts of one sort only, exactly")
  func comparison() throws {
    let hour = try #require(numerals("1小时", "zh-Hans").quantities.first)
    let (minute, workday) = (try #require(Unit("min")), try #require(Unit("workday")))
    #expect(hour.equals((600_000, minute)) == true)
    #expect(hour.equals((590_000, minute)) == false)
    #expect(hour.equals((600_000, workday)) == nil)
  }
}
