import EmbeddedAssets
import Model
import Reading
import Rendering
import TestSupport
import Testing

@testable import Views

/// The shipped samples, the shipped labels and the poster's templates.
enum WallSamples {
  static let sets = ["service-hall", "e-channel"]
  static let languages = ["zh-Hans", "en"]
  /// Every sample in every language.
  static let all = sets.flatMap { set in languages.map { (set, $0) } }

  static func catalogue(
    _ set: String, edit: (_ path: String, _ text: String) -> String = { $1 }
  ) throws -> Catalogue {
    let folder = "Standards/\(set)/"
    let files = EmbeddedAssets.files.filter {
      ["set", "moments/", "halls/"].map { folder + $0 }.contains(where: $0.path.hasPrefix)
    }
    let sources = files.compactMap { file in
      let path = String(file.path.dropFirst(folder.count))
      return SourceFile(path: path, text: edit(path, file.contents))
    }
    return try #require(Embedded.reader().read(sources).catalogue)
  }

  static func context(
    _ catalogue: Catalogue, _ language: String, papers: [Paper] = [.a1]
  ) throws -> ViewContext {
    try context(.whole(catalogue), language, papers: papers)
  }

  static func context(
    _ variant: Variant, _ language: String, papers: [Paper] = [.a1],
    finishing: Set<Finishing> = []
  ) throws -> ViewContext {
    ViewContext(
      variant: variant, labels: try Embedded.labels(language),
      languages: Embedded.labels(of: variant.catalogue), papers: papers, finishing: finishing)
  }

  static func html(_ document: Document) throws -> String {
    try templates().render("\(document.template).html", document.root)
  }

  /// A page without what says where its lines may end.
  static func unbroken(_ html: String) -> String {
    html.replacing("<wbr>", with: "").replacing("\u{A0}", with: " ")
  }

  /// The plain text, which must have been set without a warning.
  static func text(_ document: Document) throws -> String {
    let name = "\(document.template).txt"
    let layout = try TextLayout.set(
      templates().render(name, document.root), file: "\(name).mustache")
    #expect(layout.replaced.isEmpty)
    return layout.text
  }

  /// The poster in both formats.
  static func poster(_ context: ViewContext) throws -> (html: String, text: String, pages: Int) {
    let document = try #require(DocumentKind.poster.plans(context).first).make()
    return (try html(document), try text(document), document.pages)
  }

  /// The ids of the standards that a page shows, in its order.
  static func standards(in html: String) -> [String] {
    html.split(separator: "data-id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      .filter { $0.contains("-S") }
  }

  private static func templates() throws -> TemplateLibrary {
    try TemplateLibrary(files: EmbeddedAssets.templates.map { ($0.path, $0.contents) })
  }
}
