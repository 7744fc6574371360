import Model

import Testing

@testable import Rendering
@testable import Views

@Suite("Every book of the samples")
struct BookTests {
  private static let headings = ["section", "subsection", "opening", "chapterTitle"]

  @Test("ends no page with a heading, nor with one line of a table", arguments: BookSamples.all)
  func stranded(_ made: BookSamples.Made) {
    for chapter in made.book.chapters {
      for (number, page) in chapter.pages.enumerated() {
        let place = "page \(number + 1) of \(chapter.name)"
        #expect(page.height <= BookSheet.height + 0.1, "\(place) is too full")
        guard let last = page.pieces.last else { continue }
        #expect(!Self.headings.contains(last.content.kind), "\(place)")
        for piece in page.pieces {
          guard let rows = piece.rows, rows.count == 1 else { continue }
          #expect(piece.content.items.count == 1, "\(place): one row of \(piece.content.kind)")
        }
      }
    }
  }

  @Test("leads to what it names, on the page it tells", arguments: BookSamples.all)
  func links(_ made: BookSamples.Made) throws {
    let sheets = made.sheets
    #expect(sheets.count == made.document.pages)
    var pages: [Substring: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      for match in sheet.matches(of: #/ id="([^"]+)"/#) {
        #expect(pages[match.output.1] == nil, "\(match.output.1) stands twice")
        pages[match.output.1] = index + 1
      }
    }
    let links = sheets.flatMap { $0.matches(of: /href="#([^"]+)" data-page="([0-9]+)"/) }
    #expect(links.count >= made.book.chapters.count - 2)
    for link in links { #expect(pages[link.output.1] == Int(link.output.2), "\(link.output.1)") }
    #expect(!sheets.contains { $0.utf8.contains { $0 < 8 } }, "a mark was left")
  }

  @Test("counts the same pages in text, and has its headings on them", arguments: BookSamples.all)
  func text(_ made: BookSamples.Made) throws {
    let labels = made.book.context.labels
    let lines = made.text.split(separator: "\n").map(String.init)
    var pages: [[String]] = [[]]
    for line in lines {
      pages[pages.count - 1].append(line)
      let values = [("page", "\(pages.count)"), ("pages", "\(made.document.pages)")]
      if line.hasSuffix(labels("page.of", values)) { pages.append([]) }
    }
    #expect(pages.count == made.document.pages + 1)
    let entries = made.sheets.flatMap { sheet in
      sheet.matches(
        of:
          #/<span class="n">([^<]*)</span><span class="t"><a href="#[^"]+" data-page="([0-9]+)">([^<]+)</#
      )
    }
    #expect(entries.isEmpty == !made.html.contains("id=\"\(BookContents.anchor)\""))
    for entry in entries {
      let page = try #require(Int(entry.output.2))
      // A long name goes on in the next line.
      let name = String(
        PlainForms.fold(String(entry.output.3.replacing("&amp;", with: "&"))).line.prefix(30))
      #expect(pages[page - 1].contains { $0.contains(name) }, "\(name) is not on page \(page)")
      #expect(
        lines.contains { $0.contains(name.prefix(16)) && $0.hasSuffix(" \(page)") },
        "\(name) is not in the contents")
    }
  }

  @Test("says to a screen reader what it shows", arguments: BookSamples.all)
  func accessible(_ made: BookSamples.Made) throws {
    let html = made.html
    let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    let tables = html.split(separator: "<table ").dropFirst()
    for table in tables {
      #expect(table.contains(/<caption>[^<]+<\/caption>/), "\(table.prefix(60))")
    }
    #expect(!html.contains(/<th(?! scope=)[ >]/))
    for drawing in html.split(separator: "role=\"img\"").dropFirst() {
      let isNamed = drawing.prefix(4000).contains("<desc") || drawing.hasPrefix(" aria-label=")
      #expect(isNamed, "\(drawing.prefix(60))")
    }
  }
}
