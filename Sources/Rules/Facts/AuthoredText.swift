import Findings
import Model

/// A text of the sources, and what it is to whom.
struct AuthoredText: Sendable {
  /// Which text of its element it is.
  let field: Field
  /// The id of the element it belongs to.
  let subject: String
  let use: TextUse
  let text: LocalizedText
  /// The words of each language, in the author's order.
  let scanned: [ScannedText]

  /// How messages speak of it, such as `criterion of 'M08-S1'`.
  var title: Phrase {
    let name = field.name
    return Phrase("\(name) of '\(subject)'", zh: "“\(subject)”的\(name)")
  }
}
