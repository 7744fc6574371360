import Model
import Rendering

/// The contents of a book: its chapters with the pages they start on, as links.
struct BookContents {
  /// A line of the contents.
  struct Entry {
    /// What it belongs to, said before the first line of each group.
    var group = ""
    var startsGroup = false
    var number = ""
    let name: String
    /// A mark behind the name, and its kind, which gives it its colour.
    var badge = ""
    var kind = ""
    let anchor: String
  }

  /// Where links to the contents lead.
  static let anchor = "contents"

  let context: ViewContext

  /// The chapter of the contents, with a remark that explains its signs.
  func chapter(lead: String, _ entries: [Entry], remark: String = "") -> BookChapter {
    let name = context.labels("book.contents")
    return BookChapter(anchor: Self.anchor, name: name, isControl: true, in: context) { flow in
      flow.chapterTitle(name, anchor: Self.anchor, lead: lead)
      let rows = entries.map { (record: record($0), height: height($0, flow.type)) }
      flow.list("contents", [:], headHeight: 0, before: 0, items: "entries", rows)
      if !remark.isEmpty { flow.remark(remark) }
    }
  }

  /// Lines for chapters that need no number.
  static func entries(of chapters: [BookChapter]) -> [Entry] {
    chapters.enumerated().map { index, chapter in
      Entry(startsGroup: index == 0, name: chapter.name, anchor: chapter.anchor)
    }
  }

  /// Lines for moments, stage by stage.
  static func entries(of moments: [Moment], in context: ViewContext) -> [Entry] {
    let words = HandbookWords(context: context)
    var last: ID<Stage>?
    return moments.map { moment in
      let isFirst = moment.stage.value != last
      last = moment.stage.value
      let stage = context.catalogue.stage(moment.stage.value).map { context.plain($0.name) }
      return Entry(
        group: isFirst ? stage ?? "" : "", startsGroup: isFirst, number: words.number(moment),
        name: context.plain(moment.name), badge: words.badge(moment),
        kind: moment.kind.value.rawValue, anchor: moment.key)
    }
  }

  private func height(_ entry: Entry, _ type: BookType) -> Double {
    let name = entry.badge.isEmpty ? entry.name : entry.name + " " + entry.badge
    let lines = max(
      type.height(name, .strong, width: 270), type.height(entry.group, .small, width: 104))
    return lines + 6 + (entry.startsGroup ? 1.3 : 0)
  }

  private func record(_ entry: Entry) -> Record {
    [
      "group": .text(entry.group), "startsGroup": .flag(entry.startsGroup),
      "number": .text(entry.number), "name": .text(entry.name), "badge": .text(entry.badge),
      "kind": .text(entry.kind), "anchor": .text(entry.anchor),
      "page": .text(BookReference.page(of: entry.anchor)),
    ]
  }
}
