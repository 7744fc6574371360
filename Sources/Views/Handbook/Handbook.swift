import Model
import Rendering

extension Output {
  /// The staff handbook: why, a chapter for every moment, and what belongs to the edition; and
  /// one for each role, with the moments in which it is on stage.
  public static let handbook = Output("handbook", to: .handout) { context in
    let set = context.catalogue.set
    let roles = set.roles.filter { role in
      role.kind.value != .group
        && (context.roles.isEmpty || context.roles.contains(role.id.value))
    }
    let own = roles.map { Handbook(context: context, scope: HandbookScope(of: $0, in: set)) }
    let whole = context.roles.isEmpty ? [Handbook(context: context, scope: .everyone)] : []
    return (whole + own.filter(\.isNeeded)).map { handbook in
      DocumentPlan(path: handbook.path) { handbook.book.document(at: handbook.path) }
    }
  }
}

/// What a handbook holds, chapter by chapter.
struct Handbook: Sendable {
  let context: ViewContext
  let scope: HandbookScope

  /// Whether its reader has anything to do.
  var isNeeded: Bool { slices.contains(where: \.isOnStage) }

  /// Its path below the output folder, without an ending.
  var path: String {
    let role = scope.role.map { "-\($0.slug.value)" } ?? ""
    return context.path("handbook\(role)")
  }

  /// The handbook as a book. The moments name no pages, so they are set once.
  var book: Book {
    let slices = slices
    let moments = slices.indices.filter { slices[$0].isOnStage || scope.role == nil }.map {
      HandbookMoment.chapter(of: slices[$0], at: $0, in: context)
    }
    let rest = HandbookRest(
      moments: scope.role == nil ? [] : slices.filter { !$0.isOnStage }.map(\.moment),
      context: context
    ).chapter
    let after =
      (rest.pages.isEmpty ? [] : [rest]) + HandbookAnnex(context: context, scope: scope).chapters
    return Book(
      context: context, name: name, id: id, audience: scope.role.map { context.plain($0.name) }
    ) { pages in
      let front = HandbookFront(context: context, scope: scope, pages: pages)
      let before = front.chapters
      let contents = BookContents(context: context, pages: pages).chapter(
        lead: lead(slices),
        BookContents.entries(of: before) + entries(slices) + BookContents.entries(of: after),
        remark: context.labels("handbook.contents.signs"))
      return [front.cover(id: id), contents] + before + moments + after
    }
  }

  private var slices: [HandbookSlice] {
    context.catalogue.moments.map { HandbookSlice($0, in: scope) }
  }

  private var id: String {
    context.documentID("HB" + (scope.role.map { "-\($0.key)" } ?? ""))
  }

  private var name: String {
    guard let role = scope.role else { return context.labels("handbook.name") }
    return context.labels("handbook.role-name", [("role", context.plain(role.name))])
  }

  private func lead(_ slices: [HandbookSlice]) -> String {
    let standards = slices.reduce(0) { $0 + $1.standards.count }
    let moments = scope.role == nil ? slices.count : slices.count(where: \.isOnStage)
    return context.labels(
      scope.role == nil ? "handbook.contents.lead" : "handbook.contents.role-lead",
      [("moments", "\(moments)"), ("standards", "\(standards)")])
  }

  /// The moments in the contents, stage by stage.
  private func entries(_ slices: [HandbookSlice]) -> [BookContents.Entry] {
    let words = HandbookWords(context: context)
    var last: ID<Stage>?
    return slices.filter { $0.isOnStage || scope.role == nil }.map(\.moment).map { moment in
      let isFirst = moment.stage.value != last
      last = moment.stage.value
      let stage = context.catalogue.stage(moment.stage.value).map { context.plain($0.name) }
      return BookContents.Entry(
        group: isFirst ? stage ?? "" : "", startsGroup: isFirst, number: words.number(moment),
        name: context.plain(moment.name), badge: words.badge(moment),
        kind: moment.kind.value.rawValue, anchor: moment.key)
    }
  }
}
