import Findings
import Foundation
import Model
import Testing

@testable import Views

/// The index lists every document once, in all its languages, under what is done with it.
@Suite struct IndexTests {
  /// A kind of documents that cost nothing to make.
  private static func output(
    _ name: String, to task: DocumentTask, _ parts: [String?], paper: String = "A4"
  ) -> DocumentKind {
    DocumentKind(name, to: task, for: [.whole, .segment]) { context in
      parts.enumerated().map { number, part in
        let id = context.documentID("\(name.prefix(2).uppercased())\(number)")
        let path = context.path("\(name)-\(number)")
        return DocumentPlan(path: path) {
          Document(
            id: id, template: name, title: id, audience: part, path: path, paper: paper,
            pages: number + 1, body: ["sheets": .records([["id": "M08-S1"]])], in: context)
        }
      }
    }
  }

  private static let outputs = [
    output("registers", to: .sign, [nil]),
    output("handbook", to: .handout, [nil, "M & N"]),
    output("poster", to: .wall, [nil]),
    output("checklist", to: .daily, ["甲", "乙", "丙"]),
  ]

  private static func contexts(_ day: String? = nil, segments: Bool = false) throws -> [ViewContext]
  {
    let contexts = try ["zh-Hans", "en"].map {
      try ChecklistSamples.context(.init(set: "service-hall", language: $0, day: day))
    }
    guard segments else { return contexts }
    return contexts[0].catalogue.set.segments.flatMap { segment in
      contexts.map {
        ViewContext(variant: .segment(segment, of: $0.catalogue), labels: $0.labels)
      }
    }
  }

  /// The indexes of all documents of contexts.
  private static func indexes(
    _ contexts: [ViewContext], of outputs: [DocumentKind] = outputs,
    endings: [String] = ["html", "txt"]
  ) -> (indexes: [Document], documents: [DocumentSummary]) {
    var list = IndexedDocuments()
    for context in contexts {
      for output in outputs {
        for plan in output.plans(context) {
          list.add(plan.make(), output, in: context, endings: endings)
        }
      }
    }
    return (list.indexes(contexts), list.summaries)
  }

  private static func count(_ words: String, in text: String) -> Int {
    text.components(separatedBy: words).count - 1
  }

  @Test func everyDocumentIsLinkedOnceInBothFormats() throws {
    let contexts = try Self.contexts() + Self.contexts(segments: true)
    let (indexes, documents) = Self.indexes(contexts)
    #expect(documents.count == 4 * 2 * 7 && indexes.count == 4 * 2)
    let pages = try indexes.map { index in
      (
        index, try ChecklistSamples.html(index),
        try ChecklistSamples.plainText(index)
      )
    }
    for document in documents {
      let folder = document.path.components(separatedBy: "\(document.language)/")[0]
      let own = pages.filter { index, _, _ in
        index.language == document.language
          && index.path.components(separatedBy: "index")[0] == folder
      }
      #expect(own.count == 1, "\(document.path)")
      guard let (_, html, text) = own.first else { continue }
      let path = String(document.path.dropFirst(folder.count))
      for ending in document.endings {
        #expect(Self.count("href=\"\(path).\(ending)\"", in: html) == 1, "\(path)")
      }
      #expect(Self.count(" \(path) .html .txt\n", in: text) == 1, "\(path)")
      #expect(Self.count(">\(document.id)<", in: html) == 1 && text.contains(document.code))
    }
    #expect(pages[0].1.contains("M &amp; N"))
  }

  @Test func aFormatThatWasNotWrittenIsNotLinked() throws {
    let (indexes, _) = Self.indexes(try Self.contexts(segments: true), endings: ["txt"])
    for index in indexes {
      let html = try ChecklistSamples.html(index)
      #expect(html.contains(".txt\"") && !html.contains(".html\""), "\(index.path)")
    }
  }

  @Test func anIndexSpeaksOneLanguageAndLeadsToTheOthers() throws {
    let (indexes, _) = Self.indexes(try Self.contexts())
    #expect(indexes.map(\.path) == ["index", "index-en"])
    let pages = try indexes.map(ChecklistSamples.html)
    #expect(pages[0].contains("href=\"index-en.html\"") && pages[1].contains("href=\"index.html\""))
    #expect(!pages[0].contains("en/poster-0.html") && !pages[1].contains("zh-Hans/poster-0.html"))
    #expect(pages[0].contains(">所有人<") && !pages[0].contains("Everybody"))
    #expect(pages[1].contains(">Everybody<") && !pages[1].contains("所有人"))
  }

  @Test func documentsStandUnderWhatIsDoneWithThem() throws {
    let text = try ChecklistSamples.plainText(Self.indexes(try Self.contexts()).indexes[0])
    let order = [
      "# 今天打印", "zh-Hans/checklist-2 .html", "# 上墙", "zh-Hans/poster-0 .html", "# 发给员工",
      "zh-Hans/handbook-1 .html", "# 签字存档", "zh-Hans/registers-0 .html",
    ]
    let places = order.map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!text.contains("归口部门用"))
  }

  @Test func aVariantHasAnIndexOfItsOwnInItsFolder() throws {
    let (indexes, documents) = Self.indexes(try Self.contexts(segments: true))
    #expect(
      indexes.map(\.path)
        == ["gotone", "easyown", "mzone"].flatMap {
          ["segments/\($0)/index", "segments/\($0)/index-en"]
        })
    let html = try ChecklistSamples.html(indexes[0])
    #expect(html.contains("href=\"zh-Hans/poster-0.html\"") && !html.contains("segments/"))
    #expect(documents.count == 3 * 2 * 7 && Self.count("scope=\"row\"", in: html) == 7)
    #expect(html.contains("全球通") && !html.contains("动感地带"))
  }

  @Test func everybodysIndexLeadsToThoseOfVariants() throws {
    let (indexes, _) = Self.indexes(try Self.contexts() + Self.contexts(segments: true))
    #expect(indexes.count == 8 && indexes[0].path == "index")
    let html = try ChecklistSamples.html(indexes[0])
    for index in indexes.dropFirst(2) {
      let isChinese = index.language == "zh-Hans"
      #expect(html.contains("href=\"\(index.path).html\"") == isChinese, "\(index.path)")
    }
    #expect(html.contains("客户品牌：全球通") && !html.contains("segments/gotone/zh-Hans"))
  }

  @Test(
    arguments: [
      ("A0", .wall, "print shop"), ("A2", .wall, "print shop"),
      ("A3", .wall, "A3 printer"), ("A4", .wall, "office printer"), ("A4", .daily, nil),
    ] as [(String, DocumentTask, String?)])
  func whatHangsOnAWallSaysWhereItIsPrinted(paper: String, task: DocumentTask, place: String?)
    throws
  {
    let output = Self.output("poster", to: task, [nil], paper: paper)
    let index = Self.indexes(try Self.contexts(), of: [output]).indexes[1]
    for page in [try ChecklistSamples.html(index), try ChecklistSamples.plainText(index)] {
      for word in ["print shop", "A3 printer", "office printer"] {
        let isSaid = page.contains("<br>\(word)<") || page.contains(" \(word): ")
        #expect(isSaid == (word == place), "\(word) in \(page)")
      }
    }
  }

  @Test func theDayStandsOnADatedIndexOnly() throws {
    let dated = try ChecklistSamples.plainText(
      Self.indexes(try Self.contexts("2026-12-01")).indexes[0])
    let undated = try ChecklistSamples.plainText(Self.indexes(try Self.contexts()).indexes[0])
    #expect(dated.contains("2026-12-01") && !undated.contains("2026-12-01"))
  }

  @Test func aLongListGoesOnOnTheNextPageUnderTheNameOfItsKind() throws {
    let posts = (1...140).map { Optional("岗位 \($0)") }
    let index = Self.indexes(
      try Self.contexts(), of: [Self.output("checklist", to: .daily, posts)]
    ).indexes[0]
    #expect(index.pages > 3)
    let html = try ChecklistSamples.html(index)
    #expect(Self.count("class=\"sheet\"", in: html) == index.pages)
    #expect(Self.count("scope=\"row\"", in: html) == 140)
    #expect(Self.count("scope=\"rowgroup\"", in: html) == index.pages)
  }

  @Test func whatIsSearchedCannotEndTheScriptItStandsIn() throws {
    // U+0600 and the bracket behind it are one character to a reader, and two to a browser.
    let parts = ["</script><p>", "a & b", "\u{600}</script><p>"]
    let output = Self.output("poster", to: .wall, parts)
    let index = Self.indexes(try Self.contexts(), of: [output]).indexes[0]
    let html = try ChecklistSamples.html(index).replacing(sign: "\u{600}", with: "")
    #expect(Self.count("</script>", in: html) == 2)
    #expect(html.contains(#"\u003c/script>"#))
  }

  /// Lists and sentences that name other parts only cite them.
  @Test func aPartOfAMomentStandsWhereItIsTold() throws {
    let context = try Self.contexts()[0]
    let body: [(String, [String])] = [
      ("contents", ["M08", "M08-S1"]), ("overview", ["M08-S2、M08-S3"]), ("moment", ["M08"]),
      ("standards", ["M08-S1", "(M08-S2)", BookReference.link("M08-S4", "四")]),
    ]
    let document = Document(
      id: "X", template: "book", title: "", path: "x", paper: "A4", pages: 4,
      body: [
        "sheets": .records(body.map { ["words": .texts($0.1), "path": "<svg d=\"M09 1\">"] })
      ],
      anchors: ["M08": 3], in: context)
    let subjects = IndexSubjects(of: context)
    let holdings = Holdings(of: document, subjects)
    let pages = Dictionary(
      uniqueKeysWithValues: holdings.places.map { (subjects.all[$0.subject].key, $0.page) })
    #expect(pages == ["M08": 3, "M08-S1": 4, "M08-S4": 4])
    #expect(!holdings.places.contains { !$0.hasAnchor })
  }
}
