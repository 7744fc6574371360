/// Which rules may find something in a text, told by one walk over it.
struct Signs: OptionSet {
  let rawValue: UInt8

  /// There are digits.
  static let digits = Signs(rawValue: 1)
  /// There are half-width marks that Chinese sentences bear in full width.
  static let narrowMarks = Signs(rawValue: 2)
  /// There are characters that damage leaves, some of them harmless.
  static let doubtful = Signs(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of scalars: [UInt32]) {
    var bits: UInt8 = 0
    for scalar in scalars {
      bits |= scalar < 128 ? Self.narrow[Int(scalar)] : Self.wide(scalar)
    }
    rawValue = bits
  }

  private static let narrow: [UInt8] = (0..<128).map { (code: UInt32) -> UInt8 in
    switch code {
    case 0x30...0x39: digits.rawValue
    case 0x3F: narrowMarks.union(doubtful).rawValue
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B: narrowMarks.rawValue
    default: 0
    }
  }

  /// What `Damage` looks at, by the first scalar.
  private static func wide(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x80...0xFF, 0x951F, 0x70EB, 0x5C6F, 0xE000...0xF8FF, 0xFF1F, 0xFFFD,
      0xF0000...0x10FFFF:
      doubtful.rawValue
    default: 0
    }
  }
}
