import Model
import Rendering

/// The experience curve over the columns: what is aimed at and what customers feel today.
struct WallCurve {
  let style: WallStyle
  let columns: [WallColumn]
  /// In millimetres.
  let height: Double
  let labels: Labels
  /// All moments of which these are a part: they share one scale.
  let journey: [Moment]

  /// The drawing; `id` is unique on its page.
  func svg(id: String) -> String {
    let points = columns.enumerated().map { index, column in
      Curve.Point(
        x: x(index), target: target(column), current: current(column),
        note: isCaptionBelow(column) ? [] : column.caption)
    }
    let description = columns.map(described).joined()
    let line = [neighbour(-1)].compactMap { beyond($0, x(-1)) } + points
    let after = [neighbour(columns.count)].compactMap { beyond($0, x(columns.count)) }
    return Curve(line + after, scale: scale).svg(
      id: id, title: labels("poster.curve-title"), description: description)
  }

  private func x(_ index: Int) -> Double { columnWidth * (Double(index) + 0.5) }

  private var columnWidth: Double { style.column(of: columns.count) }

  /// The moment that the line comes from or goes on to beyond the edges, so many columns from the
  /// first.
  private func neighbour(_ offset: Int) -> Moment? {
    let first = columns.first?.moment.id.value
    guard let place = journey.firstIndex(where: { $0.id.value == first }) else { return nil }
    return journey.indices.contains(place + offset) ? journey[place + offset] : nil
  }

  /// A point outside the drawing, to which the line leads.
  private func beyond(_ moment: Moment?, _ x: Double) -> Curve.Point? {
    moment.map { moment in
      Curve.Point(
        x: x, target: Curve.Value(Double(moment.target.tenths) / 10, mark: .dot),
        current: Curve.Value(Double(moment.current.tenths) / 10, mark: .dot))
    }
  }

  /// For each column its kind and what stands at the foot of the drawing: what is to be
  /// remembered of a peak or the end.
  var captions: [Record] {
    columns.map { column in
      [
        "kind": .text(column.moment.kind.value.rawValue),
        "lines": .texts(isCaptionBelow(column) ? column.caption : []),
      ]
    }
  }

  /// Whether the caption finds room at the foot, below the label of the current value; else it
  /// goes where there is room.
  private func isCaptionBelow(_ column: WallColumn) -> Bool {
    let least = Double(min(column.moment.target.tenths, column.moment.current.tenths)) / 10
    let values = values
    let depth = (values.upperBound - least) * height / (values.upperBound - values.lowerBound)
    let line = style.line(style[.least])
    return depth + style[.curveFoot] + line * Double(column.caption.count) <= height
  }

  /// The named values of the scale: how far down each stands, its number and its name.
  var axis: [Record] {
    let range = values
    return [(Self.named, "high"), (0, "zero"), (-Self.named, "low")].map { value, name in
      let share = (range.upperBound - value) / (range.upperBound - range.lowerBound)
      return [
        "top": .text("\(Int((share * 1000).rounded()) / 10)%"),
        "value": .text(Tenths(tenths: Int(value) * 10).signedShort),
        "words": .text(labels("poster.scale-\(name)")),
      ]
    }
  }

  private var scale: Curve.Scale {
    let values = values
    let edge = (values.upperBound - values.lowerBound) * 0.03
    let ticks = (-3...3).map(Double.init).filter {
      $0 > values.lowerBound + edge && $0 < values.upperBound - edge
    }
    return Curve.Scale(
      width: columnWidth * Double(columns.count), height: height, values: values,
      ticks: ticks, typeSize: WallStyle.millimetres(style[.least]), family: style.family)
  }

  /// The values at the edges: room is left above the highest and below the lowest value for
  /// labels, and around the named ones for their names.
  private var values: ClosedRange<Double> {
    let range = Self.range(of: journey)
    let named = WallStyle.millimetres(style[.least]) * 0.7
    let highs: [Edge] = [(range.upperBound, style[.curveHead]), (Self.named, headRoom)]
    let lows: [Edge] = [(range.lowerBound, style[.curveFoot]), (-Self.named, named)]
    // Of each pair of a high and a low value, what a millimetre must stand for so that both have
    // their room; the greatest leaves enough to all.
    let units = highs.flatMap { high in
      lows.map { low in (high.value - low.value) / (height - high.room - low.room) }
    }
    let unit = units.max() ?? 1
    let top = highs.map { $0.value + unit * $0.room }.max() ?? Self.named
    let bottom = lows.map { $0.value - unit * $0.room }.min() ?? -Self.named
    return bottom...top
  }

  /// A value and the millimetres that are kept free beyond it.
  private typealias Edge = (value: Double, room: Double)

  /// From the lowest to the highest value of a journey, at least from -1 to +1.
  static func range(of journey: [Moment]) -> ClosedRange<Double> {
    let all = journey.flatMap { [$0.target.tenths, $0.current.tenths] }
    return Double(min(-10, all.min() ?? 0)) / 10...Double(max(10, all.max() ?? 0)) / 10
  }

  /// The values with names are this far from the middle.
  private static let named = 2.0

  /// The room of the highest name below the name of the row, which takes a second line in Latin
  /// type.
  private var headRoom: Double {
    style.laneName(lines: style.isHan ? 1 : 2) + WallStyle.millimetres(style[.least]) * 0.7
  }

  private func target(_ column: WallColumn) -> Curve.Value {
    let words = column.moment.target.signed
    return switch column.moment.kind.value {
    case .ordinary, .low: column.moment.targetMark(words)
    case .peak, .end: column.moment.targetMark("\(column.kindName)  \(words)")
    }
  }

  private func current(_ column: WallColumn) -> Curve.Value {
    let words = column.moment.current.signed
    return switch column.moment.kind.value {
    case .ordinary: column.moment.currentMark()
    case .low: column.moment.currentMark("\(column.kindName) \(words)")
    case .peak, .end: column.moment.currentMark("\(labels("poster.current")) \(words)")
    }
  }

  private func described(_ column: WallColumn) -> String {
    labels(
      "poster.curve-point",
      [
        ("moment", column.plainName), ("target", column.moment.target.signed),
        ("current", column.moment.current.signed),
      ])
  }
}

extension WallColumn {
  /// The name without marks for line ends.
  var plainName: String { (qualifier + name).split(separator: "|").joined() }
}

extension Moment {
  var target: Tenths { experience.target.value }
  var current: Tenths { experience.current.value }

  /// The value aimed at, with the mark of its kind.
  func targetMark(_ label: String? = nil) -> Curve.Value {
    let mark: Curve.Mark =
      switch kind.value {
      case .ordinary, .low: .circle
      case .peak: .triangle
      case .end: .square
      }
    return Curve.Value(Double(target.tenths) / 10, mark: mark, label: label)
  }

  /// The present value; that of a low is what it is marked for.
  func currentMark(_ label: String? = nil) -> Curve.Value {
    Curve.Value(
      Double(current.tenths) / 10, mark: kind.value == .low ? .downTriangle : .dot, label: label)
  }
}

extension Tenths {
  /// With its sign: `+0.6`, `−1.6`, `0.0`.
  var signed: String { sign + Tenths(tenths: abs(tenths)).fixed }

  /// The same without a decimal that is zero: `+2`.
  var signedShort: String { sign + Tenths(tenths: abs(tenths)).short }

  private var sign: String { tenths < 0 ? "\u{2212}" : tenths > 0 ? "+" : "" }
}
