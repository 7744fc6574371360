import Model
import Rendering

/// The list of all documents, for their three readers.
public enum IndexView {
  /// The index of the documents, with a section in each language.
  /// - Parameters:
  ///   - contexts: A context for each language, the first language first; never empty.
  ///   - documents: The documents, in the order they are listed.
  /// - Returns: The index, to be written at the root of the output folder.
  public static func document(contexts: [ViewContext], documents: [DocumentSummary]) -> Document {
    let first = contexts[0]
    let sections = contexts.map { context in
      IndexSection(
        context: context, documents: documents.filter { $0.language == context.language },
        isMain: context.language == first.language)
    }
    let sheets = sections.flatMap { section in section.pages.map { (section, $0) } }
    let set = first.catalogue.set
    return Document(
      id: first.documentID("IX"), template: "index",
      title: first.plain(set.title) + " " + first.labels("index.name"), path: "index",
      paper: "A4", pages: sheets.count,
      body: [
        "sheets": .records(
          sheets.enumerated().map { number, sheet in
            sheet.0.record(of: sheet.1, folio: number + 1, of: sheets.count)
          })
      ],
      in: first)
  }
}

/// The documents of one language.
struct IndexSection {
  /// What stands below each other.
  enum Block: Sendable {
    case title
    case control
    case reader(IndexReader)
    case register([IndexRow])
    case changes
  }

  let context: ViewContext
  let documents: [DocumentSummary]
  /// Whether its title is the title of the whole index.
  let isMain: Bool

  /// The blocks in printed order: the three readers, the last with the state of the edition.
  private var blocks: [PageBlock<Block>] {
    let metrics = IndexMetrics(context: context)
    let readers = IndexReader.allCases.flatMap { reader in
      [
        PageBlock(
          Block.reader(reader), height: metrics.height(of: reader), space: 7, keepsWithNext: true)
      ] + register(of: reader, metrics)
    }
    let title = PageBlock(
      Block.title, height: metrics.titleHeight, keepsWithNext: true, startsPage: true)
    let control = PageBlock(Block.control, height: metrics.controlHeight(of: control))
    let changes = context.catalogue.set.changeLog.map(metrics.height)
    return [title] + readers + [control]
      + (changes.isEmpty
        ? []
        : [PageBlock(Block.changes, table: .init(head: metrics.tableHead, rows: changes), space: 5)])
  }

  private func register(of reader: IndexReader, _ metrics: IndexMetrics) -> [PageBlock<Block>] {
    let rows = IndexRow.rows(of: documents.filter { IndexReader(of: $0.kind) == reader })
    guard !rows.isEmpty else { return [] }
    return [
      PageBlock(
        Block.register(rows),
        table: .init(head: metrics.tableHead, rows: rows.map(metrics.height)))
    ]
  }

  /// The pages. A page grows with its content, so one row too high for it is still printed.
  var pages: [Page<Block>] {
    let highest = blocks.map { $0.table.map { $0.head + ($0.rows.max() ?? 0) } ?? $0.height }
    let height = max(IndexMetrics.page, highest.max() ?? 0)
    return (try? Paginator(pageHeight: height).pages(of: blocks)) ?? []
  }

  /// The data of the edition, as words and values.
  var control: [(name: String, value: String)] {
    let labels = context.labels
    let edition = context.catalogue.set.edition
    let department = { EditionView.department($0, in: context) }
    let rows: [(String, String?)] = [
      (labels("index.set"), edition.id.value.value),
      (labels("edition.revision"), String(edition.revision.value)),
      (labels("edition.status"), labels("status.\(edition.status.value.rawValue)")),
      (labels("edition.effective"), edition.effectiveFrom.value.description),
      (labels("index.until"), edition.effectiveTo?.value.description),
      (labels("index.review"), edition.reviewBy.value.description),
      (labels("index.supersedes"), edition.supersedes?.value),
      (labels("edition.owner"), department(edition.owner.value)),
      (labels("index.approver"), edition.approver.map { department($0.value) }),
      (labels("index.as-of"), context.date?.description),
    ]
    return rows.compactMap { name, value in value.map { (name, $0) } }
  }
}

/// A row of the register: the name of a kind, or a document.
enum IndexRow: Sendable {
  case kind(String)
  case document(DocumentSummary)

  /// The documents with a row before the first of each kind.
  static func rows(of documents: [DocumentSummary]) -> [IndexRow] {
    documents.enumerated().flatMap { number, document -> [IndexRow] in
      let isFirst = number == 0 || documents[number - 1].kind != document.kind
      return (isFirst ? [.kind(document.kind)] : []) + [.document(document)]
    }
  }
}
