import Model

/// The numbers a text states, in digits or in words.
struct Numerals: Sendable {
  /// The numbers in ten-thousandths, as measures count.
  private(set) var values: Set<Int> = []
  /// The numbers with a unit of time or a percent sign behind them, in the order found.
  private(set) var quantities: [Quantity] = []
  /// Whether one of them stands in digits, beside a sign, or before a unit or counting word,
  /// and not in an idiom such as 一致.
  private(set) var measures = false

  /// Ten million: what is above is a telephone number rather than a measure.
  static let most = 10_000_000 * 10_000

  /// Reads a text in its language.
  init(in text: ScannedText) {
    readDigits(text.scalars)
    if text.isChinese {
      readHan(text.scalars)
    } else {
      readEnglish(text.scalars)
    }
  }

  private mutating func add(_ tenThousandths: Int, at range: Range<Int>, of text: [UInt32]) {
    guard tenThousandths <= Self.most else { return }
    values.insert(tenThousandths)
    guard let (unit, end) = Unit.first(in: text, from: range.upperBound) else { return }
    quantities.append(
      Quantity(value: tenThousandths, unit: unit, range: range.lowerBound..<end))
  }
}

extension Numerals {
  private mutating func readDigits(_ scalars: [UInt32]) {
    var at = 0
    while at < scalars.count {
      guard Self.digit(scalars[at]) != nil else {
        measures = measures || Self.isSign(scalars[at])
        at += 1
        continue
      }
      measures = true
      let (value, end) = Self.number(scalars, from: at)
      if let value { add(value, at: at..<end, of: scalars) }
      at = end
    }
  }

  /// The number that starts at a digit, or nil if it is larger or finer than any measure.
  private static func number(_ scalars: [UInt32], from start: Int) -> (value: Int?, end: Int) {
    var value = 0
    var decimals: Int?
    var at = start
    while at < scalars.count {
      if let digit = digit(scalars[at]) {
        value = min(value * 10 + digit, most + 1)
        decimals = decimals.map { $0 + 1 }
      } else if scalars[at] != 46 || decimals != nil || at + 1 == scalars.count
        || digit(scalars[at + 1]) == nil
      {
        break
      } else {
        decimals = 0
      }
      at += 1
    }
    let scale = [10_000, 1_000, 100, 10, 1]
    let places = decimals ?? 0
    return (value <= most && places < scale.count ? value * scale[places] : nil, at)
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// ≤ ≥ = < > % and their full-width forms.
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2264, 0x2265, 0x3C...0x3E, 0x25, 0xFF1C...0xFF1E, 0xFF05: true
    default: false
    }
  }
}

extension Numerals {
  /// Units and counting words: a number before one of them measures something.
  private static let counters = Set(
    "声秒分时天日周月年次件张台位人名个项步条份种层米元笔单例句圈遍把块处格页小倍成岁".unicodeScalars.map(\.value))

  private mutating func readHan(_ scalars: [UInt32]) {
    var at = 0
    while at < scalars.count {
      if scalars[at] == 0x534A {  // 半
        add(5_000, at: at..<(at + 1), of: scalars)
        measures = measures || Self.isCounted(scalars, after: at)
        at += 1
      } else if Self.han(scalars[at]) != nil {
        let end = scalars[at...].firstIndex { Self.han($0) == nil } ?? scalars.count
        add(Self.hanValue(scalars[at..<end]) * 10_000, at: at..<end, of: scalars)
        measures = measures || Self.isCounted(scalars, after: end - 1)
        at = end
      } else {
        at += 1
      }
    }
  }

  /// A Chinese digit, or a power of ten that the digit before it counts.
  private enum Han {
    case digit(Int)
    case power(Int)
  }

  private static func han(_ scalar: UInt32) -> Han? {
    switch Unicode.Scalar(scalar) {
    case "零", "〇": .digit(0)
    case "一": .digit(1)
    case "二", "两": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .power(10)
    case "百": .power(100)
    case "千": .power(1_000)
    case "万": .power(10_000)
    default: nil
    }
  }

  private static func isCounted(_ scalars: [UInt32], after last: Int) -> Bool {
    last + 1 < scalars.count && counters.contains(scalars[last + 1])
  }

  /// 十五 is 15, 两百 is 200, 一二 is 12.
  private static func hanValue(_ scalars: ArraySlice<UInt32>) -> Int {
    var sum = 0
    var digits: Int?
    for scalar in scalars {
      switch han(scalar) {
      case .digit(let digit): digits = min((digits ?? 0) * 10 + digit, 1_000_000)
      case .power(let power):
        sum = min(sum + (digits ?? 1) * power, most)
        digits = nil
      case nil: break
      }
    }
    return min(sum + (digits ?? 0), most / 10_000)
  }
}

extension Numerals {
  /// English numbers in halves, so that a half is whole too.
  private static let english = packed([
    "zero": 0, "half": 1, "one": 2, "once": 2, "single": 2, "two": 4, "twice": 4, "both": 4,
    "three": 6, "four": 8, "five": 10, "six": 12, "seven": 14, "eight": 16, "nine": 18,
    "ten": 20, "eleven": 22, "twelve": 24, "thirteen": 26, "fourteen": 28, "fifteen": 30,
    "sixteen": 32, "seventeen": 34, "eighteen": 36, "nineteen": 38,
  ])
  private static let tens = packed([
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
  ])

  /// The words by their letters, five bits each: looked up without making strings.
  private static func packed(_ words: [String: Int]) -> [Int: Int] {
    Dictionary(
      uniqueKeysWithValues: words.map { word, value in
        (word.unicodeScalars.reduce(0) { $0 << 5 | Int($1.value & 31) }, value)
      })
  }

  private mutating func readEnglish(_ scalars: [UInt32]) {
    var pending: (tens: Int, start: Int)?
    var at = 0
    while at < scalars.count {
      let start = at
      var letters = 0
      while at < scalars.count, scalars[at].isLatin {
        letters = letters << 5 | Int(scalars[at] & 31)
        at += 1
      }
      if at - start > 9 { letters = 0 }
      if at > start { read(letters, at: start..<at, of: scalars, after: &pending) }
      at += 1
    }
  }

  /// Reads one word; twenty is kept for the five that may follow.
  private mutating func read(
    _ letters: Int, at range: Range<Int>, of scalars: [UInt32],
    after pending: inout (tens: Int, start: Int)?
  ) {
    if let tens = Self.tens[letters] {
      add(tens * 10_000, at: range, of: scalars)
      pending = (tens, range.lowerBound)
      measures = true
    } else if let halves = Self.english[letters] {
      let (tens, start) = pending ?? (0, range.lowerBound)
      if tens > 0 { add(halves * 5_000, at: range.lowerBound..<range.lowerBound, of: []) }
      add(tens * 10_000 + halves * 5_000, at: start..<range.upperBound, of: scalars)
      pending = nil
      measures = true
    } else {
      pending = nil
    }
  }
}
