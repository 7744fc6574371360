import Model
import Rendering
import Testing

@testable import Views

@Suite struct HandbookTests {
  /// The standards of a text in the order of their first appearance, each once.
  private static func standards(in text: String) -> [String] {
    var seen: Set<String> = []
    return text.matches(of: /[ME][0-9]{2}-S[0-9]+/).map { String($0.output) }
      .filter { seen.insert($0).inserted }
  }

  @Test(arguments: HandbookSamples.all)
  func bothEditionsCarryEveryStandardInOrder(_ sample: HandbookSamples.Sample) throws {
    let made = try HandbookSamples.made(sample)
    let wanted = made.context.catalogue.moments.flatMap { $0.standards.map(\.key) }
    let rows = made.html.matches(of: /data-id="([ME][0-9]{2}-S[0-9]+)"/).map { String($0.output.1) }
    #expect(rows == wanted)
    #expect(Set(Self.standards(in: made.text.text)) == Set(wanted))
    #expect(made.text.replaced.isEmpty)
  }

  @Test(arguments: HandbookSamples.all)
  func noLabelIsMissing(_ sample: HandbookSamples.Sample) throws {
    let text = try HandbookSamples.made(sample).text.text
    #expect(!text.contains(/<[a-z]+\.[a-z.-]+>/))
  }

  @Test(arguments: HandbookSamples.all)
  func everyPageFits(_ sample: HandbookSamples.Sample) throws {
    let context = try HandbookSamples.made(sample).context
    for index in context.catalogue.moments.indices {
      let chapter = HandbookMoment.chapter(
        of: HandbookSlice(context.catalogue.moments[index], in: .everyone), at: index, in: context)
      #expect((2...5).contains(chapter.pages.count), "\(chapter.name)")
      for page in chapter.pages { #expect(page.height <= BookSheet.height + 0.1) }
    }
  }

  @Test(
    "a law that lapses says until when it holds",
    arguments: HandbookSamples.all.filter { $0.set == "service-hall" })
  func lapsing(_ sample: HandbookSamples.Sample) throws {
    let edited = try HandbookSamples.catalogue(sample) { _, text in
      text.replacing(
        "<basis-document id=\"LEG-ID\"",
        with: "<basis-document id=\"LEG-ID\" expires=\"2027-12-31\"")
    }
    let context = try HandbookSamples.context(sample, of: edited)
    let text = try HandbookSamples.text(HandbookSamples.document(context))
    #expect(text.contains(sample.language == "en" ? "in force until 2027-12-31" : "有效至2027-12-31"))
  }

  @Test func aLongJourneyShowsOnlyTheStationsNearby() throws {
    let context = try HandbookSamples.context(HandbookSamples.all[0]) { moments in
      Array(repeating: moments, count: 10).flatMap { $0 }
    }
    for index in [0, 70, 139] {
      let map = HandbookMap.record(around: index, in: context)
      guard case .list(let stations) = map["stations"] else {
        Issue.record("no stations around \(index)")
        continue
      }
      let here = stations.filter { station in
        guard case .record(let station) = station else { return false }
        return station["isHere"] == true
      }
      #expect(stations.count == 16)
      #expect(here.count == 1)
      #expect(map["from"] == (index == 0 ? "12" : "0"))
      #expect(map["to"] == (index == 139 ? "464" : "476"))
    }
    #expect(HandbookCurve(context: context).record == nil)
  }
}
