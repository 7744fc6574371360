import EmbeddedAssets
import Foundation
import Model
import Publishing
import Rendering
import Testing
import Views

/// What the documents of both samples say when they are read, in one language.
struct PrintedWords: Sendable, CustomTestStringConvertible {
  let set: String
  let language: String
  let catalogue: Catalogue
  let context: ViewContext
  /// Every document: its kind, its path, its pages, and what it prints.
  let documents: [Printed]

  /// A document as it is read.
  struct Printed: Sendable {
    let kind: String
    let path: String
    let pages: Int
    let html: String
    let text: String
  }

  var testDescription: String { "\(set) in \(language)" }

  /// All documents of both samples, made once.
  static let all: [PrintedWords] = ["service-hall", "e-channel"].flatMap { set in
    (try? made(of: set)) ?? []
  }

  private static func made(of set: String) throws -> [PrintedWords] {
    let templates = try PrintSamples.library()
    let catalogue = try PrintSamples.catalogue(of: set)
    return try PrintSamples.contexts(catalogue).map { context in
      let documents = try PrintSamples.documents([context], of: Publisher.outputs, withIndex: true)
        .map { kind, document in
          let name = "\(document.template).txt"
          return Printed(
            kind: kind, path: document.path, pages: document.pages,
            html: try templates.render("\(document.template).html", document.root),
            text: try TextLayout.set(templates.render(name, document.root), file: name).text)
        }
      return PrintedWords(
        set: set, language: context.language, catalogue: catalogue, context: context,
        documents: documents)
    }
  }

  /// All labels, by language.
  static let labels: [String: [String]] = Dictionary(
    uniqueKeysWithValues: ["zh-Hans", "en"].map { language in
      let file = EmbeddedAssets.file("Templates/Locales/\(language).xml") ?? ""
      return (language, file.matches(of: />([^<>]+)<\/label>/).map { String($0.output.1) })
    })

  /// Those of a kind.
  func of(_ kinds: String...) -> [Printed] { documents.filter { kinds.contains($0.kind) } }

  /// The document that everybody has of a kind.
  func everybodys(_ kind: String) -> Printed? {
    documents.first { $0.path == "\(language)/\(kind)" }
  }
}

extension PrintedWords.Printed {
  /// What a page says without its markup and without white space, by which words are compared
  /// wherever lines end.
  var words: String { Self.packed(Self.unmarked(html)) }

  /// Words without white space and marks that nobody sees.
  static func packed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }))
  }

  private static func unmarked(_ html: String) -> String {
    let body = html.range(of: "<body").map { html[$0.lowerBound...] } ?? html[...]
    return String(body).replacing(/<script.*?<\/script>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
