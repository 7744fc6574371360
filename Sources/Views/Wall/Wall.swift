import Model
import Rendering

/// A kind of wall sheet in one language: its style, the names of its lanes and what is said below
/// them.
struct Wall {
  let context: ViewContext
  let style: WallStyle
  /// The stages of the journey, with the moments of each.
  let stages: [[Moment]]
  /// The heights of the names of the lanes with what is said below them, in millimetres.
  private var names: [WallLayer: Double] = [:]
  /// The least height of the curve: what its values and their labels take.
  private let leastCurve: Double
  /// What a panel says below its table; the same on all.
  private var panelLegend = WallLegend()

  init(_ kind: WallStyle.Kind, in context: ViewContext) {
    self.context = context
    style = WallStyle(kind, isHan: context.isChinese, context.house)
    stages = WallDivision.runs(of: context.catalogue.moments)
    let range = WallCurve.range(of: context.catalogue.moments)
    leastCurve = max(
      style[.curveLeast],
      (range.upperBound - range.lowerBound) * style[.curvePoint] + style[.curveHead]
        + style[.curveFoot])
    let all = WallSheet(moments: context.catalogue.moments)
    names = Dictionary(
      uniqueKeysWithValues: WallLayer.allCases.map { ($0, nameHeight(of: $0, on: all)) })
    if kind == .panel { panelLegend = WallLegend(ofPanelsIn: self) }
  }

  /// The sheets of a variant, divided once for all languages.
  var sheets: [WallSheet] { context.wallSheets(style.kind) }

  /// A stage of the journey with its letter: A, B, ... Z, then its number.
  func name(ofStage index: Int) -> (letter: String, name: String) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let stage = stages[index].first.flatMap { context.catalogue.stage($0.stage.value) }
    return (
      index < letters.count ? String(letters[index]) : String(index + 1),
      stage.map { context.words($0.name) } ?? ""
    )
  }

  /// The stages of some moments: where each is in the journey, and how many of them it has.
  func stages(of moments: [Moment]) -> [(index: Int, span: Int)] {
    stages.enumerated().compactMap { index, stage in
      let own = Set(stage.map(\.id.value))
      let span = moments.count { own.contains($0.id.value) }
      return span == 0 ? nil : (index, span)
    }
  }

  // MARK: - Lanes

  private var labels: Labels { context.labels }
  private var isPanel: Bool { style.kind == .panel }

  /// What a lane is called.
  func name(of layer: WallLayer) -> String {
    switch layer {
    case .experience: labels("panels.experience")
    case .actions, .needs, .evidence, .backstage, .support: labels("poster.\(layer.rawValue)")
    case .onstage: context.posterWord("points")
    }
  }

  /// What is said below the name of a lane on a sheet; empty for most.
  func note(of layer: WallLayer, on sheet: WallSheet) -> String {
    switch layer {
    case .needs: labels(isPanel ? "panels.needs-note" : "poster.needs-note")
    case .onstage:
      isPanel
        ? labels("panels.numbers", [("standard", sheet.moments.first?.standards.first?.key ?? "")])
        : labels("poster.points-note", counts(on: sheet))
    case .experience, .actions, .evidence, .backstage, .support: ""
    }
  }

  /// How many standards a sheet shows, and how many there are.
  func counts(on sheet: WallSheet) -> [(String, String)] {
    let shown =
      sheet.choice.points?.reduce(0, +) ?? sheet.moments.reduce(0) { $0 + $1.standards.count }
    let total = context.catalogue.moments.reduce(0) { $0 + $1.standards.count }
    return [("shown", "\(shown)"), ("total", "\(total)")]
  }

  /// Whether a lane is left out because no column has anything for it.
  func isEmpty(_ layer: WallLayer, _ columns: [WallColumn]) -> Bool {
    layer.mayBeEmpty && columns.allSatisfy { $0[layer].isEmpty }
  }

  /// A line of the blueprint: its class, its name and what it divides.
  struct Line {
    let kind: String
    let name: String
    let note: String

    /// What the templates print.
    var record: Record { ["kind": .text(kind), "name": .text(name), "note": .text(note)] }
  }

  /// The lines of the blueprint above a lane, side by side: where a lane is left out, its line
  /// stands beside that of the next.
  func lines(above layer: WallLayer, of columns: [WallColumn]) -> [Line] {
    switch layer {
    case .onstage:
      [
        Line(
          kind: "interaction", name: labels("poster.interaction"),
          note: context.posterWord("interaction-note"))
      ]
    case .backstage:
      [
        Line(
          kind: "visibility", name: labels("poster.visibility"),
          note: labels("poster.visibility-note"))
      ]
    case .support:
      (isEmpty(.backstage, columns) ? lines(above: .backstage, of: columns) : [])
        + [
          Line(
            kind: "internal", name: labels("poster.internal"), note: labels("poster.internal-note"))
        ]
    case .experience, .actions, .needs, .evidence: []
    }
  }

  private func nameHeight(of layer: WallLayer, on sheet: WallSheet) -> Double {
    func height(_ text: String, _ size: Double, _ weight: Typeface.Weight) -> Double {
      let room = (style[.laneWidth] - style[.laneGap]) / WallStyle.millimetres(size)
      return Double(SetText(text, in: style.family, weight).lines(room))
        * WallStyle.millimetres(size)
    }
    return height(name(of: layer), style[.lane], .bold) * 1.2
      + height(note(of: layer, on: sheet), style[.least], .regular) * 1.25
  }

  // MARK: - Fitting

  /// The fit of columns that share a sheet, on which everything is so much larger.
  func fit(_ columns: [WallColumn], enlargedBy factor: Double = 1) -> WallFit {
    let style = style.enlarged(by: factor)
    let sheet = WallSheet(moments: columns.map(\.moment))
    let stages =
      isPanel
      ? []
      : stages(of: sheet.moments).map { (name: name(ofStage: $0.index).name, span: $0.span) }
    return WallFit(
      style, columns: columns, stages: stages, names: names,
      legend: legend(of: sheet).height(style), leastCurve: leastCurve)
  }

  /// What a sheet says below its table.
  func legend(of sheet: WallSheet) -> WallLegend {
    isPanel ? panelLegend : WallLegend(of: sheet, in: self)
  }
}

extension ViewContext {
  /// A label of the poster that differs between a hall and electronic channels.
  func posterWord(_ key: String) -> String {
    labels("poster.\(key).\(catalogue.set.domain.value.rawValue)")
  }
}
