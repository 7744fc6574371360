/// How much a report repeats of what an author wrote: enough to know it by. A value may be as
/// long as a file, and each finding about it would be as long again in every format.
enum Bounded {
  /// The longest quoted words, in Unicode scalars, that are repeated whole.
  static let whole = 500
  /// How much of longer ones is shown.
  private static let (head, tail) = (200, 50)
  /// The most scalars of a message, whatever it quotes.
  private static let most = 4_000

  /// A message with each of its quotations as far as a report repeats it.
  static func message(_ text: String) -> String {
    guard text.utf8.count > whole else { return text }
    var bounded = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var count = 0
    while !rest.isEmpty, count <= most {
      let piece = rest.prefix { !isQuote($0) }
      rest = rest[piece.endIndex...]
      var shown = shortened(piece)
      if let quote = rest.popFirst() { shown.append(quote) }
      bounded.append(contentsOf: shown)
      count += shown.count
    }
    return String(bounded.prefix(most)) + (count > most || !rest.isEmpty ? "…" : "")
  }

  /// An id or a name as far as a report repeats it.
  static func name(_ text: String) -> String {
    text.utf8.count > whole ? String(shortened(text.unicodeScalars[...])) : text
  }

  private static func shortened(_ words: Substring.UnicodeScalarView)
    -> String.UnicodeScalarView
  {
    guard words.index(words.startIndex, offsetBy: whole + 1, limitedBy: words.endIndex) != nil
    else { return String.UnicodeScalarView(words) }
    var short = String.UnicodeScalarView(words.prefix(head))
    short.append("…")
    short.append(contentsOf: words.suffix(tail))
    return short
  }

  /// Whether a sign stands around the words of an author in what the program says.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    ["'", "\"", "“", "”"].contains(scalar)
  }
}

extension Phrase {
  /// The same with each quotation as far as a report repeats it.
  var bounded: Phrase {
    .words(en: Bounded.message(self[.en]), zh: Bounded.message(self[.zhHans]))
  }
}
