import Foundation
import Model
import Publishing
import Rendering
import Testing
import Views

/// What the tags of PDFs tell readers who listen: one document of each kind is printed, the
/// languages by turns.
@Suite struct TagTests {
  @Test(.timeLimit(.minutes(30))) func everyKindIsTagged() async throws {
    let pages = try PrintSamples.oneOfEach()
    #expect(Set(pages.map(\.kind)) == Set(Publisher.outputs.map(\.name) + ["index"]))
    try await Printouts.check(pages) { Self.check(try TagTree($1.pdf), of: $0) }
  }

  private static func check(_ tree: TagTree, of page: PrintSamples.PrintPage) {
    let html = page.html
    #expect(tree.faults == [], "\(page)")
    #expect(tree.language == page.document.language, "\(page)")
    #expect(tree.tags("H1").isEmpty == false, "\(page)")
    // What is a drawing, a link or a table in HTML is one in the PDF too.
    #expect(tree.tags("Figure").count == count("role=\"img\"", in: html), "\(page): drawings")
    #expect(tree.tags("Table").count == count("<table", in: html), "\(page): tables")
    #expect(
      html.matches(of: /<th(?![a-z])(?![^>]*\bscope=)/).isEmpty, "\(page): a th without scope")
    let links = count("<a href=", in: html)
    #expect(tree.tags("Link").count == links, "\(page): links")
    let foreign = count("<bdi lang=", in: html)
    let tagged = tree.root.all.filter { $0.language != nil }.count
    #expect(tagged >= foreign, "\(page): \(tagged) of \(foreign) parts in another language")
  }

  private static func count(_ mark: String, in html: String) -> Int {
    html.components(separatedBy: mark).count - 1
  }

  /// The reader of tags itself: it must see what no page may have.
  @Test(arguments: [
    ("", ""),
    ("<h3>skips</h3>", "H3 comes after H1"),
    ("<table><tr><th>a</th><td>b</td></tr></table>", ""),
    (
      "<table><tr><th scope='col'>a</th><th scope='col'>b</th></tr><tr><td></td><td>d</td></tr></table>",
      "rows of a table have [2, 1] columns"
    ),
    (
      "<svg role='img' width='9' height='9'><path d='M0 0h9v9z'/></svg>",
      "a Figure has no alternative"
    ),
    ("<aside>aside</aside>", "'Aside' is no type of structure"),
    (
      "<svg role='img' aria-label='x' width='9' height='9'><path d='M0 0h9v9z'/></svg>"
        + "<ul><li><a href='https://example.org'>link</a></li></ul>", ""
    ),
  ])
  func theReaderSeesWhatIsWrong(_ markup: String, _ fault: String) async throws {
    let page =
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title></head>"
      + "<body><main><h1>One</h1>\(markup)</main></body></html>"
    let pdf = try await PressRoom.withPress { try await $0.look(at: page).pdf }
    let tree = try TagTree(pdf)
    #expect(tree.faults == (fault.isEmpty ? [] : [fault]), "\(markup)")
    #expect(tree.language == "en")
  }
}
