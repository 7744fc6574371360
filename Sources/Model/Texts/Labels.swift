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
    guard let words = index[key] else { return "<\(key)>" }
    return values.isEmpty ? words : Self.filled(words, with: values)
  }

  private static func filled(_ words: String, with values: [(String, String)]) -> String {
    var filled = ""
    var rest = Substring(words)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[open..<close].dropFirst()
      filled += rest[..<open]
      filled += values.first { $0.0 == name }.map { Substring($0.1) } ?? rest[open...close]
      rest = rest[close...].dropFirst()
    }
    return filled + rest
  }
}
