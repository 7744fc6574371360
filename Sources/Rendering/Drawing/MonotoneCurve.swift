/// A smooth line through points that never leaves the range of two neighbouring ones: a cubic
/// with the slopes of Fritsch and Butland, flat at every local extreme.
struct MonotoneCurve {
  /// A point of the drawing.
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// The points, from left to right.
  let points: [Point]
  private let slopes: [Double]

  init(_ points: [Point]) {
    self.points = points
    let secants = zip(points, points.dropFirst()).map { ($1.y - $0.y) / ($1.x - $0.x) }
    slopes = points.indices.map { index in
      guard index > 0 else { return secants.first ?? 0 }
      guard index < secants.count else { return secants[index - 1] }
      let (before, after) = (secants[index - 1], secants[index])
      return before * after <= 0 ? 0 : 2 * before * after / (before + after)
    }
  }

  /// The path in SVG's language.
  var path: String {
    guard let first = points.first else { return "" }
    return "M\(SVG.pair(first.x, first.y))"
      + points.indices.dropLast().map { index in
        let (one, two, end) = controls(after: index)
        return "C\(SVG.pair(one.x, one.y)) \(SVG.pair(two.x, two.y)) \(SVG.pair(end.x, end.y))"
      }.joined()
  }

  /// Points along the line, at most `spacing` apart from left to right.
  func samples(spacing: Double) -> [Point] {
    points.indices.dropLast().flatMap { index in
      let steps = max(1, Int(((points[index + 1].x - points[index].x) / spacing).rounded(.up)))
      return (0...steps).map { point(at: Double($0) / Double(steps), after: index) }
    }
  }

  private func controls(after index: Int) -> (Point, Point, Point) {
    let (start, end) = (points[index], points[index + 1])
    let third = (end.x - start.x) / 3
    return (
      Point(x: start.x + third, y: start.y + slopes[index] * third),
      Point(x: end.x - third, y: end.y - slopes[index + 1] * third), end
    )
  }

  private func point(at t: Double, after index: Int) -> Point {
    let (one, two, end) = controls(after: index)
    let start = points[index]
    let u = 1 - t
    func blend(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
    }
    return Point(
      x: blend(start.x, one.x, two.x, end.x), y: blend(start.y, one.y, two.y, end.y))
  }
}
