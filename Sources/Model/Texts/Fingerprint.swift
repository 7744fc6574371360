/// A short code of content: FNV-1a over 64 bits, folded to 32 and printed as eight digits.
/// It tells editions apart; it is no protection against forgery.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// The fingerprint of words.
  public init(of words: String) { add(words) }

  /// Takes in words. A byte that UTF-8 never holds keeps neighbours apart.
  public mutating func add(_ words: String) {
    for byte in words.utf8 { add(byte) }
    add(0xff)
  }

  /// Takes in a byte.
  public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The eight hexadecimal digits.
  public var digits: String {
    Self.digits(of: UInt32(truncatingIfNeeded: state ^ (state >> 32)))
  }

  /// Sixteen hexadecimal digits, for comparing files of which nobody reads the code.
  public var allDigits: String { Self.digits(of: state) }

  private static func digits<Number: FixedWidthInteger>(of number: Number) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: Number.bitWidth / 4 - text.count) + text
  }
}
