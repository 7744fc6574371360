/// The parts of a text that stand in quotation marks or are titles.
struct Mentions {
  /// A part in quotation marks, those included.
  private(set) var quotes: [Range<Int>] = []
  /// The quotations and the titles that stand in no other, in order.
  private var outerQuotes: [Range<Int>] = []
  private var outerTitles: [Range<Int>] = []

  init(in text: [UInt32]) {
    var opened: [(start: Int, close: UInt32, isTitle: Bool)] = []
    for (at, scalar) in text.enumerated() {
      if let open = opened.last, scalar == open.close {
        opened.removeLast()
        let part = open.start..<(at + 1)
        if open.isTitle {
          outerTitles.append(outside: part)
        } else {
          quotes.append(part)
          outerQuotes.append(outside: part)
        }
      } else if let close = scalar.closingMark(after: at > 0 ? text[at - 1] : 0x20) {
        opened.append((at, close, scalar == 0x300A || scalar == 0x3008))
      }
    }
  }

  /// The quotation that a stretch stands in, the outermost.
  func quote(around range: Range<Int>) -> Range<Int>? {
    let before = outerQuotes.place { $0.lowerBound < range.lowerBound }
    guard before > 0, range.upperBound < outerQuotes[before - 1].upperBound else { return nil }
    return outerQuotes[before - 1]
  }

  /// Whether a place stands in a quotation.
  func isQuoted(_ place: Int) -> Bool { outerQuotes.holds(place..<place + 1) }

  /// Whether a stretch stands in a title.
  func isTitle(_ range: Range<Int>) -> Bool { outerTitles.holds(range) }
}

extension [Range<Int>] {
  /// Adds a part that ends behind all others, in the place of those that stand in it.
  fileprivate mutating func append(outside part: Range<Int>) {
    while let last, part.lowerBound < last.lowerBound { removeLast() }
    append(part)
  }

  /// Whether one of the parts, which stand apart, overlaps a stretch.
  fileprivate func holds(_ range: Range<Int>) -> Bool {
    let before = place { $0.upperBound <= range.lowerBound }
    return before < count && self[before].overlaps(range)
  }
}

extension ScannedText {
  /// Whether a stretch is written with a capital inside a sentence, as names and titles are in
  /// English, but not in capitals throughout.
  func isName(_ range: Range<Int>) -> Bool {
    guard scalars[range.lowerBound].isLatin, isCapital(range.lowerBound),
      range.count < 2 || !isCapital(range.lowerBound + 1)
    else { return false }
    return !isSentenceStart(range.lowerBound)
  }

  /// Whether a capital stands there.
  private func isCapital(_ place: Int) -> Bool {
    written(place..<(place + 1)).allSatisfy(\.isUppercase)
  }

  /// Whether nothing of its sentence stands before a place.
  func isSentenceStart(_ place: Int) -> Bool {
    let before = scalars[..<place].last { !$0.isSpacing }
    return before.map { $0.endsSentence || $0 == 0x3A || $0.isQuotationMark } ?? true
  }
}

extension UInt32 {
  /// The mark that closes what this one opens. A straight mark opens behind a blank or a mark
  /// and at the start.
  fileprivate func closingMark(after previous: UInt32) -> UInt32? {
    switch self {
    case 0x201C: 0x201D
    case 0x2018: 0x2019
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x300A: 0x300B
    case 0x3008: 0x3009
    case 0x22: 0x22
    case 0x27 where previous == 0x20: 0x27
    default: nil
    }
  }

  var isQuotationMark: Bool {
    switch self {
    case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F: true
    default: false
    }
  }
}
