import Findings

/// White space as running text has it.
enum FoldedText {
  /// The text with every run of white space made one blank and none at the ends. A line
  /// break between two East Asian characters leaves nothing, because such text is written
  /// without blanks between words (CSS Text 3, segment break transformation).
  static func folding(_ text: String) -> String {
    guard needsFolding(text) else { return text }
    var folded = String.UnicodeScalarView()
    var gap = Gap.none
    for scalar in text.unicodeScalars {
      if let blank = Gap(scalar) {
        gap = max(gap, blank)
        continue
      }
      if gap != .none, let last = folded.last {
        if gap == .space || !joins(last, scalar) { folded.append(" ") }
      }
      gap = .none
      folded.append(scalar)
    }
    return String(folded)
  }

  private static func needsFolding(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte.isBlank, byte != UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
      last = byte
    }
    return last == UInt8(ascii: " ")
  }

  private enum Gap: Int, Comparable {
    case none, space, lineBreak

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ", "\t": self = .space
      case "\n", "\r": self = .lineBreak
      default: return nil
      }
    }

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
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
