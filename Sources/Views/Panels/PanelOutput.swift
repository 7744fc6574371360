import Model
import Rendering

extension Output {
  /// The stage panels: two to four moments a sheet with everything that is said of them, to be
  /// read from further away than the poster.
  public static let panels = Output("panels", to: .wall, for: [.whole, .segment, .hall]) {
    context in
    context.papers.map { paper in
      let path = context.path("panels" + paper.suffix)
      return DocumentPlan(path: path) { PanelOutput.document(at: path, on: paper, in: context) }
    }
  }
}

/// Lays the moments of a set out on panels.
enum PanelOutput {
  static func document(at path: String, on paper: Paper, in context: ViewContext) -> Document {
    let panels = PanelSplit.panels(of: context.variant)
    return Document(
      id: context.documentID("PN"), template: "panels",
      title: context.labels("panels.title", [("set", context.title)]), path: path,
      paper: paper.rawValue, pages: panels.count,
      body: PanelView(context: context, panels: panels).body,
      sheet: paper.record(leastSize: PanelMeasures.leastSize, in: context), in: context)
  }
}
