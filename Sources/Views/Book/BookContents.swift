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
    BookChapter(anchor: Self.anchor, name: name, isControl: true, in: context) { flow in
      flow.chapterTitle(name, anchor: Self.anchor, lead: lead)
      write(entries, remark: remark, &flow)
    }
  }

  /// Writes the contents as a section, where a book is too short for a chapter of them.
  func section(_ entries: [Entry], remark: String = "", _ flow: inout BookFlow) {
    flow.section(name, anchor: Self.anchor)
    write(entries, remark: remark, &flow)
  }

  private var name: String { context.labels("book.contents") }

  private func write(_ entries: [Entry], remark: String, _ flow: inout BookFlow) {
    let rows = entries.map { (record: record($0), height: height($0, flow)) }
    flow.list("contents", [:], headHeight: 0, before: 0, items: "entries", rows)
    if !remark.isEmpty { flow.remark(remark) }
  }

  /// Lines for chapters that need no number.
  static func entries(of chapters: [BookChapter]) -> [Entry] {
    grouped(chapters.map { Entry(name: $0.name, anchor: $0.anchor) })
  }

  /// Lines that belong together.
  static func grouped(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().map { index, entry in
      var entry = entry
      entry.startsGroup = index == 0
      return entry
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

  private func height(_ entry: Entry, _ flow: BookFlow) -> Double {
    let type = flow.type
    let name = entry.badge.isEmpty ? entry.name : entry.name + " " + entry.badge
    let lines = max(
      type.height(name, .strong, width: 270), type.height(entry.group, .small, width: 104))
    return lines + 1.2 * flow.spaces.pad + (entry.startsGroup ? 1.3 : 0)
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
