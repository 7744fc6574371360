import Model
import Rendering
import Testing

@testable import Views

@Suite struct WallPanelTests {
  @Test(arguments: [
    (stages: "AAABBBCCDDDEEF", groups: ["AAA", "BBB", "CC", "DDD", "EEF"]),
    (stages: "AAAB", groups: ["AAAB"]),
    (stages: "ABBB", groups: ["ABBB"]),
    (stages: "AAAAB", groups: ["AAAA", "B"]),
    (stages: "AABB", groups: ["AA", "BB"]),
    (stages: "AAAAA", groups: ["AA", "AAA"]),
    (stages: "AAAAAAAA", groups: ["AAAA", "AAAA"]),
    (stages: "ABCD", groups: ["AB", "CD"]),
    (stages: "A", groups: ["A"]),
    (stages: "", groups: []),
  ])
  func `divides a journey at the edges of its stages`(stages: String, groups: [String]) {
    let ids = stages.map { ID<Stage>(String($0)) }
    let found = WallDivision.panels(of: ids) { _ in true }
      .map { ids[$0].map(\.value).joined() }
    #expect(found.map { $0.count }.sorted() == groups.map { $0.count }.sorted())
    #expect(found.joined() == stages)
    if stages.count < 5 || stages.contains("F") { #expect(found == groups) }
  }

  @Test func `divides what has no room, and no stage without need`() {
    let stages = "AAABBBBC".map { ID<Stage>(String($0)) }
    func found(_ holds: (Range<Int>) -> Bool) -> [Int] {
      WallDivision.panels(of: stages, holds: holds).map(\.count)
    }
    #expect(found { _ in true } == [3, 4, 1])
    #expect(found { $0.count < 3 } == [2, 2, 2, 2])
    #expect(found { $0.count < 4 } == [3, 2, 3])
    #expect(found { $0 != 0..<3 } == [1, 2, 4, 1])
    #expect(found { _ in false } == [4, 4])
  }

  @Test(arguments: ["service-hall", "e-channel"])
  func `puts everything on panels in every variant, the same in every language`(set: String) throws
  {
    for variant in Variant.all(of: try WallSamples.catalogue(set)) {
      let sheets = try WallSamples.languages.map { language in
        let wall = Wall(.panel, in: try WallSamples.context(variant, language))
        for sheet in wall.sheets {
          #expect(sheet.moments.count <= WallDivision.panelSizes.upperBound)
          #expect(WallSheetView(sheet, on: wall).fit.holds(), "\(variant.folder) \(language)")
        }
        return wall.sheets.map { $0.moments.map(\.key) }
      }
      #expect(sheets[0] == sheets[1] && sheets[0].joined().count == variant.catalogue.moments.count)
    }
  }

  /// The limit of a promise stands behind its short line unless that says it, in whatever form.
  @Test(arguments: [
    ("en", "Sign fixed in|24 h; 3 bays", "24", "h", nil),
    ("en", "Sign fixed; 24 bays", "24", "h", "within 24 h"),
    ("en", "Fixed in|124 h", "24", "h", "within 24 h"),
    ("en", "P95 3 s; fault notice", "3", "s", nil),
    ("en", "Fixed in|2 workdays", "2", "workday", nil),
    ("zh-Hans", "取号机故障|两小时内恢复", "2", "h", nil),
    ("zh-Hans", "取号机故障|两小时内恢复", "4", "h", "时限 4 小时"),
    ("zh-Hans", "三个|工作日改完", "3", "workday", nil),
  ])
  func `says a time limit once`(
    language: String, short: String, value: String, unit: String, limit: String?
  ) throws {
    let catalogue = try WallSamples.catalogue("service-hall") { path, text in
      guard path.contains("M02") else { return text }
      let parts = text.split(separator: "<support id=\"M02-B1\"", maxSplits: 1).map(String.init)
      let own = parts[1].replacing(
        "sla-value=\"24\" sla-unit=\"h\"",
        with:
          "sla-value=\"\(value)\" sla-unit=\"\(unit)\"", maxReplacements: 1)
      let line = try? Regex("<short xml:lang=\"\(language)\">[^<]*</short>")
      return parts[0] + "<support id=\"M02-B1\""
        + own.replacing(
          line!, with: "<short xml:lang=\"\(language)\">\(short)</short>", maxReplacements: 1)
    }
    let wall = Wall(.panel, in: try WallSamples.context(catalogue, language))
    let moment = try #require(catalogue.moments.first { $0.key == "M02" })
    let items = WallColumn(moment, in: wall.context, wall.style)[.support]
    let item = try #require(items.first { $0.subject == "M02-B1" })
    #expect(item.paragraphs.joined().first { $0.kind == .time }?.words == limit)
  }

  @Test(arguments: WallSamples.all)
  func `shows everything of every moment in both formats`(set: String, language: String) throws {
    let catalogue = try WallSamples.catalogue(set)
    let context = try WallSamples.context(catalogue, language)
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    let (html, text) = (try WallSamples.html(document), try WallSamples.text(document))
    let ids = WallSamples.standards(in: html)
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
        + moment.physicalEvidence.map(\.short)
        + moment.standards.flatMap { [$0.short, $0.criterion] }
        + moment.support.map(\.short)
      for words in words {
        #expect(page.contains(Self.folded(context.words(words))), "\(moment.key)")
      }
      #expect(text.contains(moment.key))
    }
    #expect(document.pages == Wall(.panel, in: context).sheets.count)
    #expect(!html.contains("<panels.") && !html.contains("<poster."))
  }

  @Test(arguments: WallSamples.all)
  func `fits at a size that is read from two metres`(set: String, language: String) throws {
    let catalogue = try WallSamples.catalogue(set)
    let context = try WallSamples.context(catalogue, language)
    let wall = Wall(.panel, in: context)
    for sheet in wall.sheets {
      let view = WallSheetView(sheet, on: wall)
      #expect(view.size >= 28 && view.fit.nameSize >= 28)
    }
    #expect(Paper.a1.readingDistance(ofType: wall.style[.least]) >= 2000)
  }

  @Test func `names a role once where it does most`() throws {
    let catalogue = try WallSamples.catalogue("service-hall")
    let context = try WallSamples.context(catalogue, "zh-Hans")
    let counter = try #require(catalogue.moments.first { $0.key == "M10" })
    let role = PanelRole(of: counter)
    #expect(role.isOnly && role.lead(in: context) == "由营业员（柜台）执行")
    #expect(counter.standards.allSatisfy { role.name(of: $0, in: context).isEmpty })
  }

  @Test func `stands on the journey's own scale, and the line goes on beyond the edge`() throws {
    let catalogue = try WallSamples.catalogue("service-hall")
    let context = try WallSamples.context(catalogue, "en")
    let style = WallStyle(.poster, isHan: false)
    let all = catalogue.moments.map { WallColumn($0, in: context, style) }
    func axis(_ columns: ArraySlice<WallColumn>) -> [Record] {
      WallCurve(
        style: style, columns: Array(columns), height: 90, labels: context.labels,
        journey: catalogue.moments
      ).axis
    }
    #expect(axis(all[0..<3]) == axis(all[8..<11]))
  }

  @Test(arguments: WallSamples.all)
  func `carries its control strip and marks numbers that are examples`(
    set: String, language: String
  ) throws {
    let context = try WallSamples.context(WallSamples.catalogue(set), language)
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    for page in [try WallSamples.html(document), try WallSamples.text(document)] {
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
