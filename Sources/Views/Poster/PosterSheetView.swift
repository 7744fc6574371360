import Model
import Rendering

/// What the templates print on one sheet.
struct PosterSheetView {
  private let view: PosterView
  private let number: Int
  private let sheet: PosterSheet
  private let columns: [PosterColumn]
  private let fit: PosterFit
  private let choice: PosterChoice
  private let size: Double
  private let legend: PosterLegend

  private var context: ViewContext { view.context }
  private var labels: Labels { context.labels }
  private var cells: PosterCells { PosterCells(labels: labels, grid: fit.grid, size: size) }

  /// A sheet by its number, from 1.
  init(view: PosterView, number: Int) {
    self.view = view
    self.number = number
    sheet = view.sheets[number - 1]
    legend = PosterLegend(view: view, sheet: sheet)
    fit = PosterSplit.fit(sheet.moments, in: view.context, legendLines: legend.lines)
    columns = fit.columns
    choice = Self.choice(of: fit, points: sheet.points)
    size = fit.size(for: choice)
  }

  /// The most evidence and support that fit beside the points.
  private static func choice(of fit: PosterFit, points: [Int]) -> PosterChoice {
    let choices = [(9, 9), (4, 2), (3, 2), (2, 2), (3, 1), (2, 1)].map { evidence, support in
      PosterChoice(points: points, evidence: evidence, support: support)
    }
    return choices.first(where: fit.holds)
      ?? PosterChoice(points: points, evidence: 1, support: 1)
  }

  /// The record of the sheet.
  var record: Record {
    let spare = fit.curveHeight(choice, size: size)
    let height = min(PosterGrid.curve.upperBound, max(PosterGrid.lowestCurve, spare))
    let curve = PosterCurve(grid: fit.grid, columns: columns, height: height, labels: labels)
    let page = [("page", "\(number)"), ("pages", "\(view.sheets.count)")]
    return [
      "number": .number(number), "page": .text(labels("page.of", page)),
      "size": .text(PosterView.rem(size)), "nameSize": .text(PosterView.rem(fit.nameSize)),
      "stageSize": .text(PosterView.rem(fit.stageSize)),
      "caption": .text(labels("poster.caption", [("moments", "\(columns.count)")])),
      "columns": .number(columns.count), "width": .number(columns.count + 1),
      "stages": .records(stages), "moments": .records(moments),
      "axis": .records(curve.axis), "curve": .text(curve.svg(id: "curve-\(number)")),
      "curveHeight": .text(PosterView.rem(millimetres: height)),
      "captions": .records(curve.captions),
      "hasBackstage": .flag(columns.contains { !($0.backstage.isEmpty && $0.checks.isEmpty) }),
      "legend": .record(legend.record),
      "text": .record(text),
    ]
  }

  private var text: Record {
    PosterText(
      labels: labels, pointsName: view.pointsName, columns: columns, moments: moments
    ).record
  }

  // MARK: - Columns

  private var stages: [Record] {
    fit.stages.enumerated().map { index, stage in
      [
        "mark": .text(Self.letter(index)), "name": .text(stage.name),
        "span": .number(stage.span),
      ]
    }
  }

  /// A, B, ... Z, then the number of the stage.
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? String(letters[index]) : String(index + 1)
  }

  private var moments: [Record] {
    let names = fit.stages.enumerated().flatMap { index, stage in
      let name = Self.letter(index) + " " + stage.name
      return [name] + Array(repeating: "", count: stage.span - 1)
    }
    return columns.indices.map { index in
      moment(columns[index], shown: sheet.points[index], stage: names[index])
    }
  }

  private func moment(_ column: PosterColumn, shown: Int, stage: String) -> Record {
    let kind = column.moment.kind.value
    return [
      "id": .text(column.moment.key), "kind": .text(kind.rawValue),
      "stage": .text(stage), "badge": cells.badge(column),
      "qualifier": .text(column.qualifier), "name": .text(column.name),
      "action": .text(cells.broken(column.action)),
      "needs": .records(column.needs.map { cells.need($0, width: fit.grid.cellWidth) }),
      "evidence": .texts(column.evidence.prefix(choice.evidence).map { cells.broken($0) }),
      "points": .records(
        Array(column.points.prefix(shown)).inOrderOfLevel.map { cells.point($0, says: $0.words) }),
      "backstage": .records(column.backstage.map(cells.promise) + column.checks.map(cells.check)),
      "support": .records(column.support.prefix(choice.support).map(cells.promise)),
    ]
  }
}
