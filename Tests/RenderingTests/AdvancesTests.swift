import Testing

@testable import Rendering

/// Each character comes from the first font of a page's list that has it.
@Suite struct AdvancesTests {
  private static let scalars = (0...0x3FFFF).compactMap { Unicode.Scalar($0 as UInt32) }

  @Test(arguments: [
    (Typeface(.cjk), [0, 2, 4]), (Typeface(.cjk, .bold), [1, 3, 5]),
    (Typeface(.latin), [2, 0, 4]), (Typeface(.latin, .bold), [3, 1, 5]),
  ])
  func `takes each character from the first font that has it`(
    face: Typeface, fonts: [Int]
  ) throws {
    let tables = try fonts.map { try InstalledFont.all[$0].table() }
    let advances = face.advances
    let differing = Self.scalars.filter { scalar in
      guard let advance = tables.lazy.compactMap({ $0.advance(of: scalar) }).first else {
        return ![0, 1000].contains(advances[scalar])
      }
      let isHan = 0x3000...0x9FFF ~= scalar.value || 0xFF00...0xFF60 ~= scalar.value
      return isHan ? advance > 1000 || advances[scalar] != 1000 : advances[scalar] != advance
    }
    #expect(differing == [])
  }

  @Test(arguments: [
    ("ก", 1000), ("\u{E31}", 0), ("\u{1AB0}", 0), ("\u{FE0F}", 0), ("\u{E0041}", 0), ("😀", 1000),
  ])
  func `counts an em for what no font has, nothing for what takes no room`(
    text: String, advance: Int
  ) {
    for scalar in text.unicodeScalars { #expect(Typeface(.cjk).advances[scalar] == advance) }
  }
}
