/// What a font sets in place of glyphs where letters join, as in Arabic: what the features `isol`,
/// `init`, `medi` and `fina` of its table `GSUB` replace one by one.
struct JoinedForms {
  private static let features: Set = ["isol", "init", "medi", "fina"]
  /// How many steps a font may take; those in use take some thousands.
  private static let limit = 1_000_000

  /// Each glyph that is replaced, with each that may stand in its place.
  private(set) var forms: [(glyph: Int, form: Int)] = []
  private var steps = 0

  init(_ table: FontBytes) throws(FontError) {
    let lookups = try table.part(table.short(8))
    for index in try lookupIndices(in: table.part(table.short(6))).sorted() {
      try read(lookup: lookups.part(lookups.short(2 + 2 * index)))
    }
  }

  private mutating func step() throws(FontError) {
    steps += 1
    if steps > Self.limit { throw .entangled }
  }

  /// The numbers of the lookups that the features name.
  private mutating func lookupIndices(in list: FontBytes) throws(FontError) -> Set<Int> {
    var indices: Set<Int> = []
    for record in 0..<(try list.short(0)) where Self.features.contains(try list.tag(2 + 6 * record))
    {
      let feature = try list.part(list.short(6 + 6 * record))
      for index in 0..<(try feature.short(2)) {
        try step()
        indices.insert(try feature.short(4 + 2 * index))
      }
    }
    return indices
  }

  /// Reads a lookup that replaces glyphs by single ones, at once or through an extension.
  private mutating func read(lookup: FontBytes) throws(FontError) {
    let kind = try lookup.short(0)
    for index in 0..<(try lookup.short(4)) {
      try step()
      let part = try lookup.part(lookup.short(6 + 2 * index))
      if kind == 1 {
        try read(substitution: part)
      } else if kind == 7, try part.short(2) == 1 {
        try read(substitution: part.part(part.long(4)))
      }
    }
  }

  /// The glyphs stand alone or in ranges; their forms are listed, or lie as far from each.
  private mutating func read(substitution: FontBytes) throws(FontError) {
    let coverage = try substitution.part(substitution.short(2))
    let size = try coverage.short(0) == 2 ? 6 : 2
    let isListed = try substitution.short(0) == 2
    let delta = try substitution.short(4)
    var number = 0
    for place in stride(from: 4, to: 4 + size * (try coverage.short(2)), by: size) {
      try step()
      let start = try coverage.short(place)
      for glyph in start...max(start, size == 2 ? start : try coverage.short(place + 2)) {
        try step()
        let form = isListed ? try substitution.short(6 + 2 * number) : (glyph + delta) & 0xFFFF
        forms.append((glyph, form))
        number += 1
      }
    }
  }
}
