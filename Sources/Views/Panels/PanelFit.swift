import Model
import Rendering

/// Finds the type size at which everything that is said of some moments fills a panel without
/// running over it.
struct PanelFit: Sendable {
  let grid: PosterGrid
  let columns: [PosterColumn]
  /// The size of the names of the moments, in points.
  let nameSize: Double
  /// The width of the longest need, in ems.
  let needWidth: Double
  private let texts: [PanelTexts]
  /// Whether criteria are printed.
  let showsCriteria: Bool
  /// What the rows that grow with the body type share.
  private let room: Double

  /// A fit for moments, with the criteria of their standards if there is room for them;
  /// `legendLines` are those that say how to read.
  init(_ moments: [Moment], in context: ViewContext, legendLines: Int = 1) {
    let full = PanelFit(moments, showsCriteria: true, in: context, legendLines: legendLines)
    self =
      full.holds
      ? full : PanelFit(moments, showsCriteria: false, in: context, legendLines: legendLines)
  }

  private init(
    _ moments: [Moment], showsCriteria: Bool, in context: ViewContext, legendLines: Int
  ) {
    let grid = PosterGrid(isHan: context.isChinese, columns: moments.count, kind: .panel)
    let columns = moments.map { PosterColumn($0, in: context, mostNeeds: .max) }
    let texts = columns.map { PanelTexts($0, in: context) }
    self.grid = grid
    self.columns = columns
    self.texts = texts
    self.showsCriteria = showsCriteria
    needWidth = texts.flatMap(\.needs).map(\.width).max() ?? 0
    func ems(_ size: Double) -> Double { grid.cellWidth / PosterGrid.millimetres(size) }
    nameSize =
      PanelMeasures.nameSizes.first { size in
        texts.allSatisfy { $0.name.fit(ems(size)) && $0.name.lines(ems(size)) == 1 }
      } ?? PanelMeasures.nameSizes.first { size in
        texts.allSatisfy { $0.name.fit(ems(size)) && $0.name.lines(ems(size)) == 2 }
      } ?? PanelMeasures.leastSize
    let size = nameSize
    let names = texts.map { text in
      Double(text.name.lines(ems(size))) * size
        + Double(text.qualifier.lines(ems(grid.least))) * grid.least
    }
    room =
      PosterGrid.height - PanelMeasures.head - PanelMeasures.foot
      - Double(legendLines - 1) * PanelMeasures.legendLine - PanelMeasures.names
      - PosterGrid.millimetres(names.max() ?? 0) * 1.14 - 3 * PanelMeasures.line
  }

  /// Whether everything fits at the smallest size with the lowest curve.
  var holds: Bool {
    curveHeight(PanelMeasures.leastSize) >= PanelMeasures.curve.lowerBound
  }

  /// The largest size at which the content leaves the curve room to be read from afar; the
  /// smallest, if none does.
  var size: Double {
    PanelMeasures.sizes.first { curveHeight($0) >= PanelMeasures.roomyCurve }
      ?? PanelMeasures.leastSize
  }

  /// What the other rows leave for the curve, in millimetres.
  func curveHeight(_ size: Double) -> Double {
    let line = grid.lineHeight(size)
    let ems = ems(size)
    let actions = named { Double($0.action.lines(ems)) * line }
    let evidence = named { Double($0.evidence.lines(ems)) * line }
    let needs = highest { self.needs($0, size) }
    let standards = highest { text in
      Double(text.lead.lines(ems)) * line
        + items(
          text.standards.map {
            $0.lines(ems - PanelMeasures.marker, showsCriterion: showsCriteria)
          }, line)
    }
    let backstage = highest { items($0.backstage.map { $0.lines(ems) }, line) }
    let support = named { items($0.support.map { $0.lines(ems) }, line) }
    let space = 3 * PanelMeasures.rowSpace + 2 * PanelMeasures.rowSpaceBelowLine
    return room - space - actions - evidence - needs - standards - support
      - (backstage > 0 ? backstage + PanelMeasures.rowSpaceBelowLine : 0)
  }

  /// Whether needs stand in two columns, with their bars below.
  var pairsNeeds: Bool { columns.count >= PanelMeasures.narrow }

  /// How wide the words of needs stand in a cell, in ems: a bar beside them keeps some room.
  func wordRoom(_ size: Double) -> Double {
    let room = needRoom / PosterGrid.millimetres(size) - PanelMeasures.value
    return pairsNeeds ? room : min(needWidth, room - PanelMeasures.bar)
  }

  /// The length of a full bar, in millimetres.
  func barLength(_ size: Double) -> Double {
    pairsNeeds
      ? needRoom
      : needRoom - (wordRoom(size) + PanelMeasures.value) * PosterGrid.millimetres(size)
  }

  /// What a need has of a cell, in millimetres.
  private var needRoom: Double {
    pairsNeeds ? (grid.cellWidth - PanelMeasures.needGap) / 2 : grid.cellWidth
  }

  private func needs(_ text: PanelTexts, _ size: Double) -> Double {
    let lines = text.needs.map { $0.lines(wordRoom(size)) }
    let line = grid.lineHeight(size)
    guard pairsNeeds else { return items(lines, line) }
    let rows = stride(from: 0, to: lines.count, by: 2).map { lines[$0..<min($0 + 2, lines.count)] }
    return items(rows.map { $0.max() ?? 0 }, line) + Double(rows.count) * PanelMeasures.barBelow
  }

  /// The width of text in a cell.
  func ems(_ size: Double) -> Double { grid.cellWidth / PosterGrid.millimetres(size) }

  private func highest(_ height: (PanelTexts) -> Double) -> Double {
    texts.map(height).max() ?? 0
  }

  /// The same for a row that is no lower than its name: in Latin type that takes two lines.
  private func named(_ height: (PanelTexts) -> Double) -> Double {
    max(grid.nameHeight(lines: grid.isHan ? 1 : 2), highest(height))
  }

  private func items(_ lines: [Int], _ line: Double) -> Double {
    Double(lines.reduce(0, +)) * line
      + Double(max(0, lines.count - 1)) * PanelMeasures.itemSpace
  }
}
