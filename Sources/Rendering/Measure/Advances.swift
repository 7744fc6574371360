/// How wide the characters of a typeface are, in thousandths of an em. A page names several
/// fonts, and each character comes from the first one that has it.
struct Advances: Sendable {
  private var table: FontTable
  /// What a house prints before all others.
  private var own: FontTable?

  /// Those of the first of some fonts, and from the others what it lacks.
  init(_ first: FontTable, _ others: FontTable...) {
    table = first
    for font in others { table.fill(from: font) }
  }

  /// Those of the font of a house, and from the list behind it what it lacks.
  init(own: FontTable, before list: Advances) {
    self = list
    self.own = own
  }

  /// Han characters count one em, and so does what no font has, unless it shows nothing of its
  /// own or stands above or below what is before it. A house's font tells of its own.
  subscript(scalar: Unicode.Scalar) -> Int {
    if let own, !Self.isSign(scalar) {
      let advance = own[scalar.value]
      if advance >= 0 { return Int(advance) }
    }
    switch scalar.value {
    case 0x3000...0x9FFF, 0xFF00...0xFF60: return 1000
    default:
      let advance = table[scalar.value]
      return advance < 0 ? Self.unlisted(scalar) : Int(advance)
    }
  }

  /// Whether pages take it from one font whatever the list is: the face `Signs` of their styles.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2605...0x2606, 0x25A0...0x25FF: true
    default: false
    }
  }

  private static func unlisted(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1000
    }
  }
}
