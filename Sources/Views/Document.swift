import Findings
import Model
import Rendering

/// A document whose content is settled and whose format is not: the same view is rendered as
/// HTML and as plain text.
public struct Document: Sendable {
  /// The document id printed on it, such as `FWT-PC-DM`.
  public let id: String
  /// The name of its template.
  public let template: String
  /// The language tag.
  public let language: String
  /// For whom it is: the key of its variant, empty for everybody.
  public let variant: String
  /// Its title.
  public let title: String
  /// Which of the documents of its kind it is: whose, or what part; nil for everybody's.
  public let audience: String?
  /// Its path below the output folder, without an ending.
  public let path: String
  /// The paper it is made for, such as `A1`.
  public let paper: String
  /// How many pages it takes on that paper.
  public let pages: Int
  /// Eight hexadecimal digits that stand for its content.
  public let code: String
  /// What the code stands for besides id, language, title and status.
  public let substance: ViewValue
  /// What the template may print.
  public let root: Record
  /// The same as a table for other programs, its heading first; nil if it has none.
  public let table: [[String]]?
  /// Whether it has an edition in plain text of its own. Pieces of a sheet have none: what they say
  /// together, the whole sheet says.
  public let hasPlainText: Bool
  /// What has no room on its page; such a document must not be printed.
  public let overflow: [Finding]
  /// The pages on which links within it lead somewhere, counted from 1, by the name of the place.
  public let anchors: [String: Int]

  /// A document of a context.
  ///
  /// Its content code stands for what the document says: its id, language, title and status, and
  /// `content`, which is what the body says unless something else is given.
  /// Both formats bear the same code, and so does every paper: what a template has to know of
  /// the paper is kept beside the content. Revision and dates are left out, for they stand
  /// beside the code in print: a sheet that says the same under a new revision is still right
  /// where it hangs, and only what really changed has to come down.
  public init(
    id: String, template: String, title: String, audience: String? = nil, path: String,
    paper: String, pages: Int, body: Record, overflow: [Finding] = [],
    content: ViewValue? = nil, table: [[String]]? = nil,
    anchors: [String: Int] = [:], sheet: Record = [:], hasPlainText: Bool = true,
    in context: ViewContext
  ) {
    self.id = id
    self.template = template
    self.language = context.language
    variant = context.variant.key
    self.title = LanguageMarks.plain(title)
    self.audience = audience
    self.path = path
    self.paper = paper
    self.pages = pages
    self.table = table
    self.hasPlainText = hasPlainText
    self.overflow = overflow
    self.anchors = anchors
    let edition = EditionView.record(in: context)
    var fingerprint = Fingerprint()
    let status = context.catalogue.set.status.value
    for words in [id, context.language, self.title, status.rawValue] { fingerprint.add(words) }
    substance = content ?? .record(body)
    fingerprint.add(substance)
    code = fingerprint.digits
    root = [
      "lang": .text(context.language),
      "title": .text(title),
      "label": context.labelValue,
      "edition": .record(edition),
      "fonts": .record(context.house.fontRecord),
      "document": ["id": .text(id), "code": .text(code), "pages": .number(pages)],
      "body": .record(body),
      "paper": .record(sheet),
    ]
  }
}

extension Document {
  /// Words of its substance as they are read: without marks of language, of links and of pages,
  /// and without the places where a printed line may be broken.
  public static func plain(_ words: String) -> String {
    LanguageMarks.plain(BookReference.filled(words) { _ in nil }).filter { $0 != "|" }
  }

  /// What words stand for where they are nothing but an id, and the places to which links in them
  /// lead. An id within a sentence only cites.
  public static func names(in words: String) -> [String] {
    BookReference.pieces(of: words).map { $0.anchor ?? $0.words }
  }
}

/// A document that can be made, and where it will stand.
public struct DocumentPlan: Sendable {
  /// Its path below the output folder, without an ending.
  public let path: String
  /// Makes it.
  public let make: @Sendable () -> Document

  /// A document at a path.
  public init(path: String, make: @escaping @Sendable () -> Document) {
    self.path = path
    self.make = make
  }
}

/// A kind of document: which documents of it exist for a language and a day.
public struct DocumentKind: Sendable {
  /// The name of the kind, of its template and of its value on the command line.
  public let name: String
  /// What a hall does with it.
  public let task: DocumentTask
  /// Whether its documents depend on the days asked for.
  public let isDated: Bool
  private let variants: Set<Variant.Kind>
  private let make: @Sendable (ViewContext) -> [DocumentPlan]

  /// A kind of document that exists for some variants.
  public init(
    _ name: String, to task: DocumentTask, for variants: Set<Variant.Kind> = [.whole],
    isDated: Bool = false, plans: @escaping @Sendable (ViewContext) -> [DocumentPlan]
  ) {
    self.name = name
    self.task = task
    self.isDated = isDated
    self.variants = variants
    make = plans
  }

  /// The documents of this kind; none if its variant has no such documents.
  public func plans(_ context: ViewContext) -> [DocumentPlan] {
    variants.contains(context.variant.kind) ? make(context) : []
  }
}
