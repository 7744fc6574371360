/// Two values on one scale, with the way from the one to the other: what is aimed at and what is
/// now. It stands beside words that say both.
public struct Dumbbell: Sendable, Hashable {
  private let values: ClosedRange<Double>
  private let target: Curve.Value
  private let current: Curve.Value

  /// The way from a present value to a target on a scale.
  public init(from current: Curve.Value, to target: Curve.Value, on values: ClosedRange<Double>) {
    self.current = current
    self.target = target
    self.values = values
  }

  /// Markup in units of the drawing, which is so wide and high.
  public func svg(width: Double, height: Double) -> String {
    let unit = height * 0.72
    // The marks at the ends of the scale stay inside.
    func x(_ value: Double) -> Double {
      let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
      return unit * 0.7 + (width - unit * 1.4) * share
    }
    func stroke(_ from: Double, _ to: Double, _ color: String, _ weight: Double) -> String {
      let y = SVG.number(height / 2)
      return SVG.element(
        "path",
        [
          "d": "M\(SVG.number(x(from))) \(y)H\(SVG.number(x(to)))", "stroke": color,
          "stroke-width": SVG.number(weight),
        ])
    }
    let zero = SVG.element(
      "path",
      [
        "d": "M\(SVG.number(x(0))) \(SVG.number(height * 0.15))V\(SVG.number(height * 0.85))",
        "stroke": SVG.Ink.black, "stroke-width": SVG.number(unit * 0.06),
      ])
    let marks = [current, target].map { value in
      value.mark.markup(x: x(value.value), y: height / 2, unit: unit)
    }
    let lines =
      stroke(values.lowerBound, values.upperBound, SVG.Ink.hairline, unit * 0.08) + zero
      + stroke(current.value, target.value, SVG.Ink.grey, unit * 0.16)
    let box = "0 0 \(SVG.pair(width, height))"
    return "<svg class=\"bar\" viewBox=\"\(box)\" aria-hidden=\"true\">"
      + lines + marks.joined() + "</svg>"
  }
}
