import Findings

/// What the names are that views hand to templates, for those who write templates.
public enum NameMeaning {
  /// The meaning of a name, by the path that leads to it, such as `body.sheets[].folio`: that of
  /// the longest end of the path that has one, so `sheets.folio` counts before `folio`.
  public static func of(_ path: String) -> Phrase? { entry(for: path).map(\.meaning) }

  /// The key under which the meaning of a name is found; nil if it has none.
  public static func key(for path: String) -> String? { entry(for: path).map(\.key) }

  /// All keys: names, or ends of paths.
  public static var keys: [String] { all.map(\.key) }

  /// A name or the end of a path, and what it means.
  typealias Entry = (key: String, meaning: Phrase)

  private static let all = shared + poster + book + checklist + index

  private static let entries = Dictionary(
    all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

  private static func entry(for path: String) -> Entry? {
    var names = path.replacing("[]", with: "").split(separator: ".")[...]
    while !names.isEmpty {
      if let found = entries[names.joined(separator: ".")] { return found }
      names = names.dropFirst()
    }
    return nil
  }
}
