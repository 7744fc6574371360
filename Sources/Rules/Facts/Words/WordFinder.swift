import Findings
import Model

/// Finds listed words in a text, as words: letters are whole words, hyphens included, in either
/// case; a hit inside a longer word that is excepted does not count, nor does one inside a
/// longer hit. An ending such as …ed matches each word of letters that ends with it.
struct WordFinder: Sendable {
  /// A listed word and where it stands, in scalars from the start of the text.
  struct Hit: Sendable {
    let range: Range<Int>
    fileprivate let words: [ListedWord]
    fileprivate let number: Int

    var word: ListedWord { words[number] }
  }

  /// A word made ready, beside the word itself.
  private struct Pattern: Sendable {
    /// How many scalars it has.
    let length: Int
    let startsWithLetter: Bool
    let endsWithLetter: Bool
  }

  private let words: [ListedWord]
  private let patterns: [Pattern]
  /// The patterns by their scalars, but for those that match the end of a word.
  private var whole = WordTrie()
  /// The patterns that match the end of a word, spelled from the end.
  private var endings = WordTrie()
  /// The words in which a pattern is excepted, by its number.
  private var exceptions = WordTrie()
  /// Texts in which every pattern is excepted that is not itself such a text.
  private let spared: [String]
  private var sparedWords = WordTrie()
  /// Whether plurals and possessives of English words count too.
  private let inflects: Bool

  /// A finder of words.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - spared: Texts inside which no word counts, each word's own exceptions apart.
  ///   - inflects: Whether plurals and possessives of English words count too.
  init(_ words: [ListedWord], sparing spared: [String] = [], inflects: Bool = false) {
    self.inflects = inflects
    self.spared = spared
    let ready = words.compactMap { word in
      let scalars = ScannedText.scalars(of: word.text.value)
      return scalars.isEmpty ? nil : (word, scalars)
    }
    self.words = ready.map(\.0)
    patterns = ready.map { _, scalars in
      Pattern(
        length: scalars.count, startsWithLetter: scalars[0].isLatin,
        endsWithLetter: scalars[scalars.count - 1].isLatin)
    }
    for (number, (word, scalars)) in ready.enumerated() {
      if scalars[0] == Self.ellipsis {
        endings.add(scalars.dropFirst().reversed(), number: number)
      } else {
        whole.add(scalars, number: number)
      }
      for text in word.exceptions {
        exceptions.add(ScannedText.scalars(of: text.value), number: number)
      }
    }
    for (number, text) in spared.enumerated() {
      sparedWords.add(ScannedText.scalars(of: text), number: number)
    }
  }

  /// The words that stand in the text, from its start.
  func hits(in scalars: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    var cover = Cover()
    var at = 0
    while at < scalars.count {
      guard let hit = hit(at: at, of: scalars, &cover) else {
        at += 1
        continue
      }
      hits.append(hit)
      at = hit.range.upperBound
    }
    return hits
  }

  /// The longest word at a place. A longer word that is excepted there hides no shorter one.
  private func hit(at start: Int, of text: [UInt32], _ cover: inout Cover) -> Hit? {
    var found: [Int] = []
    whole.walk(text[start...]) { numbers, _ in
      found.insert(contentsOf: numbers, at: 0)
      return false
    }
    for number in found {
      let pattern = patterns[number]
      let range = start..<end(of: pattern, text, at: start)
      if Self.isWhole(pattern, text, range), !isExcepted(number, text, at: start, &cover) {
        return Hit(range: range, words: words, number: number)
      }
    }
    return ending(at: start, of: text)
  }

  private static let ellipsis: UInt32 = 0x2026

  /// A word that begins there and has one of the endings, behind three letters or more.
  private func ending(at start: Int, of text: [UInt32]) -> Hit? {
    guard text[start].isLatin, start == 0 || !text[start - 1].isLatin else { return nil }
    let end = text[start...].firstIndex { !$0.isLatin } ?? text.count
    guard end >= start + 3 else { return nil }
    var found: Int?
    endings.walk(text[(start + 3)..<end].reversed()) { numbers, _ in
      let first = numbers.first { !isExcepted($0, text, as: start..<end) }
      found = [found, first].compactMap(\.self).min()
      return false
    }
    return found.map { Hit(range: start..<end, words: words, number: $0) }
  }

  /// Where a word ends that begins with a pattern: behind the s of a plural, if those count.
  private func end(of pattern: Pattern, _ text: [UInt32], at start: Int) -> Int {
    let end = start + pattern.length
    guard inflects, pattern.endsWithLetter else { return end }
    let rest = text[end...]
    let suffix = Self.plurals.first { suffix in
      rest.starts(with: suffix)
        && !(end + suffix.count < text.count && text[end + suffix.count].isLatin)
    }
    return end + (suffix?.count ?? 0)
  }

  private static let plurals = ["es", "s"].map(ScannedText.scalars)

  /// Whether a word of letters is not part of a longer one: `often` is not in `soften`, nor
  /// `regular` in `regular-size`.
  private static func isWhole(_ pattern: Pattern, _ text: [UInt32], _ range: Range<Int>) -> Bool {
    !(pattern.startsWithLetter && goesOn(text, before: range.lowerBound))
      && !(pattern.endsWithLetter && goesOn(text, after: range.upperBound))
  }

  private static func goesOn(_ text: [UInt32], before start: Int) -> Bool {
    guard start > 0 else { return false }
    let isBound = start > 1 && text[start - 1] == 0x2D && text[start - 2].isLatin
    return text[start - 1].isLatin || isBound
  }

  private static func goesOn(_ text: [UInt32], after end: Int) -> Bool {
    guard end < text.count else { return false }
    let isBound = end + 1 < text.count && text[end] == 0x2D && text[end + 1].isLatin
    return text[end].isLatin || isBound
  }

  /// How far the texts reach in which words do not count, on the way through a text.
  private struct Cover {
    /// The place up to which they were looked for.
    var next = 0
    /// Where the last of the spared ones ends that begin before the last place.
    var spared = 0
    /// Where the longest of those ends that begin at the last place.
    var sparedHere = 0
    /// Where the exceptions of each pattern end.
    var excepted: [Int: Int] = [:]
  }

  private func advance(_ cover: inout Cover, through place: Int, of text: [UInt32]) {
    while cover.next <= place {
      let from = cover.next
      cover.spared = max(cover.spared, cover.sparedHere)
      cover.sparedHere = from
      sparedWords.walk(text[from...]) { _, length in
        cover.sparedHere = from + length
        return false
      }
      exceptions.walk(text[from...]) { numbers, length in
        for number in numbers {
          cover.excepted[number] = max(cover.excepted[number] ?? 0, from + length)
        }
        return false
      }
      cover.next += 1
    }
  }

  /// Whether a pattern at a place is part of a text in which it does not count.
  private func isExcepted(
    _ number: Int, _ text: [UInt32], at start: Int, _ cover: inout Cover
  ) -> Bool {
    let pattern = patterns[number]
    let end = start + pattern.length
    advance(&cover, through: start, of: text)
    if cover.spared >= end || cover.sparedHere > end || cover.excepted[number] ?? 0 >= end {
      return true
    }
    guard cover.sparedHere == end else { return false }
    var isAnother = false
    sparedWords.walk(text[start..<end]) { numbers, length in
      isAnother =
        length == pattern.length && numbers.contains { spared[$0] != words[number].text.value }
      return isAnother
    }
    return isAnother
  }

  /// Whether a word with an ending is an exception itself.
  private func isExcepted(_ number: Int, _ text: [UInt32], as range: Range<Int>) -> Bool {
    var isExcepted = false
    exceptions.walk(text[range]) { numbers, length in
      isExcepted = length == range.count && numbers.holds(number)
      return isExcepted
    }
    return isExcepted
  }
}

extension [Int] {
  /// Whether a number is among them, which rise.
  fileprivate func holds(_ number: Int) -> Bool {
    let place = place { $0 < number }
    return place < count && self[place] == number
  }
}
