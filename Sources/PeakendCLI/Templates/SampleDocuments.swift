import Diff
import EmbeddedAssets
import Findings
import Model
import Publishing
import Reading
import Views

/// The documents of the samples inside the program, made to see what templates are handed.
struct SampleDocuments {
  /// The kinds wanted; all, if empty.
  let kinds: [String]
  private let assets: PageAssets

  /// The kinds there are, with the index.
  static let kinds = Publisher.outputs.map(\.name) + ["index"]

  /// The user's language.
  private let language: Language

  init(kinds: [String], assets: PageAssets, language: Language) {
    self.kinds = kinds
    self.assets = assets
    self.language = language
  }

  /// What templates are handed, over both samples: in all languages, undated and for a day, for
  /// everybody, for a segment and for a hall, those of a day for all finishing, and with what
  /// changed since an older edition, so that nothing a template may meet is left out.
  ///
  /// - Returns: For each template, in the order of the kinds, the kinds that use it and what the
  ///   root of its documents is like.
  /// - Throws: A `Refusal` if a sample cannot be read, a `Status` if labels are missing.
  func shapes() throws -> [TemplateShape] {
    var shapes: [TemplateShape] = []
    for contexts in try ["service-hall", "e-channel"].flatMap(contexts) {
      var list = IndexedDocuments()
      for context in contexts {
        for output in Publisher.outputs where kinds.isEmpty || kinds.contains(output.name) {
          for plan in output.plans(context) {
            let document = plan.make()
            Self.add(document, output.name, to: &shapes)
            list.add(document, output, in: context, endings: ["html", "txt"])
          }
        }
      }
      guard kinds.isEmpty || kinds.contains("index") else { continue }
      for index in list.indexes(contexts) { Self.add(index, "index", to: &shapes) }
    }
    return shapes
  }

  private static func add(_ document: Document, _ kind: String, to shapes: inout [TemplateShape]) {
    let place = shapes.firstIndex { $0.template == document.template } ?? shapes.endIndex
    if place == shapes.endIndex { shapes.append(TemplateShape(document.template)) }
    shapes[place].add(document.root, of: kind)
  }

  /// The contexts of a sample, without a day and for one; the user's language is first, so that
  /// examples are in it.
  private func contexts(of sample: String) throws -> [[ViewContext]] {
    let catalogue = try catalogue(of: sample) { $0 }
    let older = try self.catalogue(of: sample) { text in
      text.replacing("10", with: "12").replacing("level=\"must\"", with: "level=\"should\"")
    }
    let changes = EditionDiff(from: older, to: catalogue)
    let tags = catalogue.set.languages.map(\.value)
    let languages =
      tags.filter { $0 == language.rawValue } + tags.filter { $0 != language.rawValue }
    func context(_ variant: Variant, _ tag: String, on day: CivilDate?) throws -> ViewContext {
      ViewContext(
        variant: variant, labels: try assets.labels(tag), languages: assets.labels(among: tags),
        days: [day].compactMap(\.self), finishing: day == nil ? [] : Set(Finishing.allCases),
        rules: RuleReference.groups, changes: changes)
    }
    let variants =
      catalogue.set.segments.prefix(1).map { Variant.segment($0, of: catalogue) }
      + catalogue.halls.suffix(1).map { Variant.hall(catalogue.edition(of: $0)) }
    return try [nil, catalogue.set.effectiveFrom.value].map { day in
      try languages.map { try context(.whole(catalogue), $0, on: day) }
        + variants.map { try context($0, languages[0], on: day) }
    }
  }

  private func catalogue(of sample: String, edit: (String) -> String) throws -> Catalogue {
    let prefix = "Standards/\(sample)/"
    let files = EmbeddedAssets.files.filter { $0.path.hasPrefix(prefix) }.compactMap { file in
      SourceFile(path: String(file.path.dropFirst(prefix.count)), text: edit(file.contents))
    }
    guard let catalogue = try Workspace.reader().read(files).catalogue else {
      throw Refusal(
        "the sample '\(sample)' inside the program cannot be read",
        zh: "程序内的样例“\(sample)”无法读取")
    }
    return catalogue
  }
}
