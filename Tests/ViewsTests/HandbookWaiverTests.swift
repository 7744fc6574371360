import Testing

@testable import Views

@Suite("Waivers in the handbook")
struct HandbookWaiverTests {
  @Test("are listed behind the revisions, with reason, approver and last day")
  func listed() throws {
    for sample in HandbookSamples.all where sample.set == "service-hall" {
      let html = try HandbookSamples.made(sample).html
      let reason =
        sample.language == "en"
        ? "customer service calls the same tickets" : "客户服务部24小时内回访同一批差错单"
      let row = try #require(html.split(separator: "<tr").first { $0.contains(reason) })
      for words in ["M11-S6", "2027-06-30"] {
        #expect(row.contains(words))
      }
      #expect(html.contains("href=\"#waivers\""))
    }
  }

  @Test("take no page where there are none")
  func none() throws {
    for sample in HandbookSamples.all where sample.set == "e-channel" {
      #expect(try !HandbookSamples.made(sample).html.contains("id=\"waivers\""))
    }
  }
}
