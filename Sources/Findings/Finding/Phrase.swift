/// A language in which the program speaks to its user. The raw value is its tag (BCP 47).
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Chinese in simplified characters.
  case zhHans = "zh-Hans"
}

/// What is said to a user, in every language the program speaks: there is no way to say it in
/// one of them only. A phrase may stand in the words of another, as `\(phrase)`, and is said
/// there in the language of those words.
public struct Phrase: Hashable, Sendable {
  fileprivate var en: String
  fileprivate var zh: String

  /// The words in English and in Chinese.
  public init(_ en: Wording, zh: Wording) {
    self.en = en.reading.en
    self.zh = zh.reading.zh
  }

  /// Something said the same in every language: an id, a number, a path.
  public init(verbatim words: String) {
    en = words
    zh = words
  }

  /// Words that were put together in English and in Chinese elsewhere. Were it an initializer, the
  /// compiler would name it to authors whose words hold what they may not, instead of that.
  public static func words(en: String, zh: String) -> Phrase {
    var phrase = Phrase(verbatim: en)
    phrase.zh = zh
    return phrase
  }

  /// The words in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .zhHans: zh
    }
  }
}

extension Phrase {
  /// Words as they are written down for one language, before it is known which one that is.
  public struct Wording: ExpressibleByStringInterpolation, Sendable {
    /// How they read in each language: they differ where a phrase stands in them.
    fileprivate let reading: Phrase

    /// Words without a phrase in them.
    public init(stringLiteral value: String) { reading = Phrase(verbatim: value) }

    /// Words with values and phrases in them.
    public init(stringInterpolation: StringInterpolation) {
      reading = stringInterpolation.reading
    }
  }
}

extension Phrase.Wording {
  /// Puts the words together, in every language at once.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var reading = Phrase(verbatim: "")

    /// No words yet.
    public init(literalCapacity: Int, interpolationCount: Int) {
      reading.en.reserveCapacity(literalCapacity)
      reading.zh.reserveCapacity(literalCapacity)
    }

    /// Adds what stands between two interpolations.
    public mutating func appendLiteral(_ literal: String) { append(literal, zh: literal) }

    /// Adds what a phrase says in each language.
    public mutating func appendInterpolation(_ phrase: Phrase) {
      append(phrase.en, zh: phrase.zh)
    }

    /// Adds a value that is written the same in every language: a text, a number, an id, a day.
    /// Nothing else is taken, for the words in which Swift describes a value are not for users.
    public mutating func appendInterpolation(_ value: some LosslessStringConvertible) {
      let words = value.description
      append(words, zh: words)
    }

    private mutating func append(_ en: String, zh: String) {
      reading.en += en
      reading.zh += zh
    }
  }
}

extension DefaultStringInterpolation {
  /// Refuses a phrase in a plain string, which has no language. If it were unavailable, Swift
  /// would take the method for values of any type instead; a warning fails the build as well.
  @available(*, deprecated, message: "say in which language: phrase[language]")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase[.en]) }
}

extension Sequence where Element == Phrase {
  /// Phrases in a row, with what stands between them in each language.
  public func joined(separator: Phrase) -> Phrase {
    .words(
      en: map { $0[.en] }.joined(separator: separator[.en]),
      zh: map { $0[.zhHans] }.joined(separator: separator[.zhHans]))
  }
}

extension Phrase {
  /// Phrases in a row, with commas between them.
  public static func list(_ phrases: some Sequence<Phrase>) -> Phrase {
    phrases.joined(separator: Phrase(", ", zh: "、"))
  }

  /// Words in a row, with commas between them.
  public static func list(_ words: some Sequence<String>) -> Phrase {
    list(words.map(Phrase.init(verbatim:)))
  }
}
