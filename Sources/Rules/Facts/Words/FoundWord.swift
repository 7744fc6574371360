import Findings
import Model

/// A listed word that stands in a text.
struct FoundWord {
  private let hit: WordFinder.Hit
  private let text: ScannedText

  init(_ hit: WordFinder.Hit, in text: ScannedText) {
    self.hit = hit
    self.text = text
  }

  /// The word as the author wrote it.
  var written: String { text.written(hit.range) }

  var span: Span { text.span(of: hit.range) }

  /// What to write instead.
  var hint: Phrase {
    text.rewriting(hit).map { Phrase("write '\($0)' instead", zh: "改写为“\($0)”") }
      ?? Phrase("give a number and a unit", zh: "写出数字和单位")
  }
}

extension Facts {
  /// The listed words in each language of a text.
  func places(of kind: WordKind, in text: AuthoredText) -> [FoundWord] {
    text.scanned.flatMap { places(of: kind, in: $0) }
  }

  /// The listed words in a text of one language.
  func places(of kind: WordKind, in text: ScannedText) -> [FoundWord] {
    words.hits(kind, in: text).map { FoundWord($0, in: text) }
  }
}

extension ScannedText {
  /// What to write for a word, with the author's clause where the rewrite has room for it:
  /// 在__分钟内… for 及时告知 gives 在__分钟内告知. A long clause is left out.
  fileprivate func rewriting(_ hit: WordFinder.Hit) -> String? {
    guard let rewrite = hit.word.rewrite?.value else { return nil }
    let clause = clause(around: hit.range)
    var words = rewrite
    if rewrite.hasSuffix("…") {
      words = rewrite.dropLast() + rest(hit.range.upperBound..<clause.upperBound)
    } else if rewrite.hasPrefix("…") {
      words = rest(clause.lowerBound..<hit.range.lowerBound) + rewrite.dropFirst()
    }
    return String(words.drop { $0 == " " || $0 == "，" })
  }

  private func rest(_ range: Range<Int>) -> String {
    range.count <= 24 ? written(range) : ""
  }
}
