/// The name of an edition in git, taken apart.
///
/// `main` and `main:Standards/hall` name a revision, and perhaps a folder in it. `main...topic`
/// names the revision in which the two parted, and an empty end stands for `HEAD`, as in git.
public struct GitRevision: Sendable {
  /// The name as it was typed.
  public let typed: String
  /// The revision, or where a range begins.
  let start: String
  /// Where a range ends.
  let end: String?
  /// Whether the range is one of three dots, which means where its ends parted. One of two dots
  /// means all that lies between, and that is no edition.
  let isFork: Bool
  /// The path behind the revision.
  let path: String?

  /// Takes a name apart; whether git knows it is asked later.
  public init(_ typed: String) {
    self.typed = typed
    let colon = Self.outside(typed) { $0 == ":" }
    let revision = colon.map { String(typed[..<$0]) } ?? typed
    path = colon.map { String(typed[typed.index(after: $0)...]) }
    guard !Self.isPath(typed), let dots = Self.dots(in: revision) else {
      (start, end, isFork) = (revision, nil, false)
      return
    }
    isFork = revision[dots].count == 3
    start = Self.head(revision[..<dots.lowerBound])
    end = Self.head(revision[dots.upperBound...])
  }

  /// The names of the two editions a range stands for, the old one first; nil if it is none. One
  /// of three dots begins where its ends parted.
  public var editions: (old: String, new: String)? {
    guard let end else { return nil }
    let folder = path.map { ":" + $0 } ?? ""
    return (isFork ? typed : start + folder, end + folder)
  }

  /// What stands before the path of a file of it, as git would have it named.
  public var root: String { path == nil ? typed + ":" : typed }

  /// What a name is an ancestor of, or otherwise derived from: `main` of `main~3`.
  static func base(of name: String) -> String {
    String(name.prefix(1) + name.dropFirst().prefix { !"~^@".contains($0) })
  }

  private static func head(_ name: Substring) -> String { name.isEmpty ? "HEAD" : String(name) }

  /// Whether it can only be the path of a folder; two dots mean the folder above there.
  private static func isPath(_ typed: String) -> Bool {
    typed.hasPrefix("/") || typed.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  /// The two or three dots of a range.
  private static func dots(in revision: String) -> Range<String.Index>? {
    guard
      let start = outside(revision, { $0 == "." && revision[$1...].hasPrefix("..") })
    else { return nil }
    let length = revision[start...].hasPrefix("...") ? 3 : 2
    return start..<revision.index(start, offsetBy: length)
  }

  private static func outside(_ text: String, _ isWanted: (Character) -> Bool) -> String.Index? {
    outside(text) { sign, _ in isWanted(sign) }
  }

  /// The first place outside braces, such as those of `main@{10:00}`, where something stands.
  private static func outside(
    _ text: String, _ isWanted: (Character, String.Index) -> Bool
  ) -> String.Index? {
    var depth = 0
    for place in text.indices {
      switch text[place] {
      case "{": depth += 1
      case "}": depth -= 1
      default: if depth == 0, isWanted(text[place], place) { return place }
      }
    }
    return nil
  }
}
