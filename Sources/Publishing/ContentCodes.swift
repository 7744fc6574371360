import Model
import Views

/// The content codes of an edition: every document it gives, for every variant and language.
///
/// A code stands for what a document says (see `Document`), so a copy that bears the code of the
/// present edition is right, whatever revision is printed on it.
public struct ContentCodes: Sendable {
  /// A document and its code.
  public struct Entry: Sendable {
    /// The document id printed on it.
    public let id: String
    /// Its title.
    public let title: String
    /// Its language tag.
    public let language: String
    /// Its path below the output folder, without an ending.
    public let path: String
    /// Its content code.
    public let code: String
    private let plan: DocumentPlan

    fileprivate init(_ plan: DocumentPlan) {
      let document = plan.make()
      id = document.id
      title = document.title
      language = document.language
      path = document.path
      code = document.code
      self.plan = plan
    }

    /// Everything it says.
    var words: EntryWords {
      let document = plan.make()
      return EntryWords(title: document.title, content: document.substance)
    }
  }

  /// The documents, in the order they are printed.
  public let entries: [Entry]
  private let places: [String: Int]
  private let names: [Name: Int]

  /// What a document is known by in every edition: where it stands, or nil wherever that is.
  private struct Name: Hashable {
    let id: String
    let language: String
    let path: String?

    init(_ entry: Entry, at path: String?) {
      id = entry.id
      language = entry.language
      self.path = path
    }
  }

  /// The codes of what contexts give: one for each variant and language, and one more for days.
  /// That gives only what depends on them, since the other documents are the same on every day.
  public init(of contexts: [ViewContext]) {
    entries = contexts.flatMap { context in
      Publisher.outputs.filter { context.days.isEmpty || $0.isDated }
        .flatMap { $0.plans(context) }.map(Entry.init)
    }
    places = Dictionary(
      entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(
      entries.enumerated().flatMap { place, entry in
        [(Name(entry, at: entry.path), place), (Name(entry, at: nil), place)]
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The document that bears a code.
  public subscript(code: String) -> Entry? { places[code].map { entries[$0] } }

  /// The document that stands in the place of one of another edition.
  public func successor(of entry: Entry) -> Entry? {
    (names[Name(entry, at: entry.path)] ?? names[Name(entry, at: nil)]).map { entries[$0] }
  }

  /// A code as it is typed from paper: without blanks, in small letters; nil if it is none.
  public static func code(_ typed: String) -> String? {
    let code = typed.filter { !$0.isWhitespace }.lowercased()
    let isCode = code.utf8.count == 8 && code.allSatisfy { $0.isASCII && $0.isHexDigit }
    return isCode ? code : nil
  }
}
