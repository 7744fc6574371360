import Findings

/// The same words in several languages, side by side as the author wrote them.
public struct LocalizedText: Sendable {
  /// The words in one language.
  public struct Entry: Sendable {
    /// The language tag, such as `zh-Hans`.
    public let language: String
    /// Where the tag stands, if it does.
    public let tagSpan: Span?
    /// The words; `|` marks where a printed line may be broken.
    public let words: Located<String>
    /// The fingerprint of the text these words were translated from, if stated.
    public let translationOf: Located<String>?

    /// The words in one language.
    public init(
      language: String, at tagSpan: Span? = nil, words: Located<String>,
      translationOf: Located<String>? = nil
    ) {
      self.language = language
      self.tagSpan = tagSpan
      self.words = words
      self.translationOf = translationOf
    }
  }

  /// What the author wrote, in the author's order.
  public let entries: [Entry]

  /// Words in the author's order.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Whether nothing is written in any language.
  public var isEmpty: Bool { entries.isEmpty }

  /// Where the first of the words stands.
  public var span: Span? { entries.first?.words.span }

  /// The words in a language with their place, or nil if they are missing.
  public func located(in language: String) -> Located<String>? {
    entries.first { $0.language == language }?.words
  }

  /// The words in a language, or nil if they are missing.
  public func words(in language: String) -> String? { located(in: language)?.value }

  /// Every form given in a language, for lists such as a term's variants.
  public func all(in language: String) -> [Located<String>] {
    entries.filter { $0.language == language }.map(\.words)
  }
}
