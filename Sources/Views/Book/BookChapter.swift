import Model
import Rendering

/// Something on a page, as the template knows it; a list may stand on several pages.
struct BookPart: Sendable {
  /// The kind of part.
  let kind: String
  /// Where links within a chapter lead; nil if none lead here.
  var anchor: String?
  /// Its values.
  let record: Record
  /// The name of the list in the record.
  var itemsName: String?
  /// The values of the list.
  var items: [Record] = []
  /// Where links to an item lead, for each; empty if none lead to any.
  var itemAnchors: [String?] = []

  /// Where links lead that lead to what of it is on a page.
  func anchors(in piece: Page<BookPart>.Piece) -> [String] {
    let own = piece.isContinuation ? [] : [anchor]
    let rows = itemAnchors.isEmpty ? [] : itemAnchors[piece.rows ?? items.indices]
    return (own + rows).compactMap { $0 }
  }

  /// What it says, on however many pages it stands.
  var content: ViewValue { [.text(kind), .record(record), .records(items)] }

  /// What the template prints of a part on one page. All kinds but its own are absent.
  func view(_ piece: Page<BookPart>.Piece) -> Record {
    var record = record
    if let itemsName {
      let rows = piece.rows ?? items.indices
      record[itemsName] = .records(items[rows])
      record["isContinued"] = .flag(piece.isContinuation)
      record["continues"] = .flag(rows.upperBound < items.count)
    }
    return Record(Self.kinds.map { ($0, $0 == kind ? .record(record) : .absent) })
  }

  /// The kinds of part the template knows.
  private static let kinds = [
    "cover", "opening", "chapterTitle", "section", "subsection", "prose", "remark", "bullets",
    "effect", "chart", "drawing", "contents", "table", "question", "rule", "source",
  ]
}

/// A chapter set on its pages; which pages they are is settled once all chapters are set.
struct BookChapter: Sendable {
  /// Where links lead.
  let anchor: String
  /// Its name, in the running head.
  let name: String
  /// Whether it tells of the edition or of the book itself, not of what anybody is to do.
  let isControl: Bool
  /// How closely it is set.
  let setting: BookSetting
  /// What stands on each page.
  let pages: [Page<BookPart>]
  /// What is higher than a page, by the id of what it is about, and by how many points.
  let overflow: [(subject: String, excess: Double)]

  /// Whether it takes any page, or more than one for something that has to stand on one.
  var hasPages: Bool { !pages.isEmpty || !overflow.isEmpty }

  /// The share of a last page below which a closer setting is tried.
  private static let nearlyEmpty = 0.4

  /// Sets a chapter, as widely as it may. Where the last page would be nearly empty and a closer
  /// setting saves it, that is taken.
  init(
    anchor: String, name: String, isControl: Bool = false, setting widest: BookSetting = .wide,
    in context: ViewContext, write: (inout BookFlow) -> Void
  ) {
    self.anchor = anchor
    self.name = name
    self.isControl = isControl
    let wide = Self.place(widest, in: context, write)
    let isNearlyEmpty =
      wide.pages.count > 1
      && (wide.pages.last?.height ?? 0) < BookSheet.height * Self.nearlyEmpty
    var best = (setting: widest, set: wide)
    for setting in BookSetting.allCases.drop(while: { $0 != widest }).dropFirst()
    where isNearlyEmpty || !wide.overflow.isEmpty {
      let closer = Self.place(setting, in: context, write)
      let isBetter =
        best.set.overflow.isEmpty
        ? closer.pages.count < best.set.pages.count && best.setting == widest
        : closer.overflow.isEmpty
      if isBetter { best = (setting, closer) }
    }
    setting = best.setting
    (pages, overflow) = best.set
  }

  /// Sets a chapter under its title; it takes no page if nothing is written below it.
  static func titled(
    _ name: String, anchor: String, lead: String = "", isControl: Bool = false,
    in context: ViewContext, write: (inout BookFlow) -> Void
  ) -> BookChapter {
    BookChapter(anchor: anchor, name: name, isControl: isControl, in: context) { flow in
      flow.chapterTitle(name, anchor: anchor, lead: lead)
      let count = flow.blocks.count
      write(&flow)
      if flow.blocks.count == count { flow.clear() }
    }
  }

  private static func place(
    _ setting: BookSetting, in context: ViewContext, _ write: (inout BookFlow) -> Void
  ) -> (pages: [Page<BookPart>], overflow: [(subject: String, excess: Double)]) {
    var flow = BookFlow(context, setting)
    write(&flow)
    let paginator = Paginator(pageHeight: BookSheet.height, leastRows: 2)
    do throws(PageOverflow) { return (try paginator.pages(of: flow.blocks), []) } catch {
      let overflow = error.faults.map { fault in
        let part = flow.blocks[fault.block].content
        let row = fault.row.flatMap { part.itemAnchors.isEmpty ? nil : part.itemAnchors[$0] }
        return (subject: row ?? part.anchor ?? "", excess: fault.height - fault.room)
      }
      return ([], overflow)
    }
  }

  /// What it says, as it is written: each part once, on however many pages it stands.
  var content: ViewValue {
    .list(pages.flatMap(\.pieces).filter { !$0.isContinuation }.map(\.content.content))
  }

  /// What the template prints, with the pages filled in.
  func record(_ all: BookPages, in context: ViewContext) -> Record {
    let firstPage = all[anchor] ?? 1
    let records = pages.enumerated().map { index, page -> Record in
      let folio = context.labels(
        "page.of", [("page", "\(firstPage + index)"), ("pages", "\(all.total)")])
      return [
        "folio": .text(folio),
        "parts": .records(page.pieces.map { all.filled($0.content.view($0)) }),
      ]
    }
    return [
      "runningHead": .text(name), "setting": .text(setting.rawValue), "pages": .records(records),
    ]
  }
}
