import CTextBreak
import Foundation

/// Characters whose width differs between terminals (UAX 11, class A), and what plain text
/// prints for them.
public enum PlainForms {
  /// A line with only characters of certain width, and the characters that had no plain form
  /// and became `?`.
  static func fold(_ line: String) -> (line: String, replaced: [Unicode.Scalar]) {
    if line.unicodeScalars.allSatisfy(isPlain) { return (line, []) }
    let scalars = Array(line.unicodeScalars)
    let isEastAsian = scalars.contains(where: Columns.isWide)
    let quotes = Quotes.plainForms(in: scalars)
    var result: [UInt8] = []
    result.reserveCapacity(line.utf8.count)
    var replaced: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if let quote = quotes[index] {
        result += quote.utf8
      } else if let degree = degree(at: index, in: scalars, isEastAsian: isEastAsian) {
        result += degree.utf8
      } else if isPlain(scalar) {
        // What § and ¶ become is a word, and stands apart from its number.
        let isNumberOfPart = index > 0 && "§¶".unicodeScalars.contains(scalars[index - 1])
        if isNumberOfPart, scalar != " " { result += " ".utf8 }
        result += scalar.utf8
      } else if let form = table[scalar] ?? withoutAccents(scalar) {
        result += form.utf8
      } else if peakend_is_ambiguous(scalar.value) == 0 {
        if !isInvisible(scalar) { result += scalar.utf8 }
      } else {
        result += "?".utf8
        replaced.append(scalar)
      }
    }
    return (String(decoding: result, as: UTF8.self), replaced)
  }

  /// The characters of a text that plain text prints as `?`, with their places in scalars.
  public static func replaced(in text: String) -> [(scalar: Unicode.Scalar, place: Int)] {
    text.unicodeScalars.enumerated().filter { _, scalar in
      !isPlain(scalar) && table[scalar] == nil && withoutAccents(scalar) == nil
        && !(0x2018...0x201D).contains(scalar.value) && scalar != "°" && scalar != "℃"
        && peakend_is_ambiguous(scalar.value) != 0
    }.map { ($1, $0) }
  }

  /// Whether a scalar stays as it is wherever it stands: ASCII but for tabs and a C behind a
  /// degree sign, Han, and most full-width marks.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x0A, 0x3001...0x3002, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// `℃`, `°C` and `°` in words; the C that follows a sign is part of it.
  private static func degree(at index: Int, in scalars: [Unicode.Scalar], isEastAsian: Bool)
    -> String?
  {
    let isCelsius = index + 1 < scalars.count && scalars[index + 1] == "C"
    switch scalars[index] {
    case "℃": return isEastAsian ? "度" : "deg C"
    case "°": return isEastAsian ? "度" : isCelsius ? "deg " : "deg"
    case "C" where index > 0 && scalars[index - 1] == "°" && isEastAsian: return ""
    default: return nil
    }
  }

  /// Format and control characters other than the marks of the layout.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar != TextMarks.softBreak, scalar != TextMarks.lineEnd else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      return true
    default: return false
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["\t": " ", "\u{A0}": "\u{A0}"]
    for (form, characters) in oneForm {
      for scalar in characters.unicodeScalars { table[scalar] = form }
    }
    for (base, letters) in letters {
      for scalar in letters.unicodeScalars { table[scalar] = base }
    }
    for (start, count, form) in numbered {
      for number in 0..<count {
        table[Unicode.Scalar(start + UInt32(number)) ?? "?"] = form(number + 1)
      }
    }
    return table
  }()

  private static let oneForm: [(String, String)] = [
    ("x", "×✕✗✘"), ("/", "÷∕"), ("+/-", "±"), ("<=", "≤≦"), (">=", "≥≧"), ("!=", "≠"),
    ("~", "≈∼"), ("-", "—–―−‐‑─━"), ("...", "…"), (".", "·"), ("*", "●★☆◆•※∗"), ("o", "○◇◎"),
    ("^", "▲△↑"), ("v", "▼▽↓√✓✔"), ("#", "■█"), ("[ ]", "□☐"), ("[v]", "☑"), ("->", "→"),
    ("<-", "←"), ("<->", "↔"), ("=>", "⇒"), (">", "▶►"), ("<", "◀◄"), ("|", "│┃"),
    ("+", "┌┐└┘├┤┬┴┼"), ("'", "′´"), ("\"", "″"), ("EUR", "€"), ("(R)", "®"), ("(TM)", "™"),
    ("No.", "№"), ("sec.", "§"), ("para.", "¶"), ("o/oo", "‰"), ("1/2", "½"), ("1/4", "¼"),
    ("3/4", "¾"), ("1/3", "⅓"),
    ("2/3", "⅔"), ("1", "¹"), ("2", "²"), ("3", "³"),
  ]

  /// Latin letters that are no base letter with accents. Those that are lose them, all alike,
  /// whether the width of the letter is certain or not.
  private static let letters: [(String, String)] = [
    ("o", "ø"), ("O", "Ø"), ("d", "đð"), ("D", "ĐÐ"), ("l", "ł"), ("L", "Ł"), ("h", "ħ"),
    ("H", "Ħ"),
    ("t", "ŧ"), ("T", "Ŧ"), ("i", "ı"), ("ae", "æ"), ("AE", "Æ"), ("oe", "œ"), ("OE", "Œ"),
    ("ss", "ß"), ("SS", "ẞ"), ("th", "þ"), ("Th", "Þ"), ("ng", "ŋ"), ("Ng", "Ŋ"), ("k", "ĸ"),
    ("ij", "ĳ"), ("IJ", "Ĳ"),
  ]

  /// The base letter of a Latin letter with accents; of a mark that is written as a character of
  /// its own, nothing.
  private static func withoutAccents(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      return base.flatMap { $0.isASCII ? String($0) : nil }
    case 0x300...0x36F: return ""
    default: return nil
    }
  }

  private static let numbered: [(UInt32, Int, @Sendable (Int) -> String)] = [
    (0x2460, 20, { "(\($0))" }), (0x2474, 20, { "(\($0))" }), (0x2488, 20, { "\($0)." }),
    (0x2160, 12, { roman[$0 - 1] }), (0x2776, 10, { "(\($0))" }),
  ]

  private static let roman = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}

/// Quotation marks: `「」` where the words in or around them are East Asian, else `"`.
enum Quotes {
  /// What is printed for each quotation mark, by its index.
  static func plainForms(in scalars: [Unicode.Scalar]) -> [Int: String] {
    var forms: [Int: String] = [:]
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "“": open.append(index)
      case "”": close(open.popLast(), index, in: scalars, &forms)
      case "‘", "’": forms[index] = "'"
      default: break
      }
    }
    for index in open { forms[index] = isWideBeside(index, in: scalars) ? "「" : "\"" }
    return forms
  }

  private static func close(
    _ start: Int?, _ end: Int, in scalars: [Unicode.Scalar], _ forms: inout [Int: String]
  ) {
    let isEastAsian = [start, end].compactMap { $0 }.contains { isWideBeside($0, in: scalars) }
    if let start { forms[start] = isEastAsian ? "「" : "\"" }
    forms[end] = isEastAsian ? "」" : "\""
  }

  private static func isWideBeside(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    [index - 1, index + 1].contains { scalars.indices.contains($0) && Columns.isWide(scalars[$0]) }
  }
}
