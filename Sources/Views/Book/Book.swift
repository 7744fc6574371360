import Model
import Rendering

/// A document of chapters whose pages are settled before the first of them is printed: the
/// handbook, and everything else that is read from front to back.
struct Book {
  let context: ViewContext
  /// What it is called on its cover and in its running heads.
  let name: String
  /// The id printed on it, such as `FWT-HB`.
  let id: String
  /// Whose it is, for the index; nil for everybody's.
  var audience: String?
  /// The chapters, for the pages on which they start; those that name pages are set again
  /// until no page has moved.
  let chapters: (BookPages) -> [BookChapter]

  /// Two settings are enough unless a number grows by a digit and takes another line.
  private static let mostSettings = 5

  /// The document.
  func document(at path: String) -> Document {
    let chapters = settled
    return Document(
      id: id, template: "book",
      title: context.title + " " + name, audience: audience,
      path: path, paper: "A4", pages: chapters.reduce(0) { $0 + $1.pages.count },
      body: body(of: chapters), anchors: BookPages(of: chapters).first, in: context)
  }

  private var settled: [BookChapter] {
    var pages = BookPages()
    var result = chapters(pages)
    for _ in 0..<Self.mostSettings {
      let next = BookPages(of: result)
      guard next != pages else { break }
      pages = next
      result = chapters(pages)
    }
    return result
  }

  private func body(of chapters: [BookChapter]) -> Record {
    let pages = BookPages(of: chapters)
    let type = BookType(isChinese: context.isChinese)
    return [
      "name": .text(name),
      "faces": type.view,
      "settings": .records(
        BookSetting.allCases.map {
          ["setting": .text($0.rawValue), "spaces": $0.spaces.view]
        }),
      "chapters": .records(
        chapters.map {
          $0.record(firstPage: pages[$0.anchor], of: pages.total, in: context)
        }),
    ]
  }
}

/// On which page each chapter starts, and what links within it lead to.
struct BookPages: Equatable {
  /// The page of each anchor, that of a chapter being its first.
  private(set) var first: [String: Int] = [:]
  /// The number of all pages.
  private(set) var total = 0

  /// Before anything is set: every chapter is on page 0.
  init() {}

  /// The pages of chapters that follow each other.
  init(of chapters: [BookChapter]) {
    for chapter in chapters {
      first[chapter.anchor] = total + 1
      for (index, page) in chapter.pages.enumerated() {
        for piece in page.pieces where !piece.isContinuation {
          if let anchor = piece.content.anchor { first[anchor] = total + 1 + index }
        }
      }
      total += chapter.pages.count
    }
  }

  /// Whether anything has an anchor.
  func has(_ anchor: String) -> Bool { first[anchor] != nil }

  /// The page of what has an anchor, the first one of a chapter.
  subscript(anchor: String) -> Int { first[anchor] ?? 0 }
}
