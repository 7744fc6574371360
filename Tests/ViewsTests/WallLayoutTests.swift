import Rendering
import Testing

@testable import Views

@Suite struct WallLayoutTests {
  /// Pieces of a length, into groups no longer than some length.
  @Test(arguments: [
    (lengths: [3, 3, 2, 3, 2, 1], most: 7, ends: [3, 5, 6] as [Int]),
    (lengths: [3, 3, 2, 3, 2, 1], most: 16, ends: [6]),
    (lengths: [2, 2, 2, 2], most: 7, ends: [2, 4]),
    (lengths: [7], most: 7, ends: [1]),
    (lengths: [], most: 7, ends: []),
  ])
  func `groups stages evenly into as few groups as can be`(
    lengths: [Int], most: Int, ends: [Int]
  ) {
    let found = Division.best(lengths.count) { group in
      let length = lengths[group].reduce(0, +)
      return length > most && group.count > 1 ? nil : [1, length * length]
    }
    #expect(found.count == ends.count)
    #expect(found.last?.upperBound == ends.last)
    for group in found { #expect(lengths[group].reduce(0, +) <= most) }
  }

  @Test(arguments: [
    (text: "Greet |none expired", room: 3.8, lines: 3, broken: "Greet |none |expired "),
    (text: "Greet |none expired", room: 6.5, lines: 2, broken: "Greet |none expired"),
    (text: "Greet |none expired", room: 9.5, lines: 1, broken: "Greet |none expired"),
    (text: "", room: 5, lines: 0, broken: ""),
  ])
  func `breaks only phrases that are wider than a line`(
    text: String, room: Double, lines: Int, broken: String
  ) {
    #expect(SetText(text, in: .latin).lines(room) == lines)
    #expect(SetText.broken(text, in: .latin, room: room) == broken)
  }

  /// Few moments with little to say grow until the sheet is full; many do not grow.
  @Test(arguments: WallSamples.languages)
  func `enlarges a short journey and no other`(language: String) throws {
    let context = try WallSamples.context(WallSamples.catalogue("service-hall"), language)
    let wall = Wall(.poster, in: context)
    func laid(_ count: Int, points: Int) throws -> WallSheetView {
      let moments = Array(context.catalogue.moments.prefix(count))
      let sheet = WallSheet(
        moments: moments, choice: WallChoice(points: moments.map { _ in points }))
      return try #require(WallSheetView.laid([sheet], on: wall).first)
    }
    let short = try laid(2, points: 1)
    #expect(short.style.enlargement > 1)
    #expect(short.size == short.style[.greatest])
    #expect(short.overflow == nil)
    #expect(short.style[.width] * short.style.enlargement == wall.style[.width])
    #expect(try laid(14, points: 3).style.enlargement == 1)
    #expect(WallSheetView.laid(wall.sheets, on: wall).allSatisfy { $0.style.enlargement == 1 })
  }

  /// Phrases of a name that are wider than a column are divided at blanks, never set over the
  /// neighbour.
  @Test func `divides long names at their blanks`() throws {
    let catalogue = try WallSamples.catalogue("service-hall") { path, text in
      path.contains("M07")
        ? text.replacing(
          #/<name xml:lang="en">[^<]*<\/name>/#,
          with: "<name xml:lang=\"en\">Getting the whole result|explained</name>")
        : text
    }
    let html = try WallSamples.poster(WallSamples.context(catalogue, "en")).html
    let names = html.split(separator: "<span class=\"nm\">")
    let name = try #require(names.first { $0.contains("Getting") })
    let phrases = name.prefix { $0 != "\n" }.split(separator: "</span></span>")[0]
      .split(separator: "<wbr>")
    #expect(phrases.count > 2, "\(phrases)")
  }

  @Test(arguments: [(0, "0.0000rem"), (10, "1.0000rem"), (7.0556, "0.7056rem")])
  func `gives lengths in the unit of the sheet`(millimetres: Double, words: String) {
    #expect(WallStyle.rem(millimetres) == words)
  }

  @Test func `plots values at their heights`() {
    let plot = WallPlot(
      names: [20: "+2 high", 0: " 0", -20: "-2 low"],
      columns: [
        [.init(value: 6, sign: "o"), .init(value: 1, sign: ".")],
        [.init(value: 20, sign: "^"), .init(value: -4, sign: ".")],
      ], width: 26)
    #expect(
      plot.lines == [
        "            │            ",
        "+2 high     +         ^  ",
        "            │            ",
        "            │            ",
        "            │   o        ",
        "            │            ",
        " 0          +---.--------",
        "            │         .  ",
        "            │            ",
        "            │            ",
        "            │            ",
        "-2 low      +            ",
        "            +------------",
      ])
    #expect(plot.row("value", ["+0.6", "+2.0"]) == "value         +0.6  +2.0")
  }
}
