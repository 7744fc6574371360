import Findings

/// Tables as comma-separated values (RFC 4180), for spreadsheets.
public enum CSV {
  /// The rows, the first of them the heading. A byte order mark tells spreadsheets that the
  /// text is UTF-8, so that Chinese arrives as it is; lines end as the format asks.
  public static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ words: String) -> String {
    let plain = LanguageMarks.plain(words).safeLines
    let words = startsFormula(plain) ? " " + plain : plain
    guard words.unicodeScalars.contains(where: isSpecial) else { return words }
    return "\"" + words.replacing(sign: "\"", with: "\"\"") + "\""
  }

  /// What a spreadsheet would compute instead of showing; a blank before it keeps it text. In
  /// East Asian editions the full-width signs begin a formula too.
  private static func startsFormula(_ words: String) -> Bool {
    words.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "\"", "\r", "\n": true
    default: false
    }
  }
}
