import Findings

/// Turns stretches of bytes into spans. Stretches asked for in rising order cost one pass
/// over the file in all; an earlier one starts that pass again.
struct Positions {
  private let file: String
  private let bytes: [UInt8]
  private let start: Int
  private var offset: Int
  private var line = 1
  private var column = 1

  /// Positions in a file whose first line begins at byte `start`, after a byte order mark.
  init(file: String, bytes: [UInt8], start: Int = 0) {
    self.file = file
    self.bytes = bytes
    self.start = start
    offset = start
  }

  /// The span of a stretch of bytes. Of a stretch over several lines it is the first piece
  /// that is not blank, because a span stays on one line.
  mutating func span(_ range: Range<Int>) -> Span {
    let piece = range.isEmpty ? range : bytes.firstPiece(of: range)
    move(to: piece.lowerBound)
    let length = bytes.scalarCount(in: piece)
    return Span(file: file, line: line, column: column, length: max(1, length))
  }

  private mutating func move(to target: Int) {
    if target < offset {
      (offset, line, column) = (start, 1, 1)
    }
    var (line, column) = (line, column)
    for byte in bytes[offset..<max(offset, target)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !byte.continuesScalar {
        column += 1
      }
    }
    (offset, self.line, self.column) = (target, line, column)
  }
}

extension [UInt8] {
  /// How many Unicode scalars begin in the range; the bytes are valid UTF-8.
  func scalarCount(in range: Range<Int>) -> Int {
    var count = 0
    for byte in self[range] where !byte.continuesScalar { count += 1 }
    return count
  }

  /// The whole range if it lies on one line, else its first line that is not blank, without
  /// the blanks around it.
  func firstPiece(of range: Range<Int>) -> Range<Int> {
    guard self[range].contains(UInt8(ascii: "\n")) else { return range }
    return filledPiece(of: range) ?? range.lowerBound..<range.lowerBound
  }

  /// The first line in the range that is not blank, without the blanks around it.
  func filledPiece(of range: Range<Int>) -> Range<Int>? {
    guard let first = self[range].firstIndex(where: { !$0.isBlank }) else { return nil }
    let rest = self[first..<range.upperBound]
    let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
    let last = self[first..<lineEnd].lastIndex { !$0.isBlank } ?? first
    return first..<last + 1
  }

  /// Whether the bytes from an offset are those of the text.
  func starts(at offset: Int, with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    for index in 0..<count where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Where the text next begins, at or after an offset.
  func next(_ text: StaticString, from offset: Int) -> Int? {
    let first = text.utf8Start[0]
    var at = offset
    while at < count {
      if self[at] == first, starts(at: at, with: text) { return at }
      at += 1
    }
    return nil
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is not the first of its scalar in UTF-8.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }

  /// Whether XML takes the byte for white space.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
      || self == UInt8(ascii: "\r")
  }

  /// Whether the byte ends a line, alone or with another.
  var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether a name may begin with the byte. Which of the scalars beyond ASCII may is left
  /// to libxml2.
  var startsName: Bool {
    self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
  }

  /// Whether a name may go on with the byte.
  var continuesName: Bool {
    startsName || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  /// Whether the byte is a decimal digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether the byte is a hexadecimal digit.
  var isHexDigit: Bool {
    isDigit || self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "f")
  }
}
