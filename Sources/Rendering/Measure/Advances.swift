/// How wide the characters of a typeface are, in thousandths of an em. A page names several
/// fonts, and each character comes from the first one that has it.
struct Advances: Sendable {
  private var table: FontTable

  /// Those of the first of some fonts, and from the others what it lacks.
  init(_ first: FontTable, _ others: FontTable...) {
    table = first
    for font in others { table.fill(from: font) }
  }

  /// Han characters count one em, and so does what no font has, unless it shows nothing of its
  /// own or stands above or below what is before it.
  subscript(scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x3000...0x9FFF, 0xFF00...0xFF60: return 1000
    default:
      let advance = table[scalar.value]
      return advance < 0 ? Self.unlisted(scalar) : Int(advance)
    }
  }

  private static func unlisted(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1000
    }
  }
}
