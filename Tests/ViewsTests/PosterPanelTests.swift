import Model
import Rendering
import Testing

@testable import Views

@Suite struct PosterPanelTests {
  @Test(arguments: [
    (stages: "AAABBBCCDDDEEF", groups: ["AAA", "BBB", "CC", "DDD", "EEF"]),
    (stages: "AAAB", groups: ["AAAB"]),
    (stages: "ABBB", groups: ["ABBB"]),
    (stages: "AAAAB", groups: ["AA", "AAB"]),
    (stages: "AABB", groups: ["AA", "BB"]),
    (stages: "AAAAA", groups: ["AA", "AAA"]),
    (stages: "AAAAAAAA", groups: ["AAAA", "AAAA"]),
    (stages: "ABCD", groups: ["AB", "CD"]),
    (stages: "A", groups: ["A"]),
    (stages: "", groups: []),
  ])
  func `divides a journey at the edges of its stages`(stages: String, groups: [String]) {
    let ids = stages.map { ID<Stage>(String($0)) }
    let found = PanelSplit.groups(of: ids) { _ in .init(holds: true, showsCriteria: true) }
      .map { ids[$0].map(\.value).joined() }
    #expect(found.map { $0.count }.sorted() == groups.map { $0.count }.sorted())
    #expect(found.joined() == stages)
    if stages.count < 5 || stages.contains("F") { #expect(found == groups) }
  }

  @Test func `divides what has no room, and a stage for the sake of criteria`() {
    let stages = "AAABBBBC".map { ID<Stage>(String($0)) }
    func found(_ room: (Range<Int>) -> PanelSplit.Fit) -> [Int] {
      PanelSplit.groups(of: stages, room: room).map(\.count)
    }
    #expect(found { _ in .init(holds: true, showsCriteria: true) } == [3, 2, 3])
    #expect(found { .init(holds: $0.count < 3, showsCriteria: true) } == [2, 2, 2, 2])
    #expect(found { .init(holds: true, showsCriteria: $0.count < 3) } == [3, 2, 3])
    #expect(found { .init(holds: $0 != 0..<3, showsCriteria: true) } == [4, 4])
    #expect(found { _ in .init(holds: false, showsCriteria: false) } == [4, 4])
  }

  @Test(arguments: ["service-hall", "e-channel"])
  func `puts two to four moments on every panel, in every variant`(set: String) throws {
    for variant in Variant.all(of: try PosterSamples.catalogue(set)) {
      let sizes = PanelSplit.panels(of: variant).map(\.count)
      #expect(sizes.allSatisfy(PanelSplit.sizes.contains), "\(variant.folder): \(sizes)")
      for language in PosterSamples.languages {
        let context = try PosterSamples.context(variant, language)
        let lines = PanelSheetView.legendLines(in: context)
        let kept = PanelSplit.legendLines(for: variant.kind)
        #expect(lines <= kept, "\(variant.folder) in \(language)")
      }
    }
  }

  @Test(arguments: PosterSamples.all)
  func `shows everything of every moment in both formats`(set: String, language: String) throws {
    let catalogue = try PosterSamples.catalogue(set)
    let context = try PosterSamples.context(catalogue, language)
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    let (html, text) = (try PosterSamples.html(document), try PosterSamples.text(document))
    let ids = html.split(separator: "data-id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(ids == catalogue.moments.flatMap { $0.standards.map(\.key) })
    let markers = text.split(separator: " ").count { word in
      guard let sign = word.first, "*o".contains(sign), word.count > 1 else { return false }
      return word.dropFirst().allSatisfy(\.isNumber)
    }
    #expect(markers == ids.count)
    let page = Self.folded(html)
    for moment in catalogue.moments {
      let words =
        [moment.name, moment.action.short] + moment.needs.map(\.short)
        + moment.physicalEvidence.map(\.short) + moment.standards.map(\.short)
        + moment.support.map(\.short)
      for words in words {
        #expect(page.contains(Self.folded(context.words(words))), "\(moment.key)")
      }
      #expect(text.contains(moment.key))
    }
    #expect(document.pages == PanelSplit.panels(of: .whole(catalogue)).count)
    #expect(!html.contains("<panels.") && !html.contains("<poster."))
  }

  @Test(arguments: PosterSamples.all)
  func `fits at a size that is read from two metres`(set: String, language: String) throws {
    let catalogue = try PosterSamples.catalogue(set)
    let context = try PosterSamples.context(catalogue, language)
    for moments in PanelSplit.panels(of: .whole(catalogue)) {
      #expect(moments.count <= PanelSplit.sizes.upperBound)
      let fit = PanelFit(moments, in: context)
      #expect(fit.holds, "\(moments.map(\.key))")
      #expect(fit.size >= 28 && fit.nameSize >= 28)
      #expect(fit.curveHeight(fit.size) >= PanelMeasures.curve.lowerBound)
    }
    #expect(Paper.a1.readingDistance(ofType: PanelMeasures.leastSize) >= 2000)
  }

  @Test func `prints criteria wherever they find room, and a role once where it does most`() throws
  {
    let catalogue = try PosterSamples.catalogue("service-hall")
    let context = try PosterSamples.context(catalogue, "zh-Hans")
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    let page = Self.folded(try PosterSamples.html(document))
    let shown = PanelSplit.panels(of: .whole(catalogue)).filter {
      PanelFit($0, in: context).showsCriteria
    }
    #expect(shown.count >= 4)
    for standard in shown.joined().flatMap(\.standards) {
      #expect(page.contains(Self.folded(context.words(standard.criterion))), "\(standard.key)")
    }
    let counter = try #require(catalogue.moments.first { $0.key == "M10" })
    let role = PanelRole(of: counter)
    #expect(role.isOnly && role.lead(in: context) == "由营业员（柜台）执行")
    #expect(counter.standards.allSatisfy { role.name(of: $0, in: context).isEmpty })
  }

  @Test func `stands on the journey's own scale, and the line goes on beyond the edge`() throws {
    let catalogue = try PosterSamples.catalogue("service-hall")
    let context = try PosterSamples.context(catalogue, "en")
    let all = catalogue.moments.map { PosterColumn($0, in: context) }
    func axis(_ columns: ArraySlice<PosterColumn>) -> [Record] {
      PosterCurve(
        grid: PosterGrid(isHan: false, columns: 3, kind: .panel), columns: Array(columns),
        height: 90, labels: context.labels, journey: all, before: nil, after: all[3]
      ).axis
    }
    #expect(axis(all[0..<3]) == axis(all[8..<11]))
  }

  @Test(arguments: PosterSamples.all)
  func `carries its control strip and marks numbers that are examples`(
    set: String, language: String
  ) throws {
    let context = try PosterSamples.context(PosterSamples.catalogue(set), language)
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    for page in [try PosterSamples.html(document), try PosterSamples.text(document)] {
      for words in [
        context.labels("edition.illustrative"), context.labels("status.pilot"),
        context.labels("edition.uncontrolled"), document.id, document.code,
      ] {
        #expect(page.contains(words))
      }
    }
  }

  /// The words of a page without markup, white space and marks.
  private static func folded(_ text: String) -> String {
    var isMarkup = false
    let plain = text.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
    return String(
      plain.filter { sign in
        if sign == "<" { isMarkup = true }
        defer { if sign == ">" { isMarkup = false } }
        return !isMarkup && !sign.isWhitespace && sign != "|"
      })
  }
}
