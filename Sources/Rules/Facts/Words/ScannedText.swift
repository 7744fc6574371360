import Findings
import Model

/// The words of one language as scalars, so that every rule walks over them without taking
/// them apart again.
struct ScannedText: Sendable {
  let language: String
  let words: Located<String>
  /// The scalars with ASCII capitals made small, place by place, without those that nobody sees:
  /// words are found through them.
  let scalars: [UInt32]
  /// The scalars as the author wrote them.
  private let written: [Unicode.Scalar]
  /// Where each scalar stands in the words, if some are left out.
  private let places: [Int]?
  /// What is to be found in it, so that most texts are passed over by most rules.
  let signs: Signs
  private let memory = TextMemory()

  init(_ entry: LocalizedText.Entry) {
    language = entry.language
    words = entry.words
    written = Array(words.value.unicodeScalars)
    let all = Self.scalars(of: words.value)
    let hidden = all.contains(where: \.isHidden)
    places = hidden ? all.indices.filter { !all[$0].isHidden } : nil
    scalars = hidden ? all.filter { !$0.isHidden } : all
    signs = Signs(of: scalars)
  }

  /// Whether it is written in Han characters: Chinese of any region, Cantonese among it.
  var isChinese: Bool { language.hasPrefix("zh") || language == "yue" }

  static func scalars(of text: String) -> [UInt32] {
    let count = text.utf8.count
    return [UInt32](unsafeUninitializedCapacity: count) { places, filled in
      for scalar in text.unicodeScalars {
        let value = scalar.value
        places[filled] = (65...90).contains(value) ? value + 32 : value
        filled += 1
      }
    }
  }

  /// The place of a part of the text, in scalars from its start.
  func span(of range: Range<Int>) -> Span {
    memory.value(\.places, keep: { $0.places = $1 }) { TextPlaces(words) }
      .span(of: place(of: range))
  }

  /// The numbers it states.
  var numerals: Numerals {
    memory.value(\.numerals, keep: { $0.numerals = $1 }) { Numerals(in: scalars) }
  }

  /// What it only mentions.
  var mentions: Mentions {
    memory.value(\.mentions, keep: { $0.mentions = $1 }) { Mentions(in: scalars) }
  }

  /// Where the words of the dictionary begin.
  var breaks: WordBreaks {
    memory.value(\.breaks, keep: { $0.breaks = $1 }) { WordBreaks(of: scalars) }
  }

  /// The listed words of a kind that stand in it, as the one who finds words found them.
  func hits(_ kind: WordKind, find: () -> [WordFinder.Hit]) -> [WordFinder.Hit] {
    memory.value({ $0.hits[kind] }, keep: { $0.hits[kind] = $1 }, make: find)
  }

  /// The same part in the words as they are written.
  private func place(of range: Range<Int>) -> Range<Int> {
    guard let places, !range.isEmpty else { return range }
    return places[range.lowerBound]..<places[range.upperBound - 1] + 1
  }

  /// A part of the text as the author wrote it.
  func written(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(written[place(of: range)]))
  }
}

extension ScannedText {
  /// The stretch around another that is closed off by marks, without the marks.
  func part(around range: Range<Int>, between isMark: (UInt32) -> Bool) -> Range<Int> {
    let start = scalars[..<range.lowerBound].lastIndex(where: isMark).map { $0 + 1 } ?? 0
    let end = scalars[range.upperBound...].firstIndex(where: isMark) ?? scalars.count
    return start..<end
  }

  /// The words between the nearest marks of any kind.
  func clause(around range: Range<Int>) -> Range<Int> {
    part(around: range) { $0.endsSentence || $0.endsClause }
  }

  /// The sentence around a stretch.
  func sentence(around range: Range<Int>) -> Range<Int> { part(around: range) { $0.endsSentence } }

  /// The words of the sentence before a place, back to a comma.
  func lead(to place: Int) -> Range<Int> {
    let mark = scalars[..<place].lastIndex { $0.endsSentence || $0 == 0xFF0C || $0 == 0x2C }
    return (mark.map { $0 + 1 } ?? 0)..<place
  }

  /// Whether only blanks and quotation marks stand between two places, in this order.
  func isBlank(_ start: Int, _ end: Int) -> Bool {
    start <= end && scalars[start..<end].allSatisfy { $0.isSpacing || $0.isQuotationMark }
  }

  /// Whether no more than the one spoken to stands between two places: say to each guest “…”,
  /// 对客户说声“…”.
  func isShort(_ start: Int, _ end: Int) -> Bool {
    start <= end && end - start <= (scalars[start..<end].contains(where: \.isLatin) ? 24 : 4)
  }

  /// Whether the same sign stands before and behind a stretch: 要不要, 是不是.
  func repeats(around range: Range<Int>) -> Bool {
    range.lowerBound > 0 && range.upperBound < scalars.count && scalars[range.upperBound].isHan
      && scalars[range.lowerBound - 1] == scalars[range.upperBound]
  }

  /// Whether a stretch comes first in its clause.
  func opensClause(_ range: Range<Int>) -> Bool {
    let start = clause(around: range).lowerBound
    return scalars[start..<range.lowerBound].allSatisfy(\.isSpacing)
  }

  /// Whether the sentence around a stretch states how long it takes or a time of day, outside of
  /// the stretch: `in a minute` is a word for soon.
  func statesTime(around range: Range<Int>) -> Bool {
    let sentence = sentence(around: range)
    let times = numerals.quantities.filter(\.unit.isTime).map(\.range) + numerals.clockTimes
    return times.contains { $0.overlaps(sentence) && !$0.overlaps(range) }
  }
}

extension UInt32 {
  /// Whether the scalar ends a sentence: 。！？； and their half-width forms.
  var endsSentence: Bool {
    switch self {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, 0x2E: true
    default: false
    }
  }

  /// Whether the scalar ends a part of a sentence: ，、：（）“”《》 and their half-width forms.
  var endsClause: Bool {
    switch self {
    case 0xFF0C, 0x3001, 0xFF1A, 0xFF08, 0xFF09, 0x201C, 0x201D, 0x300A, 0x300B, 0x2C, 0x3A,
      0x28, 0x29, 0x7C:
      true
    default: false
    }
  }

  /// Whether the scalar is a Chinese character.
  var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }

  /// Whether nobody sees the scalar: a soft hyphen, a zero width mark, one of direction.
  var isHidden: Bool { Unicode.Scalar(self)?.isUnseen ?? false }

  /// Whether the scalar is a small Latin letter.
  var isLatin: Bool { (97...122).contains(self) }
}
