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
    forEachBreak(in: scalars, by: peakend_line_breaks) { places[$0] = .allowed }
    return places
  }

  /// What finds places in UTF-16.
  typealias Breaker = (
    UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<Int32>?, Int32
  ) -> Int32

  /// Calls with each place that a breaker finds within a text, in scalars.
  static func forEachBreak(
    in scalars: [Unicode.Scalar], by breaker: Breaker, _ body: (Int) -> Void
  ) {
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
    var offsets = [Int32](repeating: 0, count: units.count + 1)
    let count = breaker(units, Int32(units.count), &offsets, Int32(offsets.count))
    for offset in offsets.prefix(Int(max(0, count))) where offset < indices.count {
      body(indices[Int(offset)])
    }
  }
}
