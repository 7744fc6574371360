import Foundation
import Model
import Rules
import Testing

@testable import Views

/// What readers of the printed pages stumbled over, looked for in every document of both samples.
@Suite("What the pages say makes sense")
struct PrintedSenseTests {
  // MARK: Prohibitions

  /// A word that denies right behind the word that forbids.
  nonisolated(unsafe) private static let denied =
    /(?:不应|不宜)[】\s　]*(?:不|勿|别|莫|无|严禁|未[^就即便而]{1,6}$)|(?:MUST|Must|SHOULD|Should) (?:NOT|not)[\]:]?\s+(?i:never|no|not|nothing|don.t|none)\b/

  @Test("no line forbids what is right", arguments: PrintedWords.all)
  func prohibitions(_ one: PrintedWords) {
    let kinds = ["poster", "panels", "checklist", "handbook", "self-test", "trainer"]
    let levels = Level.allCases.map { level in
      one.context.labels(
        "handbook.level-mark", [("text", one.context.labels("level.\(level.rawValue)"))])
    }
    for document in one.documents where kinds.contains(document.kind) {
      let text = levels.reduce(document.text) { $0.replacing($1, with: "") }
      for line in text.split(separator: "\n") {
        #expect(!line.contains(Self.denied), "\(document.path): \(line)")
      }
    }
  }

  @Test(
    "a short line that forbids has the word for its level before it", arguments: PrintedWords.all)
  func levels(_ one: PrintedWords) {
    let standards = one.catalogue.moments.flatMap(\.standards).filter(\.level.value.forbids)
    #expect(standards.count > 3)
    for standard in standards {
      let act = Self.packed(one.context.plain(standard.short))
      let level = Self.packed(one.context.labels("level.\(standard.level.value.rawValue)"))
      var told = 0
      for page in one.of("poster", "panels", "checklist") {
        for place in page.html.components(separatedBy: "data-id=\"\(standard.key)\"").dropFirst() {
          let row = Self.packed(String(place.prefix(900)).replacing(/<[^>]*>/, with: ""))
          guard let found = row.firstRange(of: act) else { continue }
          told += 1
          #expect(row[..<found.lowerBound].hasSuffix(level), "\(page.path): \(standard.key)")
        }
      }
      #expect(told > 0, "\(standard.key)")
    }
  }

  private static func packed(_ words: String) -> String {
    PrintedWords.Printed.packed(words).lowercased()
  }

  // MARK: Evidence

  @Test("no page of ours is told as a page of what is cited", arguments: PrintedWords.all)
  func citations(_ one: PrintedWords) {
    let own = one.language == "en" ? "of this book" : "见本册"
    for document in one.of("handbook", "trainer", "registers") {
      let words = document.words
      let cited = words.matches(
        of: /(?:SRC|EV|PR|LEG)-[A-Z0-9]+(?:，第[0-9]+页|,p\.[0-9]+|、第[0-9]+页)/)
      #expect(cited.isEmpty, "\(document.path): \(cited.first?.output ?? "")")
      let laws = words.matches(of: /(?:》[^，。；》]{0,50}|order25,[^,.]{0,40})(?:，第[0-9]+页|,p\.[0-9]+)/)
      #expect(laws.isEmpty, "\(document.path): \(laws.first?.output ?? "")")
    }
    #expect(
      one.everybodys("handbook")?.words.contains(PrintedWords.Printed.packed(own)) == true)
  }

  @Test("no red line rests on what nobody looked up", arguments: PrintedWords.all)
  func redLines(_ one: PrintedWords) {
    let (mark, doubt) = (
      one.context.labels("redline"), one.context.labels("handbook.basis.unverified")
    )
    var redLines = 0
    for document in one.of("handbook") {
      var isRedLine = false
      for line in document.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty { isRedLine = false }
        if line.contains("【\(mark)】") || line.contains("[\(mark)]")
          || line.uppercased().contains("[\(mark.uppercased())]")
        {
          isRedLine = true
          redLines += 1
        }
        #expect(!(isRedLine && line.contains(doubt)), "\(document.path): \(line)")
        #expect(!line.contains("凭记忆所记"), "\(document.path): \(line)")
      }
    }
    #expect(redLines > 0)
  }

  @Test(
    "no page names a rule by its code, but the reference of the rules", arguments: PrintedWords.all)
  func rules(_ one: PrintedWords) {
    let codes = Rule.families.flatMap(\.group.entries).map(\.code)
    for document in one.documents where document.kind != "rules" && document.kind != "index" {
      for code in codes { #expect(!document.text.contains(code), "\(document.path): \(code)") }
    }
    let waived = one.catalogue.set.waivers.map(\.rule.value)
    let entries = Rule.families.flatMap(\.group.entries).filter { waived.contains($0.code) }
    let page = one.everybodys("handbook")?.words ?? ""
    for entry in entries {
      let purpose = entry.purpose[one.language == "en" ? .en : .zhHans]
      #expect(page.contains(PrintedWords.Printed.packed(purpose)), "\(entry.code)")
    }
  }

  @Test("no label says what the glossaries of the samples do not", arguments: PrintedWords.all)
  func terms(_ one: PrintedWords) throws {
    let deprecated = one.catalogue.set.glossary.flatMap { $0.deprecated.all(in: one.language) }
    let labels = try #require(PrintedWords.labels[one.language])
    for term in deprecated.map(\.value) {
      #expect(!labels.contains { $0.lowercased().contains(term.lowercased()) }, "\(term)")
    }
  }

  // MARK: Handbooks

  @Test("no row of what to say has a side that is empty", arguments: PrintedWords.all)
  func phrases(_ one: PrintedWords) {
    var tables = 0
    for document in one.of("handbook", "trainer") {
      for table in document.html.split(separator: "<table class=\"script").dropFirst() {
        tables += 1
        let rows = table.prefix(upTo: table.range(of: "</table>")?.lowerBound ?? table.endIndex)
        #expect(!rows.contains(/<t[dh][^>]*>\s*<\/t[dh]>/), "\(document.path): \(rows.prefix(300))")
      }
    }
    #expect(tables > 3)
  }

  @Test(
    "the book of a role is as long as its job, and opens with its card", arguments: PrintedWords.all
  )
  func lengths(_ one: PrintedWords) throws {
    let most = ["cleaner": 10, "counter": 20]
    for (role, pages) in most where one.set == "service-hall" {
      let book = try #require(one.everybodys("handbook-\(role)"))
      #expect(book.pages <= pages, "\(book.path): \(book.pages)")
    }
    for book in one.of("handbook") where book.path.contains("handbook-") {
      let anchors = ["card", "moments", "why"].map {
        book.html.range(of: "id=\"\($0)\"")?.lowerBound
      }
      let card = try #require(anchors[0])
      #expect(try card < #require(anchors[2]), "\(book.path)")
      let name = one.context.labels("handbook.card", [("role", "")])
      let sheets = book.html.split(separator: "<section ").dropFirst().filter {
        $0.contains("<span>\(name)")
      }
      #expect((1...2).contains(sheets.count), "\(book.path): \(sheets.count)")
    }
  }

  @Test("whom to call is told with a number and an occasion", arguments: PrintedWords.all)
  func calls(_ one: PrintedWords) throws {
    let page = try #require(one.everybodys("handbook")).words
    for support in one.catalogue.moments.flatMap(\.support) {
      let occasion = PrintedWords.Printed.packed(one.context.plain(support.occasion))
      #expect(!occasion.isEmpty && page.contains(occasion), "\(support.key)")
      let department = try #require(
        support.department.flatMap { one.catalogue.department($0.value) })
      let number = one.context.labels(
        "handbook.support.call", [("number", try #require(department.contact).value)])
      let name = one.context.plain(department.name)
      #expect(
        page.contains(PrintedWords.Printed.packed(name + number)), "\(support.key): \(name)")
    }
  }

  @Test("a claim says how many were asked, and when", arguments: PrintedWords.all)
  func claims(_ one: PrintedWords) throws {
    let claim = PrintedWords.Printed.packed(
      HandbookWords(context: one.context).claim(of: one.catalogue.set))
    #expect(claim.contains("1000") && claim.contains("2026-03-01"))
    for book in one.of("handbook") {
      let figures = book.words.ranges(of: one.language == "en" ? "Importance" : "重视程度")
      #expect(book.words.contains(claim) || figures.isEmpty, "\(book.path)")
    }
  }

  // MARK: Index

  @Test("the index speaks one language and leads to what is printed today in two clicks")
  func index() throws {
    let catalogue = try PrintSamples.catalogue(of: "service-hall")
    let templates = try PrintSamples.library()
    let contexts = try Variant.all(of: catalogue).flatMap {
      try PrintSamples.contexts(catalogue, variant: $0)
    }
    let made = PrintSamples.documents(contexts, of: [.poster, .checklist], withIndex: true)
    let pages = try made.filter { $0.kind == "index" }.map {
      (path: $0.document.path, html: try templates.render("index.html", $0.document.root))
    }
    for language in ["zh-Hans", "en"] {
      let root = try #require(pages.first { $0.path == (language == "en" ? "index-en" : "index") })
      let links = root.html.matches(of: /href="(halls\/[^"\/]+\/index[^"]*)\.html"/).map {
        String($0.output.1)
      }
      #expect(links.count == catalogue.halls.count)
      for link in links {
        let hall = try #require(pages.first { $0.path == link })
        let folder = String(link.prefix(upTo: try #require(link.lastIndex(of: "/"))))
        let first = try #require(hall.html.firstRange(of: "<table class=\"register\">"))
        let table = hall.html[first.upperBound...].prefix { $0 != "\u{0}" }
        let sheets = table.prefix(upTo: try #require(table.range(of: "</table>")).lowerBound)
          .matches(of: /href="([^"]+)\.html"/).map { "\(folder)/\($0.output.1)" }
        #expect(!sheets.isEmpty)
        let paths = Set(made.filter { $0.kind == "checklist" }.map(\.document.path))
        for sheet in sheets { #expect(paths.contains(sheet), "\(sheet)") }
        #expect(sheets.allSatisfy { $0.contains("/\(language)/") })
      }
    }
  }
}
