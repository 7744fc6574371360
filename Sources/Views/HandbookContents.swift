import Model
import Rendering

/// The contents: stages, moments and annexes with the pages they start on.
struct HandbookContents {
  let context: ViewContext
  let pages: HandbookPages

  private struct Entry {
    var group = ""
    var startsGroup = false
    var number = ""
    let name: String
    var badge = ""
    var kind = ""
    let anchor: String
  }

  /// The chapter of the contents.
  func chapter(front: [HandbookChapter], annexes: [HandbookChapter]) -> HandbookChapter {
    let name = context.labels("handbook.contents")
    let entries = plain(front) + moments + plain(annexes)
    return HandbookChapter(anchor: "contents", name: name, in: context) { flow in
      flow.chapterTitle(name, anchor: "contents", lead: lead)
      let rows = entries.map { (record: record($0), height: height($0, flow.type)) }
      flow.list("contents", [:], headHeight: 0, before: 0, items: "entries", rows)
      flow.remark(context.labels("handbook.contents.signs"))
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

  private func plain(_ chapters: [HandbookChapter]) -> [Entry] {
    chapters.enumerated().map { index, chapter in
      Entry(startsGroup: index == 0, name: chapter.name, anchor: chapter.anchor)
    }
  }

  private var moments: [Entry] {
    let words = HandbookWords(context: context)
    var last: ID<Stage>?
    return context.catalogue.moments.map { moment in
      let isFirst = moment.stage.value != last
      last = moment.stage.value
      let stage = context.catalogue.stage(moment.stage.value).map { context.plain($0.name) }
      return Entry(
        group: isFirst ? stage ?? "" : "", startsGroup: isFirst, number: words.number(moment),
        name: context.plain(moment.name), badge: words.badge(moment),
        kind: moment.kind.value.rawValue, anchor: moment.key)
    }
  }

  private func height(_ entry: Entry, _ type: HandbookType) -> Double {
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
      "page": .number(pages[entry.anchor]),
    ]
  }
}
