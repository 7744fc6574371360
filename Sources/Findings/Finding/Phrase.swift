/// A language in which the program speaks to its user. The raw value is its tag (BCP 47).
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Chinese in simplified characters.
  case zhHans = "zh-Hans"
}

/// What is said to a user, in every language the program speaks: there is no way to say it in
/// one of them only.
public struct Phrase: Hashable, Sendable {
  private let en: String
  private let zh: String

  /// The words in English and in Chinese.
  public init(_ en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// Something said the same in every language: an id, a number, a path.
  public init(verbatim words: String) { self.init(words, zh: words) }

  /// The words in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .zhHans: zh
    }
  }
}

extension Sequence where Element == Phrase {
  /// Phrases in a row, with what stands between them in each language.
  public func joined(separator: Phrase) -> Phrase {
    Phrase(
      map { $0[.en] }.joined(separator: separator[.en]),
      zh: map { $0[.zhHans] }.joined(separator: separator[.zhHans]))
  }
}
