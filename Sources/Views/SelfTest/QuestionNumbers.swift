import Model

/// The numbers in a text, and what else they could be.
enum QuestionNumbers {
  /// Where a text says a number, if it says it once: the digits that stand for themselves, not
  /// those of a name such as P95.
  static func place(of value: Amount, in text: String) -> Range<String.Index>? {
    let places = numbers(in: text).filter { Amount(String(text[$0])) == value }
    return places.count == 1 ? places.first : nil
  }

  /// Where numbers stand in a text.
  static func numbers(in text: String) -> [Range<String.Index>] {
    text.ranges(of: /[0-9]+(?:\.[0-9]+)?/).filter { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !(before.isASCII && before.isLetter)
    }
  }

  /// A text with other words at a place.
  static func replacing(_ place: Range<String.Index>, in text: String, with words: String)
    -> String
  {
    text[..<place.lowerBound] + words + text[place.upperBound...]
  }

  /// Other numbers that are as likely at first sight: the nearest of those that the standards
  /// give in the same unit, then multiples; never the number itself.
  ///
  /// - Parameters:
  ///   - value: The number that is right.
  ///   - known: The numbers of the same unit, in any order.
  ///   - limit: The largest that makes sense, such as 100 for a share.
  ///   - count: How many.
  /// - Returns: The numbers, the nearest first.
  static func rivals(of value: Amount, among known: [Amount], limit: Amount?, count: Int)
    -> [Amount]
  {
    let whole = 10_000
    let distance = { (rival: Amount) in abs(rival.tenThousandths - value.tenThousandths) }
    let near = Set(known).filter { $0.tenThousandths > 0 && $0 != value }
      .sorted { (distance($0), $0) < (distance($1), $1) }
    let size = value.tenThousandths
    let halves = size % (2 * whole) == 0 ? [size / 2] : []
    let multiples =
      (halves + [size * 2, size * 3, size + whole, size + 2 * whole, size * 4, size * 5])
      .map(Amount.init(tenThousandths:))
    var rivals: [Amount] = []
    for rival in near.prefix(count) + multiples
    where rival != value && rival.tenThousandths > 0 && !rivals.contains(rival) {
      if let limit, limit < rival { continue }
      rivals.append(rival)
    }
    return Array(rivals.prefix(count))
  }
}
