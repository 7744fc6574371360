import Model
import Rendering

/// What the templates print on one panel.
struct PanelSheetView {
  private let view: PanelView
  private let number: Int
  private let panel: [Moment]
  private let fit: PanelFit
  private let size: Double

  private var context: ViewContext { view.context }
  private var labels: Labels { context.labels }

  /// A panel by its number, from 1.
  init(view: PanelView, number: Int) {
    self.view = view
    self.number = number
    panel = view.panels[number - 1]
    fit = PanelFit(
      panel, in: view.context, legendLines: Self.legendLines(in: view.context))
    size = fit.size
  }

  /// The record of the panel.
  var record: Record {
    let page = [("page", "\(number)"), ("pages", "\(view.panels.count)")]
    let strip = PanelStrip(view: view, moments: panel)
    let spare = fit.curveHeight(size)
    let range = PanelMeasures.curve
    let curve = curve(height: min(range.upperBound, max(range.lowerBound, spare)))
    let moments = moments
    return [
      "number": .number(number), "page": .text(labels("page.of", page)),
      "part": .text(labels("panels.part", page)),
      "title": .records(title), "titleSize": .text(PosterView.rem(titleSize(beside: strip))),
      "strip": .records(strip.record),
      "stripWidth": .text(PosterView.rem(millimetres: strip.width)),
      "size": .text(PosterView.rem(size)), "nameSize": .text(PosterView.rem(fit.nameSize)),
      "wordRoom": .text(wordRoom), "pairsNeeds": .flag(fit.pairsNeeds),
      "caption": .text(labels("panels.caption", [("moments", "\(fit.columns.count)")])),
      "columns": .number(fit.columns.count), "width": .number(fit.columns.count + 1),
      "moments": .records(moments),
      "axis": .records(curve.axis), "curve": .text(curve.svg(id: "curve-\(number)")),
      "curveHeight": .text(PosterView.rem(millimetres: curve.height)),
      "captions": .records(curve.captions),
      "hasBackstage": .flag(fit.columns.contains { !($0.backstage.isEmpty && $0.checks.isEmpty) }),
      "showsCriteria": .flag(fit.showsCriteria),
      "numbers": .text(numbers),
      "text": .record(
        PosterText(
          labels: labels, pointsName: context.posterWord("points"), columns: fit.columns,
          moments: moments
        ).record),
    ]
  }

  /// What the number in a marker refers to, with the first standard as the example.
  private var numbers: String {
    let standard = panel.first?.standards.first
    return labels("panels.numbers", [("standard", standard?.key ?? "")])
  }

  // MARK: - Head and foot

  private var title: [Record] {
    view.stages.indices.filter { index in
      view.stages[index].contains { moment in
        panel.contains { $0.id.value == moment.id.value }
      }
    }.map { index in
      let stage = view.name(ofStage: index)
      return ["mark": .text(stage.letter), "name": .text(stage.name)]
    }
  }

  /// The largest size at which the names of the stages leave room for the strip.
  private func titleSize(beside strip: PanelStrip) -> Double {
    let names = title.map { stage -> String in
      guard case .text(let name) = stage["name"] else { return "" }
      return "\u{3000}\u{3000}" + name
    }.joined(separator: "\u{3000}")
    let room = PosterGrid.width - strip.width - 24
    return PanelMeasures.titleSizes.first {
      fit.grid.width(names, size: $0, weight: .bold) <= room
    } ?? PanelMeasures.titleSizes.last ?? PanelMeasures.leastSize
  }

  /// The lines that say how to read, on the paper whose name is longest.
  static func legendLines(in context: ViewContext) -> Int {
    let grid = PosterGrid(isHan: context.isChinese, columns: 1, kind: .panel)
    let labels = context.labels
    let words =
      [
        "━━━━", labels("poster.target"), "━━━━", labels("poster.current"), labels("poster.scale"),
        labels("redline"), labels("poster.redline-note"), labels("panels.criterion-note"),
      ] + PanelView.own(in: context)
    return Paper.allCases.map {
      let distance = $0.distance(leastSize: PanelMeasures.leastSize, in: context)
      return lines(of: words + [distance], grid)
    }.max() ?? 1
  }

  /// The lines of things side by side, each of which goes to the next line whole.
  private static func lines(of words: [String], _ grid: PosterGrid) -> Int {
    let gap = grid.width("\u{3000}\u{3000}", size: PanelMeasures.leastSize)
    var (lines, used) = (1, 0.0)
    for word in words {
      let width = grid.width(word, size: PanelMeasures.leastSize)
      if used > 0, used + gap + width > PosterGrid.width { (lines, used) = (lines + 1, 0) }
      if width > PosterGrid.width {
        lines += grid.lines(word, size: PanelMeasures.leastSize, width: PosterGrid.width) - 1
      }
      used += (used > 0 ? gap : 0) + width
    }
    return lines
  }

  // MARK: - The curve

  private func curve(height: Double) -> PosterCurve {
    let all = context.catalogue.moments
    let journey = all.map { PosterColumn($0, in: context, mostNeeds: 0) }
    let start = all.firstIndex { $0.id.value == panel.first?.id.value } ?? 0
    let end = start + panel.count
    return PosterCurve(
      grid: fit.grid, columns: fit.columns, height: height, labels: labels, journey: journey,
      before: start > 0 ? journey[start - 1] : nil,
      after: end < journey.count ? journey[end] : nil)
  }

  // MARK: - Columns

  private var cells: PosterCells { PosterCells(labels: labels, grid: fit.grid, size: size) }

  private var moments: [Record] {
    fit.columns.enumerated().map { index, column in
      let stage = view.stages.firstIndex { run in
        run.contains { $0.id.value == column.moment.id.value }
      }
      let isFirst =
        index == 0 || fit.columns[index - 1].moment.stage.value != column.moment.stage.value
      return moment(column, stage: isFirst ? stage.map { view.name(ofStage: $0) } : nil)
    }
  }

  private func moment(_ column: PosterColumn, stage: (letter: String, name: String)?) -> Record {
    let role = PanelRole(of: column.moment)
    return [
      "id": .text(column.moment.key), "kind": .text(column.moment.kind.value.rawValue),
      "stage": .text(stage.map { $0.letter + " " + $0.name } ?? ""),
      "badge": cells.badge(column),
      "qualifier": .text(column.qualifier), "name": .text(column.name),
      "action": .text(cells.broken(column.action)),
      "needs": .records(column.needs.map { cells.need($0, width: fit.barLength(size)) }),
      "evidence": .texts(column.evidence),
      "evidenceWords": .text(
        PanelWords.evidence(column.evidence, isHan: context.isChinese)),
      "lead": .text(role.lead(in: context)),
      "points": .records(column.points.sorted { $0.number < $1.number }.map { standard($0, role) }),
      "backstage": .records(
        column.backstage.map(promise)
          + column.checks.map { cells.check($0).merging(["time": ""]) }),
      "support": .records(column.support.map(promise)),
    ]
  }

  /// Everything the panel says of a standard, and the same on one line for the plain text.
  private func standard(_ point: OnstageAction, _ most: PanelRole) -> Record {
    let standard = point.standard
    let level = labels("level.\(standard.level.value.rawValue)")
    let role = most.name(of: standard, in: context)
    let criterion = fit.showsCriteria ? context.plain(standard.criterion) : ""
    let record = cells.point(point, says: point.act)
    guard case .text(let short) = record["plain"] else { return record }
    return record.merging([
      "words": .text(cells.broken(point.act, beside: PanelMeasures.marker)),
      "role": .text(role), "criterion": .text(criterion),
      "plain": .text(
        [level, short, role, criterion].filter { !$0.isEmpty }.joined(separator: "  |")),
    ])
  }

  /// The room of the words of needs, a little more than was measured.
  private var wordRoom: String {
    let hundredths = Int((fit.wordRoom(size) * 100).rounded(.up)) + 2
    return Hundredths(hundredths: hundredths).fixed + "em"
  }

  private func promise(_ promise: PosterPromise) -> Record {
    cells.promise(promise).merging(["time": .text(promise.time)])
  }
}
