import Model
import Rendering

extension Output {
  /// The blueprint poster: all moments across, the layers of the service down, on one sheet as
  /// far as the moments fit.
  public static let poster = Output("poster", for: [.whole, .segment]) { context in
    [
      DocumentPlan(path: context.path("poster")) {
        PosterOutput.document(in: context)
      }
    ]
  }
}

/// Lays the moments of a set out on sheets.
enum PosterOutput {
  static func document(in context: ViewContext) -> Document {
    let sheets = PosterSplit.sheets(of: context.catalogue)
    return Document(
      id: context.documentID("BP"), template: "poster",
      title: context.labels("poster.title", [("set", context.title)]), path: context.path("poster"),
      paper: "A1", pages: sheets.count,
      body: PosterView(context: context, sheets: sheets).body, in: context)
  }
}
