import Model
import Rendering

/// What the templates of the panels print.
struct PanelView {
  let context: ViewContext
  /// The moments of each panel.
  let panels: [[Moment]]

  /// The stages in journey order, with the moments of each.
  let stages: [[Moment]]

  init(context: ViewContext, panels: [[Moment]]) {
    self.context = context
    self.panels = panels
    stages = PosterSplit.runs(of: context.catalogue.moments)
  }

  /// The record of the body.
  var body: Record {
    let grid = PosterGrid(isHan: context.isChinese, columns: 1, kind: .panel)
    return [
      "own": .texts(Self.own(in: context)),
      "eyebrow": .text(context.labels("panels.eyebrow", [("set", context.title)])),
      "labelWidth": .text(PosterView.rem(millimetres: grid.labelWidth)),
      "labelSize": .text(PosterView.rem(grid.labelSize)),
      "least": .text(PosterView.rem(grid.least)), "leading": .text("\(grid.leading)"),
      "footSize": .text(PosterView.rem(PosterGrid.leastSize)),
      "interactionNote": .text(context.posterWord("interaction-note")),
      "nameColumns": .text(context.isChinese ? "12" : "17"),
      "pointsName": .text(context.posterWord("points")),
      "sheets": .records(
        panels.indices.map { PanelSheetView(view: self, number: $0 + 1).record }),
    ]
  }

  /// By whose ratings the sheet is ordered, where it is a segment's. What differs for the whole
  /// journey, and what there is to know of a hall, the poster says.
  static func own(in context: ViewContext) -> [String] {
    VariantDifference(context: context).order.map { [context.unmarked($0)] } ?? []
  }

  /// A stage with its letter.
  func name(ofStage index: Int) -> (letter: String, name: String) {
    let stage = stages[index].first.flatMap { context.catalogue.stage($0.stage.value) }
    return (PosterSheetView.letter(index), stage.map { context.plain($0.name) } ?? "")
  }
}
