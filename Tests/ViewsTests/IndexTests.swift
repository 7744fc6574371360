import Foundation
import Model
import Testing

@testable import Views

/// The index lists every document once, in its language, for its reader.
@Suite struct IndexTests {
  private static func contexts(_ day: String?) throws -> [ViewContext] {
    try ["zh-Hans", "en"].map {
      try ChecklistSamples.context(.init(set: "service-hall", language: $0, day: day))
    }
  }

  private static func summaries(_ endings: [String] = ["html", "txt"], sheets: Int = 3)
    -> [DocumentSummary]
  {
    ["zh-Hans", "en"].flatMap { language in
      let kinds =
        [("poster", "BP"), ("handbook", "HB")]
        + (1...sheets).map { ("checklist", "CL-\($0)") }
      return kinds.map { kind, id in
        DocumentSummary(
          id: "FWT-\(id)", kind: kind, title: "\(id) & \(language)", path: "\(language)/\(id)",
          language: language, paper: kind == "poster" ? "A1" : "A4", pages: 7,
          code: "\(language.count)-\(id)", endings: endings)
      }
    }
  }

  @Test func everyDocumentIsLinkedOnceInBothFormats() throws {
    let index = IndexView.document(contexts: try Self.contexts(nil), documents: Self.summaries())
    let html = try ChecklistSamples.html(index)
    let text = try ChecklistSamples.plainText(index)
    for summary in Self.summaries() {
      for ending in summary.endings {
        let path = "\(summary.path).\(ending)"
        #expect(html.components(separatedBy: "href=\"\(path)\"").count == 2, "\(path)")
        #expect(text.components(separatedBy: " \(path)\n").count == 2, "\(path)")
      }
      #expect(html.contains("<td>\(summary.id)</td><td>\(summary.code)</td>"))
      #expect(text.contains(summary.code))
    }
    #expect(html.contains("BP &amp; en") && !html.contains("<script"))
  }

  @Test func aFormatThatWasNotWrittenIsNotLinked() throws {
    let index = IndexView.document(
      contexts: try Self.contexts(nil), documents: Self.summaries(["txt"]))
    let html = try ChecklistSamples.html(index)
    #expect(html.contains("href=\"en/BP.txt\"") && !html.contains(".html\""))
  }

  @Test func eachLanguageHasItsSectionInItsOwnWords() throws {
    let html = try ChecklistSamples.html(
      IndexView.document(contexts: try Self.contexts(nil), documents: Self.summaries()))
    let parts = html.components(separatedBy: "<section class=\"sheet\" lang=\"en\"")
    #expect(parts.count > 1)
    #expect(parts[0].contains("标准归口部门") && parts[0].contains("试点"))
    #expect(!parts[0].contains("Standards department"))
    #expect(parts.dropFirst().joined().contains("Standards department"))
    #expect(!parts.dropFirst().joined().contains("试点"))
    #expect(!parts[0].contains("href=\"en/") && parts[0].contains("href=\"zh-Hans/"))
  }

  @Test func documentsStandUnderTheirReader() throws {
    let text = try ChecklistSamples.plainText(
      IndexView.document(contexts: try Self.contexts(nil), documents: Self.summaries()))
    let order = [
      "# 培训人员", "zh-Hans/HB.html", "# 厅经理", "zh-Hans/BP.html", "zh-Hans/CL-1.html",
      "# 标准归口部门", "# Training staff", "en/HB.html", "# Hall managers", "en/CL-3.html",
      "# Standards department",
    ]
    let places = order.map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func theDayStandsOnADatedIndexOnly() throws {
    let dated = try ChecklistSamples.plainText(
      IndexView.document(contexts: try Self.contexts("2026-12-01"), documents: Self.summaries()))
    let undated = try ChecklistSamples.plainText(
      IndexView.document(contexts: try Self.contexts(nil), documents: Self.summaries()))
    #expect(dated.contains("2026-12-01") && !undated.contains("2026-12-01"))
  }

  @Test func aLongListGoesOnOnTheNextPage() throws {
    let short = IndexView.document(
      contexts: try Self.contexts(nil), documents: Self.summaries(sheets: 3))
    let long = IndexView.document(
      contexts: try Self.contexts(nil), documents: Self.summaries(sheets: 120))
    #expect(long.pages > short.pages)
    let html = try ChecklistSamples.html(long)
    #expect(html.components(separatedBy: "class=\"sheet\"").count == long.pages + 1)
    #expect(html.components(separatedBy: "<th scope=\"row\">").count == 2 * 122 + 1)
  }
}
