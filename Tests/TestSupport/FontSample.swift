/// A font file made of tables.
public struct FontSample: Sendable {
  /// The tables by their tags.
  public var tables: [String: [UInt8]]

  /// A font of some tables.
  public init(tables: [String: [UInt8]]) { self.tables = tables }

  /// A font of 2048 units an em, in which A takes glyph 1, 500 wide, and B and C take glyphs 2
  /// and 3, 1000 wide.
  public static let plain = FontSample(tables: [
    "head": words([Int](repeating: 0, count: 9) + [2048]),
    "hhea": words([Int](repeating: 0, count: 17) + [3]),
    "hmtx": words([0, 0, 500, 0, 1000, 0, 0]),
    "cmap": cmap(
      words([4, 32, 0, 4, 0, 0, 0, 0x43, 0xFFFF, 0, 0x41, 0xFFFF, 0x1_0000 - 0x40, 1, 0, 0xFFFF])),
  ])

  /// A font in which everything from blank to the last Han character of the first plane is so
  /// many thousandths of an em wide.
  public static func wide(_ width: Int) -> FontSample {
    FontSample(tables: [
      "head": words([Int](repeating: 0, count: 9) + [1000]),
      "hhea": words([Int](repeating: 0, count: 17) + [1]),
      "hmtx": words([width, 0]),
      "cmap": cmap(groups([[0x20, 0x9FFF, 1]])),
    ])
  }

  /// The plain font but for a table, or without one.
  public static func plain(_ tag: String, _ table: [UInt8]?) -> FontSample {
    var sample = plain
    sample.tables[tag] = table
    return sample
  }

  /// Some tables of a font that is no collection.
  public static func tables(_ tags: Set<String>, of font: [UInt8]) -> FontSample {
    let number = { (at: Int) in font[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let entries = stride(from: 12, to: 12 + 16 * (number(4) >> 16), by: 16)
    let tables = entries.map { entry in
      (
        String(decoding: font[entry..<entry + 4], as: UTF8.self),
        Array(font[number(entry + 8)..<number(entry + 8) + number(entry + 12)])
      )
    }
    return FontSample(
      tables: Dictionary(uniqueKeysWithValues: tables.filter { tags.contains($0.0) }))
  }

  /// The file.
  public var bytes: [UInt8] {
    var directory = Self.longs([0x1_0000]) + Self.words([tables.count, 0, 0, 0])
    var body: [UInt8] = []
    for (tag, table) in tables.sorted(by: { $0.key < $1.key }) {
      let offset = 12 + 16 * tables.count + body.count
      directory += tag.utf8 + Self.longs([0, offset, table.count])
      body += table
    }
    return directory + body
  }

  /// A table `cmap` with one subtable, of Unicode by default.
  public static func cmap(_ subtable: [UInt8], platform: Int = 3) -> [UInt8] {
    words([0, 1, platform, 1]) + longs([12]) + subtable
  }

  /// A subtable of groups: first scalar, last one, glyph of the first.
  public static func groups(_ groups: [[Int]], count: Int? = nil) -> [UInt8] {
    words([12, 0]) + longs([0, 0, count ?? groups.count] + groups.flatMap(\.self))
  }

  /// A table `GSUB` whose feature replaces as a subtable says, through an extension.
  public static func substitutions(_ feature: String, _ subtable: [Int]) -> [UInt8] {
    words([1, 0, 0, 10, 24]) + words([1]) + feature.utf8 + words([8, 0, 1, 0])
      + words([1, 4, 7, 0, 1, 8, 1, 1, 0, 8]) + words(subtable)
  }

  /// Numbers of two bytes.
  public static func words(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { [UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
  }

  /// Numbers of four bytes.
  public static func longs(_ numbers: [Int]) -> [UInt8] {
    words(numbers.flatMap { [$0 >> 16, $0] })
  }
}
