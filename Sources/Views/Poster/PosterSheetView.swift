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
    PosterText(view: view, columns: columns, moments: moments).record
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
      "stage": .text(stage), "badge": badge(column),
      "qualifier": .text(column.qualifier), "name": .text(column.name),
      "action": .text(broken(column.action)),
      "needs": .records(column.needs.map(need)),
      "evidence": .texts(column.evidence.prefix(choice.evidence).map { broken($0) }),
      "points": .records(Array(column.points.prefix(shown)).inOrderOfLevel.map(point)),
      "backstage": .records(column.backstage.map(promise) + column.checks.map(check)),
      "support": .records(column.support.prefix(choice.support).map(promise)),
    ]
  }

  private func badge(_ column: PosterColumn) -> ViewValue {
    let sign: String
    switch column.moment.kind.value {
    case .ordinary: return .absent
    case .peak: sign = "▲"
    case .end: sign = "■"
    case .low: sign = "▽"
    }
    return [
      "sign": .text(sign), "words": .text(column.kindName(labels)),
      "plainSign": .text(String(PosterText.sign(column.moment.kind.value))),
    ]
  }

  /// A need with its rating out of 10.
  private func need(_ need: (words: String, rating: WeightedRating)) -> Record {
    let rounded = need.rating.toTenth
    let value = Double(need.rating.exact) / 100_000
    return [
      "words": .text(need.words), "value": .text(rounded.fixed),
      "bar": .text(Bar(value, of: 10, width: fit.grid.cellWidth, height: 3).svg()),
      "tenths": .number(rounded.tenths),
    ]
  }

  private func point(_ point: PosterPoint) -> Record {
    let level = labels("level.\(point.standard.level.value.rawValue)")
    return [
      "id": .text(point.standard.key), "number": .number(point.number),
      "level": .text(level), "isBinding": .flag(point.isBinding),
      "words": .text(broken(point.words, beside: PosterGrid.marker)),
      "isRedLine": .flag(point.standard.isRedLine),
    ]
  }

  private func promise(_ promise: PosterPromise) -> Record {
    ["by": .text(broken(promise.by)), "words": .text(broken(promise.words))]
  }

  private func check(_ check: PosterCheck) -> Record {
    let words = labels(
      "poster.check.\(check.frequency.rawValue)", [("numbers", check.numbers)])
    return ["by": "", "words": .text(words)]
  }

  /// Words that fit a cell beside something that takes some ems.
  private func broken(_ words: String, beside ems: Double = 0) -> String {
    let room = fit.grid.cellWidth / PosterGrid.millimetres(size) - ems
    return PosterPhrases(words, in: Typeface(fit.grid.family)).broken(room)
  }
}
