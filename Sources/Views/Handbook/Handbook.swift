import Model
import Rendering

extension Output {
  /// The staff handbook: why, a chapter for every moment, and what belongs to the edition.
  public static let handbook = Output("handbook") { context in
    let path = "\(context.language)/handbook"
    return [DocumentPlan(path: path) { Handbook(context: context).book.document(at: path) }]
  }
}

/// What the handbook holds, chapter by chapter.
struct Handbook {
  let context: ViewContext

  /// The handbook as a book. The moments name no pages, so they are set once.
  var book: Book {
    let moments = context.catalogue.moments.indices.map {
      HandbookMoment.chapter(at: $0, in: context)
    }
    let id = "\(context.catalogue.set.edition.id.value.value)-HB"
    return Book(context: context, name: context.labels("handbook.name"), id: id) { pages in
      let front = HandbookFront(context: context, pages: pages)
      let annexes = HandbookAnnex(context: context).chapters
      let before = front.chapters
      let contents = BookContents(context: context, pages: pages).chapter(
        lead: lead,
        BookContents.entries(of: before) + entries + BookContents.entries(of: annexes),
        remark: context.labels("handbook.contents.signs"))
      return [front.cover(id: id), contents] + before + moments + annexes
    }
  }

  private var lead: String {
    let moments = context.catalogue.moments
    return context.labels(
      "handbook.contents.lead",
      [
        ("moments", "\(moments.count)"),
        ("standards", "\(moments.reduce(0) { $0 + $1.standards.count })"),
      ])
  }

  /// The moments in the contents, stage by stage.
  private var entries: [BookContents.Entry] {
    let words = HandbookWords(context: context)
    var last: ID<Stage>?
    return context.catalogue.moments.map { moment in
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
