/// Which glyphs a font sets characters in: its table `cmap`.
enum CharacterMap {
  typealias Glyphs = [(scalar: Int, glyph: Int)]

  /// Every scalar that the font has, once: where stretches of them overlap, the first one counts.
  static func glyphs(in table: FontBytes) throws(FontError) -> Glyphs {
    var subtables: [Int: FontBytes] = [:]
    for entry in stride(from: 4, to: 4 + 8 * (try table.short(2)), by: 8) {
      let kind = (try table.short(entry), try table.short(entry + 2))
      guard kind.0 == 0 || kind == (3, 1) || kind == (3, 10) else { continue }
      let subtable = try table.part(table.long(entry + 4))
      subtables[try subtable.short(0)] = subtable
    }
    if let groups = subtables[12] { return try glyphs(ofGroups: groups) }
    if let segments = subtables[4] { return try glyphs(ofSegments: segments) }
    throw .lacking("cmap")
  }

  /// Format 12.
  private static func glyphs(ofGroups table: FontBytes) throws(FontError) -> Glyphs {
    var glyphs: Glyphs = []
    var next = 0
    for index in 0..<(try table.long(12)) {
      let start = try table.long(16 + 12 * index)
      let end = min(try table.long(20 + 12 * index), 0x10_FFFF) + 1
      let glyph = try table.long(24 + 12 * index)
      for scalar in max(start, next)..<max(start, next, end) where glyph + scalar > start {
        glyphs.append((scalar, glyph + scalar - start))
      }
      next = max(next, end)
    }
    return glyphs
  }

  /// Format 4. The last segment, of U+FFFF alone, may point anywhere.
  private static func glyphs(ofSegments table: FontBytes) throws(FontError) -> Glyphs {
    var glyphs: Glyphs = []
    let size = try table.short(6) & ~1
    var next = 0
    for place in stride(from: 14, to: 14 + size, by: 2) {
      let end = min(try table.short(place), 0xFFFE) + 1
      let start = try table.short(place + size + 2)
      let delta = try table.short(place + 2 * size + 2)
      let list = place + 3 * size + 2
      let offset = try table.short(list)
      for scalar in max(start, next)..<max(start, next, end) {
        let listed = offset == 0 ? scalar : try table.short(list + offset + 2 * (scalar - start))
        let glyph = (listed + delta) & 0xFFFF
        if glyph > 0, listed > 0 || offset == 0 { glyphs.append((scalar, glyph)) }
      }
      next = max(next, end)
    }
    return glyphs
  }
}
