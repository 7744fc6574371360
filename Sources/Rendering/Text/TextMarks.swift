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

  /// A value in which `|` becomes what a soft break is to be, a line end stays inside its cell,
  /// and nothing is taken for a directive or a cell.
  static func escape(_ value: String, softBreak break: Unicode.Scalar?) -> String {
    guard value.unicodeScalars.contains(where: isMark) else { return value }
    var result: [UInt8] = []
    result.reserveCapacity(value.utf8.count + 8)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "|": if let `break` { result += `break`.utf8 }
      case cell: result.append(UInt8(ascii: "|"))
      case "\n": result += lineEnd.utf8
      case directive where result.isEmpty: result += [softBreak, scalar].flatMap(\.utf8)
      case "\t", "\r": result.append(UInt8(ascii: " "))
      default: result += scalar.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a scalar may be changed.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "\n", "\t", "\r", cell, directive: true
    default: false
    }
  }
}
