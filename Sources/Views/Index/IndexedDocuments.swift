import Model
import Rendering

/// The documents of a run, told one after another, and the pages that open their folders.
public struct IndexedDocuments: Sendable {
  /// What is listed, in the order it was made.
  public private(set) var summaries: [DocumentSummary] = []
  /// What readers may look for, by the folder of the variant.
  private var subjects: [String: IndexSubjects] = [:]

  /// None yet.
  public init() {}

  /// Takes a document in.
  ///
  /// - Parameters:
  ///   - document: The document; nothing of its body is kept.
  ///   - output: Its kind.
  ///   - context: What it was made from.
  ///   - endings: The endings of the files it was written to.
  public mutating func add(
    _ document: Document, _ output: Output, in context: ViewContext, endings: [String]
  ) {
    let folder = context.variant.folder
    let subjects = self.subjects[folder] ?? IndexSubjects(of: context)
    self.subjects[folder] = subjects
    summaries.append(
      DocumentSummary(of: document, output, in: context, subjects: subjects, endings: endings))
  }

  /// An index at the root of each variant's folder; that of everybody's is the output folder. It
  /// lists the documents of its variant and of those below its folder, so everybody's lists all.
  /// Nothing that was written is left out, and nothing is listed that was not.
  ///
  /// - Parameter contexts: What the documents were made from, the first language of a variant
  ///   first.
  /// - Returns: The indexes, in the order of the variants.
  public func indexes(_ contexts: [ViewContext]) -> [Document] {
    Self.folders(of: contexts).compactMap { folder in
      let own = contexts.filter { $0.variant.folder == folder }
      let listed = summaries.filter { $0.variant.folder.hasPrefix(folder) }
      return subjects[folder].map {
        DocumentIndex(contexts: own, documents: listed, subjects: $0).document
      }
    }
  }

  /// The name of the kind of document that an index is.
  public static let kind = "index"

  /// The paths of the indexes, without an ending, as far as there is something to list.
  public static func paths(_ contexts: [ViewContext]) -> [String] {
    folders(of: contexts).map { $0 + kind }
  }

  private static func folders(of contexts: [ViewContext]) -> [String] {
    var known: Set<String> = []
    return contexts.map(\.variant.folder).filter { known.insert($0).inserted }
  }
}

/// The index of a variant.
struct DocumentIndex {
  /// What stands below each other.
  enum Block: Sendable {
    case title
    case search
    case section(IndexSection)
    case register(IndexSection)
  }

  /// A context for each language, the first language first; never empty.
  let contexts: [ViewContext]
  /// The documents listed, in the order of the list.
  let documents: [DocumentSummary]
  let subjects: IndexSubjects

  /// The context of the first language, in which the page is set.
  var first: ViewContext { contexts[0] }

  /// The folder it opens, with a slash at its end, from the output folder.
  var folder: String { first.variant.folder }

  /// The document.
  var document: Document {
    let sheets = pages
    return Document(
      id: first.documentID("IX"), template: "index",
      title: first.title + " " + first.labels("index.name"), path: folder + IndexedDocuments.kind,
      paper: "A4", pages: sheets.count,
      body: [
        "search": .text(IndexSearch(index: self).text),
        "sheets": .records(
          sheets.enumerated().map { record(of: $1, folio: $0 + 1, of: sheets.count) }),
      ],
      in: first)
  }

  /// The sections: for everybody's documents one for each thing to do, then one for each other
  /// variant.
  var sections: [IndexSection] {
    let own = documents.filter { $0.variant.folder == folder }
    let tasks = DocumentTask.allCases.compactMap { task in
      IndexSection(.task(task), of: own.filter { $0.task == task })
    }
    let others = documents.filter { $0.variant.folder != folder }
    let variants = others.reduce(into: [Variant]()) { variants, document in
      if !variants.contains(where: { $0.folder == document.variant.folder }) {
        variants.append(document.variant)
      }
    }
    return tasks
      + variants.compactMap { variant in
        IndexSection(
          .variant(variant),
          of: DocumentTask.allCases.flatMap { task in
            others.filter { $0.task == task && $0.variant.folder == variant.folder }
          })
      }
  }

  /// The pages. A page grows with its content, so one row too high for it is still printed.
  private var pages: [Page<Block>] {
    let metrics = IndexMetrics(index: self)
    let head = [
      PageBlock(Block.title, height: metrics.titleHeight), PageBlock(Block.search, height: 0),
    ]
    let blocks = head + sections.flatMap { self.blocks(of: $0, metrics) }
    let highest = blocks.map { $0.table.map { $0.head + ($0.rows.max() ?? 0) } ?? $0.height }
    let height = max(IndexMetrics.page, highest.max() ?? 0)
    return (try? Paginator(pageHeight: height).pages(of: blocks)) ?? []
  }

  private func blocks(of section: IndexSection, _ metrics: IndexMetrics) -> [PageBlock<Block>] {
    [
      PageBlock(
        Block.section(section), height: metrics.height(of: section),
        space: IndexMetrics.sectionSpace, keepsWithNext: true),
      PageBlock(
        Block.register(section),
        table: .init(
          head: metrics.headHeight(of: section),
          rows: section.rows.indices.map { metrics.height(ofRow: $0, in: section) })),
    ]
  }
}
