import CTextBreak

/// Where a line of a text may end.
struct LineBreaks {
  /// One place between two scalars.
  enum Place: UInt8 {
    /// No line ends here.
    case none
    /// A line may end here (UAX 14, strict CJK rules).
    case allowed
    /// An author's soft break: the place to end a line first.
    case preferred
  }

  /// The text without soft breaks.
  let scalars: [Unicode.Scalar]
  /// For each scalar, and for the end of the text, whether a line may end before it.
  let before: [Place]

  /// Finds the breaks of a text in which `softBreak` marks the preferred ones.
  init(_ text: String, softBreak: Unicode.Scalar) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var marks: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == softBreak { marks.append(scalars.count) } else { scalars.append(scalar) }
    }
    var before = Self.allowed(in: scalars)
    for mark in marks where mark > 0 && mark < scalars.count {
      if !Self.mayNotStartLine(scalars[mark]) { before[mark] = .preferred }
    }
    self.scalars = scalars
    self.before = before
  }

  /// The scalars of a text without soft breaks.
  static func scalars(of text: some StringProtocol, without softBreak: Unicode.Scalar)
    -> [Unicode.Scalar]
  {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where scalar != softBreak { scalars.append(scalar) }
    return scalars
  }

  /// Closing marks that never come first on a line.
  static func mayNotStartLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "”", "’",
      "…", ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "％", "℃", "°", "·":
      true
    default: false
    }
  }

  /// Opening marks that never come last on a line.
  static func mayNotEndLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "「", "『", "【", "《", "〈", "〔", "“", "‘", "(", "[", "{": true
    default: false
    }
  }

  private static func allowed(in scalars: [Unicode.Scalar]) -> [Place] {
    var places = [Place](repeating: .none, count: scalars.count + 1)
    places[scalars.count] = .allowed
    var units: [UInt16] = []
    var indices: [Int] = []
    units.reserveCapacity(scalars.count)
    indices.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
        units.append(unit)
        indices.append(index)
      }
    }
    for offset in breakOffsets(in: units) where offset < indices.count {
      places[indices[offset]] = .allowed
    }
    return places
  }

  private static func breakOffsets(in units: [UInt16]) -> [Int] {
    var offsets = [Int32](repeating: 0, count: units.count + 1)
    let count = peakend_line_breaks(
      units, Int32(units.count), &offsets, Int32(offsets.count))
    return offsets.prefix(Int(max(0, count))).map(Int.init)
  }
}
