import Model
import Rendering

/// A chapter as it is written: each call adds a block with the room it takes.
struct BookFlow {
  let context: ViewContext
  let type: BookType
  let spaces: BookSpaces
  private(set) var blocks: [PageBlock<BookPart>] = []
  /// Whether the last block was a heading, below which nothing needs space.
  private var isBelowHeading = true
  /// The last heading, which names the tables below it to those who cannot see it.
  private var heading = ""

  /// An empty chapter.
  init(_ context: ViewContext, _ setting: BookSetting) {
    self.context = context
    type = BookType(in: context)
    spaces = BookSpaces(type, setting)
  }

  /// The space above something that needs none below a heading.
  func unlessBelowHeading(_ space: Double) -> Double { isBelowHeading ? 0 : space }

  /// Adds a part of a kind, with a height in points. A heading may name the tables below it.
  mutating func part(
    _ kind: String, _ record: Record, height: Double, before: Double = 0,
    isHeading: Bool = false, keeps: Bool = false, anchor: String? = nil, names: String? = nil
  ) {
    if let names { heading = names }
    let part = BookPart(kind: kind, anchor: anchor, record: record)
    blocks.append(PageBlock(part, height: height, space: before, keepsWithNext: isHeading || keeps))
    isBelowHeading = isHeading
  }

  /// The height below which a list is not worth dividing, in points.
  private static let shortList: Double = 110

  /// Adds a part whose items may stand on several pages, each page under the head again.
  mutating func list(
    _ kind: String, _ head: Record, headHeight: Double, before: Double, items: String,
    anchors: [String?] = [], _ records: [(record: Record, height: Double)]
  ) {
    guard !records.isEmpty else { return }
    let part = BookPart(
      kind: kind, record: head, itemsName: items, items: records.map(\.record),
      itemAnchors: anchors)
    isBelowHeading = false
    let height = records.reduce(headHeight) { $0 + $1.height }
    if height < Self.shortList {
      blocks.append(PageBlock(part, height: height, space: before))
      return
    }
    let table = PageBlock<BookPart>.Table(head: headHeight, rows: records.map(\.height))
    blocks.append(PageBlock(part, table: table, space: before))
  }

  /// Adds the head of a chapter that is no moment; it may stand below the end of another. In a
  /// book without a cover the title of it all stands above the first.
  mutating func chapterTitle(
    _ name: String, anchor: String, lead: String = "", below title: String? = nil
  ) {
    let above = title.map { type.height($0, .lead, width: BookSheet.width) } ?? 0
    let height =
      above + type.height(name, .chapter, width: BookSheet.width) + 13
      + (lead.isEmpty ? 0 : 12 + type.height(lead, .lead, width: BookSheet.width) + 10)
    part(
      "chapterTitle",
      [
        "name": .text(name), "anchor": .text(anchor), "lead": .text(lead),
        "above": .optional(title),
      ],
      height: height, before: 2 * spaces.gap, isHeading: true, anchor: anchor, names: name)
  }

  /// Adds the heading of a section, to which links may lead; `number` is such as `11.A`.
  mutating func section(_ name: String, number: String? = nil, anchor: String? = nil) {
    part(
      "section",
      ["name": .text(name), "number": .optional(number), "anchor": .optional(anchor)],
      height: type.height(name, .section, width: BookSheet.width - 60) + 7,
      before: spaces.gap, isHeading: true, anchor: anchor, names: name)
  }

  /// Adds a heading within a section, to which links may lead.
  mutating func subsection(_ name: String, anchor: String? = nil) {
    part(
      "subsection",
      ["name": .text(name), "isFirst": .flag(isBelowHeading), "anchor": .optional(anchor)],
      height: type.height(name, .strong, width: BookSheet.width) + 4,
      before: unlessBelowHeading(spaces.half), isHeading: true, anchor: anchor, names: name)
  }

  /// Adds a paragraph and more below it, with a note beside them if there is one. A lead stays
  /// on the page of what it leads to.
  mutating func prose(
    _ text: String, more: String = "", noteTerm: String? = nil, note: String = "",
    isLead: Bool = false
  ) {
    let hasNote = !note.isEmpty
    let width = hasNote ? BookSheet.text : BookSheet.width
    let below =
      more.isEmpty ? 0 : spaces.para + type.height(more, .small, width: width)
    let main = type.height(text, .body, width: width) + below
    let beside =
      hasNote
      ? type.height(note, .small, width: BookSheet.note)
        + (noteTerm == nil ? 0 : type.leading(.small)) : 0
    part(
      "prose",
      [
        "text": .text(text), "runs": BookWords.view(of: text), "more": .text(more),
        "hasNote": .flag(hasNote), "noteTerm": .optional(noteTerm),
        "note": .text(note), "noteRuns": BookWords.view(of: note),
        "noteWords": .text(
          noteTerm.map { context.labels("book.term", [("term", $0), ("text", note)]) } ?? note),
      ],
      height: max(main, beside), before: spaces.para, keeps: isLead)
  }

  /// Adds a remark in small type.
  mutating func remark(_ text: String) {
    part(
      "remark", ["text": .text(text), "runs": BookWords.view(of: text)],
      height: type.height(text, .small, width: BookSheet.width), before: spaces.para)
  }

  /// Adds points with a sign before each, or numbers if there is none; a page may end between
  /// them.
  mutating func bullets(_ texts: [String], sign: String? = nil) {
    let width = BookSheet.width - 18
    let items = texts.enumerated().map { index, text -> (record: Record, height: Double) in
      (
        [
          "text": .text(text), "runs": BookWords.view(of: text),
          "sign": .text(sign ?? "\(index + 1)"),
        ],
        type.height(text, .body, width: width) + spaces.para
      )
    }
    list("bullets", [:], headHeight: 0, before: 0, items: "items", items)
  }

  /// Adds a rule: its name, what it asks and why; and what follows it if it has examples.
  mutating func rule(
    _ record: Record, anchor: String, purpose: String, why: String, hasExamples: Bool
  ) {
    let height =
      type.leading(.strong) + 4 + type.height(purpose, .strong, width: BookSheet.width)
      + spaces.para + type.height(why, .body, width: BookSheet.width)
    part(
      "rule", record, height: height, before: unlessBelowHeading(spaces.gap),
      isHeading: hasExamples, anchor: anchor)
  }

  /// Adds source text, line by line as it is, under a word that says what it shows.
  mutating func source(_ name: String, _ lines: [String]) {
    let items = lines.map { line -> (record: Record, height: Double) in
      let plain = SourceText.lines(of: line, columns: SourceText.plainColumns)
      return (["text": .text(context.told(line)), "plain": .texts(plain)], type.leading(.code))
    }
    list(
      "source", ["name": .text(name)], headHeight: type.leading(.small) + 9, before: spaces.para,
      items: "lines", items)
  }

  /// Takes everything back.
  mutating func clear() { blocks = [] }

  /// Takes the last block back.
  mutating func removeLast() { blocks.removeLast() }

  /// Adds a table, row by row.
  mutating func table(_ table: BookTable) {
    let marked = table.rows.map { row in
      table.marksChanges ? row.marked(row.id.flatMap(context.mark)) : row
    }
    let rows = marked.map { row -> (record: Record, height: Double) in
      (table.record(of: row, context.labels), table.height(of: row, type, spaces))
    }
    list(
      "table", table.head(isAfter: !isBelowHeading, caption: heading),
      headHeight: table.headHeight(type), before: unlessBelowHeading(spaces.half), items: "rows",
      anchors: table.rows.map(\.anchor), rows)
  }
}
