import EmbeddedAssets
import Model
import Reading
import Rendering
import TestSupport
import Testing

@testable import Views

/// The handbooks of the two samples in both languages.
enum HandbookSamples {
  /// A set and a language.
  struct Sample: Sendable, CustomTestStringConvertible {
    let set: String
    let language: String

    var testDescription: String { "\(set) in \(language)" }
  }

  static let all = ["service-hall", "e-channel"].flatMap { set in
    ["zh-Hans", "en"].map { Sample(set: set, language: $0) }
  }

  /// A sample; `edit` may alter its files, of which the path is given.
  static func catalogue(
    _ sample: Sample, edit: (String, String) -> String = { $1 }
  ) throws -> Catalogue {
    let folder = "Standards/\(sample.set)/"
    let files = EmbeddedAssets.files.filter { $0.path.hasPrefix(folder) }.compactMap { file in
      SourceFile(path: file.path, text: edit(file.path, file.contents))
    }
    return try #require(try Embedded.reader().read(files).catalogue)
  }

  /// The context of a sample; `change` may alter its moments first.
  static func context(
    _ sample: Sample, change: ([Moment]) -> [Moment] = { $0 }
  ) throws -> ViewContext {
    try context(sample, of: catalogue(sample), change: change)
  }

  /// The context of what was read of a sample.
  static func context(
    _ sample: Sample, of read: Catalogue, change: ([Moment]) -> [Moment] = { $0 }
  ) throws -> ViewContext {
    let catalogue = Catalogue(
      set: read.set, moments: change(read.moments), halls: read.halls, words: read.words)
    return ViewContext(catalogue: catalogue, labels: try Embedded.labels(sample.language))
  }

  /// A handbook in both editions.
  struct Made: Sendable {
    let context: ViewContext
    let document: Document
    let html: String
    let text: TextLayout.Result
  }

  /// The handbook of a sample. All of them are made once, for they are large.
  static func made(_ sample: Sample) throws -> Made {
    try #require(try allMade.get().first { $0.0.testDescription == sample.testDescription }).1
  }

  private static let allMade = Swift.Result {
    let library = try templates()
    return try all.map { sample in
      let context = try context(sample)
      let document = document(context)
      let text = try library.render("book.txt", document.root)
      return (
        sample,
        Made(
          context: context, document: document,
          html: try library.render("book.html", document.root),
          text: try TextLayout.set(text, file: "book.txt"))
      )
    }
  }

  /// The handbook of a context.
  static func document(_ context: ViewContext) -> Document {
    Handbook(context: context, scope: .everyone).book.document(at: "handbook")
  }

  /// The handbook of a role, in both editions.
  static func made(_ sample: Sample, for role: ID<Role>) throws -> Made {
    let context = try context(sample)
    let set = context.catalogue.set
    let own = try #require(set.roles.first { $0.id.value == role })
    let scope = HandbookScope(of: own, in: set)
    let document = Handbook(context: context, scope: scope).book
      .document(at: context.path("handbook" + scope.pathEnding))
    let library = try templates()
    return Made(
      context: context, document: document, html: try library.render("book.html", document.root),
      text: try TextLayout.set(try library.render("book.txt", document.root), file: "book.txt"))
  }

  /// A book as HTML.
  static func html(_ document: Document) throws -> String {
    try templates().render("\(document.template).html", document.root)
  }

  /// A book as text.
  static func text(_ document: Document) throws -> String {
    let text = try templates().render("\(document.template).txt", document.root)
    return try TextLayout.set(text, file: "\(document.template).txt").text
  }

  static func templates() throws -> TemplateLibrary {
    try TemplateLibrary(files: EmbeddedAssets.templates.map { ($0.path, $0.contents) })
  }
}
