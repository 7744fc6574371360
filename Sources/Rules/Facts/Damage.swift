import Findings

/// A sign that a text was read or stored wrongly.
struct Damage {
  /// What is seen of it.
  enum Sign {
    case replacement, privateUse, control, questionMarks, misread

    /// How messages speak of it.
    var name: Phrase {
      switch self {
      case .replacement: Phrase("a replacement character", zh: "替换字符")
      case .privateUse: Phrase("a private-use character", zh: "私用字符")
      case .control: Phrase("a control character", zh: "控制字符")
      case .questionMarks: Phrase("a run of question marks", zh: "连串的问号")
      case .misread:
        Phrase("characters read in the wrong encoding", zh: "按错误编码读出的字符")
      }
    }
  }

  let sign: Sign
  /// Where it stands, in scalars from the start of the text.
  let range: Range<Int>

  /// The first sign of damage in a text.
  static func first(in scalars: [UInt32]) -> Damage? {
    for at in scalars.indices {
      if let sign = sign(of: scalars[at]) { return Damage(sign: sign, range: at..<(at + 1)) }
      if let end = marksEnd(scalars, from: at) {
        return Damage(sign: .questionMarks, range: at..<end)
      }
      if let end = misreadEnd(scalars, from: at) {
        return Damage(sign: .misread, range: at..<end)
      }
    }
    return nil
  }

  private static func sign(of scalar: UInt32) -> Sign? {
    switch scalar {
    case 0xFFFD: .replacement
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
    case 0x80...0x9F: .control
    default: nil
    }
  }

  /// The end of two or more question marks in a row, in either width.
  private static func marksEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    guard isQuestionMark(scalars[start]) else { return nil }
    let end = scalars[start...].firstIndex { !isQuestionMark($0) } ?? scalars.count
    return end - start >= 2 ? end : nil
  }

  private static func isQuestionMark(_ scalar: UInt32) -> Bool {
    scalar == 0x3F || scalar == 0xFF1F
  }

  /// What UTF-8 looks like when it was read as Latin-1 or GBK.
  private static let misread = ["Ã", "â€", "Â·", "锟斤拷", "烫烫", "屯屯"].map(ScannedText.scalars)

  private static func misreadEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    switch scalars[start] {
    case 0xC2, 0xC3, 0xE2, 0x951F, 0x70EB, 0x5C6F: break
    default: return nil
    }
    return misread.first { scalars[start...].starts(with: $0) }.map { start + $0.count }
  }
}

/// A half-width punctuation mark in Chinese text.
struct HalfWidth {
  let narrow: Character
  let wide: Character
  let range: Range<Int>

  /// The first mark that follows a Chinese character, or opens a bracket before one.
  static func first(in scalars: [UInt32]) -> HalfWidth? {
    for at in scalars.indices {
      guard let (narrow, wide) = pair(scalars[at]) else { continue }
      let follows = at > 0 && scalars[at - 1].isHan
      let opens = narrow == "(" && at + 1 < scalars.count && scalars[at + 1].isHan
      if follows || opens { return HalfWidth(narrow: narrow, wide: wide, range: at..<(at + 1)) }
    }
    return nil
  }

  private static func pair(_ scalar: UInt32) -> (narrow: Character, wide: Character)? {
    switch Unicode.Scalar(scalar) {
    case ",": (",", "，")
    case ";": (";", "；")
    case ":": (":", "：")
    case "?": ("?", "？")
    case "!": ("!", "！")
    case "(": ("(", "（")
    case ")": (")", "）")
    default: nil
    }
  }
}
