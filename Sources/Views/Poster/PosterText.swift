import Model
import Rendering

/// The sheet in plain text: the curve, then bands of a few moments each.
struct PosterText {
  let labels: Labels
  /// The name of the row of points.
  let pointsName: String
  let columns: [PosterColumn]
  /// The moments as both formats print them.
  let moments: [Record]

  /// The columns of the page and of the names of the rows.
  private static let width = 160
  private static let nameWidth = 12
  /// The most moments side by side.
  private static let mostMoments = 7

  /// What the template prints.
  var record: Record {
    let groups = PosterSplit.groups(of: columns.map(\.moment), most: Self.mostMoments)
    var start = 0
    let bands = groups.map { group in
      defer { start += group.count }
      return PosterBand(
        moments: Array(moments[start..<(start + group.count)]),
        width: (Self.width - Self.nameWidth) / group.count - 1,
        labels: labels, pointsName: pointsName
      ).record
    }
    return ["plot": .texts(plot), "bands": .records(bands)]
  }

  // MARK: - Curve

  private var plot: [String] {
    let plot = PosterPlot(
      names: [
        20: "+2 " + labels("poster.scale-high"), 0: " 0 " + labels("poster.scale-zero"),
        -20: "-2 " + labels("poster.scale-low"),
      ], columns: columns.map(Self.marks), width: Self.width)
    return plot.lines + [
      plot.row(labels("poster.moments"), columns.map(\.moment.key)),
      plot.row(labels("poster.target"), columns.map { Self.plain($0.target) }),
      plot.row(labels("poster.current"), columns.map { Self.plain($0.current) }),
    ]
  }

  private static func marks(_ column: PosterColumn) -> [PosterPlot.Mark] {
    let kind = column.moment.kind.value
    return [
      PosterPlot.Mark(value: column.target.tenths, sign: kind == .low ? "o" : sign(kind)),
      PosterPlot.Mark(value: column.current.tenths, sign: kind == .low ? sign(kind) : "."),
    ]
  }

  /// The sign of a kind of moment in plain text.
  static func sign(_ kind: MomentKind) -> Character {
    switch kind {
    case .ordinary: "o"
    case .peak: "^"
    case .end: "#"
    case .low: "v"
    }
  }

  /// With an ASCII minus, which a plain text prints anyway: the width is measured here.
  private static func plain(_ value: Tenths) -> String {
    String(value.signed.map { $0 == "\u{2212}" ? "-" : $0 })
  }
}
