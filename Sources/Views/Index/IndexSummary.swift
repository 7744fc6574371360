/// What the index says about a document: enough to find it and to tell its editions apart.
public struct DocumentSummary: Sendable {
  /// The document id.
  public let id: String
  /// The name of its kind, such as `poster`.
  public let kind: String
  /// Its title.
  public let title: String
  /// Its path below the output folder, without an ending.
  public let path: String
  /// The language tag.
  public let language: String
  /// The paper it is made for.
  public let paper: String
  /// How many pages it takes.
  public let pages: Int
  /// Its content code.
  public let code: String
  /// The endings of its files, such as `html` and `txt`.
  public let endings: [String]

  /// A summary with all its parts.
  public init(
    id: String, kind: String, title: String, path: String, language: String, paper: String,
    pages: Int, code: String, endings: [String] = ["html", "txt"]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.path = path
    self.language = language
    self.paper = paper
    self.pages = pages
    self.code = code
    self.endings = endings
  }

  /// The summary of a document of a kind, written to files with these endings.
  public init(of document: Document, kind: String, endings: [String] = ["html", "txt"]) {
    self.init(
      id: document.id, kind: kind, title: document.title, path: document.path,
      language: document.language, paper: document.paper, pages: document.pages,
      code: document.code, endings: endings)
  }
}

/// Who looks for a document.
enum IndexReader: String, CaseIterable {
  /// They teach the standards.
  case training
  /// They put up the poster and have the sheets filled in.
  case managers
  /// They answer for the edition.
  case standards

  /// The reader a kind of document is first of all for.
  init(of kind: String) {
    switch kind {
    case "handbook": self = .training
    case "poster", "checklist": self = .managers
    default: self = .standards
    }
  }
}
