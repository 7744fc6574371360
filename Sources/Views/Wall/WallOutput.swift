import Model
import Rendering

extension DocumentKind {
  /// The blueprint poster: all moments across, the layers of the service down, on one sheet as
  /// far as the moments fit.
  public static let poster = DocumentKind.wallSheets(.poster, id: "BP")

  /// The stage panels: two to four moments a sheet with everything that is said of them, to be
  /// read from further away than the poster.
  public static let panels = DocumentKind.wallSheets(.panel, id: "PN")

  /// A kind of document that hangs on a wall, on each paper asked for.
  private static func wallSheets(_ kind: WallStyle.Kind, id: String) -> DocumentKind {
    let name = kind.document
    return DocumentKind(name, to: .wall, for: [.whole, .segment, .hall]) { context in
      // What one paper wants is asked for once, and need not be kept.
      let isShared = context.papers.count > 1
      let laid = Once { WallView(kind, in: context) }
      let style = WallStyle(kind, isHan: context.isChinese, context.house)
      return context.papers.map { paper in
        let path = context.path(name + paper.suffix)
        return DocumentPlan(path: path) {
          let view = isShared ? laid() : WallView(kind, in: context)
          return Document(
            id: context.documentID(id), template: name,
            title: context.labels("\(name).title", [("set", context.title)]), path: path,
            paper: paper.rawValue, pages: view.sheets.count, body: view.body,
            overflow: view.overflow, content: view.content,
            sheet: paper.record(style, in: context), in: context)
        }
      }
    }
  }
}
