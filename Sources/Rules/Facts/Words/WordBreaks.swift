import CTextBreak

/// Where ICU's dictionary parts a text into words.
///
/// It may only veto: a listed word of two characters and more does not count where a word of
/// the dictionary goes on beyond its end, as 时间 does in 以及|时间. Beyond its start ICU is wrong
/// too often: 放到|位, 在住|客. It cannot find words, since it parts 用户|名, nor tell 应 from 应对
/// in 应对客户微笑. A word of one character does not count where it ends a word of two: 较 in 比较.
struct WordBreaks {
  /// Whether a word begins before each scalar; the end of the text counts.
  private let starts: [Bool]

  init(of text: [UInt32]) {
    var units: [UInt16] = []
    var indices: [Int] = []
    for (index, scalar) in text.enumerated() {
      for unit in UTF16.encode(Unicode.Scalar(scalar) ?? " ") ?? UTF16.EncodedScalar() {
        units.append(unit)
        indices.append(index)
      }
    }
    var offsets = [Int32](repeating: 0, count: units.count + 1)
    let count = peakend_word_breaks(units, Int32(units.count), &offsets, Int32(offsets.count))
    var starts = [Bool](repeating: false, count: text.count + 1)
    starts[0] = true
    starts[text.count] = true
    for offset in offsets.prefix(Int(max(0, count))) where Int(offset) < indices.count {
      starts[indices[Int(offset)]] = true
    }
    self.starts = starts
  }

  /// Whether the words of the dictionary leave a stretch a word of its own.
  func allow(_ range: Range<Int>) -> Bool {
    guard range.count > 1 else {
      // 较 ends 比较 and begins 较长.
      let word = word(at: range.lowerBound)
      return word.count != 2 || word.lowerBound == range.lowerBound
    }
    if starts[range.upperBound] { return true }
    let last = starts[..<range.upperBound].lastIndex(of: true) ?? 0
    return last <= range.lowerBound
  }

  /// The word of the dictionary that a scalar stands in.
  func word(at place: Int) -> Range<Int> {
    let first = starts[...place].lastIndex(of: true) ?? 0
    return first..<(starts[(place + 1)...].firstIndex(of: true) ?? starts.count - 1)
  }
}
