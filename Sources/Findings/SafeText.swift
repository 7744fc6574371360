extension String {
  /// The text for a terminal: control characters and those that turn the writing direction
  /// are replaced, because a name or a source line must not steer the terminal. A tab
  /// becomes one blank, so that each scalar keeps its place.
  public var safe: String {
    guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar == "\t" ? " " : scalar.isUnsafe ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafe: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
