import Model

/// What the index says about a document: enough to find it, to tell its editions apart and to
/// say what stands in it.
public struct DocumentSummary: Sendable {
  /// The document id.
  public let id: String
  /// The name of its kind, such as `poster`.
  public let kind: String
  /// What a hall does with it.
  public let task: DocumentTask
  /// For whom it was printed.
  public let variant: Variant
  /// Which of the documents of its kind it is; nil for everybody's.
  public let audience: String?
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
  /// What of the standards stands in it.
  let holdings: Holdings

  /// The summary of a document of a kind, written to files with these endings.
  ///
  /// - Parameters:
  ///   - document: The document; nothing of its body is kept.
  ///   - output: Its kind.
  ///   - context: What it was made from.
  ///   - subjects: What readers may look for in it.
  ///   - endings: The endings of the files it was written to.
  init(
    of document: Document, _ output: DocumentKind, in context: ViewContext, subjects: IndexSubjects,
    endings: [String]
  ) {
    id = document.id
    kind = output.name
    task = output.task
    variant = context.variant
    audience = document.audience
    path = document.path
    language = document.language
    paper = document.paper
    pages = document.pages
    code = document.code
    self.endings = endings
    holdings = Holdings(of: document, subjects)
  }
}
