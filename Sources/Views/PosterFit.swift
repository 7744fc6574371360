import Rendering

/// How much of each row is printed.
struct PosterChoice: Sendable, Equatable {
  /// The points of each column, counted in their order of precedence.
  var points: [Int]
  /// The most pieces of physical evidence in a column.
  var evidence: Int
  /// The most promises of a department in a column.
  var support: Int
}

/// Finds the sizes at which a choice of content fills a sheet without running over it.
struct PosterFit: Sendable {
  let grid: PosterGrid
  let columns: [PosterColumn]
  /// The names of the stages and how many columns each spans.
  let stages: [(name: String, span: Int)]
  /// How many lines the legend takes below its heading.
  let legendLines: Int

  /// The size of the names of the stages, in points.
  let stageSize: Double
  /// The size of the names of the moments, in points.
  let nameSize: Double

  init(
    grid: PosterGrid, columns: [PosterColumn], stages: [(name: String, span: Int)],
    legendLines: Int
  ) {
    self.grid = grid
    self.columns = columns
    self.stages = stages
    self.legendLines = legendLines
    stageSize =
      Self.sizes(down: 30).first { size in
        stages.allSatisfy { Self.stageLines($0, size: size, grid: grid) == 1 }
      } ?? PosterGrid.leastSize
    nameSize =
      Self.sizes(down: 29).first { size in
        columns.allSatisfy { Self.phrasesFit($0.name, size: size, grid: grid) }
      } ?? PosterGrid.leastSize
  }

  /// Whether the content fits at the smallest size with the lowest curve.
  func holds(_ choice: PosterChoice) -> Bool {
    curveHeight(choice, size: PosterGrid.leastSize) >= PosterGrid.curve.lowerBound
  }

  /// The largest size at which the content leaves the curve room to be read from afar; the
  /// smallest, if none does.
  func size(for choice: PosterChoice) -> Double {
    Self.sizes(down: PosterGrid.greatestSize).first {
      curveHeight(choice, size: $0) >= PosterGrid.roomyCurve
    } ?? PosterGrid.leastSize
  }

  /// What the other rows leave for the curve.
  func curveHeight(_ choice: PosterChoice, size: Double) -> Double {
    room - actions(size) - needs(size) - evidence(choice.evidence, size)
      - points(choice.points, size) - promises(\.backstage, most: .max, size)
      - promises(\.support, most: choice.support, size)
  }

  /// The most points each column can show beside the least of everything else.
  func mostPoints(beside lean: PosterChoice) -> [Int] {
    let size = PosterGrid.leastSize
    let none = PosterChoice(
      points: columns.map { _ in 0 }, evidence: lean.evidence, support: lean.support)
    let left = curveHeight(none, size: size) - PosterGrid.curve.lowerBound
    return columns.map { column in
      let counts = 0...column.points.count
      return counts.last { height(of: column, points: $0, size) <= left } ?? 0
    }
  }

  private static func sizes(down from: Double) -> [Double] {
    Array(stride(from: from, through: PosterGrid.leastSize, by: -1))
  }
}

// MARK: - Heights, in millimetres

extension PosterFit {
  /// What the rows share: the sheet without its head, its foot and its legend.
  private var room: Double {
    let lines = 3 * PosterGrid.line
    return PosterGrid.height - PosterGrid.head - PosterGrid.foot - stageHeight - nameHeight
      - lines - legendHeight
  }

  private var legendHeight: Double {
    8 + Double(1 + legendLines) * grid.lineHeight(PosterGrid.leastSize)
  }

  private var stageHeight: Double {
    let lines = stages.map { Self.stageLines($0, size: stageSize, grid: grid) }.max() ?? 1
    return 8.6 + Double(lines) * PosterGrid.millimetres(stageSize) * 1.15
  }

  private var nameHeight: Double {
    let names = columns.map { column in
      let lines = grid.lines(
        column.name, size: nameSize, width: grid.cellWidth, weight: .bold)
      let qualifier = grid.lines(
        column.qualifier, size: PosterGrid.leastSize, width: grid.cellWidth)
      return Double(lines) * nameSize + Double(qualifier) * PosterGrid.leastSize
    }
    return 17 + PosterGrid.millimetres(names.max() ?? 0) * 1.14
  }

  private func actions(_ size: Double) -> Double {
    row(columns.map { lines($0.action, size) }, size)
  }

  private func needs(_ size: Double) -> Double {
    let heights = columns.map { column in
      column.needs.reduce(-PosterGrid.itemSpace) { height, need in
        let value = grid.width(need.rating.toTenth.fixed, size: size, weight: .bold) + 1
        let lines = grid.lines(need.words, size: size, width: grid.cellWidth - value)
        return height + Double(lines) * grid.lineHeight(size) + PosterGrid.bar
          + PosterGrid.itemSpace
      }
    }
    return PosterGrid.rowSpace + (heights.max() ?? 0)
  }

  private func evidence(_ most: Int, _ size: Double) -> Double {
    row(
      columns.map { column in
        column.evidence.prefix(most).reduce(0) { $0 + lines($1, size) }
      }, size)
  }

  private func points(_ counts: [Int], _ size: Double) -> Double {
    let heights = zip(columns, counts).map { height(of: $0, points: $1, size) }
    return PosterGrid.rowSpaceBelowLine + (heights.max() ?? 0)
  }

  /// The first points of a column; a red line is named on a line of its own.
  private func height(of column: PosterColumn, points count: Int, _ size: Double) -> Double {
    let marker = PosterGrid.marker * PosterGrid.millimetres(size)
    return column.points.prefix(count).reduce(0) { height, point in
      let lines = grid.lines(point.words, size: size, width: grid.cellWidth - marker)
      let redLine = point.standard.isRedLine ? 1 : 0
      return height + Double(lines + redLine) * grid.lineHeight(size)
        + (height > 0 ? PosterGrid.itemSpace : 0)
    }
  }

  /// The row of promises; a row in which no column has one is not printed.
  private func promises(
    _ list: KeyPath<PosterColumn, [PosterPromise]>, most: Int, _ size: Double
  ) -> Double {
    let heights = columns.map { column in
      column[keyPath: list].prefix(most).reduce(-PosterGrid.itemSpace) { height, promise in
        let count = lines(promise.by, size) + lines(promise.words, size)
        return height + Double(count) * grid.lineHeight(size) + PosterGrid.itemSpace
      }
    }
    guard let highest = heights.max(), highest > 0 else { return 0 }
    return PosterGrid.rowSpaceBelowLine + highest
  }

  private func lines(_ text: String, _ size: Double) -> Int {
    grid.lines(text, size: size, width: grid.cellWidth)
  }

  /// A row as high as its longest cell, and no lower than its name in two lines.
  private func row(_ lines: [Int], _ size: Double) -> Double {
    let name = 2 * PosterGrid.millimetres(grid.labelSize) * 1.2
    return PosterGrid.rowSpace + max(name, Double(lines.max() ?? 0) * grid.lineHeight(size))
  }

  private static func stageLines(_ stage: (name: String, span: Int), size: Double, grid: PosterGrid)
    -> Int
  {
    let width = Double(stage.span) * grid.columnWidth - 20
    return grid.lines(stage.name, size: size, width: width, weight: .bold)
  }

  private static func phrasesFit(_ text: String, size: Double, grid: PosterGrid) -> Bool {
    text.split(separator: "|").allSatisfy {
      grid.width(String($0), size: size, weight: .bold) <= grid.cellWidth
    }
  }
}
