/// Values made safe for HTML text and for quoted attributes.
enum HTMLEscape {
  private static let softBreak = UInt8(ascii: "|")

  /// Escaped, with each soft break `|` as a place where a line may end.
  static func withBreaks(_ value: String) -> String {
    escape(value, softBreak: "<wbr>")
  }

  /// Escaped and without soft breaks, for attributes and titles.
  static func plain(_ value: String) -> String {
    escape(value, softBreak: "")
  }

  /// Escaped, with each `|` as it is.
  static func exact(_ value: String) -> String {
    escape(value, softBreak: "|")
  }

  /// Escaped, each phrase between soft breaks in a span of its own, so that a style can keep
  /// it on one line. A value without soft breaks gets no spans.
  static func phrases(_ value: String) -> String {
    guard value.utf8.contains(softBreak) else { return escape(value, softBreak: "") }
    let phrases = value.split(separator: "|").map {
      "<span class=\"ph\">\(escape(String($0), softBreak: ""))</span>"
    }
    return phrases.joined(separator: "<wbr>")
  }

  private static func escape(_ value: String, softBreak: StaticString) -> String {
    guard value.utf8.contains(where: isSpecial) else { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count + 32)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case Self.softBreak:
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: softBreak.utf8Start, count: softBreak.utf8CodeUnitCount))
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), softBreak:
      true
    default: false
    }
  }
}
