import Findings
import TestSupport
import Testing

@testable import Rendering

/// How wide characters are is what the fonts themselves say.
@Suite struct FontTableTests {
  private static let scalars = (0...0x3FFFF).compactMap { Unicode.Scalar($0 as UInt32) }

  @Test(arguments: InstalledFont.all)
  func `lists what the installed font says`(font: InstalledFont) throws {
    let table = try font.table()
    let differing = Self.scalars.filter {
      font.list.advance(of: $0) != nil && font.list.advance(of: $0) != table.advance(of: $0)
    }
    #expect(differing == [])
    // What is left out of a list counts one em.
    let left = Self.scalars.filter {
      font.list.advance(of: $0) == nil && table.advance(of: $0) ?? 1000 != 1000
    }
    #expect(left.allSatisfy { 0x3000...0x31FF ~= $0.value && table.advance(of: $0) ?? 0 < 1000 })
  }

  @Test(arguments: [
    (FontSample.plain, [245, 489, 489]),
    (.plain("cmap", FontSample.cmap(FontSample.groups([[0x41, 0x42, 1]]))), [245, 489, nil]),
    (
      .plain("cmap", FontSample.cmap(FontSample.groups([[0x42, 0x42, 1], [0x41, 0x43, 2]]))),
      [nil, 245, 489]
    ),
    // Segments with a list of glyphs: 2, none, 1.
    (
      .plain(
        "cmap",
        FontSample.cmap(
          FontSample.words([4, 0, 0, 2, 0, 0, 0, 0x43, 0, 0x41, 0, 2, 2, 0, 1]), platform: 0)),
      [489, nil, 245]
    ),
    // The glyphs 1 to 2 move by 1; glyph 1 becomes 2; glyphs 2 and 3 become 1; no letter joins.
    (.plain("GSUB", FontSample.substitutions("fina", [1, 6, 1, 2, 1, 1, 2, 0])), [489, 489, 489]),
    (.plain("GSUB", FontSample.substitutions("isol", [2, 8, 1, 2, 1, 1, 1])), [489, 489, 489]),
    (
      .plain("GSUB", FontSample.substitutions("medi", [2, 10, 2, 1, 1, 1, 2, 2, 3])),
      [245, 489, 489]
    ),
    (.plain("GSUB", FontSample.substitutions("liga", [2, 8, 1, 2, 1, 1, 1])), [245, 489, 489]),
  ])
  func `reads what a font says`(sample: FontSample, advances: [Int?]) throws {
    let table = try FontTable(file: sample.bytes)
    #expect(["A", "B", "C"].map { table.advance(of: $0) } == advances)
    #expect(table.advance(of: "D") == nil && table.advance(of: "中") == nil)
  }

  @Test func `puts letters together from parts the font has`() throws {
    let groups = FontSample.groups([[0x41, 0x41, 1], [0x301, 0x302, 2], [0x12D, 0x12D, 3]])
    let table = try FontTable(file: FontSample.plain("cmap", FontSample.cmap(groups)).bytes)
    #expect(["Á", "Ấ", "À", "é"].map { table.advance(of: $0) } == [734, 1223, nil, nil])
  }

  /// A file that is not what it should be.
  struct Fault: CustomTestStringConvertible {
    let error: FontError
    let bytes: [UInt8]
    let member: Int

    init(_ error: FontError, _ bytes: [UInt8], member: Int = 0) {
      self.error = error
      self.bytes = bytes
      self.member = member
    }

    init(_ error: FontError, _ tag: String, _ table: [UInt8]?) {
      self.init(error, FontSample.plain(tag, table).bytes)
    }

    var testDescription: String { "\(error.reason[.en])" }
  }

  private static let collection = Array("ttcf".utf8) + FontSample.longs([0, 2, 20, 20])
  private static let tangle =
    [1, 6, 1, 2, 60] + [[Int]](repeating: [0, 0xFFFF, 0], count: 60).flatMap(\.self)

  static let faults = [
    Fault(.cutShort, []), Fault(.foreign, Array("wOF2 and more".utf8)),
    Fault(.lacking(member: 2), collection, member: 2), Fault(.cutShort, collection, member: 1),
    Fault(.lacking(member: -1), collection, member: -1),
    Fault(.lacking(member: 1), FontSample.plain.bytes, member: 1),
    Fault(.cutShort, FontSample.plain.bytes.dropLast()),
    Fault(.lacking("head"), "head", nil), Fault(.lacking("hhea"), "hhea", nil),
    Fault(.lacking("hmtx"), "hmtx", nil), Fault(.lacking("cmap"), "cmap", nil),
    Fault(.lacking("head"), "head", [UInt8](repeating: 0, count: 54)),
    Fault(.cutShort, "hmtx", []), Fault(.variable, "fvar", []),
    Fault(.lacking("cmap"), "cmap", FontSample.cmap([0, 4], platform: 1)),
    Fault(.cutShort, "cmap", FontSample.cmap(FontSample.groups([], count: 0xFFFF_FFFF))),
    Fault(.entangled, "GSUB", FontSample.substitutions("init", tangle)),
  ]

  @Test(arguments: faults)
  func `says what is wrong with a font`(fault: Fault) {
    #expect(throws: fault.error) { try FontTable(file: fault.bytes, member: fault.member) }
  }

  @Test
  func `comes to an end where a font says the same for ever`() throws {
    let groups = [[Int]](repeating: [0, 0xFFFF_FFFF, 2], count: 50_000)
    var sample = FontSample.plain("cmap", FontSample.cmap(FontSample.groups(groups)))
    sample.tables["head"] = FontSample.words([Int](repeating: 0, count: 9) + [1])
    sample.tables["hmtx"] = FontSample.words([Int](repeating: 0xFFFF, count: 9))
    #expect(try FontTable(file: sample.bytes).advance(of: "\u{10FFFF}") == 65_535_000)
  }

  /// Tables in which bytes are other than they should be or missing; one font has letters that
  /// join, the other has groups.
  @Test(arguments: [0, 1])
  func `withstands damaged fonts`(seed: Int) throws {
    let tags: Set = ["head", "hhea", "hmtx", "cmap", "GSUB"]
    let sound =
      seed == 0
      ? FontSample.tables(tags, of: try InstalledFont.arabic.bytes())
      : .plain("cmap", FontSample.cmap(FontSample.groups([[0x41, 0x43, 1], [0x300, 0x36F, 2]])))
    _ = try FontTable(file: sound.bytes)
    var random = Damage(state: UInt64(seed))
    var refusals: Set<FontError> = []
    for _ in 0..<1500 {
      var sample = sound
      for _ in 0...random.next(below: 3) {
        let tag = sound.tables.keys.sorted()[random.next(below: sound.tables.count)]
        random.damage(&sample.tables[tag, default: []])
      }
      var bytes = sample.bytes
      if random.next(below: 4) == 0 { bytes.removeLast(random.next(below: bytes.count)) }
      if random.next(below: 4) == 0 { random.damage(&bytes) }
      do { _ = try FontTable(file: bytes) } catch { refusals.insert(error) }
    }
    #expect(refusals.contains(.cutShort) && refusals.count > 3)
  }
}

/// What is damaged where, the same in every run.
private struct Damage {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Changes a byte or two: mostly near the beginning, where things are counted and pointed to.
  mutating func damage(_ bytes: inout [UInt8]) {
    let reach = next(below: 3) == 0 ? bytes.count : min(120, bytes.count)
    for place in [next(below: reach), next(below: reach)] {
      bytes[place] = UInt8([0, 1, 0x7F, 0x80, 0xFF, next(below: 256)][next(below: 6)])
    }
  }
}
