/// The marks a text template's output holds for `TextLayout`, which no value can forge.
enum TextMarks {
  /// Stands between cells.
  static let cell: Unicode.Scalar = "¦"
  /// Starts a directive when it comes first on a line.
  static let directive: Unicode.Scalar = "!"
  /// A preferred break; never printed.
  static let softBreak: Unicode.Scalar = "\u{200B}"
  /// A line end inside a cell.
  static let lineEnd: Unicode.Scalar = "\u{2028}"

  /// A value in which `|` is a soft break, a line end stays inside its cell, and nothing is
  /// taken for a directive or a cell.
  static func escape(_ value: String, keepingBreaks: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "|": if keepingBreaks { result.append(softBreak) }
      case cell: result.append("|")
      case "\n": result.append(lineEnd)
      case directive where result.isEmpty:
        result.append(softBreak)
        result.append(scalar)
      case "\t", "\r": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
