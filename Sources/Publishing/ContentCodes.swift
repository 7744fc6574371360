import Diff
import Findings
import Model
import Rendering
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

    /// Everything it says, one thing to a line.
    var words: String {
      var lines: [String] = []
      Self.collect(plan.make().root["body"] ?? .absent, into: &lines)
      return lines.joined(separator: "\n")
    }

    private static func collect(_ value: ViewValue, into lines: inout [String]) {
      switch value {
      case .text(let words): lines.append(String(LanguageMarks.plain(words).filter { $0 != "|" }))
      case .list(let items): for item in items { collect(item, into: &lines) }
      case .record(let record):
        for name in record.names { collect(record[name] ?? .absent, into: &lines) }
      case .flag, .absent: break
      }
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

extension EditionDiff {
  /// The differences that touch what a document says. A text touches the document that prints
  /// it; anything else touches the documents that print the id of its element.
  ///
  /// - Parameters:
  ///   - old: The document in the old edition.
  ///   - new: The same in the new one; nil if it is gone.
  /// - Returns: The differences, in their order.
  public func differences(between old: ContentCodes.Entry, and new: ContentCodes.Entry?)
    -> [Difference]
  {
    let (before, after) = (old.words, new?.words ?? "")
    return differences.filter { difference in
      let texts = difference.texts.filter { $0.language == old.language }
      guard texts.isEmpty, difference.texts.isEmpty else {
        return texts.contains { text in
          Self.says(before, text.old?.value) || Self.says(after, text.new?.value)
        }
      }
      guard difference.element.kind != .set else { return difference.field == .set(.status) }
      return Self.names(before, difference.element.id) || Self.names(after, difference.element.id)
    }
  }

  private static func says(_ document: String, _ words: String?) -> Bool {
    guard let words, !words.isEmpty else { return false }
    return document.contains(words.filter { $0 != "|" })
  }

  /// Whether an id stands in a text by itself, not as the beginning of a longer one.
  private static func names(_ document: String, _ id: String) -> Bool {
    document.ranges(of: id).contains { range in
      guard range.upperBound < document.endIndex else { return true }
      return !document[range.upperBound].isNumber
    }
  }
}
