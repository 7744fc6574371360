import Model

/// When a listed word that stands in a text counts: whether it is used there or only mentioned,
/// whether a negation takes its harm away, and how it is told from longer words.
struct WordUse: Sendable {
  /// What becomes of a word that stands in quotation marks.
  enum Quoted: Sendable {
    /// It counts.
    case used
    /// It does not: it is named, not said.
    case mentioned
    /// It counts where the words are what somebody is to say: `say “…”`, but not `never say “…”`.
    case usedIfSaid
  }

  var quoted = Quoted.used
  /// Whether a word in a title, 《…》, counts for nothing.
  var sparesTitles = false
  /// Whether a word with a capital inside an English sentence, as names have, counts for nothing.
  var sparesNames = false
  /// Whether a word that is forbidden or denied counts for nothing.
  var sparesNegated = false
  /// Whether a word right behind the customer who is addressed counts for nothing: what is soon
  /// there is for the customer to do, and no promise.
  var sparesAddressed = false
  /// Whether ICU's dictionary may tell that the word is a part of others: 及时 in 以及|时间.
  var asksDictionary = false
  /// Whether plurals of English words count.
  var inflects = false

  /// The deprecated terms of a glossary.
  static let term = WordUse(
    quoted: .mentioned, sparesTitles: true, asksDictionary: true, inflects: true)
}

extension WordKind {
  /// The table of what exempts a word of each kind. To forbid selling sells nothing; what is not
  /// done in time is as vague as what is.
  var use: WordUse {
    switch self {
    case .vague:
      WordUse(quoted: .usedIfSaid, sparesTitles: true, sparesNames: true, asksDictionary: true)
    case .hurry:
      WordUse(
        quoted: .mentioned, sparesTitles: true, sparesNegated: true, sparesAddressed: true,
        asksDictionary: true)
    case .modal: WordUse(quoted: .mentioned, sparesTitles: true)
    case .denial: WordUse(quoted: .mentioned, sparesTitles: true)
    case .legal, .joining: WordUse(quoted: .mentioned, sparesTitles: true, asksDictionary: true)
    case .sales, .offer:
      WordUse(quoted: .usedIfSaid, sparesTitles: true, sparesNegated: true)
    case .openQuestion: WordUse(quoted: .mentioned, sparesTitles: true)
    case .ageing: WordUse(sparesTitles: true, asksDictionary: true, inflects: true)
    case .placeholder: WordUse(quoted: .mentioned, sparesTitles: true, asksDictionary: true)
    case .product, .fixture: WordUse(inflects: true)
    case .limit, .ahead, .visible, .feeling, .pressure, .closedQuestion, .dateMark, .public,
      .negation, .saying, .asked, .failure, .wordEnding,
      .addressee:
      WordUse()
    }
  }
}
