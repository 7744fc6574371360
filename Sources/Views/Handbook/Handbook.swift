import Model
import Rendering

extension DocumentKind {
  /// The staff handbook: why, a chapter for every moment, and what belongs to the edition; and
  /// one for each role, with the moments in which it is on stage.
  public static let handbook = DocumentKind.scopedBook("handbook") { context, scope in
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
    Book(
      context: context, name: name, id: id, audience: scope.audience(in: context),
      chapters: scope.role.map(chapters) ?? chapters)
  }

  /// Everybody's: the journey, every moment, why and whence, and what belongs to the edition.
  private var chapters: [BookChapter] {
    let front = HandbookFront(context: context, scope: scope)
    let before = front.before
    let moments = slices.indices.map { HandbookMoment.chapter(of: slices[$0], at: $0, in: context) }
    let after = front.story + HandbookAnnex(context: context, scope: scope).chapters
    let contents = BookContents(context: context).chapter(
      lead: lead,
      BookContents.entries(of: before) + BookContents.entries(of: slices.map(\.moment), in: context)
        + BookContents.entries(of: after),
      remark: context.labels("handbook.contents.signs"))
    return [front.cover(named: name, id: id), contents] + before + moments + after
  }

  /// One role's: its card, what it does, what others do, and no more of the rest than it needs.
  private func chapters(for role: Role) -> [BookChapter] {
    let onStage = slices.enumerated().filter(\.element.isOnStage)
    let front = HandbookFront(context: context, scope: scope)
    let annex = HandbookAnnex(context: context, scope: scope)
    let card = HandbookCard(context: context, role: role, slices: onStage.map(\.element)).chapter
    let moments = HandbookMoment.chapter(
      of: onStage.map { (index: $0.offset, slice: $0.element) }, in: context)
    let rest = HandbookRest(
      moments: slices.filter { !$0.isOnStage }.map(\.moment), context: context)
    let words = HandbookWords(context: context)
    let terms = annex.terms(in: [card, moments])
    let behind = BookChapter(
      anchor: "behind", name: words.label("behind"), setting: .close, in: context
    ) { flow in
      rest.write(&flow)
      HallChapter.writePosts(&flow)
      front.writeBrief(&flow)
      annex.writeGlossary(of: terms, &flow)
    }
    let before = front.changes + [card]
    let after = [annex.edition]
    let parts = [
      (HandbookRest.anchor, "rest", !rest.moments.isEmpty), ("why", "front.why", front.hasBrief),
    ].filter(\.2).map { BookContents.Entry(name: words.label($0.1), anchor: $0.0) }
    let entries =
      BookContents.entries(of: before)
      + BookContents.entries(of: onStage.map(\.element.moment), in: context)
      + BookContents.grouped(parts + BookContents.entries(of: after))
    let cover = BookCover(context: context, name: name, id: id, isHigh: true).chapter { flow in
      BookContents(context: context).section(
        entries, remark: context.labels("handbook.contents.signs"), &flow)
    }
    return ([cover] + before + [moments, behind] + after).filter(\.hasPages)
  }

  private var id: String { context.documentID("HB" + scope.idEnding) }

  private var name: String { scope.name("handbook", in: context) }

  private var lead: String {
    let standards = slices.reduce(0) { $0 + $1.standards.count }
    return context.labels(
      "handbook.contents.lead",
      [("moments", "\(slices.count)"), ("standards", "\(standards)")])
  }
}
