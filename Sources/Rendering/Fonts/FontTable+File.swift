import CTextBreak

extension FontTable {
  /// Reads a TrueType or OpenType font. A letter that joins its neighbours counts as wide as the
  /// widest form it may take; one that the font lacks but has the parts of, as browsers put it
  /// together.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - member: Which font of a collection (`.ttc`), from 0.
  /// - Throws: A ``FontError`` if the file is none, is broken, or holds a variable font.
  public init(file bytes: [UInt8], member: Int = 0) throws(FontError) {
    self.init()
    let tables = try FontBytes(bytes[...]).tables(ofMember: member)
    if tables["fvar"] != nil { throw .variable }
    guard let map = tables["cmap"] else { throw .lacking("cmap") }
    let widths = try GlyphWidths(tables)
    for (scalar, glyph) in try CharacterMap.glyphs(in: map) {
      self[UInt32(scalar)] = Int32(try widths[glyph])
    }
    let own = self
    for scalar in 0xA0..<0x3000 as Range<UInt32> where own[scalar] < 0 {
      let advance = own.advance(ofPartsOf: scalar)
      if advance >= 0 { self[scalar] = advance }
    }
  }

  /// The advance of a scalar the font has, or else of a letter and a mark it is put together
  /// from; -1 without them.
  private func advance(ofPartsOf scalar: UInt32) -> Int32 {
    if self[scalar] >= 0 { return self[scalar] }
    var mark: UInt32 = 0
    let letter = peakend_parts(scalar, &mark)
    if letter == 0 || mark > 0 && self[mark] < 0 { return -1 }
    let advance = advance(ofPartsOf: letter)
    return advance < 0 || mark == 0 ? advance : advance + self[mark]
  }
}
