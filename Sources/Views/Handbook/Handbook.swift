import Model
import Rendering

extension Output {
  /// The staff handbook: why, a chapter for every moment, and what belongs to the edition; and
  /// one for each role, with the moments in which it is on stage.
  public static let handbook = Output.scopedBook("handbook") { context, scope in
    Handbook(context: context, scope: scope).book
  }
}

/// What a handbook holds, chapter by chapter.
struct Handbook: Sendable {
  let context: ViewContext
  let scope: HandbookScope
  private let slices: [HandbookSlice]

  /// The handbook of a scope.
  init(context: ViewContext, scope: HandbookScope) {
    self.context = context
    self.scope = scope
    slices = scope.slices(in: context)
  }

  /// The handbook as a book.
  var book: Book {
    let moments = slices.indices.filter { slices[$0].isOnStage || scope.role == nil }.map {
      HandbookMoment.chapter(of: slices[$0], at: $0, in: context)
    }
    let rest = HandbookRest(
      moments: scope.role == nil ? [] : slices.filter { !$0.isOnStage }.map(\.moment),
      context: context
    ).chapter
    let after =
      (rest.pages.isEmpty ? [] : [rest]) + HandbookAnnex(context: context, scope: scope).chapters
    let front = HandbookFront(context: context, scope: scope)
    let before = front.chapters
    let shown = slices.filter { $0.isOnStage || scope.role == nil }.map(\.moment)
    let contents = BookContents(context: context).chapter(
      lead: lead,
      BookContents.entries(of: before) + BookContents.entries(of: shown, in: context)
        + BookContents.entries(of: after),
      remark: context.labels("handbook.contents.signs"))
    return Book(
      context: context, name: name, id: id, audience: scope.audience(in: context),
      chapters: [front.cover(named: name, id: id), contents] + before + moments + after)
  }

  private var id: String { context.documentID("HB" + scope.idEnding) }

  private var name: String { scope.name("handbook", in: context) }

  private var lead: String {
    let standards = slices.reduce(0) { $0 + $1.standards.count }
    let moments = scope.role == nil ? slices.count : slices.count(where: \.isOnStage)
    return context.labels(
      scope.role == nil ? "handbook.contents.lead" : "handbook.contents.role-lead",
      [("moments", "\(moments)"), ("standards", "\(standards)")])
  }
}
