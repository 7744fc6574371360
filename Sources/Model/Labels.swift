/// The words of the page itself in one language, from `Templates/Locales/<tag>.xml`.
public struct Labels: Sendable {
  /// The language tag.
  public let tag: String
  /// The language in its own words.
  public let name: String
  /// Each key and its words, in the order of the file; `{n}` in them is filled in.
  public let entries: [(key: String, words: String)]

  private let index: [String: String]

  /// Labels in the order of their file.
  public init(tag: String, name: String, entries: [(key: String, words: String)]) {
    self.tag = tag
    self.name = name
    self.entries = entries
    index = Dictionary(entries.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of a key with each `{name}` filled in.
  ///
  /// A key that the file lacks gives the key in angle brackets, which no test lets pass: the
  /// locale files are compared with each other before anything is printed.
  public func callAsFunction(_ key: String, _ values: [(String, String)] = []) -> String {
    values.reduce(index[key] ?? "<\(key)>") { words, value in
      words.split(separator: "{\(value.0)}", omittingEmptySubsequences: false)
        .joined(separator: value.1)
    }
  }
}
