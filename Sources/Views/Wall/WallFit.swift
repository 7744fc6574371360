import Model
import Rendering

/// How much of each lane is printed; nil prints all.
struct WallChoice: Sendable, Equatable {
  /// The standards of each column, counted in their order of precedence.
  var points: [Int]?
  /// The most pieces of physical evidence in a column.
  var evidence: Int?
  /// The most promises of a department in a column.
  var support: Int?

  /// How many things of a cell are shown.
  func shown(_ layer: WallLayer, column: Int) -> Int {
    switch layer {
    case .onstage: points?[column] ?? .max
    case .evidence: evidence ?? .max
    case .support: support ?? .max
    case .experience, .actions, .needs, .backstage: .max
    }
  }
}

/// Finds the sizes at which a choice of content fills a sheet without running over it.
struct WallFit: Sendable {
  let style: WallStyle
  let columns: [WallColumn]
  /// The names of the stages above the columns and how many each spans; none on a panel, whose
  /// title they are.
  let stages: [(name: String, span: Int)]
  /// The size of the names of the stages, in points.
  let stageSize: Double
  /// The size of the names of the moments, in points.
  let nameSize: Double
  /// What the lanes share with the curve, in millimetres.
  private let room: Double
  /// The heights of the names of the lanes, in millimetres.
  private let names: [WallLayer: Double]
  /// The least height of the curve, in millimetres.
  let leastCurve: Double

  /// A fit for columns between the names of the lanes and what stands below the table, with a
  /// curve over them, all in millimetres.
  init(
    _ style: WallStyle, columns: [WallColumn], stages: [(name: String, span: Int)],
    names: [WallLayer: Double], legend: Double, leastCurve: Double
  ) {
    self.style = style
    self.columns = columns
    self.stages = stages
    self.names = names
    self.leastCurve = leastCurve
    let heads = WallHeads(
      style, columns: columns, stages: stages, cell: style.cell(of: columns.count))
    stageSize = heads.stageSize
    nameSize = heads.nameSize
    room =
      style[.height] - style[.headMargin] - style[.header] - style[.headerBelow] - heads.height
      - legend - style[.strip] - style[.footMargin] - style[.slack]
  }

  /// The name of a moment with places to break where its phrases are wider than a column.
  func broken(_ name: String) -> String {
    let room = style.cell(of: columns.count) / WallStyle.millimetres(nameSize)
    return SetText.broken(name, in: style.family, .bold, room: room)
  }

  /// The name of a stage above so many columns, with places to break likewise.
  func broken(_ stage: String, spanning span: Int) -> String {
    let width = Double(span) * style.column(of: columns.count) - style[.stageMark]
    return SetText.broken(
      stage, in: style.family, .bold, room: width / WallStyle.millimetres(stageSize))
  }

  /// Whether the content fits at the smallest size with the lowest curve.
  func holds(_ choice: WallChoice = WallChoice()) -> Bool {
    curve(choice, size: style[.least]) >= leastCurve
  }

  /// The largest size at which the content leaves the curve its room; the smallest, if none does.
  func size(for choice: WallChoice = WallChoice()) -> Double {
    style.sizes.first { curve(choice, size: $0) >= leastCurve } ?? style[.least]
  }

  /// What the lanes leave for the curve, in millimetres.
  func curve(_ choice: WallChoice = WallChoice(), size: Double) -> Double {
    WallLayer.allCases.reduce(room) { $0 - height(of: $1, choice, size: size) }
  }

  /// The height of a lane; one in which no column has anything is not printed.
  func height(of layer: WallLayer, _ choice: WallChoice, size: Double) -> Double {
    let heights = columns.indices.map { column in
      height(
        of: columns[column].shown(layer, most: choice.shown(layer, column: column)), size: size)
    }
    guard let highest = heights.max(), highest > 0 || !layer.mayBeEmpty else { return 0 }
    return style.lane(afterLine: layer.followsLine) + max(names[layer] ?? 0, highest)
      + (layer.followsLine ? style.divider : 0)
  }

  /// The height of the first things of a cell.
  private func height(of items: some Collection<WallItem>, size: Double) -> Double {
    let across = style.across(items)
    let width = style.cell(of: columns.count, across: across)
    let heights = items.map { $0.height(width, size: size, style) }
    let rows = stride(from: 0, to: heights.count, by: across).map { start in
      heights[start..<min(start + across, heights.count)].max() ?? 0
    }
    return rows.reduce(0, +) + style[.item] * Double(max(0, rows.count - 1))
  }

  /// The most standards each column can show beside the least of everything else.
  func mostPoints(beside lean: WallChoice) -> [Int] {
    var choice = lean
    choice.points = columns.map { _ in 0 }
    let left = curve(choice, size: style[.least]) - leastCurve
    return columns.map { column in
      let items = column[.onstage]
      return items.indices.first {
        height(of: items.prefix($0 + 1), size: style[.least]) > left
      } ?? items.count
    }
  }
}

extension WallStyle {
  /// How many things of a cell stand side by side: on a panel those with a drawing do.
  func across(_ items: some Collection<WallItem>) -> Int {
    kind == .panel && items.first.map { $0.rating != nil || $0.experience != nil } == true ? 2 : 1
  }
}

/// The rows above the table: stages, on a poster, and moments.
struct WallHeads {
  /// The size of the names of the stages, in points.
  let stageSize: Double
  /// The size of the names of the moments, in points.
  let nameSize: Double
  /// Of all rows, in millimetres.
  let height: Double

  init(
    _ style: WallStyle, columns: [WallColumn], stages: [(name: String, span: Int)], cell: Double
  ) {
    func ems(_ width: Double, _ size: Double) -> Double { width / WallStyle.millimetres(size) }
    let column = style.column(of: columns.count)
    let names = stages.map { stage in
      (
        words: SetText(stage.name, in: style.family, .bold),
        width: Double(stage.span) * column - style[.stageMark]
      )
    }
    let least = style[.least]
    stageSize =
      style.sizes(from: .stage).first { size in
        names.allSatisfy { $0.words.lines(ems($0.width, size)) == 1 }
      } ?? least
    let size = Self.nameSize(style, columns.map(\.nameText), cell: cell)
    nameSize = size
    let stageLines = names.map { [stageSize] in $0.words.lines(ems($0.width, stageSize)) }
    let stage =
      names.isEmpty
      ? 0
      : style[.stageAbove] + style[.stageBelow] + Double(stageLines.max() ?? 1)
        * WallStyle.millimetres(stageSize) * 1.15
    let ids = columns.contains { $0.idWidth(style) > ems(cell, least) } ? 2.0 : 1
    let nameHeights = columns.map { column in
      Double(column.nameText.lines(ems(cell, size))) * size
        + Double(column.qualifierText.lines(ems(cell, least))) * least
    }
    height =
      stage + style[.nameAbove] + style[.nameBelow] + style[.nameGap] + style[.idLine] * ids
      + WallStyle.millimetres(nameHeights.max() ?? 0) * 1.14
  }

  /// On a panel names stand in one line as far as they can, on a poster they may take three.
  private static func nameSize(_ style: WallStyle, _ names: [SetText], cell: Double) -> Double {
    let sizes = style.sizes(from: .name)
    let most = style.kind == .panel ? [1, 2] : [3]
    return most.lazy.compactMap { lines in
      sizes.first { size in
        let room = cell / WallStyle.millimetres(size)
        return names.allSatisfy { $0.fits(room) && $0.lines(room) <= lines }
      }
    }.first ?? style[.least]
  }
}
