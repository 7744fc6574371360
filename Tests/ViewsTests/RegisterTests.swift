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
  func cadence(_ cadence: Cadence, _ times: Int) throws {
    let whole = try HandbookSamples.catalogue(HandbookSamples.all[0]) { _, text in
      text.replacing(/cadence="[a-z-]+"/, with: "cadence=\"\(cadence.rawValue)\"")
    }
    let year = DrillYear(whole.moments.flatMap(\.drills), in: whole.set)
    let first = try #require(CivilDate("2029-01-01"))
    let mondays = (0..<52).map { first.advanced(by: 7 * $0) }
    for (place, drill) in whole.moments.flatMap(\.drills).enumerated() {
      let due = mondays.filter { DrillCalendar.isDue(drill, place: place, in: year, on: $0) }
      #expect(due.count == times, "\(drill.key)")
    }
  }

  @Test("no month of the drill year outruns the training time", arguments: HandbookSamples.all)
  func budget(_ sample: HandbookSamples.Sample) throws {
    let catalogue = try HandbookSamples.catalogue(sample)
    let year = DrillYear(catalogue.moments.flatMap(\.drills), in: catalogue.set)
    for role in catalogue.set.roles {
      guard let budget = role.trainingMinutes else { continue }
      #expect(year.fullestMonth(of: role.id.value) <= budget.value, "\(role.key)")
    }
    for drill in catalogue.moments.flatMap(\.drills) {
      #expect(!year.months(of: drill.id.value).isEmpty, "\(drill.key)")
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
