/// Where the tags, attributes and comments of a well-formed file stand, found by nothing that
/// the reader is made of.
struct MarkupPieces {
  /// A tag with its angle brackets.
  struct Tag {
    enum Kind { case opening, closing, empty }

    let kind: Kind
    let range: Range<Int>
    /// Each attribute from its name to the quote behind its value.
    let attributes: [Range<Int>]
  }

  private(set) var tags: [Tag] = []
  private(set) var comments: [Range<Int>] = []
  /// The stretches of text between tags that are not blank.
  private(set) var texts: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var at = 0
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      addText(at..<start, of: bytes)
      if bytes[start...].starts(with: "<!--".utf8) {
        at = Self.end(of: "-->", in: bytes, from: start)
        comments.append(start..<at)
      } else if bytes[start...].starts(with: "<?".utf8) {
        at = Self.end(of: "?>", in: bytes, from: start)
      } else {
        at = addTag(from: start, of: bytes)
      }
    }
  }

  private mutating func addText(_ range: Range<Int>, of bytes: [UInt8]) {
    if !tags.isEmpty, bytes[range].contains(where: { $0 > 0x20 }) { texts.append(range) }
  }

  private mutating func addTag(from start: Int, of bytes: [UInt8]) -> Int {
    var attributes: [Range<Int>] = []
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "\"") {
        let close = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? at
        let name = bytes[..<at].lastIndex { $0 <= 0x20 } ?? start
        attributes.append(name + 1..<close + 1)
        at = close
      }
      at += 1
    }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let isEmpty = bytes[at - 1] == UInt8(ascii: "/")
    tags.append(
      Tag(
        kind: isClosing ? .closing : isEmpty ? .empty : .opening, range: start..<at + 1,
        attributes: attributes))
    return at + 1
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var at = start
    while at + mark.count < bytes.count, !bytes[at...].starts(with: mark) { at += 1 }
    return at + mark.count
  }
}
