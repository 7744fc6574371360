import Findings
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
  /// The chapters, in printed order.
  let chapters: [BookChapter]

  /// The document.
  func document(at path: String) -> Document {
    let pages = BookPages(of: chapters)
    return Document(
      id: id, template: "book", title: context.title + " " + name, audience: audience,
      path: path, paper: "A4", pages: pages.total, body: body(pages), overflow: overflow,
      content: content,
      anchors: pages.first, in: context)
  }

  /// What the content code stands for: the chapters as they are written, before they are set.
  /// A page that moves changes nothing that anybody does; nor do the cover and the contents,
  /// nor the list of revisions, which grows with each of them.
  private var content: ViewValue {
    .list(chapters.filter { !$0.isControl }.map(\.content))
  }

  /// What is higher than a page.
  private var overflow: [Finding] {
    chapters.flatMap { chapter in
      chapter.overflow.map { subject, excess in
        Finding(
          overflowOf: name, by: PageLength.millimetres(excess),
          about: subject.isEmpty ? chapter.anchor : subject,
          in: context)
      }
    }
  }

  private func body(_ pages: BookPages) -> Record {
    let body: Record = [
      "name": .text(name),
      "hasContents": .flag(pages[BookContents.anchor] != nil),
      "chapters": .records(chapters.map { $0.record(pages, in: context) }),
    ]
    return body.with(aside: ["measures": .text(BookType(in: context).properties)])
  }
}

/// On which page each chapter starts, and each thing in it that words lead to.
struct BookPages: Equatable {
  /// The page of each anchor, that of a chapter being its first.
  private(set) var first: [String: Int] = [:]
  /// The number of all pages.
  private(set) var total = 0

  /// The pages of chapters that follow each other.
  init(of chapters: [BookChapter]) {
    for chapter in chapters {
      first[chapter.anchor] = total + 1
      for page in chapter.pages {
        total += 1
        for anchor in page.pieces.flatMap({ $0.content.anchors(in: $0) }) {
          first[anchor] = first[anchor] ?? total
        }
      }
    }
  }

  /// The page of what has an anchor, the first one of a chapter; nil if nothing has it.
  subscript(anchor: String) -> Int? { first[anchor] }
}
