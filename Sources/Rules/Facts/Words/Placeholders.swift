import Findings
import Model

/// What stands where something is still to be settled: a listed word such as 待定 or TBD, a blank
/// such as `__` in a rewrite, or letters in the place of a number, XX分钟.
struct Placeholders {
  let ranges: [Range<Int>]

  /// Those in a text. Lines for staff to say may have blanks: who speaks fills them in.
  init(in text: ScannedText, use: TextUse, words: WordFinders) {
    let listed = words.hits(.placeholder, in: text).map(\.range)
    let isSpoken = use == .say || use == .dontSay
    let blanks = isSpoken ? [] : Self.blanks(in: text.scalars)
    ranges = (listed + blanks).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func blanks(in text: [UInt32]) -> [Range<Int>] {
    var blanks: [Range<Int>] = []
    var at = 0
    while at < text.count {
      let end = text[at...].firstIndex { $0 != text[at] } ?? text.count
      if isLine(text[at]) && end - at >= 2 || isNumberless(at..<end, in: text) {
        blanks.append(at..<end)
      }
      at = end
    }
    return blanks
  }

  /// `_` in either width.
  private static func isLine(_ scalar: UInt32) -> Bool { scalar == 0x5F || scalar == 0xFF3F }

  /// Whether one to four letters x, × or n stand where a number belongs: before a unit, a share or
  /// behind the first digits of a year; a single one only before a time. XX先生 hides a name and is no placeholder.
  private static func isNumberless(_ range: Range<Int>, in text: [UInt32]) -> Bool {
    guard range.count <= 4, isUnknown(text[range.lowerBound]) else { return false }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    guard !before.isLatin, before != 0x2D, before != 0x5F else { return false }
    let isYear = range.count == 2 && (0x30...0x39).contains(before)
    guard isYear || !(0x30...0x39).contains(before) else { return false }
    let next = text[range.upperBound...].firstIndex { !$0.isSpacing } ?? text.count
    guard next < text.count else { return false }
    if text[next] == 0x25 || text[next] == 0xFF05 { return true }
    // A single letter goes on with a word: XXL is a size, not litres.
    if next == range.upperBound, text[next].isLatin,
      next + 1 == text.count || !text[next + 1].isLatin
    {
      return false
    }
    guard let word = UnitWord.first(in: text, from: next) else { return false }
    switch word {
    case .unit(let unit, _): return range.count > 1 || unit.isTime
    case .minuteOrPoint: return true
    case .none: return false
    }
  }

  private static func isUnknown(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x78, 0xD7, 0xFF38, 0xFF58, 0x6E: true
    default: false
    }
  }
}
