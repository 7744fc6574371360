import Findings
import Model

/// A language tag that is a slip: texts bear it in the place of a language of the set.
struct WrongTag: Sendable {
  let tag: String
  /// Where it stands first, and the element it belongs to.
  let span: Span
  let subject: String
  /// How many texts bear it.
  var texts: Int

  /// Those of the texts, in the order of the sources. Words in a further language that the set
  /// does not name yet are no slip.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - languages: The languages of the set.
  ///   - labelled: The languages that have page labels, if that is known; a tag beside them is
  ///     probably none.
  /// - Returns: The tags, each with the texts that bear it counted.
  static func all(in texts: [AuthoredText], of languages: [String], labelled: [String]?)
    -> [WrongTag]
  {
    var tags: [WrongTag] = []
    for text in texts where languages.contains(where: { text.text.words(in: $0) == nil }) {
      for entry in text.text.entries {
        let tag = entry.language
        // A text without a tag was reported when it was read.
        guard !tag.isEmpty, !languages.contains(tag) else { continue }
        let isKnown = labelled.map { $0.contains(tag) } ?? true
        guard !isKnown || languages.contains(where: { $0.isLanguage(of: tag) }) else { continue }
        if let number = tags.firstIndex(where: { $0.tag == tag }) {
          tags[number].texts += 1
        } else {
          let span = entry.tagSpan ?? entry.words.span
          tags.append(WrongTag(tag: tag, span: span, subject: text.subject, texts: 1))
        }
      }
    }
    return tags
  }
}

extension String {
  /// Whether two tags begin with the same language (BCP 47): `zh-CN` and `zh-Hans`.
  func isLanguage(of other: String) -> Bool {
    func language(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    return language(self) == language(other)
  }
}
