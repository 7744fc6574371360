import Findings
import Foundation
import Model
import Rendering
import Views

/// A format documents are written in.
public enum Format: String, CaseIterable, Sendable {
  /// A page that prints as designed and reads on a screen.
  case html
  /// Plain text with exact columns.
  case text
  /// A table for spreadsheets and other programs, of documents that are filled in.
  case csv
  /// The page as Chromium prints it; made only if it is asked for.
  case pdf

  /// The formats that are written unless others are asked for: those that need no other
  /// program.
  public static let usual: [Format] = [.html, .text, .csv]

  /// The ending of its files, and of its templates before `.mustache`.
  public var ending: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    case .pdf: "pdf"
    }
  }

  /// Whether a document can be written in this format.
  func suits(_ document: Document) -> Bool {
    switch self {
    case .html, .pdf: true
    case .text: document.hasPlainText
    case .csv: document.table != nil
    }
  }
}

/// Which of the documents are wanted.
public struct Selection: Sendable {
  /// The kinds of document, such as `poster`; all, if empty.
  public let kinds: [String]
  /// The formats; never empty.
  public let formats: [Format]

  /// A choice of kinds and formats; none means all kinds, and the usual formats.
  public init(kinds: [String] = [], formats: [Format] = []) {
    self.kinds = kinds
    self.formats = formats.isEmpty ? Format.usual : formats
  }

  func includes(_ kind: String) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}

/// What was published.
public struct Publication: Sendable {
  /// The documents, in the order they were made.
  public internal(set) var documents: [PublishedDocument] = []
  /// The paths of their files, in that order.
  public var files: [String] { documents.flatMap(\.files) }
  /// The characters that plain text prints as `?`.
  public internal(set) var replaced: Set<Unicode.Scalar> = []
}

/// What has no room on its page, so that nothing was published.
public struct PageOverflowError: Error {
  /// All of it.
  public let findings: [Finding]
}

/// Makes documents one at a time and hands each file over as soon as it is rendered, so that
/// memory does not grow with their number.
public struct Publisher: Sendable {
  /// The kinds of document there are, in the order the index lists them.
  public static let outputs: [DocumentKind] = [
    .poster, .panels, .handbook, .trainer, .selfTest, .checklist, .registers, .rules, .changes,
  ]

  private let templates: TemplateLibrary
  private let printer: PDFPrinter?

  /// A publisher that words its documents by these templates, and prints PDF by this printer.
  public init(templates: TemplateLibrary, printer: PDFPrinter? = nil) {
    self.templates = templates
    self.printer = printer
  }

  /// Renders the selected documents of each language, and the indexes of them if none is left
  /// out: a list of a few documents must not take the place of the whole one.
  ///
  /// Throws what `write` throws, a `PageOverflowError` when something has no room on its page, a
  /// `TemplateError` when a template asks for a name that the view
  /// does not have, and a `PrintError` when PDF is asked for and cannot be made.
  public func publish(
    _ contexts: [ViewContext], _ selection: Selection,
    write: (_ path: String, _ contents: Data) throws -> Void
  ) throws -> Publication {
    var publication = Publication()
    func publish(_ document: Document, _ kind: String, on days: [CivilDate] = []) throws
      -> [String]
    {
      let formats = selection.formats.filter { $0.suits(document) }
      for format in formats {
        try write(
          "\(document.path).\(format.ending)",
          render(document, as: format, &publication.replaced))
      }
      let endings = formats.map(\.ending)
      publication.documents.append(
        PublishedDocument(document, kind: kind, days: days, endings: endings))
      return endings
    }
    var list = IndexedDocuments()
    var overflow: [Finding] = []
    for context in contexts {
      for output in Self.outputs where selection.includes(output.name) {
        for plan in output.plans(context) {
          let document = plan.make()
          overflow += document.overflow
          // What is not to be printed need not be rendered; the rest is still laid out, so that all
          // that has no room is told.
          guard overflow.isEmpty else { continue }
          let endings = try publish(
            document, output.name, on: output.isDated ? context.days : [])
          list.add(document, output, in: context, endings: endings)
        }
      }
    }
    guard overflow.isEmpty else { throw PageOverflowError(findings: overflow.inOrder()) }
    if Self.hasIndex(contexts, selection) {
      for index in list.indexes(contexts) { _ = try publish(index, IndexedDocuments.kind) }
    }
    return publication
  }

  private static func hasIndex(_ contexts: [ViewContext], _ selection: Selection) -> Bool {
    selection.kinds.isEmpty && contexts.allSatisfy(\.roles.isEmpty)
  }

  /// The paths of all documents of a choice, without an ending, indexes among them.
  public static func places(_ contexts: [ViewContext], _ selection: Selection) -> [String] {
    let plans = contexts.flatMap { context in
      outputs.filter { selection.includes($0.name) }.flatMap { $0.plans(context) }.map(\.path)
    }
    return plans + (hasIndex(contexts, selection) ? IndexedDocuments.paths(contexts) : [])
  }

  /// The paths of all files that a choice may come to, without making a document.
  ///
  /// - Throws: An `OutputError` if two documents would be written to one path, or to two that
  ///   some file systems take for one.
  public static func files(_ contexts: [ViewContext], _ selection: Selection) throws(OutputError)
    -> [String]
  {
    let files = places(contexts, selection).flatMap { place in
      selection.formats.map { "\(place).\($0.ending)" }
    }
    var known: Set<String> = []
    for file in files where !known.insert(file.lowercased()).inserted {
      throw OutputError(
        "two documents would be written to '\(file)'; give roles and halls slugs of their own",
        zh: "有两份文档要写入“\(file)”；请为各岗位、营业厅分别设置 slug")
    }
    return files
  }

  /// Whether a choice leaves anything to write.
  public static func hasDocuments(_ contexts: [ViewContext], _ selection: Selection) -> Bool {
    let needsTable = selection.formats.allSatisfy { $0 == .csv }
    return contexts.contains { context in
      outputs.filter { selection.includes($0.name) }.contains { output in
        output.plans(context).contains { !needsTable || $0.make().table != nil }
      }
    }
  }

  private func render(
    _ document: Document, as format: Format, _ replaced: inout Set<Unicode.Scalar>
  )
    throws -> Data
  {
    switch format {
    case .html: return Data(try html(of: document).utf8)
    case .text:
      let name = "\(document.template).\(format.ending)"
      let output = try templates.render(name, document.root)
      let result = try TextLayout.set(output, file: "\(name).mustache")
      replaced.formUnion(result.replaced)
      return Data(result.text.utf8)
    case .csv: return Data(CSV.text(document.table ?? []).utf8)
    case .pdf:
      guard let printer else {
        throw PrintError(
          reason: Phrase("no printer is set up for PDF", zh: "没有设置 PDF 打印机"))
      }
      return try printer.pdf(of: try html(of: document))
    }
  }

  private func html(of document: Document) throws(TemplateError) -> String {
    try templates.render("\(document.template).html", document.root)
  }
}
