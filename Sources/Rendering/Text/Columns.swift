import CTextBreak

/// Widths in terminal columns, by East Asian width (UAX 11): wide and full-width characters
/// take 2, combining ones 0, all others 1.
public enum Columns {
  /// The columns a text takes. Ambiguous characters count 1; `PlainForms` lets none through.
  public static func width(of text: some StringProtocol) -> Int {
    guard !LanguageMarks.areIn(text) else { return width(of: LanguageMarks.plain(String(text))) }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text with blanks behind it up to `width` columns; longer text stays as it is.
  public static func pad(_ text: String, to width: Int) -> String {
    text + blanks(width - self.width(of: text))
  }

  /// The text with blanks before it up to `width` columns; longer text stays as it is.
  public static func padLeft(_ text: String, to width: Int) -> String {
    blanks(width - self.width(of: text)) + text
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x4E00...0x9FFF: 2
    default: Int(peakend_columns(scalar.value, 1))
    }
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool { width(of: scalar) == 2 }

  static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
