import Model
import Rendering

extension Output {
  /// The staff handbook: why, a chapter for every moment, and what belongs to the edition.
  public static let handbook = Output("handbook") { context in
    let path = "\(context.language)/handbook"
    return [DocumentPlan(path: path) { Handbook(context: context).document(at: path) }]
  }
}

/// A handbook whose pages are settled before the first of them is printed.
struct Handbook {
  let context: ViewContext

  /// Two settings are enough unless a number grows by a digit and takes another line.
  private static let mostSettings = 5

  /// The document. Chapters are set first; then it is known how many pages the contents take,
  /// and with that where every chapter starts.
  func document(at path: String) -> Document {
    let moments = context.catalogue.moments.indices.map {
      HandbookMoment.chapter(at: $0, in: context)
    }
    let chapters = settled(around: moments)
    let set = context.catalogue.set
    return Document(
      id: "\(set.edition.id.value.value)-HB", template: "handbook",
      title: context.plain(set.title) + " " + context.labels("handbook.name"),
      path: path, paper: "A4", pages: chapters.reduce(0) { $0 + $1.pages.count },
      body: body(of: chapters), in: context)
  }

  /// The chapters with the pages they name. A number with more digits may take another line, so
  /// they are set again until no page has moved.
  private func settled(around moments: [HandbookChapter]) -> [HandbookChapter] {
    var pages = HandbookPages()
    var result = chapters(around: moments, pages: pages)
    for _ in 0..<Self.mostSettings {
      let next = HandbookPages(of: result)
      guard next != pages else { break }
      pages = next
      result = chapters(around: moments, pages: pages)
    }
    return result
  }

  private func chapters(around moments: [HandbookChapter], pages: HandbookPages)
    -> [HandbookChapter]
  {
    let front = HandbookFront(context: context, pages: pages)
    let annexes = HandbookAnnex(context: context).chapters
    let before = front.chapters
    return [
      front.cover,
      HandbookContents(context: context, pages: pages)
        .chapter(front: before, annexes: annexes),
    ] + before + moments + annexes
  }

  private func body(of chapters: [HandbookChapter]) -> Record {
    let pages = HandbookPages(of: chapters)
    let type = HandbookType(isChinese: context.isChinese)
    return [
      "faces": type.view,
      "settings": .records(
        HandbookSetting.allCases.map {
          ["setting": .text($0.rawValue), "spaces": $0.spaces.view]
        }),
      "chapters": .records(
        chapters.map {
          $0.record(firstPage: pages[$0.anchor], of: pages.total, in: context)
        }),
    ]
  }
}

/// On which page each chapter starts.
struct HandbookPages: Equatable {
  private var first: [String: Int] = [:]
  /// The number of all pages.
  private(set) var total = 0

  /// Before anything is set: every chapter is on page 0.
  init() {}

  /// The pages of chapters that follow each other.
  init(of chapters: [HandbookChapter]) {
    for chapter in chapters {
      first[chapter.anchor] = total + 1
      total += chapter.pages.count
    }
  }

  /// The first page of the chapter with an anchor.
  subscript(anchor: String) -> Int { first[anchor] ?? 0 }
}
