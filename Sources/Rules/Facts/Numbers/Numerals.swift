import Model

/// The numbers a text states, in digits or in words, with the units behind them: the one reader
/// of numbers that all rules share.
struct Numerals: Sendable {
  /// The numbers in ten-thousandths, as measures count, with or without a unit.
  private(set) var values: Set<Int> = []
  /// The numbers without a unit: bare ones, and those that count something.
  private(set) var counts: Set<Int> = []
  /// The parts of something, such as half or 9/10, as percent in ten-thousandths.
  private(set) var shares: Set<Int> = []
  /// The numbers with a unit behind them or a sign of money before them, in the order found:
  /// 1小时30分钟 is one, 175–185 °C are two, and 180 °C ± 5 is one with a tolerance.
  private(set) var quantities: [Quantity] = []
  /// Where a time of day stands: 14:30, 三点, 5 pm.
  private(set) var clockTimes: [Range<Int>] = []
  /// Where a day, a month or a year of the calendar stands: 5月1日, 3 May, 2026年.
  private(set) var dates: [Range<Int>] = []
  /// Whether one of them stands in digits, beside a sign, or before a unit or counting word,
  /// and not in an idiom such as 一致.
  private(set) var measures = false

  /// Reads a text.
  init(in scalars: [UInt32]) {
    let items = NumberScan(scalars).items
    measures = scalars.contains(where: \.isMeasureSign) || items.contains { $0.measures(scalars) }
    let units = NumberScan.Item.units(of: items, in: scalars)
    var used = 0
    for (at, item) in items.enumerated() {
      values.insert(item.number.value)
      if item.isClockTime(in: scalars) { clockTimes.append(item.number.range) }
      if item.isDate(in: scalars) { dates.append(item.number.range) }
      guard at >= used else { continue }
      used = at + 1
      guard let unit = units[at] else {
        // Alone, what follows ± says how far something may be off, and of what is not told.
        if item.isTolerance(in: scalars) { continue }
        counts.insert(item.number.value)
        if item.number.isFraction { shares.insert(item.number.value * 100) }
        continue
      }
      if item.isTolerance(in: scalars) { continue }
      var quantity = Quantity(
        value: item.number.value, unit: unit,
        range: item.number.range.lowerBound..<max(item.end, item.word?.end ?? 0))
      if used < items.count, let tolerance = items[used].tolerance(of: quantity, in: scalars) {
        quantity.tolerance = tolerance
        quantity.range = quantity.range.lowerBound..<items[used].end
        values.formUnion(quantity.limits.map(\.value))
        used += 1
      }
      if let larger = quantities.last, larger.isJoint(with: quantity, in: scalars) {
        quantities[quantities.count - 1] = larger.joined(with: quantity)
        values.insert(quantities[quantities.count - 1].value)
      } else {
        quantities.append(quantity)
      }
    }
  }
}

extension Quantity {
  /// Whether the next quantity goes on with this one, as the minutes behind hours do. 7天24小时
  /// are two.
  fileprivate func isJoint(with next: Quantity, in text: [UInt32]) -> Bool {
    tolerance == 0 && next.tolerance == 0 && unit.takes(next.unit)
      && next.magnitude.scaled < unit.scaled(10_000)
      && text[range.upperBound..<next.range.lowerBound].isOnly(oneOf: Gap.joints)
  }
}

/// What may stand between two numbers that belong together.
enum Gap {
  static let joints = ["", "and", "零", "又"].map(ScannedText.scalars)
  static let ranges = [
    "-", "–", "—", "~", "～", "至", "到", "to", "and", "or", "或", "、", "±", "+/-",
    "plus or minus", "正负",
  ].map(ScannedText.scalars)
  static let tolerances = ["±", "+/-", "+-", "plus or minus", "正负", "上下浮动", "上下"]
    .map(ScannedText.scalars)
}

extension ArraySlice<UInt32> {
  /// Whether it is one of some words, blanks aside.
  func isOnly(oneOf words: [[UInt32]]) -> Bool {
    let bare = drop(while: \.isSpacing)
    let end = bare.lastIndex { !$0.isSpacing }.map { $0 + 1 } ?? bare.startIndex
    return words.contains { $0.elementsEqual(bare[..<end]) }
  }

  /// Whether it ends with one of some words, blanks aside.
  func ends(withOneOf words: [[UInt32]]) -> Bool {
    let end = lastIndex { !$0.isSpacing }.map { $0 + 1 } ?? startIndex
    let bare = self[..<end]
    return words.contains { word in
      guard bare.count >= word.count, bare.suffix(word.count).elementsEqual(word) else {
        return false
      }
      let before = end - word.count - 1
      return !(word.first?.isLatin ?? false) || before < startIndex || !self[before].isLatin
    }
  }
}

extension UInt32 {
  /// ≤ ≥ = < > % and their full-width forms.
  fileprivate var isMeasureSign: Bool {
    switch self {
    case 0x2264, 0x2265, 0x3C...0x3E, 0x25, 0xFF1C...0xFF1E, 0xFF05: true
    default: false
    }
  }
}
