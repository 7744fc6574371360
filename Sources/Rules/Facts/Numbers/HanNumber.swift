/// Numbers in Chinese numerals.
enum HanNumber {
  private enum Sign {
    case digit(Int)
    case power(Int)
  }

  private static func sign(_ scalar: UInt32) -> Sign? {
    switch Unicode.Scalar(scalar) {
    case "零", "〇": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "两", "贰": .digit(2)
    case "三", "叁": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "十", "拾": .power(10)
    case "百", "佰": .power(100)
    case "千", "仟": .power(1_000)
    case "万": .power(10_000)
    case "亿": .power(100_000_000)
    default: nil
    }
  }

  private static let half: UInt32 = 0x534A  // 半
  private static let tenths: UInt32 = 0x6210  // 成
  private static let point: UInt32 = 0x70B9  // 点
  private static let piece: UInt32 = 0x4E2A  // 个
  private static let partsOf = ScannedText.scalars(of: "分之")

  static func begins(with scalar: UInt32) -> Bool { scalar == half || sign(scalar) != nil }

  /// The digit, if the scalar is one from one to nine.
  static func digit(_ scalar: UInt32) -> Int? {
    guard case .digit(let digit)? = sign(scalar), digit > 0 else { return nil }
    return digit
  }

  /// Ten, a hundred, ten thousand and so on, if one stands there.
  static func power(in text: [UInt32], at place: Int) -> Int? {
    guard place < text.count, case .power(let power)? = sign(text[place]) else { return nil }
    return power
  }

  /// 半, 两个半, 三点五, 一百二十.
  static func read(_ text: [UInt32], at start: Int) -> (number: Number?, end: Int) {
    if text[start] == half {
      return (number(5_000, start..<(start + 1), isFraction: true), start + 1)
    }
    var end = text[start...].firstIndex { sign($0) == nil } ?? text.count
    if isChoice(text[start..<end]) { end -= 1 }
    let value = value(text[start..<end])
    if let more = fraction(of: value, in: text, start, end) { return more }
    return (number(value, start..<end), end)
  }

  /// 两三 and 三五 are two numbers to choose from.
  private static func isChoice(_ run: ArraySlice<UInt32>) -> Bool {
    guard run.count == 2, case .digit(let one)? = run.first.flatMap(sign),
      case .digit(let other)? = run.last.flatMap(sign)
    else { return false }
    return one > 0 && (other == one + 1 || (one, other) == (3, 5))
  }

  /// What is written behind a whole number and makes it another: decimals, a half.
  private static func fraction(of whole: Int?, in text: [UInt32], _ start: Int, _ end: Int)
    -> (number: Number?, end: Int)?
  {
    guard let whole else { return nil }
    let next = end < text.count ? text[end] : 0
    if next == point, let (decimals, last) = decimals(in: text, at: end + 1) {
      return (number(whole + decimals, start..<last), last)
    }
    if next == piece, end + 1 < text.count, text[end + 1] == half {
      return (number(whole + 5_000, start..<(end + 2)), end + 2)
    }
    return nil
  }

  private static func number(_ value: Int?, _ range: Range<Int>, isFraction: Bool = false)
    -> Number?
  {
    value.map { Number(value: $0, range: range, script: .han, isFraction: isFraction) }
  }

  /// 五 of 三点五; 三点 and 三点五分 are times of day.
  private static func decimals(in text: [UInt32], at start: Int) -> (Int, Int)? {
    var (value, place, at) = (0, 1_000, start)
    while at < text.count, case .digit(let digit)? = sign(text[at]), place > 0 {
      value += digit * place
      (place, at) = (place / 10, at + 1)
    }
    let isTime = at < text.count && text[at] == partsOf[0]
    return at > start && !isTime ? (value, at) : nil
  }

  /// 十五 is 15, 两百 is 200, 一二 is 12, 一百二 is 120, 三万五千 is 35,000. In ten-thousandths.
  private static func value(_ scalars: ArraySlice<UInt32>) -> Int? {
    var sum: Int? = 0
    var section = 0
    var digits: Int?
    var last = 1
    for scalar in scalars {
      switch sign(scalar) {
      case .digit(let digit):
        if digit == 0 { last = 1 }
        digits = Number.product(digits ?? 0, 10).map { $0 + digit }
        if digits == nil { return nil }
      case .power(let power) where power < 10_000:
        guard let more = Number.product(digits ?? 1, power), section < Number.most
        else { return nil }
        section += more
        (digits, last) = (nil, power)
      case .power(let power):
        let counted = section + (digits ?? (section == 0 && sum == 0 ? 1 : 0))
        sum = sum.flatMap { Number.product($0 + counted, power) }
        (section, digits, last) = (0, nil, power)
      case nil: break
      }
    }
    // The 2 of 一百二 counts tens.
    let rest = (digits ?? 0) * (last >= 100 && (digits ?? 10) < 10 ? last / 10 : 1)
    return sum.flatMap { Number.product($0 + section + rest, 10_000) }
  }
}

extension HanNumber {
  /// The share that a number is of another, in percent: 百分之九十 and 九成五; with the place
  /// where it ends.
  static func percent(_ number: Number, in text: [UInt32]) -> (value: Int, end: Int)? {
    let end = number.range.upperBound
    guard end < text.count else { return nil }
    if text[end] == tenths, number.value < 100_000, !isMade(in: text, at: end) {
      var (value, last) = (number.value * 10, end + 1)
      if last < text.count, case .digit(let digit)? = sign(text[last]) {
        (value, last) = (value + digit * 10_000, last + 1)
      }
      return (value, last)
    }
    guard end + 2 < text.count, text[end] == partsOf[0], text[end + 1] == partsOf[1],
      case let (part?, last)? = Number.first(in: text, at: end + 2),
      let share = Number.share(part.value, of: number.value)
    else { return nil }
    return (share, last)
  }

  /// Whether 成 is no tenth but done or grown: 一成不变, 三成为.
  private static func isMade(in text: [UInt32], at place: Int) -> Bool {
    let next = place + 1 < text.count ? text[place + 1] : 0
    return "不为功员品本立交就长套".unicodeScalars.contains { $0.value == next }
  }
}
