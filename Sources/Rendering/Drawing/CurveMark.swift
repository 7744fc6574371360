/// How the marks of a curve look.
extension Curve.Mark {
  /// Half the height of the mark's box, in type sizes.
  var reach: Double {
    switch self {
    case .dot: 0.2
    case .circle: 0.45
    case .triangle, .square, .downTriangle: 0.7
    }
  }

  /// The colour of the label at the mark.
  var ink: String {
    switch self {
    case .dot: SVG.Ink.grey
    case .circle, .downTriangle: SVG.Ink.black
    case .triangle: SVG.Ink.orange
    case .square: SVG.Ink.blue
    }
  }

  /// Whether the label at the mark is bold.
  var isBold: Bool {
    switch self {
    case .dot, .circle: false
    case .triangle, .square, .downTriangle: true
    }
  }

  /// The mark at a point, with `unit` for the type size.
  func markup(x: Double, y: Double, unit: Double) -> String {
    let line = SVG.number(unit * 0.12)
    switch self {
    case .dot:
      return circle(x, y, radius: unit * 0.2, ["fill": SVG.Ink.grey])
    case .circle:
      return circle(
        x, y, radius: unit * 0.37,
        ["fill": SVG.Ink.paper, "stroke": SVG.Ink.black, "stroke-width": line])
    case .triangle:
      let path = triangle(x, y, unit: unit, tip: -1)
      return shape(path, fill: SVG.Ink.orange, stroke: SVG.Ink.paper, line)
    case .downTriangle:
      let path = triangle(x, y, unit: unit * 0.7, tip: 1)
      return shape(path, fill: SVG.Ink.paper, stroke: SVG.Ink.black, line)
    case .square:
      let half = unit * 0.58
      let side = SVG.number(half * 2)
      let path = "M\(SVG.pair(x - half, y - half))h\(side)v\(side)h-\(side)z"
      return shape(path, fill: SVG.Ink.blue, stroke: SVG.Ink.paper, line)
    }
  }

  private func circle(
    _ x: Double, _ y: Double, radius: Double, _ style: KeyValuePairs<String, String>
  ) -> String {
    let place = [("cx", x), ("cy", y), ("r", radius)]
    let attributes = place.map { " \($0)=\"\(SVG.number($1))\"" } + style.map { " \($0)=\"\($1)\"" }
    return "<circle\(attributes.joined())/>"
  }

  private func triangle(_ x: Double, _ y: Double, unit: Double, tip: Double) -> String {
    let base = SVG.pair(x + unit * 0.75, y - tip * unit * 0.6)
    return "M\(SVG.pair(x, y + tip * unit * 0.7))L\(base)H\(SVG.number(x - unit * 0.75))z"
  }

  private func shape(_ path: String, fill: String, stroke: String, _ line: String) -> String {
    SVG.element(
      "path",
      [
        "d": path, "fill": fill, "stroke": stroke, "stroke-width": line,
        "stroke-linejoin": "round",
      ])
  }
}
