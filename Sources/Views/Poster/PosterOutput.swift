import Model
import Rendering

extension Output {
  /// The blueprint poster: all moments across, the layers of the service down, on one sheet as
  /// far as the moments fit.
  public static let poster = Output("poster", to: .wall, for: [.whole, .segment, .hall]) {
    context in
    context.papers.map { paper in
      let path = context.path("poster" + paper.suffix)
      return DocumentPlan(path: path) { PosterOutput.document(at: path, on: paper, in: context) }
    }
  }
}

/// Lays the moments of a set out on sheets.
enum PosterOutput {
  static func document(at path: String, on paper: Paper, in context: ViewContext) -> Document {
    let sheets = PosterSplit.sheets(of: context.catalogue)
    return Document(
      id: context.documentID("BP"), template: "poster",
      title: context.labels("poster.title", [("set", context.title)]), path: path,
      paper: paper.rawValue, pages: sheets.count,
      body: PosterView(context: context, sheets: sheets).body,
      sheet: paper.record(leastSize: PosterGrid.leastSize, in: context), in: context)
  }
}
