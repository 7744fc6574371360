import EmbeddedAssets
import Model
import Reading

/// What tests of several targets take of the files that travel with the program.
public enum Embedded {
  /// A file that is not among them, or is not what it should be.
  public struct Missing: Error {
    /// Where it was looked for.
    public let path: String
  }

  /// The text of a file.
  ///
  /// - Throws: ``Missing``, if there is none.
  public static func text(_ path: String) throws -> String {
    guard let text = EmbeddedAssets.file(path) else { throw Missing(path: path) }
    return text
  }

  /// The schema, compiled once: that is what takes time.
  ///
  /// - Throws: ``Missing`` or `Schema.Unusable`.
  public static func schema() throws -> Schema { try compiled.get() }

  private static let compiled = Swift.Result {
    try Schema(
      main: text("Standards/peakend.xsd"), imports: ["xml.xsd": text("Standards/xml.xsd")])
  }

  /// A reader of standards; with the built-in word lists if they are wanted.
  ///
  /// - Throws: As `schema`.
  public static func reader(withWords: Bool = false) throws -> StandardsReader {
    let words = try withWords ? text("Standards/words.xml") : nil
    return StandardsReader(
      schema: try schema(),
      builtInWords: words.map { SourceFile(path: "words.xml", kind: .words, text: $0) })
  }

  /// The page labels of every language there is, read once.
  public static let allLabels = (try? ["zh-Hans", "en"].map { try labels($0) }) ?? []

  /// Those of the languages of a set.
  public static func labels(of catalogue: Catalogue) -> [Labels] {
    catalogue.set.languages.compactMap { tag in allLabels.first { $0.tag == tag.value } }
  }

  /// The page labels of a language.
  ///
  /// - Throws: ``Missing``, if it has none or they are faulty.
  public static func labels(_ language: String) throws -> Labels {
    let path = "Templates/Locales/\(language).xml"
    let file = SourceFile(path: path, kind: .locale, text: try text(path))
    guard let labels = try reader().labels(of: file).labels else { throw Missing(path: path) }
    return labels
  }
}
