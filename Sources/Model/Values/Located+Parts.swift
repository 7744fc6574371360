import Findings
import Foundation

/// Where the parts of a text stand, counted as the author wrote them.
///
/// Text over several lines, or written with escapes, keeps the place of the whole.
public struct TextPlaces: Sendable {
  private enum Count {
    /// Each scalar as it was written.
    case plain
    /// What was read is composed, and was not written so: how many scalars stand before each.
    case decomposed([Int])
    /// Nobody knows.
    case whole
  }

  private let span: Span
  private let count: Count

  /// The places of the parts of a text.
  public init(_ text: Located<String>) {
    span = text.span
    let scalars = text.value.unicodeScalars
    if span.column == 0 {
      count = .whole
    } else if scalars.count == span.length {
      count = .plain
    } else {
      // Where accents are written as characters of their own, they usually are throughout.
      let before = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.countDecomposed) }
      count = before.last == span.length ? .decomposed(before) : .whole
    }
  }

  /// The place of a part, in scalars from the start of the text.
  public func span(of range: Range<Int>) -> Span {
    switch count {
    case .plain: part(range)
    case .decomposed(let before) where range.upperBound < before.count:
      part(before[range.lowerBound]..<before[range.upperBound])
    case .decomposed, .whole: span
    }
  }

  private func part(_ range: Range<Int>) -> Span {
    Span(
      file: span.file, line: span.line, column: span.column + range.lowerBound, length: range.count)
  }
}

extension Unicode.Scalar {
  /// How many scalars the letter and its accents are when each is written for itself.
  fileprivate var countDecomposed: Int {
    value < 0xC0 ? 1 : String(self).decomposedStringWithCanonicalMapping.unicodeScalars.count
  }
}
