import EmbeddedAssets
import Findings
import Model
import Reading
import Views

/// What pages are measured with: the labels there are in each language, those of a folder of
/// templates in the place of those inside the program, and the measures that the folder changes.
struct PageLabels {
  /// The languages, in the order of their tags.
  let tags: [String]
  /// The text of the file of each language.
  private let texts: [String: String]
  /// The text of the measures that the folder changes, if it does.
  private let measures: String?
  /// The folder, if one is named.
  private let folder: String?

  /// Those inside the program and in a folder, if one is named; what is wrong with that is said by
  /// whoever prints with it.
  init(overrides: String? = nil) {
    var texts: [String: String] = [:]
    folder = overrides
    let own =
      overrides.map { folder in
        TextFolder(
          folder, bounds: PageAssets.bounds,
          isWanted: { PageAssets.isLocale($0) || $0 == HouseStyle.path }
        ).files
      } ?? []
    for (path, text) in EmbeddedAssets.templates.map({ ($0.path, $0.contents) }) + own
    where PageAssets.isLocale(path) {
      texts[String(path.dropFirst("Locales/".count).dropLast(".xml".count))] = text
    }
    self.texts = texts
    measures = own.first { $0.path == HouseStyle.path }?.text
    tags = texts.keys.sorted()
  }

  /// The labels of some languages. One that has none of its own, which is found elsewhere, has
  /// the English ones, whose widths are a fair measure.
  func of(_ languages: [String], _ reader: StandardsReader) -> [Labels] {
    languages.compactMap { tag in
      if let labels = read(tag, reader) { return labels }
      return read("en", reader).map { Labels(tag: tag, name: $0.name, entries: $0.entries) }
    }
  }

  /// The measures that the folder changes, and what is wrong with them.
  func house(_ reader: StandardsReader) -> (HouseStyle, [Finding]) {
    HouseStyle.read(measures, in: folder, reader)
  }

  private func read(_ tag: String, _ reader: StandardsReader) -> Labels? {
    texts[tag].flatMap { text in
      reader.labels(of: SourceFile(path: "Locales/\(tag).xml", kind: .locale, text: text)).labels
    }
  }
}
