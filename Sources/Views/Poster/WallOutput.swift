import Model
import Rendering

extension DocumentKind {
  /// The blueprint poster: all moments across, the layers of the service down, on one sheet as
  /// far as the moments fit.
  public static let poster = DocumentKind.wallSheets(
    "poster", id: "BP", leastSize: PosterGrid.leastSize
  ) { context in
    let sheets = PosterSplit.sheets(of: context.catalogue)
    return (PosterView(context: context, sheets: sheets).body, sheets.count)
  }

  /// The stage panels: two to four moments a sheet with everything that is said of them, to be
  /// read from further away than the poster.
  public static let panels = DocumentKind.wallSheets(
    "panels", id: "PN", leastSize: PanelMeasures.leastSize
  ) { context in
    let panels = PanelSplit.panels(of: context.variant)
    return (PanelView(context: context, panels: panels).body, panels.count)
  }

  /// A kind of document that hangs on a wall, on each paper asked for; `lay` tells what its
  /// sheets say and how many they are.
  private static func wallSheets(
    _ name: String, id: String, leastSize: Double,
    lay: @escaping @Sendable (ViewContext) -> (body: Record, sheets: Int)
  ) -> DocumentKind {
    DocumentKind(name, to: .wall, for: [.whole, .segment, .hall]) { context in
      // What one paper wants is asked for once, and need not be kept.
      let isShared = context.papers.count > 1
      let laid = Once { lay(context) }
      return context.papers.map { paper in
        let path = context.path(name + paper.suffix)
        return DocumentPlan(path: path) {
          let (body, sheets) = isShared ? laid() : lay(context)
          return Document(
            id: context.documentID(id), template: name,
            title: context.labels("\(name).title", [("set", context.title)]), path: path,
            paper: paper.rawValue, pages: sheets, body: body,
            sheet: paper.record(leastSize: leastSize, in: context), in: context)
        }
      }
    }
  }
}
