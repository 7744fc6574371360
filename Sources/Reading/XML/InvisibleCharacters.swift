import Findings

/// Characters that nobody sees and that change what is read, found where they stand: in texts,
/// values, comments and between tags alike, as bytes or as references.
struct InvisibleCharacters {
  private(set) var findings: [Finding] = []

  private let bytes: [UInt8]
  private var positions: Positions

  /// More of them than this in one file are not told one by one.
  private static let most = 20

  /// Those in a file, which is UTF-8.
  init(in file: SourceFile) {
    bytes = file.bytes
    let start = TextCheck.start(of: bytes)
    positions = Positions(file: file.path, bytes: bytes, start: start)
    var at = start
    while at < bytes.count, findings.count < Self.most {
      switch bytes[at] {
      // Han, of which all is seen.
      case 0xE4...0xE9: at += 3
      case 0xC2...:
        guard let scalar = scalar(at: at) else {
          at += 1
          break
        }
        let end = at + UTF8.width(scalar)
        noteIfHidden(scalar, at: at..<end)
        at = end
      case UInt8(ascii: "&"):
        guard let (scalar, end) = reference(at: at) else {
          at += 1
          break
        }
        noteIfHidden(scalar, at: at..<end)
        at = end
      default: at += 1
      }
    }
  }

  /// Whether one of them stands in the place of a finding: that then only follows from it.
  func explain(_ finding: Finding) -> Bool {
    findings.contains { hidden in
      let (place, span) = (hidden.span, finding.span)
      return place.line == span.line && span.column <= place.column
        && place.column < span.column + max(1, span.length)
    }
  }

  private func scalar(at start: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes[start..<min(start + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// The character that a reference by number stands for, such as `&#x200B;`.
  private func reference(at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard bytes.starts(at: start, with: "&#"),
      let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let isHex = bytes.starts(at: start, with: "&#x")
    let digits = bytes.text((start + (isHex ? 3 : 2))..<end)
    return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }

  /// Whether a joiner joins: emoji into one, or letters of a script that is written joined.
  private func isJoining(_ scalar: Unicode.Scalar, at start: Int) -> Bool {
    guard scalar.value == 0x200D || scalar.value == 0x200C else { return false }
    var before = start - 1
    while before >= 0, bytes[before].continuesScalar { before -= 1 }
    guard before >= 0, let last = self.scalar(at: before) else { return false }
    let isEmoji = last.value > 0x2000 && (last.properties.isEmoji || last.value == 0xFE0F)
    return (0x0600...0x0DFF).contains(last.value) || scalar.value == 0x200D && isEmoji
  }

  /// Notes a character that shows nothing, or ends a line where no editor shows an end.
  private mutating func noteIfHidden(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    let endsLine = scalar.value == 0x2028 || scalar.value == 0x2029
    guard endsLine || scalar.isUnseen && !isJoining(scalar, at: range.lowerBound) else { return }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let name = scalar.properties.name?.lowercased() ?? ""
    let words = name.isEmpty ? "U+\(number)" : "U+\(number), \(name),"
    findings.append(
      Finding(
        .invisibleCharacter,
        scalar.turnsText
          ? Phrase(
            "character \(words) turns the writing direction here",
            zh: "此处的字符 U+\(number) 会改变文字方向")
          : Phrase("invisible character \(words) stands here", zh: "此处有看不见的字符 U+\(number)"),
        at: positions.span(range),
        hints: [
          Phrase(
            "delete it: put the cursor behind it and press Backspace", zh: "删去：光标移到它后面，按退格键")
        ]))
  }
}

extension Unicode.Scalar {
  /// Whether it sets the writing direction (Unicode's Bidi_Control).
  fileprivate var turnsText: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
