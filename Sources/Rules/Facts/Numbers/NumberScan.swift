/// The numbers of a text one by one, each with what stands behind it.
struct NumberScan {
  /// A number and its own unit, before its neighbours are looked at.
  struct Item {
    var number: Number
    fileprivate(set) var word: UnitWord?
    /// Where it ends, its unit included; 分 is none by itself.
    fileprivate(set) var end: Int
    /// The number that stands before ends here.
    fileprivate let previousEnd: Int
  }

  private(set) var items: [Item] = []

  init(_ text: [UInt32]) {
    var at = 0
    while at < text.count {
      guard let item = Self.item(in: text, at: at, after: items.last?.end ?? 0) else {
        at += 1
        continue
      }
      if let found = item.found { items.append(found) }
      at = item.end
    }
  }

  private static func item(in text: [UInt32], at start: Int, after previousEnd: Int)
    -> (found: Item?, end: Int)?
  {
    if let hour = article(in: text, at: start, after: previousEnd) { return (hour, hour.end) }
    guard let (number, end) = Number.first(in: text, at: start) else { return nil }
    guard var number else { return (nil, end) }
    // 第三天 is a day and no amount.
    if start > 0, text[start - 1] == 0x7B2C {
      return (Item(number: number, word: nil, end: end, previousEnd: previousEnd), end)
    }
    number.addHalf(in: text)
    number.takeSign(in: text, after: previousEnd)
    var item = Item(
      number: number, word: nil, end: number.range.upperBound, previousEnd: previousEnd)
    item.takeUnit(in: text)
    return (item, max(item.end, end))
  }

  private static let single = ["a", "an"].map(ScannedText.scalars)
  private static let before =
    "within in under than of after least most for to about inside every".split(separator: " ")
    .map { ScannedText.scalars(of: String($0)) }

  /// An hour in `within an hour` and `an hour and a half`; 3 times an hour is none.
  private static func article(in text: [UInt32], at start: Int, after previousEnd: Int) -> Item? {
    guard text[start] == 97, start > 0, text[start - 1] == 32,
      let letters = text[start...].firstIndex(where: { !$0.isLatin }),
      text[start..<letters].isOnly(oneOf: single),
      case .unit(_, let end)? = UnitWord.first(in: text, from: letters), end - letters > 3,
      text[..<start].ends(withOneOf: before) || EnglishNumber.addition(in: text, after: end) != nil
    else { return nil }
    let number = Number(value: 10_000, range: start..<letters, script: .english)
    var item = Item(number: number, word: nil, end: letters, previousEnd: previousEnd)
    item.takeUnit(in: text)
    return item
  }
}

extension Number {
  private static let below = ["零下", "minus", "negative"].map(ScannedText.scalars)

  /// 1个半, 2 and a half.
  fileprivate mutating func addHalf(in text: [UInt32]) {
    let end = range.upperBound
    if script == .digits, end + 1 < text.count, text[end] == 0x4E2A, text[end + 1] == 0x534A {
      value += 5_000
      range = range.lowerBound..<(end + 2)
    } else if let (part, last) = EnglishNumber.addition(in: text, after: end) {
      value += part
      range = range.lowerBound..<last
    }
  }

  /// A minus, unless it stands between two numbers or within a name.
  fileprivate mutating func takeSign(in text: [UInt32], after previousEnd: Int) {
    let start = range.lowerBound
    let before = text[previousEnd..<max(previousEnd, start)]
    if let word = Self.below.first(where: { before.ends(withOneOf: [$0]) }) {
      let sign = before.lastIndex { !$0.isSpacing }.map { $0 + 1 - word.count } ?? start
      (value, range) = (-value, sign..<range.upperBound)
    } else if let sign = before.last, [0x2D, 0x2212, 0xFF0D].contains(sign),
      start < 2 || !text[start - 2].bindsHyphen
    {
      (value, range) = (-value, (start - 1)..<range.upperBound)
    }
  }
}

extension NumberScan.Item {
  private static let belowZero = ["below zero", "below freezing"].map(ScannedText.scalars)

  fileprivate mutating func takeUnit(in text: [UInt32]) {
    let range = number.range
    if let (value, end) = HanNumber.percent(number, in: text) {
      number.value = value
      word = .unit(Unit(.share, 10), end: end)
    } else if let (unit, start) = UnitWord.before(range.lowerBound, in: text),
      start >= previousEnd
    {
      number.range = start..<range.upperBound
      word = .unit(unit, end: UnitWord.first(in: text, from: range.upperBound)?.end ?? end)
    } else {
      word = UnitWord.first(
        in: text, from: range.upperBound, afterFraction: number.isFraction)
    }
    if isDate(in: text) { word = nil }
    guard case .unit(let unit, let last)? = word else { return }
    end = last
    if let (half, last) = halfBehind(in: text) {
      number.value += half
      end = last
    }
    let rest = text[end...].drop(while: \.isSpacing)
    if unit.sort == .temperature,
      let below = Self.belowZero.first(where: { rest.starts(with: $0) })
    {
      number.value = -abs(number.value)
      end = rest.startIndex + below.count
    }
  }

  /// 两小时半, an hour and a half, and the tenths of 两米五 and 三块五.
  private func halfBehind(in text: [UInt32]) -> (Int, Int)? {
    if number.script == .han, case .unit(let unit, _)? = word, unit.isToldInTenths,
      end < text.count, let tenths = HanNumber.digit(text[end]),
      end + 1 == text.count || !HanNumber.begins(with: text[end + 1]),
      UnitWord.first(in: text, from: end + 1) == nil
    {
      return (tenths * 1_000, end + 1)
    }
    if end + 1 <= text.count, end < text.count, text[end] == 0x534A,
      end + 1 == text.count || text[end + 1] != 0x4EF7
    {
      return (5_000, end + 1)
    }
    return EnglishNumber.addition(in: text, after: end)
  }
}

extension NumberScan.Item {
  private static let months =
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split { $0 == " " || $0 == "\n" }.map { ScannedText.scalars(of: String($0)) }
  private static let clocks = ["am", "pm", "a.m", "p.m", "o'clock", "o’clock", "hrs"]
    .map(ScannedText.scalars)

  /// Whether it is a year, a month or a day of a month: 2026年, 5月, 5月1日, 3 May, May 2026.
  func isDate(in text: [UInt32]) -> Bool {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    switch end < text.count ? text[end] : 0 {
    case 0x5E74: return number.value >= 1_000_000  // 年
    case 0x6708: return true  // 月
    case 0x65E5, 0x53F7:  // 日, 号
      return start > 0 && [0x6708, 0x81F3, 0x5230].contains(text[start - 1])
    default:
      let behind = text[end...].drop(while: \.isSpacing).prefix(while: \.isLatin)
      return behind.isOnly(oneOf: Self.months) || text[..<start].ends(withOneOf: Self.months)
    }
  }

  /// Whether it is an hour of the day: 14:30, 三点, 5 pm.
  func isClockTime(in text: [UInt32]) -> Bool {
    let end = number.range.upperBound
    guard end < text.count, number.value <= 240_000 else { return false }
    if text[end] == 0x70B9 { return true }  // 点
    if [0x3A, 0xFF1A].contains(text[end]), end + 2 < text.count, text[end + 1].digit != nil,
      text[end + 2].digit != nil
    {
      return true
    }
    let behind = text[end...].drop(while: \.isSpacing)
    return Self.clocks.contains { word in
      let next = behind.startIndex + word.count
      return behind.starts(with: word) && !(next < text.count && text[next].isLatin)
    }
  }

  /// The unit of each, its own or that of a neighbour: of the next number in a range, and
  /// minutes for 分 beside hours or seconds.
  static func units(of items: [Self], in text: [UInt32]) -> [Unit?] {
    var units = [Unit?](repeating: nil, count: items.count)
    for (at, item) in items.enumerated().reversed() {
      let next = at + 1 < items.count ? items[at + 1] : nil
      switch item.word {
      case .unit(let unit, _)?: units[at] = unit
      case .minuteOrPoint(let end)?:
        let isMinute =
          next.map { $0.number.range.lowerBound == end && $0.isUnit(minute.takes) } ?? false
          || at > 0 && items[at - 1].end == item.number.range.lowerBound
            && items[at - 1].isUnit { $0.takes(minute) }
        units[at] = isMinute ? minute : nil
      case .none?: break
      case nil:
        guard let next, item.goesOn(to: next, in: text) else { continue }
        units[at] = units[at + 1]
      }
    }
    return units
  }

  private func isUnit(_ isRight: (Unit) -> Bool) -> Bool {
    guard case .unit(let unit, _)? = word else { return false }
    return isRight(unit)
  }

  /// Whether the next number makes a range or a choice with this one.
  private func goesOn(to next: Self, in text: [UInt32]) -> Bool {
    text[end..<max(end, next.number.range.lowerBound)]
      .isOnly(oneOf: isPair(with: next) ? [[]] : Gap.ranges)
  }

  private static let minute = Unit(.time, 60)

  /// Whether two numerals side by side mean one or the other: 两三天.
  private func isPair(with next: Self) -> Bool {
    number.script == .han && next.number.script == .han
      && end == next.number.range.lowerBound
  }

  /// Whether ± stands before it.
  func isTolerance(in text: [UInt32]) -> Bool {
    text[previousEnd..<max(previousEnd, number.range.lowerBound)].ends(withOneOf: Gap.tolerances)
  }

  /// How far a quantity that stands right before may be off, if that is what it says.
  func tolerance(of nominal: Quantity, in text: [UInt32]) -> Int? {
    guard isTolerance(in: text) else { return nil }
    let gap = text[nominal.range.upperBound..<number.range.lowerBound]
    guard gap.count <= 16, !gap.contains(where: \.endsSentence) else { return nil }
    guard case .unit(let unit, _)? = word, !unit.isComparable(with: nominal.unit) else {
      return number.value
    }
    return unit.sort == .share
      ? Number.product(nominal.value, number.value).map { $0 / 1_000_000 } : nil
  }
}

extension NumberScan.Item {
  /// Units and counting words: a number before one of them measures something.
  private static let counters = Set(
    "声秒分时天日周月年次件张台位人名个项步条份层米元笔单例句圈遍把块处格页小倍成岁度桌间盒瓶杯只支套列排组箱袋"
      .unicodeScalars.map(\.value))
  /// What makes 一个 an article: each one, any one, this one.
  private static let pronouns = Set("每任何同这那哪另某是像如为有第统".unicodeScalars.map(\.value))
  private static let one = ["one"].map(ScannedText.scalars)
  private static let pronounsBeforeOne = ["no", "any", "every", "some", "each", "the"]
    .map(ScannedText.scalars)

  /// Whether it measures something, as it stands there.
  func measures(_ text: [UInt32]) -> Bool {
    let (start, next) = (number.range.lowerBound, number.range.upperBound)
    switch number.script {
    case .digits: return true
    case .han:
      if case .unit? = word { return true }
      if start > 0, text[start - 1] == 0x7B2C { return false }
      guard next < text.count, Self.counters.contains(text[next]) else { return false }
      return !(number.value == 10_000 && start > 0 && Self.pronouns.contains(text[start - 1]))
    case .english:
      return
        !(text[start..<next].isOnly(oneOf: Self.one)
        && text[..<start].ends(withOneOf: Self.pronounsBeforeOne))
    }
  }
}

extension UInt32 {
  /// Whether a hyphen behind it joins and is no minus.
  fileprivate var bindsHyphen: Bool { digit != nil || isLatin || self == 0xB0 || self == 0x2103 }
}
