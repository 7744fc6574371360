import TestSupport
import EmbeddedAssets
import Findings
import Model
import Reading
import Rendering

@testable import Views

/// The shipped samples as contexts, and their checklists rendered with the shipped templates.
enum ChecklistSamples {
  /// A sample in a language, for a day or for none.
  struct Case: Sendable, CustomStringConvertible {
    let set: String
    let language: String
    let day: String?

    var description: String { "\(set) \(language) \(day ?? "undated")" }
  }

  /// Both samples in both languages: undated, on a Wednesday that is the month's first working
  /// day, on a Tuesday that is, and on a Sunday.
  static let all: [Case] = ["service-hall", "e-channel"].flatMap { set in
    ["zh-Hans", "en"].flatMap { language in
      [nil, "2026-07-01", "2026-12-01", "2026-11-22"].map {
        Case(set: set, language: language, day: $0)
      }
    }
  }

  static func context(_ sample: Case) throws -> ViewContext {
    guard let catalogue = catalogues[sample.set] ?? nil,
      let words = labels[sample.language] ?? nil
    else { throw Missing(what: sample.description) }
    return ViewContext(
      catalogue: catalogue, labels: words,
      days: sample.day.flatMap { CivilDate($0) }.map { [$0] } ?? [])
  }

  static func documents(_ sample: Case) throws -> [Document] {
    DocumentKind.checklist.plans(try context(sample)).map { $0.make() }
  }

  static func html(_ document: Document) throws -> String {
    try templates().render("\(document.template).html", document.root)
  }

  static func plainText(_ document: Document) throws -> String {
    let name = "\(document.template).txt"
    return try TextLayout.set(try templates().render(name, document.root), file: name).text
  }

  struct Missing: Error { let what: String }
}

// MARK: - Read once

extension ChecklistSamples {
  private static let catalogues: [String: Catalogue?] = Dictionary(
    uniqueKeysWithValues: ["service-hall", "e-channel"].map { set in
      (set, try? read(set) { $0 })
    })

  /// A sample with other words in its files.
  static func read(_ set: String, changed: (String) -> String) throws -> Catalogue? {
    let files = EmbeddedAssets.files.filter { $0.path.hasPrefix("Standards/\(set)/") }
    return try Embedded.reader().read(
      files.compactMap { SourceFile(path: $0.path, text: changed($0.contents)) }
    ).catalogue
  }

  private static let labels: [String: Labels?] = Dictionary(
    uniqueKeysWithValues: ["zh-Hans", "en"].map { tag in
      (tag, try? Embedded.labels(tag))
    })

  private static let library = Swift.Result {
    try TemplateLibrary(files: EmbeddedAssets.templates.map { ($0.path, $0.contents) })
  }

  static func templates() throws -> TemplateLibrary { try library.get() }
}
