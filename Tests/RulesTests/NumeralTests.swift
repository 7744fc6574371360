import Findings
import Model
import Testing

@testable import Rules

@Suite("Numbers in texts")
struct NumeralTests {
  private func numerals(_ text: String, _ language: String = "zh-Hans") -> Numerals {
    let words = Located(text, at: Span(file: "set.xml", line: 1))
    return ScannedText(.init(language: language, words: words)).numerals
  }

  private func amount(_ tenThousandths: Int, _ unit: String) throws -> Magnitude {
    Magnitude(value: tenThousandths, unit: try #require(Unit(unit), "\(unit)"))
  }

  @Test(
    "are read in digits and in words",
    arguments: [
      ("铃响≤3声", [30_000]), ("三声内", [30_000]), ("十五分钟", [150_000]), ("两百二十号", [2_200_000]),
      ("半小时", [5_000]), ("０．５", [5_000]), ("返销率≤0.5%", [5_000]), ("three rings", [30_000]),
      ("twenty-five seconds", [250_000]), ("twice in half an hour", [5_000, 20_000]),
      ("bone and tone", []), ("123456789012345", []), ("一百二", [1_200_000]),
      ("一百零二", [1_020_000]), ("三万五千", [350_000_000]), ("1.2万元", [120_000_000]),
      ("12,000 customers", [120_000_000]), ("12 000 g", [120_000_000]),
      ("1.5 million", [15_000_000_000]),
      ("two dozen", [240_000]), ("one hundred and twenty", [1_200_000]), ("5k", [50_000_000]),
      ("一千两百", [12_000_000]), ("两三位", [20_000, 30_000]), ("二〇二六", [20_260_000]),
      ("叁佰元", [3_000_000]), ("1,200元", [12_000_000]), ("第三天", [30_000]),
    ])
  func values(text: String, expected: [Int]) {
    #expect(numerals(text).values.sorted() == expected)
  }

  @Test(
    "measure something where they stand before a unit",
    arguments: [
      ("版本号一致", false), ("一致好评", false), ("一次性告知", true), ("三声内接听", true), ("看一看", false),
      ("每一位客户都满意", false), ("第一印象好", false), ("每桌一份菜单", true), ("一刻钟", true),
    ])
  func measures(text: String, expected: Bool) {
    #expect(numerals(text).measures == expected)
  }

  /// Amounts with every way of writing them that people use.
  private static let written: [(Int, String, [String])] = [
    (
      900_000, "min",
      [
        "90分钟", "1小时30分钟", "1小时30分", "一个半小时", "一小时半", "1.5小时", "1个半小时", "九十分钟", "5400秒",
        "90 min", "1 h 30 min", "1h30min", "1 hour and 30 minutes", "an hour and a half".in(),
        "one and a half hours", "1½ hours", "ninety minutes", "90-minute",
      ]
    ),
    (150_000, "min", ["一刻钟", "15分钟", "十五分钟", "0.25小时", "a quarter of an hour".in(), "900 s"]),
    (900_000, "s", ["1分30秒", "一分三十秒", "90秒", "1 min 30 s"]),
    (300_000, "min", ["半小时", "半个小时", "半个钟头", "half an hour"]),
    (1_350_000, "min", ["2小时15分", "两小时十五分钟", "2 hours 15 minutes", "135 minutes"]),
    (20_000, "workday", ["2个工作日", "两个工作日", "2 working days", "two business days"]),
    (140_000, "d", ["14天", "两周", "两个星期", "2 weeks", "a fortnight".in(), "336小时"]),
    (180_000, "month", ["18个月", "一年半", "1年6个月", "1.5 years", "一年零六个月"]),
    (900_000, "%", ["90%", "９０％", "九成", "百分之九十", "90 per cent", "90 percent", "900‰", "十分之九"]),
    (950_000, "%", ["95%", "九成五", "百分之九十五", "ninety-five percent"]),
    (25_000, "m", ["2.5米", "两米五", "两米半", "250厘米", "2.5 m", "2 m 50 cm", "2500 mm"]),
    (30_000, "km", ["3公里", "3千米", "三千米", "3000 m", "3 km", "three kilometres"]),
    (
      12_000_000, "元",
      ["1200元", "1,200元", "¥1,200", "￥1200", "RMB 1,200", "一千二百元", "0.12万元", "1200 yuan"]
    ),
    (35_000, "元", ["3元5角", "3.5元", "三元五角", "三块五"]),
    (305_000, "USD", ["$30.50", "30.5 dollars", "USD 30.50", "30 dollars and 50 cents"]),
    (-180_000, "℃", ["-18℃", "−18 °C", "零下18度", "零下十八摄氏度", "minus 18 °C", "18 °C below zero"]),
    (1_000_000, "℃", ["100℃", "212 °F", "一百摄氏度", "100 degrees Celsius"]),
    (5_000_000, "g", ["500克", "一斤", "0.5 kg", "半公斤", "500 g"]),
  ]

  @Test("amounts read back as themselves, in every form", arguments: written)
  func forms(value: Int, unit: String, texts: [String]) throws {
    let expected = try amount(value, unit)
    for text in texts {
      for frame in [text, "应在\(text)内", "Within \(text).", "≤\(text)，缺项=0"] {
        let found = numerals(frame).quantities.filter { $0.unit.isComparable(with: expected.unit) }
        #expect(found.count == 1 && found[0].equals(expected) == true, "\(frame): \(found)")
      }
    }
  }

  @Test("whole numbers of minutes, hours and shares read back in digits and numerals")
  func property() throws {
    for number in Array(1...130) + [200, 365, 999, 1_001, 1_010, 1_100, 2_345] {
      for text in [String(number), Self.han(number), Self.english(number)] {
        let minutes = try amount(number * 10_000, "min")
        let found = numerals("\(text)\(text.first!.isASCII ? " min" : "分钟")").quantities
        #expect(found.count == 1 && found[0].equals(minutes) == true, "\(text): \(found)")
        if number <= 100 {
          let percent = numerals("\(text)\(text.first!.isASCII ? " percent" : "%")").quantities
          let share = try amount(number * 10_000, "%")
          #expect(percent.count == 1 && percent[0].equals(share) == true, "\(text): \(percent)")
        }
      }
      let compound = numerals("\(number)小时30分钟").quantities
      let sum = try amount((number * 60 + 30) * 10_000, "min")
      #expect(compound.count == 1 && compound[0].equals(sum) == true, "\(number): \(compound)")
    }
  }

  /// A number in Chinese numerals, written by other means than the reader's.
  private static func han(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九").map(String.init)
    var (text, isGap) = ("", false)
    for (place, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / place % 10
      if digit == 0 {
        isGap = isGap || !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      text += place == 10 && digit == 1 && text.isEmpty ? name : digits[digit] + name
    }
    return text
  }

  /// A number in English words, written by other means than the reader's.
  private static func english(_ number: Int) -> String {
    let small = [
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = [
      "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    if number < 20 { return small[number] }
    if number < 100 { return tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : "") }
    let (power, name) = number < 1_000 ? (100, "hundred") : (1_000, "thousand")
    let rest = number % power
    let link = rest == 0 ? "" : rest < 100 ? " and " : " "
    return "\(english(number / power)) \(name)\(link)\(rest > 0 ? english(rest) : "")"
  }

  @Test(
    "a range has two amounts in the unit behind it, a tolerance one with its limits",
    arguments: [
      ("175–185 °C", [1_750_000, 1_850_000]), ("-25℃～-15℃", [-250_000, -150_000]),
      ("2-8℃", [20_000, 80_000]), ("180 °C ± 5", [1_750_000, 1_850_000]),
      ("180±5℃", [1_750_000, 1_850_000]), ("180 °C, ±5 °C", [1_750_000, 1_850_000]),
      ("between 175 and 185 °C", [1_750_000, 1_850_000]), ("180℃，正负5℃", [1_750_000, 1_850_000]),
    ])
  func limits(text: String, expected: [Int]) {
    #expect(numerals(text).quantities.flatMap(\.limits).map(\.value) == expected)
  }

  @Test(
    "leave counts without a unit, and days, years and ages of people",
    arguments: [
      "3个", "5位", "10分", "两台", "3 items", "5 minutely", "5月1日", "2026年", "满60周岁", "第3天", "±5",
    ])
  func counts(text: String) {
    for language in ["zh-Hans", "en"] {
      #expect(numerals(text, language).quantities.isEmpty, "\(numerals(text, language).quantities)")
    }
  }

  @Test("keep the place, unit included, across a soft break")
  func places() {
    let found = numerals("满 60 秒后，变更两|分钟内≥95%").quantities
    #expect(found.map(\.range) == [2..<6, 10..<14, 16..<19])
  }

  @Test("do not join what does not belong together", arguments: ["7天24小时服务", "30分钟、2小时", "5元，3角"])
  func apart(text: String) {
    #expect(numerals(text).quantities.count == 2)
  }

  @Test(
    "are read whatever their size and number",
    arguments: [
      "九", "一千", "亿", "百分之", "hundred ", "million ", "9", "1/", "9.", "99999999999公里5米", "±", "1、",
      "半",
      "1小时30分", "two and a half ", "零下", "-9 °F ", "a quarter of an ", "¥", "第一", "成",
    ])
  func hostile(part: String) {
    for count in [1, 7, 30, 4_000] {
      let text = String(repeating: part, count: count)
      let statement = Statement(
        ScannedText(.init(language: "en", words: Located(text, at: Span(file: "", line: 0)))))
      let measure = Measure(
        metric: Located("m", at: Span(file: "", line: 0)),
        comparison: Located(.atMost, at: Span(file: "", line: 0)),
        value: Located(Amount(tenThousandths: 900_000), at: Span(file: "", line: 0)),
        unit: Located("%", at: Span(file: "", line: 0)))
      _ = statement.states(measure)
      #expect(
        numerals(text).quantities.allSatisfy { $0.range.upperBound <= text.unicodeScalars.count })
    }
  }

  @Test("compare amounts of one sort only, exactly")
  func comparison() throws {
    let hour = try #require(numerals("1小时").quantities.first)
    #expect(hour.equals(try amount(600_000, "min")) == true)
    #expect(hour.equals(try amount(590_000, "min")) == false)
    #expect(hour.equals(try amount(600_000, "workday")) == nil)
  }

  @Test(
    "times of day and dates are told apart from amounts",
    arguments: [
      ("14:30前", 1, 0), ("下午三点", 1, 0), ("by 5 pm", 1, 0), ("5月1日", 0, 2), ("3 May", 0, 1),
      ("May 2026", 0, 1),
    ])
  func calendar(text: String, clocks: Int, dates: Int) {
    let found = numerals(text)
    #expect(found.clockTimes.count == clocks && found.dates.count == dates)
  }
}

extension String {
  /// With `within` before it, as an article counts one only behind a preposition.
  fileprivate func `in`() -> String { "within \(self)" }
}
