import Findings
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

  /// The ending of its files, and of its templates before `.mustache`.
  public var ending: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    }
  }

  /// Whether a document can be written in this format.
  func suits(_ document: Document) -> Bool {
    switch self {
    case .html, .text: true
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

  /// A choice of kinds and formats; none means all.
  public init(kinds: [String] = [], formats: [Format] = []) {
    self.kinds = kinds
    self.formats = formats.isEmpty ? Format.allCases : formats
  }

  func includes(_ kind: String) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}

/// What was published.
public struct Publication: Sendable {
  /// The paths of the files, in the order they were made.
  public internal(set) var paths: [String] = []
  /// Warnings about what could be printed only in part, such as a sign without a plain form.
  public internal(set) var findings: [Finding] = []
}

/// Makes documents one at a time and hands each file over as soon as it is rendered, so that
/// memory does not grow with their number.
public struct Publisher: Sendable {
  /// The kinds of document there are, in the order the index lists them.
  public static let outputs: [Output] = [.poster, .handbook, .checklist]

  private let templates: TemplateLibrary

  /// A publisher that words its documents by these templates.
  public init(templates: TemplateLibrary) { self.templates = templates }

  /// Renders the selected documents of each language, and the index of them all if none is
  /// left out: a list of a few documents must not take the place of the whole one.
  ///
  /// Throws what `write` throws, and a `TemplateError` when a template asks for a name that
  /// the view does not have.
  public func publish(
    _ contexts: [ViewContext], _ selection: Selection,
    write: (_ path: String, _ contents: String) throws -> Void
  ) throws -> Publication {
    var publication = Publication()
    var summaries: [DocumentSummary] = []
    func publish(_ document: Document) throws {
      for format in selection.formats where format.suits(document) {
        let path = "\(document.path).\(format.ending)"
        try write(path, render(document, as: format, &publication.findings))
        publication.paths.append(path)
      }
    }
    for context in contexts {
      for output in Self.outputs where selection.includes(output.name) {
        for plan in output.plans(context) {
          let document = plan.make()
          try publish(document)
          summaries.append(
            DocumentSummary(
              of: document, kind: output.name,
              endings: selection.formats.filter { $0.suits(document) }.map(\.ending)))
        }
      }
    }
    if selection.kinds.isEmpty, !contexts.isEmpty, contexts.allSatisfy(\.roles.isEmpty) {
      try publish(IndexView.document(contexts: contexts, documents: summaries))
    }
    return publication
  }

  private func render(_ document: Document, as format: Format, _ findings: inout [Finding])
    throws -> String
  {
    let name = "\(document.template).\(format.ending)"
    switch format {
    case .html: return try templates.render(name, document.root)
    case .text:
      let output = try templates.render(name, document.root)
      let result = try TextLayout.set(output, file: "\(name).mustache")
      findings += result.findings
      return result.text
    case .csv: return CSV.text(document.table ?? [])
    }
  }
}
