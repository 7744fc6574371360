import Model
import Rendering
import Testing

@testable import Views

@Suite("Registers")
struct RegisterTests {
  @Test(
    "a drill comes as often as its cadence says, wherever it stands in the list",
    arguments: [
      (Cadence.weekly, 52), (.monthly, 12), (.quarterly, 4), (.halfYearly, 2), (.yearly, 1),
    ])
  func cadence(_ cadence: Cadence, _ times: Int) {
    for place in 0..<60 {
      let due = (0..<4).flatMap { quarter in
        (0..<13).filter {
          DrillCalendar.isDue(cadence, place: place, week: $0, quarter: quarter)
        }
      }
      #expect(due.count == times, "place \(place)")
    }
  }

  @Test("every promise of a department is in its sheet, once", arguments: HandbookSamples.all)
  func promises(_ sample: HandbookSamples.Sample) throws {
    let context = try HandbookSamples.context(sample)
    let html = try HandbookSamples.html(Registers(context: context).book.document(at: "r"))
    let wanted = context.catalogue.moments.flatMap(\.support).filter { $0.department != nil }
    let rows = html.matches(of: /data-id="([ME][0-9]{2}-B[0-9]+)"/).map { String($0.output.1) }
    #expect(rows.sorted() == wanted.map(\.key).sorted())
  }

  @Test("a need without a standard shows as a gap in the figures")
  func gap() throws {
    let sample = HandbookSamples.all[0]
    let whole = try HandbookSamples.context(sample).catalogue
    let all = ServedNeeds(in: whole).service(at: whole.moments)
    #expect((all.unserved, all.share) == (0, Tenths(tenths: 1_000)))
    let none = Catalogue(set: whole.set, moments: [], words: whole.words)
    let bare = ServedNeeds(in: none).service(at: whole.moments)
    #expect(bare.unserved == bare.needs && bare.share == Tenths(tenths: 0))
    let part = try HandbookSamples.context(sample) { moments in Array(moments.dropLast()) }
      .catalogue
    let some = ServedNeeds(in: part).service(at: whole.moments)
    #expect(some.share < all.share && bare.share < some.share)
    #expect(some.unserved == whole.moments.last?.needs.count)
  }
}
