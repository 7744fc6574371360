import Findings
import Model

/// The words of one language as scalars, so that every rule walks over them without taking
/// them apart again.
struct ScannedText: Sendable {
  let language: String
  let words: Located<String>
  /// The scalars with ASCII capitals made small, place by place.
  let scalars: [UInt32]

  init(_ entry: LocalizedText.Entry) {
    language = entry.language
    words = entry.words
    scalars = Self.scalars(of: entry.words.value)
  }

  static func scalars(of text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      scalars.append((65...90).contains(value) ? value + 32 : value)
    }
    return scalars
  }

  /// The place of a part of the text, in scalars from its start. Text over several lines, or
  /// written with escapes, keeps the place of the whole.
  func span(of range: Range<Int>) -> Span {
    let span = words.span
    guard span.column > 0, span.length == scalars.count else { return span }
    return Span(
      file: span.file, line: span.line, column: span.column + range.lowerBound,
      length: range.count)
  }

  /// A part of the text as the author wrote it.
  func written(_ range: Range<Int>) -> String {
    let scalars = words.value.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return String(String.UnicodeScalarView(scalars))
  }
}

extension UInt32 {
  /// Whether the scalar is a Chinese character.
  var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }

  /// Whether the scalar is a small Latin letter.
  var isLatin: Bool { (97...122).contains(self) }
}
