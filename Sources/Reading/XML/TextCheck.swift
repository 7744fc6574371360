import Findings

/// What is asked of the bytes of a file before they are looked at as XML: a bounded number
/// of them, UTF-8, and no control characters.
enum TextCheck {
  /// Where the text begins, behind a byte order mark.
  static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first fault of the bytes, or nil. Only the first: in a file of another encoding
  /// everything that follows is an echo.
  static func fault(in file: SourceFile, limits: Limits) -> LocatedFault? {
    let bytes = file.bytes
    let head = Span(file: file.path, line: 1)
    if bytes.isEmpty { return LocatedFault(.emptyFile, at: head) }
    if bytes.count > limits.bytes {
      return LocatedFault(.tooManyBytes(limit: limits.bytes), at: head)
    }
    if let encoding = wideEncoding(of: bytes) {
      return LocatedFault(.otherEncoding(encoding), at: head)
    }
    guard
      let found = declaredEncoding(in: bytes) ?? invalidByte(in: bytes)
        ?? controlCharacter(in: bytes)
    else { return nil }
    var positions = Positions(file: file.path, bytes: bytes, start: start(of: bytes))
    return LocatedFault(found.fault, at: positions.span(found.range))
  }

  private typealias Found = (fault: XMLFault, range: Range<Int>)

  /// UTF-16 and UTF-32 by their byte order marks, or by the zero byte beside the first `<`.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]]
    return marks.contains { head.starts(with: $0) } ? "UTF-16" : nil
  }

  /// How many bytes of the name of an encoding are reported; no name is longer.
  private static let longestEncoding = 40

  /// An encoding named in the XML declaration that is not UTF-8, as far as it is a name on one line.
  private static func declaredEncoding(in bytes: [UInt8]) -> Found? {
    let first = start(of: bytes)
    guard bytes.starts(at: first, with: "<?xml"), let end = bytes.next("?>", from: first),
      let key = bytes.next("encoding", from: first), key < end,
      let open = bytes[key..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
    else { return nil }
    let told = bytes[(open + 1)..<close].prefix { $0 >= 0x20 }.prefix(longestEncoding)
    let name = String(decoding: told, as: UTF8.self)
    guard name.lowercased() != "utf-8", told.allSatisfy({ $0 < 0x80 }) else { return nil }
    return (.declaredEncoding(name), told.indices)
  }

  private static func invalidByte(in bytes: [UInt8]) -> Found? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let range = error.byteOffsets
      return (.invalidBytes(Int(bytes[range.lowerBound])), range.lowerBound..<range.lowerBound)
    }
  }

  private static func controlCharacter(in bytes: [UInt8]) -> Found? {
    guard let at = bytes.firstIndex(where: { $0 < 0x20 && !$0.isBlank }) else { return nil }
    return (.controlCharacter(bytes[at]), at..<at + 1)
  }
}
