/// Bytes of a font file, big-endian, at offsets from their own start. To read beyond their end is
/// a ``FontError``.
struct FontBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// An unsigned number of two bytes.
  func short(_ offset: Int) throws(FontError) -> Int {
    let at = bytes.startIndex + offset
    guard offset >= 0, at + 2 <= bytes.endIndex else { throw .cutShort }
    return Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }

  /// An unsigned number of four bytes.
  func long(_ offset: Int) throws(FontError) -> Int {
    try short(offset) << 16 | short(offset + 2)
  }

  /// Four letters.
  func tag(_ offset: Int) throws(FontError) -> String {
    let number = try long(offset)
    return String(decoding: [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }, as: UTF8.self)
  }

  /// What lies from an offset on, as far as it is long or else to the end.
  func part(_ offset: Int, length: Int? = nil) throws(FontError) -> FontBytes {
    let start = bytes.startIndex + offset
    guard start <= bytes.endIndex, start + (length ?? 0) <= bytes.endIndex else {
      throw .cutShort
    }
    return FontBytes(bytes[start..<(length.map { start + $0 } ?? bytes.endIndex)])
  }

  /// The tables, by their tags, of a file's only font or of one in a collection.
  func tables(ofMember member: Int) throws(FontError) -> [String: FontBytes] {
    var start = 0
    if try tag(0) == "ttcf" {
      guard try 0..<long(8) ~= member else { throw .lacking(member: member) }
      start = try long(12 + 4 * member)
    } else if member != 0 {
      throw .lacking(member: member)
    }
    guard try ["\0\u{1}\0\0", "OTTO", "true"].contains(tag(start)) else { throw .foreign }
    var tables: [String: FontBytes] = [:]
    for record in 0..<(try short(start + 4)) {
      let entry = start + 12 + 16 * record
      tables[try tag(entry)] = try part(long(entry + 8), length: long(entry + 12))
    }
    return tables
  }
}
