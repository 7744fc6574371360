import Model
import Rendering

/// The experience curve over the columns: what is aimed at and what customers feel today.
struct PosterCurve {
  let grid: PosterGrid
  let columns: [PosterColumn]
  /// In millimetres.
  let height: Double
  let labels: Labels
  /// All columns of which this is a part: they share one scale.
  var journey: [PosterColumn] = []
  /// The columns the line comes from and goes on to beyond the edges.
  var before: PosterColumn?
  var after: PosterColumn?

  /// The room for labels above the highest and below the lowest value, in millimetres,
  /// for the least type of the poster.
  private static let margins = (top: 23.0, bottom: 17.0)

  /// The drawing; `id` is unique on its page.
  func svg(id: String) -> String {
    let points = columns.enumerated().map { index, column in
      Curve.Point(
        x: x(index), target: target(column), current: current(column),
        note: isCaptionBelow(column) ? [] : column.caption)
    }
    let description = columns.map(described).joined()
    let line = [before].compactMap { beyond($0, x(-1)) } + points
    return Curve(line + [after].compactMap { beyond($0, x(columns.count)) }, scale: scale).svg(
      id: id, title: labels("poster.curve-title"), description: description)
  }

  private func x(_ index: Int) -> Double { grid.columnWidth * (Double(index) + 0.5) }

  /// A point outside the drawing, to which the line leads.
  private func beyond(_ column: PosterColumn?, _ x: Double) -> Curve.Point? {
    column.map { column in
      Curve.Point(
        x: x, target: Curve.Value(Double(column.target.tenths) / 10, mark: .dot),
        current: Curve.Value(Double(column.current.tenths) / 10, mark: .dot))
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

  /// Whether the caption finds room at the foot, below the label of the current value; on the
  /// lower curve of a panel it goes where there is room.
  private func isCaptionBelow(_ column: PosterColumn) -> Bool {
    guard grid.kind == .overview else { return false }
    let least = Double(min(column.target.tenths, column.current.tenths)) / 10
    let values = values
    let depth = (values.upperBound - least) * height / (values.upperBound - values.lowerBound)
    let line = grid.lineHeight(grid.least)
    return depth + Self.label + line * Double(column.caption.count) <= height
  }

  /// A mark with its label below it, in millimetres.
  private static let label = 15.0

  /// How much larger the least type is than on the poster.
  private var enlargement: Double { grid.least / PosterGrid.leastSize }

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
      width: grid.columnWidth * Double(columns.count), height: height, values: values,
      ticks: ticks, typeSize: PosterGrid.millimetres(grid.least), family: grid.family)
  }

  /// The values at the edges: room is left above the highest and below the lowest value for
  /// labels, and around the named ones for their names.
  private var values: ClosedRange<Double> {
    let all = (journey.isEmpty ? columns : journey).flatMap {
      [$0.target.tenths, $0.current.tenths]
    }
    // Marks and labels grow with the type; the air around them need not.
    let margin = (1 + enlargement) / 2
    let highs = [
      (value: Double(max(10, all.max() ?? 0)) / 10, room: Self.margins.top * margin),
      (value: Self.named, room: headRoom),
    ]
    let lows = [
      (value: Double(min(-10, all.min() ?? 0)) / 10, room: Self.margins.bottom * margin),
      (value: -Self.named, room: Self.tickMargin * enlargement),
    ]
    // Of each pair of a high and a low value, what a millimetre must stand for so that both have
    // their room; the greatest leaves enough to all.
    let unit =
      highs.flatMap { high in
        lows.map { low in (high.value - low.value) / (height - high.room - low.room) }
      }.max() ?? 1
    let top = highs.map { $0.value + unit * $0.room }.max() ?? Self.named
    let bottom = lows.map { $0.value - unit * $0.room }.min() ?? -Self.named
    return bottom...top
  }

  /// The values with names are this far from the middle.
  private static let named = 2.0
  /// The room of the name of a value, in millimetres.
  private static let tickMargin = 5.0

  /// The room of the highest name below the name of the row, which takes a second line in Latin
  /// type on the poster.
  private var headRoom: Double {
    grid.nameHeight(lines: grid.isHan || grid.kind == .panel ? 1 : 2)
      + Self.tickMargin * enlargement
  }

  private func target(_ column: PosterColumn) -> Curve.Value {
    let value = Double(column.target.tenths) / 10
    let words = column.target.signed
    return switch column.moment.kind.value {
    case .ordinary, .low: Curve.Value(value, mark: .circle, label: words)
    case .peak:
      Curve.Value(value, mark: .triangle, label: "\(column.kindName(labels))  \(words)")
    case .end: Curve.Value(value, mark: .square, label: "\(column.kindName(labels))  \(words)")
    }
  }

  private func current(_ column: PosterColumn) -> Curve.Value {
    let value = Double(column.current.tenths) / 10
    let words = column.current.signed
    return switch column.moment.kind.value {
    case .ordinary: Curve.Value(value, mark: .dot)
    case .low:
      Curve.Value(value, mark: .downTriangle, label: "\(column.kindName(labels)) \(words)")
    case .peak, .end:
      Curve.Value(value, mark: .dot, label: "\(labels("poster.current")) \(words)")
    }
  }

  private func described(_ column: PosterColumn) -> String {
    labels(
      "poster.curve-point",
      [
        ("moment", column.plainName), ("target", column.target.signed),
        ("current", column.current.signed),
      ])
  }
}

extension PosterColumn {
  var target: Tenths { moment.experience.target.value }
  var current: Tenths { moment.experience.current.value }

  /// The name without marks for line ends.
  var plainName: String { (qualifier + name).split(separator: "|").joined() }

  /// Its kind in words, with the number of a peak.
  func kindName(_ labels: Labels) -> String {
    let kind = labels("kind.\(moment.kind.value.rawValue)")
    return moment.peakRank.map { "\(kind) \($0.value)" } ?? kind
  }
}

extension Tenths {
  /// With its sign: `+0.6`, `−1.6`, `0.0`.
  var signed: String { sign + Tenths(tenths: abs(tenths)).fixed }

  /// The same without a decimal that is zero: `+2`.
  var signedShort: String { sign + Tenths(tenths: abs(tenths)).short }

  private var sign: String { tenths < 0 ? "\u{2212}" : tenths > 0 ? "+" : "" }
}
