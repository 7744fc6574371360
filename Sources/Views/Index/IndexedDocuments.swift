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
    _ document: Document, _ output: DocumentKind, in context: ViewContext, endings: [String]
  ) {
    let folder = context.variant.folder
    let subjects = self.subjects[folder] ?? IndexSubjects(of: context)
    self.subjects[folder] = subjects
    summaries.append(
      DocumentSummary(of: document, output, in: context, subjects: subjects, endings: endings))
  }

  /// An index for each language at the root of each variant's folder; those of everybody's are
  /// in the output folder. Each lists the documents of its variant in its language, and leads to
  /// the indexes of other languages and of the variants below its folder. Nothing that was
  /// written is left out, and nothing is listed that was not.
  ///
  /// - Parameter contexts: What the documents were made from, the first language of a variant
  ///   first.
  /// - Returns: The indexes, in the order of the contexts.
  public func indexes(_ contexts: [ViewContext]) -> [Document] {
    let paths = Self.paths(contexts)
    return zip(contexts, paths).compactMap { context, path in
      guard let subjects = subjects[context.variant.folder] else { return nil }
      let related = zip(contexts, paths).filter { $0.1 != path }
      return DocumentIndex(
        context: context, path: path,
        documents: summaries.filter {
          $0.variant.folder == context.variant.folder && $0.language == context.language
        },
        languages: related.filter { $0.0.variant.folder == context.variant.folder },
        variants: Self.directlyBelow(
          context, among: related.filter { $0.0.language == context.language }),
        subjects: subjects, type: IndexType(in: context)
      ).document
    }
  }

  /// Those below the folder of a context that are below no other of them, halls first.
  private static func directlyBelow(
    _ context: ViewContext, among others: [(context: ViewContext, path: String)]
  ) -> [(context: ViewContext, path: String)] {
    let below = others.filter { other in
      other.context.variant.folder != context.variant.folder
        && other.context.variant.folder.hasPrefix(context.variant.folder)
    }
    let nearest = below.filter { one in
      !below.contains { other in
        other.path != one.path
          && one.context.variant.folder.hasPrefix(other.context.variant.folder)
      }
    }
    return nearest.filter { $0.context.variant.kind == .hall }
      + nearest.filter { $0.context.variant.kind != .hall }
  }

  /// The name of the kind of document that an index is.
  public static let kind = "index"

  /// The paths of the indexes of contexts, without an ending. The first language of a variant has
  /// the plain name, by which a folder is opened.
  public static func paths(_ contexts: [ViewContext]) -> [String] {
    var known: Set<String> = []
    return contexts.map { context in
      let folder = context.variant.folder
      return folder + (known.insert(folder).inserted ? kind : "\(kind)-\(context.language)")
    }
  }
}

/// The index of a variant in a language.
struct DocumentIndex {
  /// What stands below each other.
  enum Block: Sendable {
    case title
    case search
    case variants
    case section(IndexSection)
    case register(IndexSection)
  }

  /// The variant and the language.
  let context: ViewContext
  /// Where it stands, without an ending.
  let path: String
  /// The documents listed, in the order of the list.
  let documents: [DocumentSummary]
  /// The same index in other languages, and where it stands.
  let languages: [(context: ViewContext, path: String)]
  /// The indexes of the variants below its folder in this language, and where they stand.
  let variants: [(context: ViewContext, path: String)]
  let subjects: IndexSubjects
  let type: IndexType

  /// The folder it opens, with a slash at its end, from the output folder.
  var folder: String { context.variant.folder }

  /// The document.
  var document: Document {
    let sheets = pages
    let body: Record = [
      "search": .text(IndexSearch(index: self).text),
      "sheets": .records(
        sheets.enumerated().map { record(of: $1, folio: $0 + 1, of: sheets.count) }),
    ]
    return Document(
      id: context.documentID("IX"), template: "index",
      title: context.title + " " + context.labels("index.name"), path: path,
      paper: "A4", pages: sheets.count,
      body: body.with(aside: ["measures": .text(type.properties)]), in: context)
  }

  /// The sections, one for each thing to do.
  var sections: [IndexSection] {
    DocumentTask.allCases.compactMap { task in
      IndexSection(task, of: documents.filter { $0.task == task })
    }
  }

  /// The pages. A page grows with its content, so one row too high for it is still printed.
  private var pages: [Page<Block>] {
    var head = [PageBlock(Block.title, height: titleHeight), PageBlock(Block.search, height: 0)]
    if !variants.isEmpty {
      head.append(
        PageBlock(Block.variants, height: variantsHeight, space: type[.section]))
    }
    let blocks = head + sections.flatMap(blocks)
    let highest = blocks.map { $0.table.map { $0.head + ($0.rows.max() ?? 0) } ?? $0.height }
    let height = max(room, highest.max() ?? 0)
    return (try? Paginator(pageHeight: height).pages(of: blocks)) ?? []
  }

  private func blocks(of section: IndexSection) -> [PageBlock<Block>] {
    [
      PageBlock(
        Block.section(section), height: height(of: section),
        space: type[.section], keepsWithNext: true),
      PageBlock(
        Block.register(section),
        table: .init(
          head: headHeight(of: section),
          rows: section.rows.indices.map { height(ofRow: $0, in: section) })),
    ]
  }
}
