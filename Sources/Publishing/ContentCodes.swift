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
  /// How many of them were made for it, and not taken from another edition.
  public let made: Int
  /// How many more documents it has, which were left out.
  public let leftOut: Int
  /// The documents of each part of what is printed.
  private let parts: [Part: [Entry]]
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

  /// A part of what is printed: the documents of a variant, a language and some days.
  private struct Part: Hashable {
    let variant: String
    let language: String
    let days: [CivilDate]

    init(_ context: ViewContext) {
      variant = context.variant.key
      language = context.language
      days = context.days
    }
  }

  /// The codes of what contexts give: one for each variant and language, and one more for days.
  /// That gives only what depends on them, since the other documents are the same on every day.
  ///
  /// - Parameters:
  ///   - contexts: The contexts.
  ///   - former: The codes of another edition.
  ///   - isUnchanged: Whether all that a variant is made from is the same in that edition, so that
  ///     its documents are, and need not be made.
  ///   - isLeftOut: Whether the documents of a variant are counted, and not made.
  public init(
    of contexts: [ViewContext], after former: ContentCodes? = nil,
    isUnchanged: (Variant) -> Bool = { _ in false },
    leavingOut isLeftOut: (Variant) -> Bool = { _ in false }
  ) {
    let passed = contexts.filter { isLeftOut($0.variant) }
    leftOut = passed.concurrently { Self.plans(of: $0).count }.reduce(0, +)
    let contexts = contexts.filter { !isLeftOut($0.variant) }
    let known = contexts.map { context in
      isUnchanged(context.variant) ? former?.parts[Part(context)] : nil
    }
    let plans = zip(contexts, known).map { context, known in
      known == nil ? Self.plans(of: context) : []
    }
    var new = plans.flatMap(\.self).concurrently { Entry($0) }[...]
    made = new.count
    let all = zip(plans, known).map { plans, known in
      defer { new = new.dropFirst(plans.count) }
      return known ?? Array(new.prefix(plans.count))
    }
    parts = Dictionary(
      zip(contexts.map(Part.init), all).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    entries = all.flatMap(\.self)
    places = Dictionary(
      entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(
      entries.enumerated().flatMap { place, entry in
        [(Name(entry, at: entry.path), place), (Name(entry, at: nil), place)]
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func plans(of context: ViewContext) -> [DocumentPlan] {
    Publisher.outputs.filter { context.days.isEmpty || $0.isDated }.flatMap { $0.plans(context) }
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
