import Model
import Testing

@testable import Views

@Suite struct WallSegmentTests {
  static let segments = ["gotone", "easyown", "mzone"]

  private static func variant(_ key: String) throws -> (Variant, Catalogue) {
    let catalogue = try WallSamples.catalogue("service-hall")
    let segment = try #require(catalogue.set.segments.first { $0.key == key })
    return (.segment(segment, of: catalogue), catalogue)
  }

  private static func rating(_ ratings: [Rating], _ segment: String) -> Int {
    ratings.first { $0.segment.value.value == segment }?.value.value.tenths ?? 0
  }

  @Test(arguments: segments) func `numbers peaks by the segment's own ratings`(key: String) throws {
    let (variant, whole) = try Self.variant(key)
    let peaks = variant.catalogue.moments.filter { $0.peakRank != nil }
    #expect(peaks.map(\.key) == whole.moments.filter { $0.peakRank != nil }.map(\.key))
    #expect(peaks.compactMap { $0.peakRank?.value }.sorted() == Array(1...peaks.count))
    let ranked = peaks.sorted { ($0.peakRank?.value ?? 0) < ($1.peakRank?.value ?? 0) }
    let ratings = ranked.map { Self.rating($0.importance.ratings, key) }
    #expect(ratings == ratings.sorted(by: >))
  }

  @Test(arguments: segments) func `orders needs by the segment's own ratings`(key: String) throws {
    let (variant, _) = try Self.variant(key)
    for moment in variant.catalogue.moments {
      let ratings = variant.catalogue.rankedNeeds(of: moment).map { Self.rating($0.ratings, key) }
      #expect(ratings == ratings.sorted(by: >), "\(moment.key)")
    }
  }

  @Test func `orders some segment's peaks and needs otherwise than everybody's`() throws {
    let differing = try Self.segments.filter { key in
      let (variant, whole) = try Self.variant(key)
      return variant.catalogue.moments.contains { moment in
        moment.peakRank?.value != whole.moment(moment.id.value)?.peakRank?.value
          || variant.catalogue.rankedNeeds(of: moment).first?.key
            != whole.moment(moment.id.value).flatMap { whole.rankedNeeds(of: $0).first?.key }
      }
    }
    #expect(!differing.isEmpty)
  }

  @Test(arguments: segments, WallSamples.languages)
  func `says for whom it is and what differs`(key: String, language: String) throws {
    let (variant, whole) = try Self.variant(key)
    let context = try WallSamples.context(variant, language)
    let difference = VariantDifference(context: context)
    let order = try #require(difference.order)
    #expect(difference.lines.count == 2)
    let name = try #require(variant.names.last.map(context.plain))
    for output in [DocumentKind.poster, DocumentKind.panels] {
      let document = try #require(output.plans(context).first).make()
      #expect(document.id.contains("-\(key)-"))
      #expect(document.path.hasPrefix("segments/\(key)/"))
      let html = WallSamples.unbroken(try WallSamples.html(document))
      for page in [html, try WallSamples.text(document)] { #expect(page.contains(name)) }
      #expect(html.contains(order))
    }
    let plain = try WallSamples.context(whole, language)
    #expect(VariantDifference(context: plain).lines == [])
    #expect(VariantDifference(context: plain).order == nil)
  }

  @Test(arguments: segments, WallSamples.languages)
  func `fits its panels beside what it says of itself`(key: String, language: String) throws {
    let (variant, _) = try Self.variant(key)
    let context = try WallSamples.context(variant, language)
    let wall = Wall(.panel, in: context)
    for sheet in wall.sheets {
      #expect(WallSheetView(sheet, on: wall).fit.holds(), "\(sheet.moments.map(\.key))")
    }
  }
}
