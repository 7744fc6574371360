/// The parts of a text that stand in quotation marks or are titles.
struct Mentions {
  /// A part in quotation marks, those included.
  private(set) var quotes: [Range<Int>] = []
  /// The titles in title marks, those included.
  private(set) var titles: [Range<Int>] = []

  init(in text: [UInt32]) {
    var opened: [(start: Int, close: UInt32, isTitle: Bool)] = []
    for (at, scalar) in text.enumerated() {
      if let open = opened.last, scalar == open.close {
        opened.removeLast()
        if open.isTitle {
          titles.append(open.start..<(at + 1))
        } else {
          quotes.append(open.start..<(at + 1))
        }
      } else if let close = scalar.closingMark(after: at > 0 ? text[at - 1] : 0x20) {
        opened.append((at, close, scalar == 0x300A || scalar == 0x3008))
      }
    }
  }

  /// The quotation that a stretch stands in, the outermost.
  func quote(around range: Range<Int>) -> Range<Int>? {
    quotes.last { $0.lowerBound < range.lowerBound && range.upperBound < $0.upperBound }
  }

  /// Whether a stretch stands in a title.
  func isTitle(_ range: Range<Int>) -> Bool { titles.contains { $0.overlaps(range) } }
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
