import EmbeddedAssets
import Model
import Reading
import Rendering
import Testing

@testable import Views

/// The shipped samples, the shipped labels and the poster's templates.
enum PosterSamples {
  static let sets = ["service-hall", "e-channel"]
  static let languages = ["zh-Hans", "en"]
  /// Every sample in every language.
  static let all = sets.flatMap { set in languages.map { (set, $0) } }

  static func catalogue(_ set: String) throws -> Catalogue {
    let folder = "Standards/\(set)/"
    let files = EmbeddedAssets.files.filter {
      $0.path.hasPrefix(folder + "set") || $0.path.hasPrefix(folder + "moments/")
    }
    let sources = files.map { file in
      let path = String(file.path.dropFirst(folder.count))
      return SourceFile(
        path: path, kind: path == "set.xml" ? .set : .moment, text: file.contents)
    }
    return try #require(reader().read(sources).catalogue)
  }

  static func context(_ catalogue: Catalogue, _ language: String) throws -> ViewContext {
    let path = "Templates/Locales/\(language).xml"
    let text = try #require(EmbeddedAssets.file(path))
    let file = SourceFile(path: path, kind: .locale, text: text)
    return ViewContext(catalogue: catalogue, labels: try #require(reader().labels(of: file).labels))
  }

  /// The poster in both formats.
  static func poster(_ context: ViewContext) throws -> (html: String, text: String, pages: Int) {
    let document = try #require(Output.poster.plans(context).first).make()
    let library = try templates()
    let text = try library.render("poster.txt", document.root)
    let layout = try TextLayout.set(text, file: "poster.txt.mustache")
    #expect(layout.findings.isEmpty)
    return (try library.render("poster.html", document.root), layout.text, document.pages)
  }

  private static func templates() throws -> TemplateLibrary {
    let prefix = "Templates/"
    return try TemplateLibrary(
      files: EmbeddedAssets.files.filter { $0.path.hasSuffix(".mustache") }.map {
        (String($0.path.dropFirst(prefix.count)), $0.contents)
      })
  }

  private static func reader() throws -> StandardsReader {
    let schema = try Schema(
      main: #require(EmbeddedAssets.file("Standards/peakend.xsd")),
      imports: ["xml.xsd": #require(EmbeddedAssets.file("Standards/xml.xsd"))])
    return StandardsReader(schema: schema)
  }
}
