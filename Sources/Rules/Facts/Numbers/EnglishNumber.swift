/// Numbers in English words.
enum EnglishNumber {
  private static let small = packed([
    "zero": 0, "one": 1, "once": 1, "single": 1, "two": 2, "twice": 2, "both": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ])
  private static let tens = packed([
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ])
  private static let powers = packed([
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
  ])
  /// Parts in ten-thousandths, of those that come out even; behind a number an ordinal is one
  /// too.
  private static let halves = packed(["half": 5_000, "quarter": 2_500])
  private static let parts = packed([
    "half": 5_000, "halves": 5_000, "quarter": 2_500, "quarters": 2_500, "fifth": 2_000,
    "fifths": 2_000, "eighth": 1_250, "eighths": 1_250, "tenth": 1_000, "tenths": 1_000,
  ])
  private static let (and, a, an) = (pack("and"), pack("a"), pack("an"))

  /// The words by their letters, five bits each: looked up without making strings.
  private static func packed(_ words: [String: Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: words.map { (pack($0), $1) })
  }

  private static func pack(_ word: String) -> Int { pack(ScannedText.scalars(of: word)[...]) }

  private static func pack(_ letters: ArraySlice<UInt32>) -> Int {
    letters.count > 12 ? 0 : letters.reduce(0) { $0 << 5 | Int($1 & 31) }
  }

  /// The word that begins at a place, or nil if no letter stands there.
  private static func word(in text: [UInt32], at start: Int) -> (letters: Int, end: Int)? {
    guard start < text.count, text[start].isLatin else { return nil }
    let end = text[start...].firstIndex { !$0.isLatin } ?? text.count
    return (pack(text[start..<end]), end)
  }

  /// The word behind another, after a blank or a hyphen.
  private static func word(in text: [UInt32], after end: Int) -> (letters: Int, end: Int)? {
    guard end < text.count, text[end].isSpacing || text[end] == 0x2D else { return nil }
    return word(in: text, at: end + 1)
  }

  /// Hundred, dozen, million and so on, if one stands there.
  static func power(in text: [UInt32], at start: Int) -> (Int, Int)? {
    guard let (letters, end) = word(in: text, at: start), let power = powers[letters]
    else { return nil }
    return (power, end)
  }

  /// Twenty-five, one hundred and twenty, a dozen, half, three quarters; nil if the words there
  /// are no number.
  static func read(_ text: [UInt32], at start: Int) -> (number: Number?, end: Int)? {
    guard let first = word(in: text, at: start) else { return nil }
    if let part = halves[first.letters] {
      if let (power, end) = power(in: text, afterArticleAt: first.end) {
        return (number(part * power, start..<end), end)
      }
      return (number(part, start..<first.end, isFraction: true), first.end)
    }
    guard let (value, end) = whole(in: text, at: start, first) else { return nil }
    if let next = word(in: text, after: end), let part = parts[next.letters] {
      return (number(value * part, start..<next.end, isFraction: true), next.end)
    }
    return (number(value * 10_000, start..<end), end)
  }

  private static func number(_ value: Int, _ range: Range<Int>, isFraction: Bool = false)
    -> Number
  {
    Number(value: value, range: range, script: .english, isFraction: isFraction)
  }

  /// Half a dozen.
  private static func power(in text: [UInt32], afterArticleAt end: Int) -> (Int, Int)? {
    guard let article = word(in: text, after: end), article.letters == a else { return nil }
    return word(in: text, after: article.end).flatMap { next in
      powers[next.letters].map { ($0, next.end) }
    }
  }

  private static func whole(in text: [UInt32], at start: Int, _ first: (letters: Int, end: Int))
    -> (Int, Int)?
  {
    var (sum, group) = (0, 0)
    var (last, isKnown) = (start, false)
    var next: (letters: Int, end: Int)? = first
    if first.letters == a { next = word(in: text, after: first.end) }
    while let (letters, end) = next, sum < 1_000_000_000 {
      if let value = small[letters] ?? tens[letters] {
        // One, two, three: a new number begins.
        if isKnown, group % 10 != 0 || (group % 100 != 0 && value > 9) { break }
        group += value
      } else if let power = powers[letters] {
        if first.letters == a, !isKnown { group = 1 }
        guard isKnown || first.letters == a else { break }
        guard group < 1_000_000 else { break }
        if power == 1_000 || power == 1_000_000 {
          (sum, group) = (sum + group * power, 0)
        } else {
          group *= power
        }
      } else if letters == and, isKnown, group % 100 == 0, let after = word(in: text, after: end),
        small[after.letters] ?? tens[after.letters] != nil
      {
        next = after
        continue
      } else {
        break
      }
      (last, isKnown) = (end, true)
      next = word(in: text, after: end)
    }
    return isKnown ? (sum + group, last) : nil
  }

  /// What ` and a half`, ` and a quarter` behind a number adds, and where it ends.
  static func addition(in text: [UInt32], after end: Int) -> (value: Int, end: Int)? {
    guard let and = word(in: text, after: end), and.letters == Self.and,
      let article = word(in: text, after: and.end), article.letters == a,
      let part = word(in: text, after: article.end), let value = parts[part.letters]
    else { return nil }
    return (value, part.end)
  }
}
