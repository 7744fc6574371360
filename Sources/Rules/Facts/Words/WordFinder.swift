import Findings
import Model

/// Finds listed words in a text, as words: letters are whole words, hyphens included, in either
/// case; a hit inside a longer word that is excepted does not count, nor does one inside a
/// longer hit. An ending such as …ed matches each word of letters that ends with it.
struct WordFinder: Sendable {
  /// A listed word and where it stands, in scalars from the start of the text.
  struct Hit: Sendable {
    let word: ListedWord
    let range: Range<Int>
  }

  /// A word made ready: its scalars folded, its exceptions with the word's place in them.
  private struct Pattern: Sendable {
    let word: ListedWord
    let scalars: [UInt32]
    let exceptions: [(scalars: [UInt32], offset: Int)]
    let startsWithLetter: Bool
    let endsWithLetter: Bool
  }

  /// Patterns by their first scalar, the longest first.
  private let patterns: [UInt32: [Pattern]]
  /// The patterns that match the end of a word.
  private let endings: [Pattern]
  /// Whether plurals and possessives of English words count too.
  private let inflects: Bool
  /// Whether some pattern may start with a scalar of these low bits: most places of a text are
  /// passed over with one look.
  private var starts = [Bool](repeating: false, count: 1_024)

  init(_ words: [ListedWord], inflects: Bool = false) {
    self.inflects = inflects
    let ready = words.compactMap(Self.pattern)
    endings = ready.filter { $0.scalars[0] == Self.ellipsis }
    patterns = Dictionary(grouping: ready.filter { $0.scalars[0] != Self.ellipsis }) {
      $0.scalars[0]
    }
    .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    for first in patterns.keys { starts[Int(first & 1_023)] = true }
  }

  /// The words that stand in the text, from its start.
  func hits(in scalars: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    var at = 0
    while at < scalars.count {
      guard let hit = hit(at: at, of: scalars) else {
        at += 1
        continue
      }
      hits.append(hit)
      at = hit.range.upperBound
    }
    return hits
  }

  /// The longest word at a place. A longer word that is excepted there hides no shorter one.
  private func hit(at start: Int, of text: [UInt32]) -> Hit? {
    if starts[Int(text[start] & 1_023)], let candidates = patterns[text[start]] {
      for pattern in candidates where Self.matches(pattern.scalars, text, at: start) {
        let range = start..<end(of: pattern, text, at: start)
        if Self.isWhole(pattern, text, range), !Self.isExcepted(pattern, text, at: start) {
          return Hit(word: pattern.word, range: range)
        }
      }
    }
    return endings.isEmpty ? nil : ending(at: start, of: text)
  }

  private static let ellipsis: UInt32 = 0x2026

  /// A word that begins there and has one of the endings, behind three letters or more.
  private func ending(at start: Int, of text: [UInt32]) -> Hit? {
    guard text[start].isLatin, start == 0 || !text[start - 1].isLatin else { return nil }
    let end = text[start...].firstIndex { !$0.isLatin } ?? text.count
    for pattern in endings {
      let from = end - pattern.scalars.count + 1
      if from >= start + 3, text[from..<end].elementsEqual(pattern.scalars.dropFirst()),
        !pattern.exceptions.contains(where: { $0.scalars.elementsEqual(text[start..<end]) })
      {
        return Hit(word: pattern.word, range: start..<end)
      }
    }
    return nil
  }

  /// Where a word ends that begins with a pattern: behind the s of a plural, if those count.
  private func end(of pattern: Pattern, _ text: [UInt32], at start: Int) -> Int {
    let end = start + pattern.scalars.count
    guard inflects, pattern.endsWithLetter else { return end }
    let rest = text[end...]
    let suffix = Self.plurals.first { suffix in
      rest.starts(with: suffix)
        && !(end + suffix.count < text.count && text[end + suffix.count].isLatin)
    }
    return end + (suffix?.count ?? 0)
  }

  private static let plurals = ["es", "s"].map(ScannedText.scalars)

  private static func pattern(for word: ListedWord) -> Pattern? {
    let scalars = ScannedText.scalars(of: word.text.value)
    guard let first = scalars.first, let last = scalars.last else { return nil }
    let isEnding = first == ellipsis
    let exceptions = word.exceptions.flatMap { text in
      let longer = ScannedText.scalars(of: text)
      if isEnding { return [(scalars: longer, offset: 0)] }
      return longer.indices
        .filter { matches(scalars, longer, at: $0) }
        .map { (scalars: longer, offset: $0) }
    }
    return Pattern(
      word: word, scalars: scalars, exceptions: exceptions, startsWithLetter: first.isLatin,
      endsWithLetter: last.isLatin)
  }

  private static func matches(_ needle: [UInt32], _ text: [UInt32], at start: Int) -> Bool {
    guard start >= 0, start + needle.count <= text.count else { return false }
    for offset in needle.indices where text[start + offset] != needle[offset] { return false }
    return true
  }

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

  private static func isExcepted(_ pattern: Pattern, _ text: [UInt32], at start: Int) -> Bool {
    pattern.exceptions.contains { matches($0.scalars, text, at: start - $0.offset) }
  }
}
