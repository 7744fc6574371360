import Testing

@testable import Views

@Suite("Waivers in the handbook")
struct HandbookWaiverTests {
  private static let waivers = """
    <waivers>
      <waiver rule="self-check-only" element="M11-S6" approver="CH" from="2026-07-01" until="2027-06-30">
        <reason xml:lang="zh-Hans">巡检岗年内到位</reason>
        <reason xml:lang="en">An inspector joins this year</reason>
      </waiver>
    </waivers>
    """

  @Test("are listed behind the revisions, with reason, approver and last day")
  func listed() throws {
    for sample in HandbookSamples.all where sample.set == "service-hall" {
      let context = try HandbookSamples.context(
        sample, edit: { $0.replacing("<change-log>", with: Self.waivers + "<change-log>") })
      let handbook = Handbook(context: context, scope: .everyone).book
      let html = try HandbookSamples.html(handbook.document(at: "handbook"))
      let reason = sample.language == "en" ? "An inspector joins this year" : "巡检岗年内到位"
      let row = try #require(html.split(separator: "<tr").first { $0.contains(reason) })
      for words in ["self-check-only", "M11-S6", "2027-06-30"] { #expect(row.contains(words)) }
      #expect(html.contains("href=\"#waivers\""))
    }
  }

  @Test("take no page where there are none")
  func none() throws {
    for sample in HandbookSamples.all {
      #expect(try !HandbookSamples.made(sample).html.contains("id=\"waivers\""))
    }
  }
}
