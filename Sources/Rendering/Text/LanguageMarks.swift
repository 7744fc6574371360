/// Marks around words that are in another language than their page.
///
/// A text carries them from where its language is known, through whatever views make of it, to
/// where it is printed: HTML names the language there, so that a screen reader takes the right
/// voice and a browser the right glyphs; plain text, tables and measures leave them out. The marks
/// are control characters, which no XML file can hold, so no author's words can forge them.
public enum LanguageMarks {
  /// Words of a text that are all in one language.
  struct Piece: Sendable, Hashable {
    let words: String
    /// The tag of their language; nil for that of the page.
    let language: String?
  }

  /// Comes before the tag of a language.
  private static let start: UInt8 = 0x0E
  /// Comes between the tag and the words.
  private static let middle: UInt8 = 0x1F
  /// Comes behind the words.
  private static let end: UInt8 = 0x0F

  /// Words marked as being in a language, each phrase for itself, so that a text may be taken
  /// apart at its soft breaks.
  public static func mark(_ words: String, as language: String) -> String {
    words.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{0E}\(language)\u{1F}\($0)\u{0F}" }
      .joined(separator: "|")
  }

  /// A text with each stretch of Han in it marked as being in a language: for words in languages
  /// that are not written in Han, which name a thing as it is written in Chinese. Digits and
  /// brackets between Han belong to the stretch. A text that has marks stays as it is.
  public static func markHan(in text: String, as language: String) -> String {
    guard !areIn(text), text.utf8.contains(where: mayBeginHan) else { return text }
    var marked = ""
    var stretch = ""
    var behind = ""
    func flush() {
      marked += stretch.isEmpty ? behind : mark(stretch, as: language) + behind
      (stretch, behind) = ("", "")
    }
    for scalar in text.unicodeScalars {
      if isHan(scalar) || !stretch.isEmpty && isHanSign(scalar) {
        stretch += behind
        behind = ""
        stretch.unicodeScalars.append(scalar)
      } else if !stretch.isEmpty, joinsHan(scalar) {
        behind.unicodeScalars.append(scalar)
      } else {
        flush()
        marked.unicodeScalars.append(scalar)
      }
    }
    flush()
    return marked
  }

  /// The words of a text without marks.
  public static func plain(_ text: String) -> String {
    guard areIn(text) else { return text }
    return pieces(of: text).map(\.words).joined()
  }

  /// Whether a text has marks.
  static func areIn(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 == start || $0 == end }
  }

  /// The phrases of a text, which soft breaks divide, each cut where the language changes. Words
  /// between a mark and its end keep their language across a soft break.
  static func phrases(of text: String) -> [[Piece]] {
    var phrases: [[Piece]] = [[]]
    for piece in pieces(of: text) {
      let parts = piece.words.split(separator: "|", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { phrases.append([]) }
        guard !part.isEmpty else { continue }
        phrases[phrases.count - 1].append(Piece(words: String(part), language: piece.language))
      }
    }
    return phrases
  }

  /// The parts of a text between certain signs, without the blanks before them; each keeps its
  /// language. Empty ones are left out.
  public static func parts(
    of text: String, between isSign: (Character) -> Bool
  ) -> [String] {
    var parts = [""]
    for piece in pieces(of: text) {
      let cuts = piece.words.split(omittingEmptySubsequences: false, whereSeparator: isSign)
      for (index, cut) in cuts.enumerated() {
        if index > 0 { parts.append("") }
        let last = parts.count - 1
        let words = String(parts[last].isEmpty ? cut.drop { $0 == " " } : cut)
        parts[last] += piece.language.map { mark(words, as: $0) } ?? words
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The words of a text in the order they come, cut where the language changes.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var language: String?
    var words: [UInt8] = []
    func flush() {
      guard !words.isEmpty else { return }
      pieces.append(Piece(words: String(decoding: words, as: UTF8.self), language: language))
      words = []
    }
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      switch byte {
      case start:
        flush()
        let tag = rest.prefix { $0 != middle }
        language = String(Substring(tag))
        rest = rest.dropFirst(tag.count + 1)
      case end:
        flush()
        language = nil
      default: words.append(byte)
      }
    }
    flush()
    return pieces
  }

  // MARK: Han

  /// Whether a byte of UTF-8 may begin a Han character.
  private static func mayBeginHan(_ byte: UInt8) -> Bool {
    (0xE3...0xE9).contains(byte) || byte >= 0xEF
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Full-width punctuation.
  private static func isHanSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x303F, 0xFF01...0xFF60: true
    default: false
    }
  }

  private static func joinsHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "[", "]", "(", ")", "-", ".", "%": true
    default: false
    }
  }
}
