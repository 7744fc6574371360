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

  /// What is particular to the readers of a variant.
  static func own(in context: ViewContext) -> [String] {
    let difference = VariantDifference(context: context)
    // Where the hall is and when it is open, its poster says.
    let omitted = context.variant.hall.flatMap {
      HallWords(edition: $0, context: context).omitted
    }
    return ([omitted, difference.order].compactMap(\.self) + difference.lines).map(context.unmarked)
  }

  /// A stage with its letter.
  func name(ofStage index: Int) -> (letter: String, name: String) {
    let stage = stages[index].first.flatMap { context.catalogue.stage($0.stage.value) }
    return (PosterSheetView.letter(index), stage.map { context.plain($0.name) } ?? "")
  }
}
