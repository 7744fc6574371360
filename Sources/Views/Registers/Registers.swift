import Model
import Rendering

extension DocumentKind {
  /// The registers of the department that answers for the edition: what serves which need, who
  /// has promised what, when is practised, and where copies hang.
  /// A hall has those it works with: the calendar of its drills, the list of its copies, and what
  /// does not apply in it.
  public static let registers = DocumentKind(
    "registers", to: .sign, for: [.whole, .hall], isDated: true
  ) { context in
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
    let ofDepartment =
      context.variant.hall == nil
      ? CoverageRegister(context: context).chapters + SupportRegister(context: context).chapters
      : []
    let chapters =
      HallChapter.chapters(in: context) + ofDepartment
      + [DrillCalendar(context: context).chapter, CopyRegister(context: context).chapter]
    let shown = chapters.filter { !$0.pages.isEmpty }
    let name = context.labels("registers.name")
    let cover = BookCover(context: context, name: name, id: id).chapter { flow in
      flow.section(context.labels("registers.use"))
      let uses = context.variant.hall == nil ? 1...4 : 3...4
      flow.bullets(uses.map { context.labels("registers.use.\($0)") })
    }
    let contents = BookContents(context: context)
      .chapter(lead: "", BookContents.entries(of: shown))
    return Book(context: context, name: name, id: id, chapters: [cover, contents] + shown)
  }
}
