/// A curve being drawn: lines first, then marks, then words.
struct CurveDrawing {
  private let points: [Curve.Point]
  private let scale: Curve.Scale
  private let target: MonotoneCurve
  /// The dashed line, in pieces where a value is missing.
  private let current: [MonotoneCurve]

  init(_ curve: Curve) {
    points = curve.points
    let scale = curve.scale
    self.scale = scale
    target = MonotoneCurve(points.map { .init(x: $0.x, y: scale.y($0.target.value)) })
    current = points.split { $0.current == nil }.map { run in
      MonotoneCurve(
        run.compactMap { point in
          point.current.map { .init(x: point.x, y: scale.y($0.value)) }
        })
    }
  }

  func markup() -> String {
    let lines = current.map { dashed($0) }.joined() + solid(target)
    let marks = values.map { x, value in
      value.mark.markup(x: x, y: scale.y(value.value), unit: scale.typeSize)
    }
    return axis() + lines + marks.joined() + words()
  }

  // MARK: - Lines

  private func axis() -> String {
    scale.ticks.map { tick in
      let end = tick == 0 ? scale.width : scale.typeSize / 2
      return SVG.element(
        "path",
        [
          "d": "M0 \(SVG.number(scale.y(tick)))H\(SVG.number(end))", "stroke": SVG.Ink.black,
          "stroke-width": "0.4",
        ])
    }.joined()
  }

  private func solid(_ line: MonotoneCurve) -> String {
    SVG.element(
      "path",
      [
        "d": line.path, "fill": "none", "stroke": SVG.Ink.black,
        "stroke-width": SVG.number(scale.typeSize * 0.24), "stroke-linejoin": "round",
      ])
  }

  private func dashed(_ line: MonotoneCurve) -> String {
    let dash = SVG.pair(scale.typeSize * 0.44, scale.typeSize * 0.28)
    return SVG.element(
      "path",
      [
        "d": line.path, "fill": "none", "stroke": SVG.Ink.grey,
        "stroke-width": SVG.number(scale.typeSize * 0.12), "stroke-dasharray": dash,
      ])
  }

  // MARK: - Words

  /// The values that have marks: the dashed line's first, so that targets lie on top.
  private var values: [(x: Double, value: Curve.Value)] {
    points.compactMap { point in point.current.map { (point.x, $0) } }
      + points.map { ($0.x, $0.target) }
  }

  /// Labels of targets find their places first, then remarks, then labels of present values.
  private func words() -> String {
    var placer = LabelPlacer(
      frame: Box(left: 0, top: 0, right: scale.width, bottom: scale.height),
      marks: values.map { box(of: $1, at: $0) }, lines: lines, margin: scale.typeSize * 0.15)
    var result = ""
    for point in points {
      result += label(point.target, at: point.x, isBelow: false, &placer)
    }
    for point in points where !point.note.isEmpty { result += note(of: point, &placer) }
    for point in points {
      if let value = point.current { result += label(value, at: point.x, isBelow: true, &placer) }
    }
    return result
  }

  private var lines: [MonotoneCurve.Point] {
    let across = scale.ticks.contains(0) ? [MonotoneCurve(axisEnds)] : []
    return ([target] + current + across).flatMap { $0.samples(spacing: scale.typeSize / 4) }
  }

  private var axisEnds: [MonotoneCurve.Point] {
    [.init(x: 0, y: scale.y(0)), .init(x: scale.width, y: scale.y(0))]
  }

  private func box(of value: Curve.Value, at x: Double) -> Box {
    let reach = value.mark.reach * scale.typeSize
    let y = scale.y(value.value)
    return Box(left: x - reach, top: y - reach, right: x + reach, bottom: y + reach)
  }

  private func label(
    _ value: Curve.Value, at x: Double, isBelow: Bool, _ placer: inout LabelPlacer
  ) -> String {
    guard let words = value.label else { return "" }
    let mark = value.mark
    let places = places(
      for: [words], isBold: mark.isBold, around: box(of: value, at: x), belowFirst: isBelow,
      within: reach(at: x))
    let box = placer.place(places)
    return text([words], in: box, color: mark.ink, isBold: mark.isBold)
  }

  private func note(of point: Curve.Point, _ placer: inout LabelPlacer) -> String {
    let places = places(
      for: point.note, isBold: false, around: box(of: point.target, at: point.x),
      belowFirst: true, within: reach(at: point.x))
    return text(
      point.note, in: placer.place(places), color: SVG.Ink.black, isBold: false)
  }

  /// How far to either side words may stand without seeming to be a neighbour's.
  private func reach(at x: Double) -> Double {
    let distances = points.map { abs($0.x - x) }.filter { $0 > 0 }
    return (distances.min() ?? scale.width) / 2
  }

  /// Places for words around a mark, the best first: at growing distance, above or below it,
  /// in the middle and then to either side; and after all these, farther aside within a reach.
  private func places(
    for lines: [String], isBold: Bool, around mark: Box, belowFirst: Bool, within reach: Double
  ) -> [Box] {
    let face = Typeface(scale.family, isBold ? .bold : .regular)
    let width = (lines.map { TextMeasure.ems($0, in: face) }.max() ?? 0) * scale.typeSize
    let height = Double(lines.count) * scale.typeSize * Self.leading
    let left = (mark.left + mark.right - width) / 2
    let step = scale.typeSize / 4
    func places(_ asides: [Double]) -> [Box] {
      (1...20).flatMap { distance in
        [belowFirst, !belowFirst].flatMap { isBelow in
          let away = step * Double(distance)
          let top = isBelow ? mark.bottom + away : mark.top - away - height
          let box = Box(left: left, top: top, right: left + width, bottom: top + height)
          return asides.map { box.moved(x: $0 * width, y: 0) }
        }
      }
    }
    let far = [0.9, -0.9, 1.2, -1.2, 1.5, -1.5].filter { (abs($0) + 0.5) * width <= reach }
    return places([0, 0.3, -0.3, 0.6, -0.6]) + places(far)
  }

  private static let leading = 1.2

  private func text(_ lines: [String], in box: Box, color: String, isBold: Bool) -> String {
    lines.enumerated().map { index, line in
      let y = box.top + scale.typeSize * (Self.leading * Double(index) + 1)
      return SVG.element(
        "text",
        [
          "x": SVG.number((box.left + box.right) / 2), "y": SVG.number(y),
          "text-anchor": "middle", "font-size": SVG.number(scale.typeSize),
          "font-weight": isBold ? "700" : "400", "fill": color,
        ], words: line)
    }.joined()
  }
}
