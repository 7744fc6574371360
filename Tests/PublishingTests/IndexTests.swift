import EmbeddedAssets
import Foundation
import Model
import Publishing
import Rendering
import Testing

@testable import Views

/// What the index owes to every kind of document, also to those that are still to come.
@Suite struct IndexTests {
  /// All documents of the service hall in one language, with their index.
  private static let made = Swift.Result {
    let catalogue = try PrintSamples.catalogue(of: "service-hall")
    let contexts = try PrintSamples.contexts(catalogue, days: [], roles: [])
    return PrintSamples.documents(contexts, of: Publisher.outputs, withIndex: true)
  }

  @Test(arguments: ["zh-Hans", "en"])
  func everyKindSaysWhatItIsAndWhatItIsFor(_ language: String) throws {
    let locale = try #require(EmbeddedAssets.file("Templates/Locales/\(language).xml"))
    let keys =
      Publisher.outputs.flatMap { ["\($0.name).name", "index.purpose.\($0.name)"] }
      + DocumentTask.allCases.flatMap {
        ["index.task.\($0.rawValue).name", "index.task.\($0.rawValue).lead"]
      }
      + Variant.Kind.allCases.filter { $0 != .whole }.map { "index.variant.\($0.rawValue)" }
      + Format.allCases.map { "index.file.\($0.ending)" }
    let missing = keys.filter { !locale.contains("<label key=\"\($0)\">") }
    #expect(missing == [])
  }

  @Test func documentsOfOneKindAreToldApart() throws {
    let byKind = Dictionary(grouping: try Self.made.get()) { "\($0.kind) \($0.document.language)" }
    for (kind, documents) in byKind {
      let names = documents.map { $0.document.audience ?? "" }
      #expect(Set(names).count == names.count, "\(kind): \(names)")
      let ids = documents.map(\.document.id)
      #expect(Set(ids).count == ids.count, "\(kind): \(ids)")
    }
  }

  @Test func sheetsOfSeveralDaysAreAllListed() throws {
    let catalogue = try PrintSamples.catalogue(of: "e-channel")
    let days = ["2026-07-01", "2026-07-02"].compactMap { CivilDate($0) }
    let made = PrintSamples.documents(
      try PrintSamples.contexts(catalogue, days: days), of: [.checklist], withIndex: true)
    let indexes = try made.filter { $0.kind == "index" }.map {
      try PrintSamples.library().render("index.html", $0.document.root)
    }
    for document in made.filter({ $0.kind != "index" }).map(\.document) {
      #expect(
        indexes.count { $0.contains("href=\"\(document.path).html\"") } == 1, "\(document.path)")
    }
  }

  @Test func noRowRepeatsTheNameOfTheSet() throws {
    for (kind, document) in try Self.made.get() {
      for title in ["沟通100", "Goutong"] {
        #expect(document.audience?.contains(title) != true, "\(kind) \(document.id)")
      }
    }
  }

  @Test func thePagesOfADocumentAreCountedAsItsBodyHasThem() throws {
    let finished = try PrintSamples.documents(
      PrintSamples.contexts(
        PrintSamples.catalogue(of: "service-hall"), finishing: Set(Finishing.allCases)),
      of: [.poster, .panels], withIndex: false)
    for (kind, document) in try Self.made.get() + finished {
      var mentions = Mentions(numbers: [:])
      mentions.read(try #require(document.root["body"]))
      #expect(max(1, mentions.count) == document.pages, "\(kind) \(document.id)")
    }
  }

  @Test func noSheetCarriesAScript() throws {
    let templates = try PrintSamples.library()
    for (kind, document) in try Self.made.get() {
      let html = try templates.render("\(document.template).html", document.root)
      #expect(html.contains("<script") == (kind == "index"), "\(document.path)")
    }
  }

  /// What the search of the index finds, by its own script in a browser: a line for each thing
  /// found, and behind it the addresses of its links.
  @Test func theSearchFindsWhatDocumentsHold() async throws {
    let made = try Self.made.get()
    let index = try #require(made.first { $0.kind == "index" }?.document)
    let handbook = try #require(made.first { $0.document.path == "zh-Hans/handbook" }?.document)
    let poster = try #require(made.first { $0.document.path == "zh-Hans/poster" }?.document)
    let page = try #require(handbook.anchors["M08"])
    let html = try PrintSamples.library().render("index.html", index.root)
    let found = try await IndexSearchProbe.results(
      in: html,
      of: [
        "M08", "排队", "QUEUE", "值班经理", "m08-s1", poster.code, "need-unserved", "ＦＷＴ－ＢＰ",
        "no such thing",
      ])
    for query in ["M08", "排队", "QUEUE"] {
      let lines = found[query] ?? []
      #expect(lines.contains { $0.hasPrefix("M08 排队等候") }, "\(query): \(lines)")
      #expect(lines.contains { $0.contains("zh-Hans/handbook.html#M08") }, "\(query): \(lines)")
      #expect(lines.contains { $0.contains("第 \(page) 页") }, "\(query): \(lines)")
      #expect(lines.contains { $0.contains("zh-Hans/poster.html") }, "\(query): \(lines)")
    }
    #expect(found["M08"]?.first?.hasPrefix("M08 ") == true)
    let sheets = found["值班经理"] ?? []
    #expect(sheets.contains { $0.contains("zh-Hans/checklists/undated/duty-manager") }, "\(sheets)")
    #expect(sheets.contains { $0.contains("zh-Hans/handbook-duty-manager.html") }, "\(sheets)")
    let standard = found["m08-s1"] ?? []
    #expect(standard.first?.hasPrefix("M08-S1 平均等候十分钟内") == true, "\(standard)")
    #expect(standard.contains { $0.contains("checklists/undated/duty-manager") }, "\(standard)")
    for query in [poster.code, "ＦＷＴ－ＢＰ"] {
      #expect(found[query]?.count == 1, "\(query)")
      #expect(found[query]?.first?.contains("zh-Hans/poster.html") == true, "\(query)")
    }
    let rule = found["need-unserved"] ?? []
    #expect(rule.contains { $0.contains("rules.html#need-unserved") }, "\(rule)")
    #expect(found["no such thing"] == [])
  }

  @Test func theSearchOfAnotherLanguageFindsItsOwnDocuments() async throws {
    let made = try Self.made.get()
    let index = try #require(made.first { $0.document.path == "index-en" }?.document)
    let html = try PrintSamples.library().render("index.html", index.root)
    let found = try await IndexSearchProbe.results(in: html, of: ["duty manager", "排队"])
    #expect(found["duty manager"]?.contains { $0.contains("en/handbook-duty-manager") } == true)
    #expect(found["排队"]?.contains { $0.contains("en/handbook.html#M08") } == true)
  }
}

/// Types into the search of an index.
enum IndexSearchProbe {
  /// For each query the words and addresses of each result.
  static func results(in html: String, of queries: [String]) async throws -> [String: [String]] {
    let words = String(decoding: try JSONEncoder().encode(queries), as: UTF8.self)
    let script = """
      const input = document.getElementById('search'), results = [];
      for (const query of \(words)) {
        input.value = query;
        input.dispatchEvent(new Event('input'));
        const items = [...document.querySelectorAll('#search-results > li')];
        results.push([query, ...items.map(item => item.textContent.replace(/\\s+/g, ' ').trim() + ' ' +
          [...item.querySelectorAll('a')].map(link => link.getAttribute('href')).join(' '))]);
      }
      JSON.stringify(results)
      """
    let found = try await PressRoom.withPress {
      try await $0.answer(to: Question(name: "search", scripts: [script]), in: html)
    }
    let data = Data(found.utf8)
    let lists = try JSONDecoder().decode([[String]].self, from: data)
    return Dictionary(uniqueKeysWithValues: lists.map { ($0[0], Array($0.dropFirst())) })
  }
}
