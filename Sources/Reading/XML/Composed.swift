import Foundation

extension String {
  /// The text in Unicode's Normalization Form C, in which an accented letter is one character:
  /// macOS and some keyboards write it as two, and the two would look the same and be unequal.
  var composed: String {
    unicodeScalars.allSatisfy(\.isSurelyComposed) ? self : precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is composed beside any other of this kind. A quick look that is right for
  /// ASCII, Latin letters, Han and the marks of both; others are asked about in full.
  fileprivate var isSurelyComposed: Bool {
    switch value {
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x2070, 0x2460...0x27BF, 0x3001...0x3098,
      0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFFEF:
      true
    default: false
    }
  }
}
