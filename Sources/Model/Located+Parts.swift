import Findings
import Foundation

extension Located<String> {
  /// The place of a part of a text, in scalars from its start, counted as the author wrote them.
  /// Text over several lines, or written with escapes, keeps the place of the whole.
  public func span(of range: Range<Int>) -> Span {
    guard span.column > 0 else { return span }
    let scalars = value.unicodeScalars
    if scalars.count == span.length { return part(range.lowerBound, range.count) }
    // What was read is composed. Where accents are written as characters of their own, they
    // usually are throughout the text.
    let written = scalars.map(\.countDecomposed)
    guard written.reduce(0, +) == span.length, range.upperBound <= written.count else {
      return span
    }
    return part(written[..<range.lowerBound].reduce(0, +), written[range].reduce(0, +))
  }

  private func part(_ offset: Int, _ length: Int) -> Span {
    Span(file: span.file, line: span.line, column: span.column + offset, length: length)
  }
}

extension Unicode.Scalar {
  /// How many scalars the letter and its accents are when each is written for itself.
  fileprivate var countDecomposed: Int {
    value < 0xC0 ? 1 : String(self).decomposedStringWithCanonicalMapping.unicodeScalars.count
  }
}
