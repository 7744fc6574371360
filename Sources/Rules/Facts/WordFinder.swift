import Findings
import Model

/// Finds listed words in a text, as words: a hit inside a longer word that is excepted does
/// not count, nor does one inside a longer hit.
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
  /// Whether some pattern may start with a scalar of these low bits: most places of a text are
  /// passed over with one look.
  private var starts = [Bool](repeating: false, count: 1_024)

  init(_ words: [ListedWord]) {
    let ready = words.compactMap(Self.pattern)
    patterns = Dictionary(grouping: ready) { $0.scalars[0] }
      .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    for first in patterns.keys { starts[Int(first & 1_023)] = true }
  }

  /// The words that stand in the text, from its start.
  func hits(in scalars: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    var at = 0
    while at < scalars.count {
      guard starts[Int(scalars[at] & 1_023)], let hit = hit(at: at, of: scalars) else {
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
    guard let candidates = patterns[text[start]] else { return nil }
    for pattern in candidates where Self.matches(pattern.scalars, text, at: start) {
      let range = start..<(start + pattern.scalars.count)
      if Self.isWhole(pattern, text, range), !Self.isExcepted(pattern, text, at: start) {
        return Hit(word: pattern.word, range: range)
      }
    }
    return nil
  }

  private static func pattern(for word: ListedWord) -> Pattern? {
    let scalars = ScannedText.scalars(of: word.text.value)
    guard let first = scalars.first, let last = scalars.last else { return nil }
    let exceptions = word.exceptions.flatMap { text in
      let longer = ScannedText.scalars(of: text)
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

  /// Whether a word of letters is not part of a longer one: `often` is not in `soften`.
  private static func isWhole(_ pattern: Pattern, _ text: [UInt32], _ range: Range<Int>) -> Bool {
    if pattern.startsWithLetter, range.lowerBound > 0, text[range.lowerBound - 1].isLatin {
      return false
    }
    return
      !(pattern.endsWithLetter && range.upperBound < text.count
      && text[range.upperBound].isLatin)
  }

  private static func isExcepted(_ pattern: Pattern, _ text: [UInt32], at start: Int) -> Bool {
    pattern.exceptions.contains { matches($0.scalars, text, at: start - $0.offset) }
  }
}

/// The finders of a folder's word lists, and of its glossary.
struct WordFinders: Sendable {
  private var listed: [WordKind: [String: WordFinder]] = [:]
  private var deprecated: [String: WordFinder] = [:]
  private let lists: WordLists

  init(_ lists: WordLists, glossary: [GlossaryTerm]) {
    self.lists = lists
    for list in lists.lists {
      listed[list.kind, default: [:]][list.language] = WordFinder(
        lists.words(list.kind, in: list.language))
    }
    let languages = Set(glossary.flatMap { $0.deprecated.entries.map(\.language) })
    for language in languages.sorted() {
      deprecated[language] = WordFinder(Self.deprecatedWords(of: glossary, in: language))
    }
  }

  /// The words of a kind that stand in the text and do harm there.
  func hits(_ kind: WordKind, in text: ScannedText) -> [WordFinder.Hit] {
    let hits = listed[kind]?[text.language]?.hits(in: text.scalars) ?? []
    guard hits.contains(where: \.word.isHarmlessWithTime) else { return hits }
    return hits.filter { !$0.word.isHarmlessWithTime || !text.statesTime(around: $0.range) }
  }

  /// Whether a word of a kind stands right before or behind a stretch.
  func hasWord(_ kind: WordKind, beside range: Range<Int>, in text: ScannedText) -> Bool {
    let scalars = text.scalars
    return hits(kind, in: text).contains { hit in
      let gap =
        hit.range.upperBound <= range.lowerBound
        ? hit.range.upperBound..<range.lowerBound
        : range.upperBound..<max(range.upperBound, hit.range.lowerBound)
      return !hit.range.overlaps(range) && scalars[gap].allSatisfy { $0 == 32 || $0 == 124 }
    }
  }

  /// The deprecated terms that stand in the text; the rewrite is the preferred one.
  func deprecatedTerms(in text: ScannedText) -> [WordFinder.Hit] {
    deprecated[text.language]?.hits(in: text.scalars) ?? []
  }

  /// The word that sets a level, such as `宜`.
  func modal(for level: Level, in language: String) -> String? {
    lists.words(.modal, in: language).first { $0.level == level }?.text.value
  }

  /// A deprecated form is harmless inside a preferred or accepted one.
  private static func deprecatedWords(of glossary: [GlossaryTerm], in language: String)
    -> [ListedWord]
  {
    let accepted = glossary.flatMap {
      ($0.preferred.all(in: language) + $0.variants.all(in: language)).map(\.value)
    }
    return glossary.flatMap { term in
      term.deprecated.all(in: language).map { form in
        ListedWord(
          text: form, rewrite: term.preferred.words(in: language),
          exceptions: accepted.filter { $0 != form.value })
      }
    }
  }
}
