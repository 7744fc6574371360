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
  /// The size of the names of the stages, in points.
  let stageSize: Double
  /// The size of the names of the moments, in points.
  let nameSize: Double

  private let texts: [PosterTexts]
  /// What the rows that grow with the body type share.
  private let room: Double

  /// A fit for columns; `legendLines` are those below the heading of the legend.
  init(
    grid: PosterGrid, columns: [PosterColumn], stages: [(name: String, span: Int)],
    legendLines: Int
  ) {
    self.grid = grid
    self.columns = columns
    self.stages = stages
    texts = columns.map { PosterTexts($0, in: grid.family) }
    let heads = PosterHeads(grid: grid, stages: stages, texts: texts)
    stageSize = heads.stageSize
    nameSize = heads.nameSize
    let legend = 8 + Double(1 + legendLines) * grid.lineHeight(PosterGrid.leastSize)
    room =
      PosterGrid.height - PosterGrid.head - PosterGrid.foot - heads.height
      - 3 * PosterGrid.line - legend
  }

  /// Whether the content fits at the smallest size with the lowest curve.
  func holds(_ choice: PosterChoice) -> Bool {
    curveHeight(choice, size: PosterGrid.leastSize) >= PosterGrid.curve.lowerBound
  }

  /// The largest size at which the content leaves the curve room to be read from afar; the
  /// smallest, if none does.
  func size(for choice: PosterChoice) -> Double {
    PosterGrid.sizes(down: PosterGrid.greatestSize).first {
      curveHeight(choice, size: $0) >= PosterGrid.roomyCurve
    } ?? PosterGrid.leastSize
  }

  /// What the other rows leave for the curve, in millimetres.
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
    return texts.map { column in
      pointHeights(of: column, size).prefix { $0 <= left }.count
    }
  }
}

// MARK: - Heights, in millimetres

extension PosterFit {
  private func actions(_ size: Double) -> Double {
    row(texts.map { $0.action.lines(ems(size)) }, size)
  }

  private func needs(_ size: Double) -> Double {
    let gap = 1 / PosterGrid.millimetres(size)
    let heights = texts.map { column in
      column.needs.reduce(-PosterGrid.itemSpace) { height, need in
        let lines = need.words.lines(ems(size) - need.value - gap)
        return height + Double(lines) * grid.lineHeight(size) + PosterGrid.bar
          + PosterGrid.itemSpace
      }
    }
    return PosterGrid.rowSpace + (heights.max() ?? 0)
  }

  private func evidence(_ most: Int, _ size: Double) -> Double {
    let shown = texts.map { $0.evidence.prefix(most) }
    let lines = shown.map { $0.reduce(0) { $0 + $1.lines(ems(size)) } }
    let gaps = (shown.map(\.count).max() ?? 0) - 1
    return row(lines, size) + Double(max(0, gaps)) * PosterGrid.itemSpace
  }

  private func points(_ counts: [Int], _ size: Double) -> Double {
    let heights = zip(texts, counts).map { column, count in
      count > 0 ? pointHeights(of: column, size)[count - 1] : 0
    }
    return PosterGrid.rowSpaceBelowLine + (heights.max() ?? 0)
  }

  /// The height of the first point, of the first two, and so on; a red line is named on a line
  /// of its own.
  private func pointHeights(of column: PosterTexts, _ size: Double) -> [Double] {
    var height = -PosterGrid.itemSpace
    return column.points.map { point in
      let lines = point.words.lines(ems(size) - PosterGrid.marker) + (point.isRedLine ? 1 : 0)
      height += PosterGrid.itemSpace + Double(lines) * grid.lineHeight(size)
      return height
    }
  }

  /// The row of promises; a row in which no column has one is not printed.
  private func promises(
    _ list: KeyPath<PosterTexts, [[PosterPhrases]]>, most: Int, _ size: Double
  ) -> Double {
    let heights = texts.map { column in
      column[keyPath: list].prefix(most).reduce(-PosterGrid.itemSpace) { height, texts in
        let lines = texts.reduce(0) { $0 + $1.lines(ems(size)) }
        return height + Double(lines) * grid.lineHeight(size) + PosterGrid.itemSpace
      }
    }
    guard let highest = heights.max(), highest > 0 else { return 0 }
    return PosterGrid.rowSpaceBelowLine + highest
  }

  /// A row as high as its longest cell, and no lower than its name in two lines.
  private func row(_ lines: [Int], _ size: Double) -> Double {
    PosterGrid.rowSpace
      + max(grid.nameHeight(lines: 2), Double(lines.max() ?? 0) * grid.lineHeight(size))
  }

  /// The width of text in a cell.
  private func ems(_ size: Double) -> Double { grid.cellWidth / PosterGrid.millimetres(size) }
}

/// The two rows above the table: stages and moments.
struct PosterHeads {
  /// The size of the names of the stages, in points.
  let stageSize: Double
  /// The size of the names of the moments, in points.
  let nameSize: Double
  /// Of both rows, in millimetres.
  let height: Double

  /// The letter before the name of a stage, and the padding of its cell.
  private static let stageMark: Double = 20
  /// The ids, the rules and the padding of both rows.
  private static let space: Double = 26.4
  /// A badge on a line of its own.
  private static let badge: Double = 10

  init(grid: PosterGrid, stages: [(name: String, span: Int)], texts: [PosterTexts]) {
    func ems(_ width: Double, _ size: Double) -> Double { width / PosterGrid.millimetres(size) }
    let names = stages.map { stage in
      let width = Double(stage.span) * grid.columnWidth - Self.stageMark
      return (words: PosterPhrases(stage.name, in: Typeface(grid.family, .bold)), width: width)
    }
    let stageSize =
      PosterGrid.sizes(down: 30).first { size in
        names.allSatisfy { $0.words.lines(ems($0.width, size)) == 1 }
      } ?? PosterGrid.leastSize
    let nameSize =
      PosterGrid.sizes(down: 29).first { size in
        texts.allSatisfy { $0.name.fit(ems(grid.cellWidth, size)) }
      } ?? PosterGrid.leastSize
    let least = ems(grid.cellWidth, PosterGrid.leastSize)
    let stageLines = names.map { $0.words.lines(ems($0.width, stageSize)) }.max() ?? 1
    let nameHeights = texts.map { text in
      Double(text.name.lines(ems(grid.cellWidth, nameSize))) * nameSize
        + Double(text.qualifier.lines(least)) * PosterGrid.leastSize
    }
    self.stageSize = stageSize
    self.nameSize = nameSize
    height =
      Self.space + (texts.contains { $0.idWidth > least } ? Self.badge : 0)
      + Double(stageLines) * PosterGrid.millimetres(stageSize) * 1.15
      + PosterGrid.millimetres(nameHeights.max() ?? 0) * 1.14
  }
}
