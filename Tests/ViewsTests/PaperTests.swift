import Model
import Rendering
import Testing

@testable import Views

@Suite struct PaperTests {
  @Test(arguments: [
    (Paper.a0, points: 28.0, poster: "2.1", panel: "2.95"),
    (.a1, points: 20, poster: "1.5", panel: "2.1"),
    (.a2, points: 14, poster: "1.05", panel: "1.45"),
    (.a3, points: 10, poster: "0.75", panel: "1.05"),
  ])
  func `derives the reading distance from the least type`(
    paper: Paper, points: Double, poster: String, panel: String
  ) {
    #expect(20.0 * paper.scale == points)
    #expect(paper.readingMetres(ofType: 20) == poster)
    #expect(paper.readingMetres(ofType: 28) == panel)
  }

  @Test func `says the same on every paper under the same id and content code`() throws {
    let catalogue = try WallSamples.catalogue("service-hall")
    let context = try WallSamples.context(catalogue, "zh-Hans", papers: Paper.allCases)
    let documents = DocumentKind.poster.plans(context).map { $0.make() }
    #expect(documents.map(\.paper) == ["A0", "A1", "A2", "A3"])
    let names = documents.map { String($0.path.split(separator: "/").last ?? "") }
    #expect(names == ["poster-a0", "poster", "poster-a2", "poster-a3"])
    #expect(Set(documents.map(\.id)).count == 1)
    #expect(Set(documents.map(\.code)).count == 1)
    for (paper, document) in zip(Paper.allCases, documents) {
      let html = try WallSamples.html(document)
      #expect(html.contains("size:\(Int(paper.width))mm \(Int(paper.height))mm"))
      #expect(html.contains(paper.distance(WallStyle(.poster, isHan: true), in: context)))
    }
  }

  /// What the page is set in: the sheet is the paper, the room between the margins the grid's.
  @Test(arguments: Paper.allCases) func `fills the paper around the same room`(paper: Paper) throws
  {
    let catalogue = try WallSamples.catalogue("e-channel")
    let record = paper.record(
      WallStyle(.poster, isHan: false), in: try WallSamples.context(catalogue, "en"))
    func rem(_ name: String) -> Double {
      guard case .text(let words) = record[name] else { return .nan }
      return Double(words.replacing("rem", with: "")) ?? .nan
    }
    let unit = 10 * paper.scale
    #expect(abs(rem("remWidth") * unit - paper.width) < 0.01)
    #expect(abs(rem("remHeight") * unit - paper.height) < 0.01)
    #expect(
      abs(rem("remWidth") - 2 * rem("side") - WallStyle(.poster, isHan: true)[.width] / 10) < 0.001)
    #expect(rem("side") > 1.7 && rem("head") >= 1.3 && rem("foot") >= 1.1)
  }
}
