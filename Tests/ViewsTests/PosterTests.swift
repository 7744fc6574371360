import Model
import Rendering
import Testing

@testable import Views

@Suite struct PosterTests {
  @Test(arguments: WallSamples.sets)
  func `shows the same standards in every language and format`(set: String) throws {
    let catalogue = try WallSamples.catalogue(set)
    let ids = try WallSamples.languages.map { language in
      let poster = try WallSamples.poster(WallSamples.context(catalogue, language))
      let ids = Self.shown(in: poster.html)
      let markers = Self.markers(in: poster.text)
      #expect(markers == ids.count)
      return ids
    }
    #expect(ids[0] == ids[1])
    #expect(Set(ids[0]).count == ids[0].count)
  }

  @Test(arguments: WallSamples.sets)
  func `shows three standards of each moment and every red line`(set: String) throws {
    let catalogue = try WallSamples.catalogue(set)
    let poster = try WallSamples.poster(WallSamples.context(catalogue, "zh-Hans"))
    let ids = Self.shown(in: poster.html)
    for moment in catalogue.moments {
      let own = moment.standards.filter { ids.contains($0.key) }
      #expect(own.count >= min(WallDivision.fewestPoints, moment.standards.count))
      let redLines = moment.standards.filter(\.isRedLine)
      #expect(redLines.allSatisfy { line in own.contains { $0.key == line.key } })
    }
  }

  @Test(arguments: WallSamples.all)
  func `fits one sheet with the curve at a readable height`(set: String, language: String) throws {
    let catalogue = try WallSamples.catalogue(set)
    let context = try WallSamples.context(catalogue, language)
    let wall = Wall(.poster, in: context)
    #expect(wall.sheets.count == 1)
    let sheet = try #require(wall.sheets.first)
    let view = WallSheetView(sheet, on: wall)
    #expect(view.fit.holds(view.choice))
    let height = view.fit.curve(view.choice, size: view.size)
    #expect(height >= 110 && height >= view.fit.leastCurve)
  }

  @Test func `names every peak, the end and every low with its numbers`() throws {
    let catalogue = try WallSamples.catalogue("service-hall")
    let poster = try WallSamples.poster(WallSamples.context(catalogue, "zh-Hans"))
    let words = ["峰值 1", "峰值 2", "峰值 3", "终值", "低谷", "+2.8", "−1.6"]
    for word in words { #expect(poster.html.contains(word), "\(word)") }
    for moment in catalogue.moments {
      let name = moment.name.words(in: "zh-Hans") ?? ""
      let plain = name.split(separator: "|").joined()
      let target = moment.experience.target.value.signed
      #expect(poster.html.contains("\(plain)：目标 \(target)，"), "\(plain)")
    }
  }

  @Test(arguments: WallSamples.all)
  func `marks numbers that are examples, and an edition in trial`(set: String, language: String)
    throws
  {
    let context = try WallSamples.context(WallSamples.catalogue(set), language)
    let poster = try WallSamples.poster(context)
    for words in [context.labels("edition.illustrative"), context.labels("status.pilot")] {
      #expect(poster.html.contains(words))
      #expect(poster.text.contains(words))
    }
    #expect(!poster.html.contains("<poster."))
  }

  @Test func `divides a long journey among sheets that leave no moment out`() throws {
    let sample = try WallSamples.catalogue("service-hall")
    let moments = (0..<5).flatMap { _ in sample.moments }
    let catalogue = Catalogue(set: sample.set, moments: moments, words: sample.words)
    let sheets = Wall(.poster, in: try WallSamples.context(catalogue, "en")).sheets
    #expect(sheets.allSatisfy { (1...WallDivision.mostColumns).contains($0.moments.count) })
    #expect(sheets.flatMap(\.moments).map(\.key) == catalogue.moments.map(\.key))
    #expect(try WallSamples.poster(WallSamples.context(catalogue, "en")).pages == sheets.count)
  }

  /// The ids of the standards, in the order of the page.
  private static func shown(in html: String) -> [String] { WallSamples.standards(in: html) }

  /// How many cells hold the marker of a standard.
  private static func markers(in text: String) -> Int {
    text.split(separator: " ").count { word in
      guard let sign = word.first, "*o".contains(sign), word.count > 1 else { return false }
      return word.dropFirst().allSatisfy(\.isNumber)
    }
  }
}
