import Model
import Testing
import Views

@testable import PeakendCLI

@Suite("Files of two editions")
struct EditionSourcesTests {
  private static let files: [String: [UInt8]] = [
    "set.xml": [1], "moments/M01.xml": [2], "halls/NC01-flagship.xml": [3],
    "halls/NC02-standard.xml": [4], "halls/NC03-small.xml": [5],
  ]

  @Test(
    "what is printed is the same where all its files are",
    arguments: [
      ([], ["", "NC01", "NC02", "NC03"]), (["set.xml"], []), (["moments/M01.xml"], []),
      (["words.xml"], []), (["halls/NC01-flagship.xml"], ["", "NC02", "NC03"]),
    ])
  func same(changed: [String], variants: [String]) throws {
    var later = Self.files
    for path in changed { later[path] = [9] }
    let same = SameSources(EditionSources(Self.files), EditionSources(later))
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let reading = try Workspace.reader().read(folder: root + "/Standards/service-hall")
    let catalogue = try #require(reading.catalogue)
    let all = [Variant.whole(catalogue)] + catalogue.halls.map { .hall(catalogue.edition(of: $0)) }
    #expect(all.filter(same.hold).map(\.key) == variants)
  }
}
