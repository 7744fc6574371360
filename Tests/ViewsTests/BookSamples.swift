import Model
import Rendering
import Rules
import Testing

@testable import Views

/// Every book of the samples: handbooks, trainer's editions and self-tests of everybody and of
/// each role, the registers and the rule reference.
enum BookSamples {
  /// A book in both editions.
  struct Made: Sendable, CustomTestStringConvertible {
    let sample: HandbookSamples.Sample
    let book: Book
    let document: Document
    let html: String
    let text: String

    var testDescription: String { "\(document.id) of \(sample.testDescription)" }

    /// The pages of the HTML edition.
    var sheets: [String] { html.split(separator: "<section ").dropFirst().map(String.init) }
  }

  static let all: [Made] = {
    do { return try HandbookSamples.all.flatMap(made) } catch {
      Issue.record(error)
      return []
    }
  }()

  static func made(_ sample: HandbookSamples.Sample) throws -> [Made] {
    let bare = try HandbookSamples.context(sample)
    let context = ViewContext(
      catalogue: bare.catalogue, labels: bare.labels, rules: Rule.families.map(\.group))
    let scopes = HandbookScope.wanted(in: context)
    let books =
      scopes.map { Handbook(context: context, scope: $0).book }
      + scopes.map { Trainer(context: context, scope: $0).book }
      + scopes.map { SelfTest(context: context, scope: $0).book }
      + [Registers(context: context).book, RuleBook(context: context).book]
    return try books.map { book in
      let document = book.document(at: "book")
      return Made(
        sample: sample, book: book, document: document,
        html: try HandbookSamples.html(document), text: try HandbookSamples.text(document))
    }
  }
}
