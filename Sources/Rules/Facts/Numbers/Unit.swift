/// A unit in which numbers can be compared. Counting words are none: 3个 may be anything.
struct Unit: Sendable {
  /// What is measured in it.
  enum Sort: Sendable {
    case time, workdays, months, share, length, weight, volume, area, temperature, loudness
    case rings, yuan, dollars, pounds, euros

    /// Whether no amount is below zero. Degrees and decibels are told from a chosen zero, and
    /// weights and volumes may be what is left over or lacks of one.
    var isNeverNegative: Bool {
      switch self {
      case .time, .workdays, .months, .share, .length, .rings, .yuan, .dollars, .pounds, .euros:
        true
      case .weight, .volume, .area, .temperature, .loudness: false
      }
    }
  }

  let sort: Sort
  /// How many of the smallest unit of its sort it is.
  private let scale: Int
  /// Where its zero lies in its sort, in whole smallest units.
  private let zero: Int

  init(_ sort: Sort, _ scale: Int = 1, zero: Int = 0) {
    self.sort = sort
    self.scale = scale
    self.zero = zero
  }

  /// The unit of a measure, or nil if it counts things.
  init?(_ word: String) {
    let scalars = ScannedText.scalars(of: word)
    guard case .unit(let unit, let end)? = UnitWord.first(in: scalars, from: 0),
      end == scalars.count
    else { return nil }
    self = unit
  }

  /// The value of a number of this unit, comparable with others of its sort. What is too large
  /// to be told stands at the end of all numbers.
  func scaled(_ value: Int) -> Int {
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: scale)
    return isTooLarge ? (value < 0 ? .min : .max) : product &+ zero
  }

  /// Whether numbers of the two units can be compared.
  func isComparable(with other: Unit) -> Bool { sort == other.sort }

  /// Whether amounts of the two may stand side by side for their sum, the larger first: hours
  /// and minutes, but neither two prices nor degrees.
  func takes(_ smaller: Unit) -> Bool {
    guard sort == smaller.sort, scale > smaller.scale else { return false }
    switch sort {
    case .time, .months, .length, .weight, .yuan, .dollars, .pounds, .euros: return true
    case .workdays, .share, .volume, .area, .temperature, .loudness, .rings: return false
    }
  }

  /// Whether a bare digit behind it is tenths of it: 两米五.
  var isToldInTenths: Bool { sort == .length || sort == .yuan || sort == .weight }

  /// Whether it is a measure of time.
  var isTime: Bool {
    switch sort {
    case .time, .workdays, .months: true
    default: false
    }
  }
}

extension Unit {
  /// Whether a word of a measure counts things, of which there are none at the least.
  static func countsThings(_ word: String) -> Bool {
    countingWords.contains(word.lowercased())
  }

  private static let countingWords = Set(
    """
    次 人 位 个 项 件 份 张 台 条 处 家 笔 单 名 例 起 组 间 桌 盒 瓶 杯 辆 道 句 遍 步 页 块 把 层 本 部 场 格
    圈 人次 户 箱 袋 包 支 只 套 列 排 批 班 趟 封 通 颗 粒 株 头 匹 顶 双 副 幅 盏 座 栋 床 票 客 行 字 词 声
    time times item items person persons people customer customers guest guests patient patients
    visitor visitors passenger passengers client clients reader readers resident residents
    citizen citizens staff employee employees agent agents piece pieces case cases complaint
    complaints call calls error errors fault faults defect defects occurrence occurrences visit
    visits order orders parcel parcels table tables room rooms seat seats bed beds form forms
    document documents record records ticket tickets card cards box boxes bottle bottles cup cups
    step steps page pages word words sheet sheets copy copies count counts incident incidents
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// What stands behind a number: a unit, a word that begins like one, or 分, which is a minute
/// beside hours or seconds and a point elsewhere.
enum UnitWord: Sendable {
  case unit(Unit, end: Int)
  case minuteOrPoint(end: Int)
  case none(end: Int)

  var end: Int {
    switch self {
    case .unit(_, let end), .minuteOrPoint(let end), .none(let end): end
    }
  }
}

extension UnitWord {
  private enum Meaning: Sendable {
    case unit(Unit)
    case minuteOrPoint
    case none
  }

  /// The words for each unit, a length in tenths of a millimetre, a weight in milligrams, an
  /// area in square millimetres, a temperature in ninths of a degree so that both scales are
  /// whole, money in hundredths.
  private static let words: [(meaning: Meaning, words: String)] = [
    (.unit(Unit(.share, 10)), "% ％ percent per_cent pct 个百分点 percentage_points"),
    (.unit(Unit(.share)), "‰ permille"),
    (.unit(Unit(.time)), "s sec secs second seconds 秒 秒钟"),
    (.unit(Unit(.time, 60)), "min mins minute minutes 分钟"),
    (.unit(Unit(.time, 900)), "刻钟 quarters_of_an_hour quarter_of_an_hour"),
    (.unit(Unit(.time, 3_600)), "h hr hrs hour hours 小时 个小时 钟头 个钟头 个钟"),
    (.unit(Unit(.time, 86_400)), "d day days 天 日 自然日 个自然日 calendar_day calendar_days"),
    (.unit(Unit(.time, 604_800)), "wk wks week weeks 周 星期 个星期 礼拜 个礼拜"),
    (.unit(Unit(.time, 1_209_600)), "fortnight fortnights"),
    (
      .unit(Unit(.workdays)),
      """
      workday workdays working_day working_days business_day business_days 个工作日 工作日
      weekday weekdays
      """
    ),
    (.unit(Unit(.months)), "month months mo 个月 个自然月"),
    (.unit(Unit(.months, 3)), "季度 个季度"),
    (.unit(Unit(.months, 12)), "year years yr yrs 年"),
    (.unit(Unit(.length, 10)), "mm millimetre millimetres millimeter millimeters 毫米"),
    (.unit(Unit(.length, 100)), "cm centimetre centimetres centimeter centimeters 厘米 公分"),
    (.unit(Unit(.length, 10_000)), "m metre metres meter meters 米"),
    (
      .unit(Unit(.length, 10_000_000)),
      "km kms kilometre kilometres kilometer kilometers 公里 千米"
    ),
    (.unit(Unit(.length, 254)), "inch inches"),
    (.unit(Unit(.length, 3_048)), "ft foot feet"),
    (.unit(Unit(.length, 16_093_440)), "mile miles"),
    (.unit(Unit(.weight)), "mg 毫克"),
    (.unit(Unit(.weight, 1_000)), "g gram grams gramme grammes 克"),
    (.unit(Unit(.weight, 500_000)), "斤 市斤"),
    (.unit(Unit(.weight, 1_000_000)), "kg kgs kilo kilos kilogram kilograms 公斤 千克"),
    (.unit(Unit(.weight, 1_000_000_000)), "t tonne tonnes 吨"),
    (.unit(Unit(.volume)), "ml millilitre millilitres milliliter milliliters 毫升"),
    (.unit(Unit(.volume, 1_000)), "l litre litres liter liters 升"),
    (.unit(Unit(.area, 1_000_000)), "m² sqm square_metres square_meters ㎡ 平方米 平米"),
    (
      .unit(Unit(.temperature, 9)),
      "℃ °c ° c 度 摄氏度 degrees_celsius degrees_centigrade degree_celsius degrees deg_c"
    ),
    (
      .unit(Unit(.temperature, 5, zero: -1_600_000)),
      "℉ °f f 华氏度 degrees_fahrenheit degree_fahrenheit deg_f"
    ),
    (.unit(Unit(.loudness)), "db dba db(a) decibel decibels 分贝"),
    (.unit(Unit(.rings)), "ring rings 声"),
    (.unit(Unit(.yuan)), "fen"),
    (.unit(Unit(.yuan, 10)), "角 毛 jiao"),
    (.unit(Unit(.yuan, 100)), "元 块 块钱 圆 元整 人民币 yuan rmb cny"),
    (.unit(Unit(.dollars, 100)), "usd dollar dollars us_dollars 美元"),
    (.unit(Unit(.dollars)), "cent cents"),
    (.unit(Unit(.pounds, 100)), "gbp pound pounds 英镑"),
    (.unit(Unit(.pounds)), "pence"),
    (.unit(Unit(.euros, 100)), "eur euro euros 欧元"),
    (.minuteOrPoint, "分"),
    (
      .none,
      """
      周岁 周年 年级 年代 年度 天花 米饭 元旦 元素 升级 度假 度电 块砖 分店 分部 分之 声道 日元 日游
      """
    ),
  ]

  /// Signs and codes of money that stand before its number.
  private static let prefixes: [(sign: [UInt32], unit: Unit)] = [
    ("人民币", .yuan), ("rmb", .yuan), ("cny", .yuan), ("¥", .yuan), ("￥", .yuan),
    ("usd", .dollars), ("us$", .dollars), ("$", .dollars), ("gbp", .pounds), ("£", .pounds),
    ("eur", .euros), ("€", .euros),
  ].map { (ScannedText.scalars(of: $0), Unit($1, 100)) }

  /// A word made ready.
  private struct Pattern: Sendable {
    let scalars: [UInt32]
    let meaning: Meaning
  }

  /// The words by their first scalar, the longest first.
  private static let patterns = Dictionary(
    grouping: words.flatMap { meaning, words in
      words.split { $0 == " " || $0 == "\n" }.map { word in
        Pattern(
          scalars: ScannedText.scalars(of: String(word)).map { $0 == 0x5F ? 0x20 : $0 },
          meaning: meaning)
      }
    }, by: { $0.scalars[0] }
  ).mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }

  /// What follows a number, after blanks, a hyphen and marks where a line may be broken; after
  /// a fraction an article may stand before it, as in half an hour.
  static func first(in text: [UInt32], from start: Int, afterFraction: Bool = false) -> UnitWord? {
    var from = start
    while from < text.count, text[from].isSpacing { from += 1 }
    if from + 1 < text.count, text[from] == 0x2D, text[from + 1].isLatin { from += 1 }
    if afterFraction {
      for article in articles where matches(article, text, at: from) { from += article.count }
    }
    guard from < text.count,
      let found = patterns[text[from]]?.first(where: { stands($0.scalars, in: text, at: from) })
    else { return nil }
    let end = from + found.scalars.count
    switch found.meaning {
    case .unit(let unit): return .unit(unit, end: end)
    case .minuteOrPoint: return .minuteOrPoint(end: end)
    case .none: return UnitWord.none(end: end)
    }
  }

  private static let articles = ["of ", "an ", "a "].map(ScannedText.scalars)

  /// The unit of money whose sign stands before a number, and where the sign begins.
  static func before(_ start: Int, in text: [UInt32]) -> (unit: Unit, start: Int)? {
    var end = start
    while end > 0, text[end - 1].isSpacing { end -= 1 }
    for (sign, unit) in prefixes {
      let first = end - sign.count
      guard first >= 0, matches(sign, text, at: first) else { continue }
      if sign[0].isLatin, first > 0, text[first - 1].isLatin { continue }
      return (unit, first)
    }
    return nil
  }

  /// Whether a word stands there, and is not the start of a longer one.
  private static func stands(_ word: [UInt32], in text: [UInt32], at start: Int) -> Bool {
    let end = start + word.count
    return matches(word, text, at: start)
      && !(text[end - 1].isLatin && end < text.count && text[end].isLatin)
  }

  private static func matches(_ word: [UInt32], _ text: [UInt32], at start: Int) -> Bool {
    let end = start + word.count
    guard end <= text.count else { return false }
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }
}

extension UInt32 {
  /// A blank of any width, or a mark where a line may be broken.
  var isSpacing: Bool {
    switch self {
    case 0x20, 0x7C, 0xA0, 0x2009, 0x202F, 0x3000: true
    default: false
    }
  }
}
