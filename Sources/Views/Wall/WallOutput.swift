import Model
import Rendering

extension DocumentKind {
  /// The blueprint poster: all moments across, the layers of the service down, on one sheet as
  /// far as the moments fit.
  public static let poster = DocumentKind.wallSheets(.poster, id: "BP")

  /// The stage panels: two to four moments a sheet with everything that is said of them, to be
  /// read from further away than the poster.
  public static let panels = DocumentKind.wallSheets(.panel, id: "PN")

  /// A kind of document that hangs on a wall, on each paper asked for, and in pieces of it if that
  /// is asked for too.
  private static func wallSheets(_ kind: WallStyle.Kind, id: String) -> DocumentKind {
    DocumentKind(kind.document, to: .wall, for: [.whole, .segment, .hall]) { context in
      let isGlued = context.finishing.contains(.gluing)
      // What one document wants is asked for once, and need not be kept.
      let isShared = context.papers.count > 1 || isGlued
      let laid = Once { WallView(kind, in: context) }
      return context.papers.flatMap { paper in
        let sheet = WallDocument(id: context.documentID(id), kind: kind, paper: paper) {
          isShared ? laid() : WallView(kind, in: context)
        }
        return [sheet.plan(in: context)] + (isGlued ? [sheet.pieces(in: context)] : [])
      }
    }
  }
}

/// The sheets of a kind on a paper, as they are printed.
struct WallDocument: Sendable {
  let id: String
  let kind: WallStyle.Kind
  let paper: Paper
  /// Lays the sheets out.
  let view: @Sendable () -> WallView

  /// Whole, each on a page of its own.
  func plan(in context: ViewContext) -> DocumentPlan {
    let crop = context.finishing.contains(.trimming) ? CropMarks(paper: paper).leaf : nil
    return plan(context.path(kind.document + paper.suffix), on: crop?.page, in: context) { view in
      Printing(
        paper: paper.rawValue, pages: view.sheets.count,
        body: crop.map { view.cropped(on: $0, of: self) } ?? view.body)
    }
  }

  /// In pieces on A4, which are glued together.
  func pieces(in context: ViewContext) -> DocumentPlan {
    let grid = TileGrid(paper)
    let path = context.path(kind.document + paper.suffix + "-tiles")
    return plan(path, on: grid.page, in: context) { view in
      Printing(
        audience: context.labels("tiles.audience", [("paper", paper.rawValue)]), paper: "A4",
        pages: 1 + view.sheets.count * grid.count, body: view.tiled(by: grid, of: self),
        isWhole: false)
    }
  }

  /// What one way of printing sheets says of itself.
  private struct Printing {
    var audience: String?
    let paper: String
    let pages: Int
    let body: Record
    var isWhole = true
  }

  /// A document on pages of the paper, or of another size.
  private func plan(
    _ path: String, on page: WallArea?, in context: ViewContext,
    _ printing: @escaping @Sendable (WallView) -> Printing
  ) -> DocumentPlan {
    DocumentPlan(path: path) {
      let view = view()
      let printing = printing(view)
      return Document(
        id: id, template: kind.document,
        title: context.labels("\(kind.document).title", [("set", context.title)]),
        audience: printing.audience, path: path, paper: printing.paper, pages: printing.pages,
        body: printing.body, overflow: view.overflow, content: view.content,
        sheet: paper.record(view.wall.style, on: page, in: context),
        hasPlainText: printing.isWhole, in: context)
    }
  }
}
