import Model

/// The numbers a text states, in digits or in words.
struct Numerals: Sendable {
  /// The numbers in ten-thousandths, as measures count.
  private(set) var values: Set<Int> = []
  /// Whether one of them stands in digits, beside a sign, or before a unit or counting word,
  /// and not in an idiom such as 一致.
  private(set) var measures = false

  /// Reads a text in a language.
  init(in text: String, language: String) {
    let scalars = Array(text.unicodeScalars)
    readDigits(scalars)
    if language.hasPrefix("zh") || language == "yue" {
      readHan(scalars)
    } else {
      readEnglish(text)
    }
  }

  /// Ten million: what is above is a telephone number rather than a measure.
  static let most = 10_000_000 * 10_000

  private mutating func add(_ tenThousandths: Int) {
    if tenThousandths <= Self.most { values.insert(tenThousandths) }
  }

  private mutating func readDigits(_ scalars: [Unicode.Scalar]) {
    var at = 0
    while at < scalars.count {
      guard let digit = Self.digit(scalars[at]) else {
        measures = measures || Self.signs.contains(scalars[at])
        at += 1
        continue
      }
      var text = String(digit)
      at += 1
      while at < scalars.count, let next = Self.part(scalars, at) {
        text += next
        at += 1
      }
      measures = true
      if let amount = Amount(text) { add(amount.tenThousandths) }
    }
  }

  /// A further digit, or a decimal point before one.
  private static func part(_ scalars: [Unicode.Scalar], _ at: Int) -> String? {
    if let digit = digit(scalars[at]) { return String(digit) }
    guard scalars[at] == ".", at + 1 < scalars.count else { return nil }
    return digit(scalars[at + 1]) == nil ? nil : "."
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0xFF10...0xFF19: scalar.value - 0xFF10
    default: nil
    }
  }

  private static let signs: Set<Unicode.Scalar> = ["≤", "≥", "=", "<", ">", "＝", "＜", "＞", "%"]
}

extension Numerals {
  private static let hanDigits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  private static let hanUnits: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000, "万": 10_000]

  /// Units and counting words: a number before one of them measures something.
  private static let counters = Set(
    "声秒分时天日周月年次件张台位人名个项步条份种层米元笔单例句圈遍把块处格页小声倍成岁页分".unicodeScalars)

  private mutating func readHan(_ scalars: [Unicode.Scalar]) {
    var at = 0
    while at < scalars.count {
      if scalars[at] == "半" {
        add(5_000)
        measures = measures || Self.isCounted(scalars, after: at)
        at += 1
      } else if let end = Self.hanEnd(scalars, from: at) {
        add(Self.hanValue(scalars[at..<end]) * 10_000)
        measures = measures || Self.isCounted(scalars, after: end - 1)
        at = end
      } else {
        at += 1
      }
    }
  }

  private static func hanEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = start
    while end < scalars.count, hanDigits[scalars[end]] != nil || hanUnits[scalars[end]] != nil {
      end += 1
    }
    return end > start ? end : nil
  }

  private static func isCounted(_ scalars: [Unicode.Scalar], after last: Int) -> Bool {
    last + 1 < scalars.count && counters.contains(scalars[last + 1])
  }

  /// 十五 is 15, 两百 is 200, 一二 is 12.
  private static func hanValue(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var sum = 0
    var digits = 0
    var hasDigits = false
    for scalar in scalars {
      if let digit = hanDigits[scalar] {
        digits = min(digits * 10 + digit, 1_000_000)
        hasDigits = true
      } else if let unit = hanUnits[scalar] {
        sum += (hasDigits ? digits : 1) * unit
        digits = 0
        hasDigits = false
      }
    }
    return sum + digits
  }
}

extension Numerals {
  /// English numbers in halves, so that a half is whole too.
  private static let english: [String: Int] = [
    "zero": 0, "half": 1, "one": 2, "once": 2, "single": 2, "two": 4, "twice": 4, "both": 4,
    "three": 6, "four": 8, "five": 10, "six": 12, "seven": 14, "eight": 16, "nine": 18,
    "ten": 20, "eleven": 22, "twelve": 24, "thirteen": 26, "fourteen": 28, "fifteen": 30,
    "sixteen": 32, "seventeen": 34, "eighteen": 36, "nineteen": 38,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  private mutating func readEnglish(_ text: String) {
    var pending: Int?
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let ten = Self.tens[String(word)] {
        add(ten * 10_000)
        pending = ten
      } else if let halves = Self.english[String(word)] {
        add(halves * 5_000)
        if let pending { add(pending * 10_000 + halves * 5_000) }
        pending = nil
      } else {
        if word == "hundred" { add(1_000_000) }
        pending = nil
        continue
      }
      measures = true
    }
  }
}
