import Model

/// A number a text states with its unit.
struct Quantity: Sendable {
  /// The number in ten-thousandths of its unit.
  let value: Int
  let unit: Unit
  /// Where it stands, its unit included, in scalars from the start of the text.
  let range: Range<Int>

  init(value: Int, unit: Unit, range: Range<Int>) {
    self.value = value
    self.unit = unit
    self.range = range
  }

  /// Whether it is the same amount, in whatever unit, or nil if that cannot be told.
  func equals(_ other: (value: Int, unit: Unit)) -> Bool? {
    unit.isComparable(with: other.unit)
      ? unit.scaled(value) == other.unit.scaled(other.value) : nil
  }
}

/// A unit in which numbers can be compared. Counting words are none: 3个 may be anything.
struct Unit: Sendable {
  /// What is measured in it.
  enum Sort: Sendable {
    case time, percent, workdays, months, length, temperature, loudness, rings
  }

  let sort: Sort
  /// How many of the smallest unit of its sort it is.
  private let scale: Int

  private init(_ sort: Sort, _ scale: Int = 1) {
    self.sort = sort
    self.scale = scale
  }

  /// The unit of a measure, or nil if it counts things.
  init?(_ word: String) {
    guard let unit = Self.byWord[word] else { return nil }
    self = unit
  }

  /// The value of a number of this unit, comparable with others of its sort.
  func scaled(_ value: Int) -> Int { value * scale }

  /// Whether numbers of the two units can be compared.
  func isComparable(with other: Unit) -> Bool { sort == other.sort }

  private static let words: [(unit: Unit, words: [String])] = [
    (Unit(.percent), ["%", "％", "percent"]),
    (Unit(.time), ["s", "sec", "second", "seconds", "秒", "秒钟"]),
    (Unit(.time, 60), ["min", "minute", "minutes", "分钟"]),
    (Unit(.time, 3_600), ["h", "hour", "hours", "小时"]),
    (Unit(.time, 86_400), ["d", "day", "days", "天"]),
    (
      Unit(.workdays),
      ["workday", "workdays", "working day", "working days", "个工作日", "工作日"]
    ),
    (Unit(.months), ["month", "months", "个月"]),
    (Unit(.length), ["m", "metre", "metres", "米"]),
    (Unit(.temperature), ["℃", "°C", "摄氏度"]),
    (Unit(.loudness), ["dB", "分贝"]),
    (Unit(.rings), ["ring", "rings", "声"]),
  ]

  private static let byWord = Dictionary(
    words.flatMap { unit, words in words.map { ($0, unit) } },
    uniquingKeysWith: { first, _ in first })
}

extension Unit {
  /// A word for a unit as it stands in texts.
  private struct Pattern: Sendable {
    let scalars: [UInt32]
    let unit: Unit
  }

  /// The words by their first scalar, the longest first.
  private static let patterns = Dictionary(
    grouping: words.flatMap { unit, words in
      words.map { Pattern(scalars: ScannedText.scalars(of: $0), unit: unit) }
    }, by: { $0.scalars[0] }
  ).mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }

  /// The unit that follows a number, after blanks and marks where a line may be broken, and
  /// where it ends.
  static func first(in text: [UInt32], from start: Int) -> (unit: Unit, end: Int)? {
    var from = start
    while from < text.count, text[from] == 32 || text[from] == 124 { from += 1 }
    guard from < text.count else { return nil }
    // Half a minute.
    if text[from] == 97, from + 1 < text.count, text[from + 1] == 32 {
      return first(in: text, from: from + 1)
    }
    guard let candidates = patterns[text[from]] else { return nil }
    let found = candidates.first { stands($0.scalars, in: text, at: from) }
    return found.map { ($0.unit, from + $0.scalars.count) }
  }

  /// Whether a word stands there, and is not the start of a longer one.
  private static func stands(_ word: [UInt32], in text: [UInt32], at start: Int) -> Bool {
    let end = start + word.count
    guard end <= text.count else { return false }
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return !(text[end - 1].isLatin && end < text.count && text[end].isLatin)
  }
}
