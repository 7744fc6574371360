import Findings

/// White space as running text has it.
enum FoldedText {
  /// The text with every run of white space made one blank and none at the ends. A line
  /// break between two East Asian characters leaves nothing, because such text is written
  /// without blanks between words (CSS Text 3, segment break transformation).
  static func folding(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard needsFolding(bytes) else { return text }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at].isBlank {
        let gap = at..<(bytes[at...].firstIndex { !$0.isBlank } ?? bytes.count)
        if needsBlank(for: gap, in: bytes) { folded.append(UInt8(ascii: " ")) }
        at = gap.upperBound
      } else {
        folded.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func needsFolding(_ bytes: [UInt8]) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      if byte.isBlank, byte != UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
      last = byte
    }
    return last == UInt8(ascii: " ")
  }

  /// Whether a run of white space stands for a blank.
  private static func needsBlank(for gap: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard gap.lowerBound > 0, gap.upperBound < bytes.count else { return false }
    guard bytes[gap].contains(where: \.endsLine),
      let last = String(decoding: bytes[..<gap.lowerBound].suffix(4), as: UTF8.self)
        .unicodeScalars.last,
      let next = String(decoding: bytes[gap.upperBound...].prefix(4), as: UTF8.self)
        .unicodeScalars.first
    else { return true }
    return !joins(last, next)
  }

  /// Whether a line break between the two is no blank: one is wide and the other wide or of
  /// ambiguous width, such as a dash. Hangul is wide and separates its words.
  private static func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard !isHangul(left), !isHangul(right) else { return false }
    let narrow = (DisplayWidth.columns(of: left), DisplayWidth.columns(of: right))
    let wide = (
      DisplayWidth.columns(of: left, ambiguous: 2),
      DisplayWidth.columns(of: right, ambiguous: 2)
    )
    return wide == (2, 2) && (narrow.0 == 2 || narrow.1 == 2)
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}
