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
