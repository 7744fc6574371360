/// Signs that a text was read or stored wrongly.
struct Damage {
  /// What it is, for a message.
  let name: String
  /// Where it stands, in scalars from the start of the text.
  let range: Range<Int>

  /// The first sign of damage in a text.
  static func first(in text: String) -> Damage? {
    let scalars = Array(text.unicodeScalars)
    for at in scalars.indices {
      if let name = name(of: scalars[at]) { return Damage(name: name, range: at..<(at + 1)) }
      if let end = marksEnd(scalars, from: at) {
        return Damage(name: "a run of question marks", range: at..<end)
      }
      if let end = misreadEnd(scalars, from: at) {
        return Damage(name: "characters read in the wrong encoding", range: at..<end)
      }
    }
    return nil
  }

  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFFFD: "a replacement character"
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: "a private-use character"
    case 0x80...0x9F: "a control character"
    default: nil
    }
  }

  /// The end of two or more question marks in a row, in either width.
  private static func marksEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = scalars[start...].firstIndex { $0 != "?" && $0 != "？" } ?? scalars.count
    return end - start >= 2 ? end : nil
  }

  /// What UTF-8 read as Latin-1 or GBK looks like.
  private static let misread = ["Ã", "â€", "Â·", "锟斤拷", "烫烫", "屯屯"].map {
    Array($0.unicodeScalars)
  }

  private static func misreadEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    misread.first { scalars[start...].starts(with: $0) }.map { start + $0.count }
  }
}

/// A half-width punctuation mark in Chinese text.
struct HalfWidth {
  let narrow: Unicode.Scalar
  let wide: Unicode.Scalar
  let range: Range<Int>

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）",
  ]

  /// The first mark that follows a Chinese character, or opens a bracket before one.
  static func first(in text: String) -> HalfWidth? {
    let scalars = Array(text.unicodeScalars)
    for at in scalars.indices {
      guard let wide = pairs[scalars[at]] else { continue }
      let follows = at > 0 && isHan(scalars[at - 1])
      let opens = scalars[at] == "(" && at + 1 < scalars.count && isHan(scalars[at + 1])
      if follows || opens {
        return HalfWidth(narrow: scalars[at], wide: wide, range: at..<(at + 1))
      }
    }
    return nil
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }
}
