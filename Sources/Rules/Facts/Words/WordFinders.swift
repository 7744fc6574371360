import Findings
import Model

/// The finders of a folder's word lists, and of its glossary.
struct WordFinders: Sendable {
  private var listed: [WordKind: [String: WordFinder]] = [:]
  private var deprecated: [String: WordFinder] = [:]
  private let lists: WordLists

  init(_ lists: WordLists, glossary: [GlossaryTerm]) {
    self.lists = lists
    for list in lists.lists {
      let (kind, language) = (list.kind.value, list.language.value)
      listed[kind, default: [:]][language] = WordFinder(
        lists.words(kind, in: language), inflects: kind.use.inflects)
    }
    let languages = Set(glossary.flatMap { $0.deprecated.entries.map(\.language) })
    for language in languages.sorted() {
      deprecated[language] = WordFinder(
        Self.deprecatedWords(of: glossary, in: language),
        sparing: Self.acceptedWords(of: glossary, in: language),
        inflects: WordUse.term.inflects)
    }
  }

  /// The words of a kind that stand in the text and count there.
  func hits(_ kind: WordKind, in text: ScannedText) -> [WordFinder.Hit] {
    text.hits(kind) {
      let found = listed[kind]?[text.language]?.hits(in: text.scalars) ?? []
      let hits = counting(found, in: text, as: kind.use)
      return switch kind {
      case .modal: text.modals(among: hits)
      case .denial: text.denials(among: hits)
      // 要不要 asks and denies nothing.
      case .negation: hits.filter { !text.repeats(around: $0.range) }
      default: hits
      }
    }
  }

  /// Those of some words that are used in the text, by the table of their kind.
  private func counting(_ found: [WordFinder.Hit], in text: ScannedText, as use: WordUse)
    -> [WordFinder.Hit]
  {
    guard !found.isEmpty else { return [] }
    let mentions = text.mentions
    let breaks =
      use.asksDictionary && found.contains { text.scalars[$0.range.lowerBound].isHan }
      ? text.breaks : nil
    return found.filter { hit in
      let range = hit.range
      if use.sparesTitles, mentions.isTitle(range) { return false }
      if use.sparesNames, text.isName(range) { return false }
      if let quote = mentions.quote(around: range), !counts(quote, in: text, as: use.quoted) {
        return false
      }
      if let breaks, !breaks.allow(range) { return false }
      if hit.word.opensClause, !text.opensClause(range) { return false }
      if hit.word.isHarmlessWithTime, text.statesTime(around: range) { return false }
      if use.sparesAddressed, hasWord(.addressee, before: range, in: text) { return false }
      return !(use.sparesNegated && isNegated(range, in: text))
    }
  }

  /// Whether what stands in a quotation counts. A text that is one quotation is said itself.
  private func counts(_ quote: Range<Int>, in text: ScannedText, as quoted: WordUse.Quoted)
    -> Bool
  {
    if quote.count + 2 >= text.scalars.count { return true }
    switch quoted {
    case .used: return true
    case .mentioned: return false
    case .usedIfSaid:
      let lead = text.lead(to: quote.lowerBound)
      let isSaid = hits(.saying, in: lead, of: text).contains { verb in
        text.isShort(verb.range.upperBound, quote.lowerBound)
      }
      return isSaid && !has(.negation, in: lead, of: text)
    }
  }

  /// Whether a word before a stretch, in its part of the sentence, forbids or denies it.
  private func isNegated(_ range: Range<Int>, in text: ScannedText) -> Bool {
    has(.negation, in: text.lead(to: range.lowerBound), of: text)
  }

  /// The word by which a text sells, unless it answers what was asked: a word of selling, or an
  /// offer in whose sentence a product stands.
  func pitch(in text: ScannedText) -> WordFinder.Hit? {
    if let hit = hits(.sales, in: text).first(where: { !isAnswer($0, in: text) }) { return hit }
    return hits(.offer, in: text).first { hit in
      has(.product, in: text.sentence(around: hit.range), of: text) && !isAnswer(hit, in: text)
    }
  }

  private func isAnswer(_ hit: WordFinder.Hit, in text: ScannedText) -> Bool {
    has(.asked, in: text.sentence(around: hit.range), of: text)
  }

  /// Whether a word of a kind stands in a part of a text.
  func has(_ kind: WordKind, in part: Range<Int>, of text: ScannedText) -> Bool {
    !hits(kind, in: part, of: text).isEmpty
  }

  /// The words of a kind that begin in a part of a text.
  func hits(_ kind: WordKind, in part: Range<Int>, of text: ScannedText)
    -> ArraySlice<WordFinder.Hit>
  {
    let hits = hits(kind, in: text)
    return hits[hits.first(from: part.lowerBound)..<hits.first(from: part.upperBound)]
  }

  /// Whether a word of a kind stands right before or behind a stretch.
  func hasWord(_ kind: WordKind, beside range: Range<Int>, in text: ScannedText) -> Bool {
    hasWord(kind, before: range, in: text) || hasWord(kind, behind: range, in: text)
  }

  private func hasWord(_ kind: WordKind, before range: Range<Int>, in text: ScannedText) -> Bool {
    let hits = hits(kind, in: text)
    let next = hits.first(from: range.lowerBound)
    return next > 0 && text.isBlank(hits[next - 1].range.upperBound, range.lowerBound)
  }

  private func hasWord(_ kind: WordKind, behind range: Range<Int>, in text: ScannedText) -> Bool {
    let hits = hits(kind, in: text)
    let next = hits.first(from: range.upperBound)
    return next < hits.count && text.isBlank(range.upperBound, hits[next].range.lowerBound)
  }

  /// The deprecated terms that stand in the text; the rewrite is the preferred one.
  func deprecatedTerms(in text: ScannedText) -> [WordFinder.Hit] {
    let found = deprecated[text.language]?.hits(in: text.scalars) ?? []
    // 名 behind 用户 makes it another word, and so does side behind client.
    return counting(found, in: text, as: .term).filter {
      !hasWord(.wordEnding, behind: $0.range, in: text)
    }
  }

  /// The word that sets a level, such as `宜`.
  func modal(for level: Level, in language: String) -> String? {
    lists.words(.modal, in: language).first { $0.level?.value == level }?.text.value
  }

  /// The preferred and accepted forms: a deprecated one is harmless inside them.
  private static func acceptedWords(of glossary: [GlossaryTerm], in language: String) -> [String] {
    glossary.flatMap {
      ($0.preferred.all(in: language) + $0.variants.all(in: language)
        + $0.exceptions.all(in: language)).map(\.value)
    }
  }

  private static func deprecatedWords(of glossary: [GlossaryTerm], in language: String)
    -> [ListedWord]
  {
    glossary.flatMap { term in
      term.deprecated.all(in: language).map { form in
        ListedWord(text: form, rewrite: term.preferred.located(in: language))
      }
    }
  }
}

extension [WordFinder.Hit] {
  /// The number of the first that begins at a place or behind it; hits stand in order and do not
  /// overlap.
  fileprivate func first(from place: Int) -> Int { self.place { $0.range.lowerBound < place } }
}
