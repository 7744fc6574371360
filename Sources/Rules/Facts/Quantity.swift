import Model

/// A number a text states with its unit.
struct Quantity: Sendable {
  /// The number in ten-thousandths of its unit.
  let value: Int
  let unit: Unit
  /// Where it stands, its unit included, in scalars from the start of the text.
  let range: Range<Int>
}

/// A unit in which numbers can be compared.
enum Unit: Sendable {
  /// So many seconds.
  case time(seconds: Int)
  case percent

  /// The unit of a measure, or nil if it counts things.
  init?(_ word: String) {
    switch word {
    case "%", "％", "percent": self = .percent
    case "s", "sec", "second", "seconds", "秒", "秒钟": self = .time(seconds: 1)
    case "min", "minute", "minutes", "分钟": self = .time(seconds: 60)
    case "h", "hour", "hours", "小时": self = .time(seconds: 3_600)
    case "d", "day", "days", "天": self = .time(seconds: 86_400)
    default: return nil
    }
  }

  /// The value of a number of this unit, comparable with others of its sort.
  func scaled(_ value: Int) -> Int {
    switch self {
    case .time(let seconds): value * seconds
    case .percent: value
    }
  }

  /// Whether numbers of the two units can be compared.
  func isComparable(with other: Unit) -> Bool {
    switch (self, other) {
    case (.time, .time), (.percent, .percent): true
    case (.time, .percent), (.percent, .time): false
    }
  }

  /// The unit that follows a number, after blanks, and where it ends.
  static func first(in text: [UInt32], from start: Int) -> (unit: Unit, end: Int)? {
    let from = text.indices.suffix(from: min(start, text.count)).first { text[$0] != 32 }
    guard let from else { return nil }
    if text[from].isLatin {
      let end = text[from...].firstIndex { !$0.isLatin } ?? text.count
      // Half a minute.
      if end - from == 1, text[from] == 97 { return first(in: text, from: end) }
      return end - from <= 7 ? unit(text[from..<end]).map { ($0, end) } : nil
    }
    for length in [2, 1] where from + length <= text.count {
      if let unit = unit(text[from..<(from + length)]) { return (unit, from + length) }
    }
    return nil
  }

  private static func unit(_ scalars: ArraySlice<UInt32>) -> Unit? {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return Unit(String(word))
  }
}
