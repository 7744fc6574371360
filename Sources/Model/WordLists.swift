import Findings

/// A word the rules look for.
public struct ListedWord: Sendable {
  /// The word as written.
  public let text: Located<String>
  /// The level a modal word sets.
  public let level: Level?
  /// What to write instead: `__` is a blank to fill, `…` at its end or start the rest of the
  /// clause.
  public let rewrite: String?
  /// Whether it is harmless in a sentence that states a time.
  public let isHarmlessWithTime: Bool
  /// Whether it counts only where it comes first in its clause.
  public let opensClause: Bool
  /// Longer words in which it is harmless.
  public let exceptions: [String]

  /// Made by whoever reads the word lists.
  public init(
    text: Located<String>, level: Level? = nil, rewrite: String? = nil,
    isHarmlessWithTime: Bool = false, opensClause: Bool = false, exceptions: [String] = []
  ) {
    self.text = text
    self.level = level
    self.rewrite = rewrite
    self.isHarmlessWithTime = isHarmlessWithTime
    self.opensClause = opensClause
    self.exceptions = exceptions
  }
}

/// The words of one use in one language.
public struct WordList: Sendable {
  /// What the list is for.
  public let kind: WordKind
  /// The language of its words.
  public let language: String
  /// The words, in the order of the file.
  public let words: [ListedWord]

  /// Made by whoever reads the word lists.
  public init(kind: WordKind, language: String, words: [ListedWord]) {
    self.kind = kind
    self.language = language
    self.words = words
  }
}

/// The word lists of a folder.
public struct WordLists: Sendable {
  /// The lists, in the order of the file.
  public let lists: [WordList]

  /// Made by whoever reads the word lists.
  public init(_ lists: [WordList] = []) { self.lists = lists }

  /// The words of a kind in a language.
  public func words(_ kind: WordKind, in language: String) -> [ListedWord] {
    lists.filter { $0.kind == kind && $0.language == language }.flatMap(\.words)
  }
}
