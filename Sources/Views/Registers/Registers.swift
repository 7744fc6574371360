import Model
import Rendering

extension Output {
  /// The registers of the department that answers for the edition: what serves which need, who
  /// has promised what, when is practised, and where copies hang.
  public static let registers = Output("registers", to: .sign) { context in
    guard context.roles.isEmpty else { return [] }
    let registers = Registers(context: context)
    return [DocumentPlan(path: registers.path) { registers.book.document(at: registers.path) }]
  }
}

/// The registers, each a chapter or several.
struct Registers: Sendable {
  let context: ViewContext

  /// Their path below the output folder, without an ending.
  var path: String { context.path("registers") }

  /// The registers as a book.
  var book: Book {
    let id = context.documentID("RG")
    let chapters =
      CoverageRegister(context: context).chapters + SupportRegister(context: context).chapters
      + [DrillCalendar(context: context).chapter, CopyRegister(context: context).chapter]
    let shown = chapters.filter { !$0.pages.isEmpty }
    return Book(context: context, name: context.labels("registers.name"), id: id) { pages in
      let cover = BookChapter(
        anchor: "cover", name: context.labels("registers.name"), in: context
      ) { flow in
        BookCover(context: context, id: id).write(&flow)
        flow.section(context.labels("registers.use"))
        flow.bullets((1...4).map { context.labels("registers.use.\($0)") })
      }
      let contents = BookContents(context: context, pages: pages)
        .chapter(lead: "", BookContents.entries(of: shown))
      return [cover, contents] + shown
    }
  }
}
