import Model
import Testing
import Views

@testable import Publishing

@Suite("Content codes")
struct ContentCodesTests {
  @Test(
    "only the kinds that are dated say something else on another day",
    arguments: Publisher.outputs.map(\.name))
  func dated(kind: String) throws {
    let output = try #require(Publisher.outputs.first { $0.name == kind })
    let catalogue = try PrintSamples.catalogue(of: "e-channel")
    let codes = try [[], [CivilDate("2027-02-03")].compactMap(\.self)].map { days in
      let context = try #require(PrintSamples.contexts(catalogue, days: days).first)
      return output.plans(context).map { $0.make().code }
    }
    #expect((codes[0] != codes[1]) == output.isDated)
  }

  @Test("documents made from the same as in another edition are not made again")
  func unchanged() throws {
    let catalogue = try PrintSamples.catalogue(of: "e-channel")
    let contexts = try Variant.all(of: catalogue).prefix(2).flatMap {
      try PrintSamples.contexts(catalogue, variant: $0)
    }
    let former = ContentCodes(of: contexts)
    #expect(former.made == former.entries.count)
    let same = ContentCodes(of: contexts, after: former) { _ in true }
    #expect(same.made == 0)
    #expect(same.entries.map(\.code) == former.entries.map(\.code))
    let other = ContentCodes(of: contexts, after: former) { $0.kind != .whole }
    #expect(other.made == same.entries.count { $0.path.first != "s" })
    #expect(other.entries.map(\.path) == former.entries.map(\.path))
    let rest = former.entries.filter { $0.path.first == "s" }
    let apart = ContentCodes(of: contexts, leavingOut: { $0.kind == .whole })
    #expect(apart.entries.map(\.code) == rest.map(\.code) && !rest.isEmpty)
    #expect(apart.leftOut == former.entries.count - rest.count)
  }
}
