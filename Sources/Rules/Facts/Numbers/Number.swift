/// A number as it stands in a text, whatever it is written in.
struct Number: Sendable {
  /// In ten-thousandths.
  var value: Int
  /// Where it stands, its sign included, in scalars from the start of the text.
  var range: Range<Int>
  /// What it is written in.
  let script: Script
  /// Whether it is a part of something, such as half or 三分之二, and the something may follow.
  var isFraction = false

  /// Digits, Han numerals or English words.
  enum Script: Sendable { case digits, han, english }

  /// What a number is at most: what is above is a telephone number rather than a measure.
  static let most = 1_000_000_000_000 * 10_000

  /// How much a part is of a whole, in percent, if that comes out even.
  static func share(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0, let percent = product(part, 1_000_000), percent % whole == 0
    else { return nil }
    return percent / whole
  }

  /// A product that is nil beyond the most.
  static func product(_ one: Int, _ other: Int) -> Int? {
    let (product, isTooLarge) = one.multipliedReportingOverflow(by: other)
    return isTooLarge || product.magnitude > UInt(most) ? nil : product
  }
}

extension Number {
  /// The number that begins at a place: nil if none does. One that is larger or finer than any
  /// measure has no value and its end.
  static func first(in text: [UInt32], at start: Int) -> (number: Number?, end: Int)? {
    if text[start].digit != nil { return digits(in: text, at: start) }
    if text[start].isFractionSign {
      return (
        Number(
          value: text[start].fractionSign, range: start..<(start + 1), script: .digits,
          isFraction: true), start + 1
      )
    }
    // 零下 is a sign.
    let isBelow = text[start] == 0x96F6 && start + 1 < text.count && text[start + 1] == 0x4E0B
    if HanNumber.begins(with: text[start]), !isBelow { return HanNumber.read(text, at: start) }
    guard text[start].isLatin, start == 0 || !text[start - 1].isLatin else { return nil }
    return EnglishNumber.read(text, at: start)
  }
}

extension Number {
  /// Digits with their separators and decimals, and a word such as 万 or million behind.
  private static func digits(in text: [UInt32], at start: Int) -> (number: Number?, end: Int) {
    var (value, at) = whole(in: text, at: start)
    if at + 1 < text.count, text[at] == 0x2E || text[at] == 0xFF0E, text[at + 1].digit != nil {
      (value, at) = decimals(of: value, in: text, at: at + 1)
    } else if let whole = value, at < text.count, text[at].isFractionSign {
      (value, at) = (whole + text[at].fractionSign, at + 1)
    }
    while let (factor, end) = factor(in: text, at: at) {
      value = value.flatMap { product($0, factor) }
      at = end
    }
    var number = value.map { Number(value: $0, range: start..<at, script: .digits) }
    if let (below, end) = denominator(in: text, at: at), let above = number {
      // One number in two parts: two thirds in digits.
      if let share = share(above.value, of: below * 10_000) {
        number = Number(
          value: share / 100, range: start..<end, script: .digits, isFraction: true)
        at = end
      }
    }
    return (number, at)
  }

  /// Digits in one piece, or in groups of three set off by a comma, a quote or a blank.
  private static func whole(in text: [UInt32], at start: Int) -> (Int?, Int) {
    var digits = 0
    var value: Int? = 0
    var at = start
    func take() {
      while at < text.count, let digit = text[at].digit {
        value = value.flatMap { product($0, 10) }.map { $0 + digit }
        (digits, at) = (digits + 1, at + 1)
      }
    }
    take()
    if digits <= 3, text[start].digit != 0 {
      let separator = at < text.count ? text[at] : 0
      while separator.isThousandsMark, at < text.count, text[at] == separator,
        isGroup(text, at: at + 1)
      {
        at += 1
        take()
      }
    }
    return (value.flatMap { product($0, 10_000) }, at)
  }

  /// Whether just three digits stand there.
  private static func isGroup(_ text: [UInt32], at start: Int) -> Bool {
    guard start + 3 <= text.count, (0..<3).allSatisfy({ text[start + $0].digit != nil })
    else { return false }
    return start + 3 == text.count || text[start + 3].digit == nil
  }

  /// Up to four decimals; zeros beyond them change nothing.
  private static func decimals(of whole: Int?, in text: [UInt32], at start: Int) -> (Int?, Int) {
    var (value, place, at) = (whole, 1_000, start)
    while at < text.count, let digit = text[at].digit {
      value = place > 0 || digit == 0 ? value.map { $0 + digit * place } : nil
      (place, at) = (place / 10, at + 1)
    }
    return (value, at)
  }

  /// A word or sign that multiplies the number before it, unless a unit begins with it: 千 in
  /// 千米.
  private static func factor(in text: [UInt32], at start: Int) -> (Int, Int)? {
    if let power = HanNumber.power(in: text, at: start) {
      if case .unit? = UnitWord.first(in: text, from: start) { return nil }
      return (power, start + 1)
    }
    if start < text.count, text[start] == 0x6B, start + 1 == text.count || !text[start + 1].isLatin
    {
      return (1_000, start + 1)
    }
    var from = start
    while from < text.count, text[from].isSpacing { from += 1 }
    guard from > start, from < text.count, text[from].isLatin else { return nil }
    return EnglishNumber.power(in: text, at: from)
  }

  /// The 10 of 9/10, unless more follows, as in a date.
  private static func denominator(in text: [UInt32], at start: Int) -> (Int, Int)? {
    guard start + 1 < text.count, text[start] == 0x2F, text[start + 1].digit != nil,
      case let (value?, end) = whole(in: text, at: start + 1), value <= 100 * 10_000,
      end == text.count || text[end] != 0x2F
    else { return nil }
    return (value / 10_000, end)
  }
}

extension UInt32 {
  /// The digit in either width.
  var digit: Int? {
    switch self {
    case 0x30...0x39: Int(self - 0x30)
    case 0xFF10...0xFF19: Int(self - 0xFF10)
    default: nil
    }
  }

  /// ¼ ½ ¾.
  fileprivate var isFractionSign: Bool { (0xBC...0xBE).contains(self) }

  /// The same in ten-thousandths.
  fileprivate var fractionSign: Int { Int(self - 0xBB) * 2_500 }

  /// What parts thousands: a comma, a quote, a blank that does not break.
  fileprivate var isThousandsMark: Bool {
    switch self {
    case 0x2C, 0x27, 0x2019, 0x20, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }
}
