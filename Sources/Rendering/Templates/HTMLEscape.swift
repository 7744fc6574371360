/// Values made safe for HTML text and for quoted attributes.
///
/// Words that are marked as being in another language than the page stand in an element that says
/// so. It is a `bdi`, which no style sheet has to know. `aria-live="off"` says what holds anyway,
/// but without some such attribute Chromium leaves the element, and with it the language, out of
/// the tags of a PDF.
enum HTMLEscape {
  private static let softBreak = UInt8(ascii: "|")

  /// Escaped, with each soft break `|` as a place where a line may end.
  static func withBreaks(_ value: String) -> String {
    joined(value, by: "<wbr>")
  }

  /// Escaped, with places where a line may end between whole words, for a style that ends lines
  /// nowhere else; numbers stay with what they count.
  static func whole(_ value: String) -> String {
    withBreaks(WholeWords.marked(value))
  }

  /// Escaped and without soft breaks, for attributes and titles.
  static func plain(_ value: String) -> String {
    joined(value, by: "")
  }

  /// Escaped, with each `|` as it is.
  static func exact(_ value: String) -> String {
    joined(value, by: "|")
  }

  /// Escaped, each phrase between soft breaks in a span of its own, so that a style can keep
  /// it on one line. Of a value without soft breaks the words stay whole.
  static func phrases(_ value: String) -> String {
    guard value.utf8.contains(softBreak) else { return whole(value) }
    return LanguageMarks.phrases(of: value).filter { !$0.isEmpty }
      .map { "<span class=\"ph\">\($0.map { markup(of: $0) }.joined())</span>" }
      .joined(separator: "<wbr>")
  }

  /// Words for a drawing, in whose text elements go by another name.
  static func plain(_ value: String, inside element: String) -> String {
    LanguageMarks.phrases(of: value).joined()
      .map { markup(of: $0, element: element == "text" ? "tspan" : "bdi") }.joined()
  }

  /// Escaped, with something in place of soft breaks. Where languages change, one element holds
  /// it all, so that it stays one thing where a style sheet sets things side by side.
  private static func joined(_ value: String, by softBreak: StaticString) -> String {
    guard LanguageMarks.areIn(value) else { return escape(value, softBreak: softBreak) }
    let phrases = LanguageMarks.phrases(of: value)
    let inside = phrases.map { $0.map { markup(of: $0) }.joined() }
      .joined(separator: softBreak.description)
    return phrases.joined().count > 1 ? "<bdi>\(inside)</bdi>" : inside
  }

  private static func markup(of piece: LanguageMarks.Piece, element: String = "bdi") -> String {
    let words = escape(piece.words, softBreak: "|")
    guard let language = piece.language else { return words }
    return "<\(element) lang=\"\(escape(language, softBreak: ""))\" aria-live=\"off\">\(words)"
      + "</\(element)>"
  }

  private static func escape(_ value: String, softBreak: StaticString) -> String {
    guard value.utf8.contains(where: isSpecial) else { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count + 32)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case Self.softBreak:
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: softBreak.utf8Start, count: softBreak.utf8CodeUnitCount))
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), softBreak:
      true
    default: false
    }
  }
}
