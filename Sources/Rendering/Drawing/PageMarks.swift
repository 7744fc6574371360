/// Lines on a page that say what becomes of it after printing: where it is cut, and where another
/// is laid on it.
public struct PageMarks: Sendable, Hashable {
  /// A straight line, in millimetres from the upper left corner of the page.
  public enum Line: Sendable, Hashable {
    /// From left to right, so far down.
    case across(ClosedRange<Double>, at: Double)
    /// From top to bottom, so far to the right.
    case down(ClosedRange<Double>, at: Double)
  }

  private let width: Double
  private let height: Double
  private let weight: Double
  private let cuts: [Line]
  private let seams: [Line]

  /// Marks on a page.
  ///
  /// - Parameters:
  ///   - width: The width of the page, in millimetres.
  ///   - height: Its height.
  ///   - weight: How thick the lines are, in millimetres.
  ///   - cuts: Where it is cut; drawn black.
  ///   - seams: Where another page is laid on it; drawn as grey dashes.
  public init(width: Double, height: Double, weight: Double, cuts: [Line], seams: [Line]) {
    self.width = width
    self.height = height
    self.weight = weight
    self.cuts = cuts
    self.seams = seams
  }

  /// Units of the drawing in a millimetre: places are written to a tenth of a unit.
  private static let units = 10.0
  /// A dash and the gap behind it, in millimetres.
  private static let dash = 3.0

  /// Markup for a drawing as large as the page that says nothing to those who cannot see it.
  public func svg() -> String {
    let box = SVG.pair(width * Self.units, height * Self.units)
    let weight = SVG.number(weight * Self.units)
    let black = SVG.element(
      "path", ["d": Self.path(cuts), "stroke": SVG.Ink.black, "stroke-width": weight])
    let grey = SVG.element(
      "path",
      [
        "d": Self.path(seams), "stroke": SVG.Ink.grey, "stroke-width": weight,
        "stroke-dasharray": SVG.number(Self.dash * Self.units),
      ])
    return "<svg class=\"marks\" viewBox=\"0 0 \(box)\" aria-hidden=\"true\">"
      + (cuts.isEmpty ? "" : black) + (seams.isEmpty ? "" : grey) + "</svg>"
  }

  private static func path(_ lines: [Line]) -> String {
    lines.map { line in
      switch line {
      case .across(let range, let y):
        "M\(point(range.lowerBound, y))H\(SVG.number(range.upperBound * units))"
      case .down(let range, let x):
        "M\(point(x, range.lowerBound))V\(SVG.number(range.upperBound * units))"
      }
    }.joined()
  }

  private static func point(_ x: Double, _ y: Double) -> String {
    SVG.pair(x * units, y * units)
  }
}
