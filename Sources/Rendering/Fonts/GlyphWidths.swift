/// How wide the glyphs of a font are at most, in thousandths of an em, rounded up.
struct GlyphWidths {
  private let metrics: FontBytes
  private let count: Int
  private let em: Int
  /// The widest form of each glyph that another may replace where letters join.
  private var joined: [Int: Int] = [:]

  init(_ tables: [String: FontBytes]) throws(FontError) {
    guard let metrics = tables["hmtx"] else { throw .lacking("hmtx") }
    self.metrics = metrics
    count = try tables["hhea"]?.short(34) ?? 0
    em = try tables["head"]?.short(18) ?? 0
    if count == 0 { throw .lacking("hhea") }
    if em == 0 { throw .lacking("head") }
    guard let substitutions = tables["GSUB"] else { return }
    for (glyph, form) in try JoinedForms(substitutions).forms {
      joined[glyph] = max(joined[glyph] ?? 0, try advance(form))
    }
  }

  subscript(glyph: Int) -> Int {
    get throws(FontError) { max(try advance(glyph), joined[glyph] ?? 0) }
  }

  /// The advance of one glyph; those after the last that is listed are as wide as that one.
  private func advance(_ glyph: Int) throws(FontError) -> Int {
    (try metrics.short(4 * min(glyph, count - 1)) * 1000 + em - 1) / em
  }
}
