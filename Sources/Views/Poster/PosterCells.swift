import Model
import Rendering

/// What stands in the cells of a column, on the poster and on panels alike.
struct PosterCells {
  let labels: Labels
  let grid: PosterGrid
  /// The size of the body type in points.
  let size: Double

  /// The kind of the moment with its sign; none if it is an ordinary one.
  func badge(_ column: PosterColumn) -> ViewValue {
    let sign: String
    switch column.moment.kind.value {
    case .ordinary: return .absent
    case .peak: sign = "▲"
    case .end: sign = "■"
    case .low: sign = "▽"
    }
    return [
      "sign": .text(sign), "words": .text(column.kindName(labels)),
      "plainSign": .text(String(PosterText.sign(column.moment.kind.value))),
    ]
  }

  /// A need with its rating out of 10.
  ///
  /// `width` is the length of a full bar, in millimetres.
  func need(_ need: (words: String, rating: WeightedRating), width: Double) -> Record {
    let rounded = need.rating.toTenth
    let value = Double(need.rating.exact) / 100_000
    return [
      "words": .text(need.words), "value": .text(rounded.fixed),
      "bar": .text(Bar(value, of: 10, width: width, height: 3).svg()),
      "tenths": .number(rounded.tenths),
    ]
  }

  /// A standard with its short line, as it stands alone or behind the word for its level.
  func point(_ point: OnstageAction, says words: String) -> Record {
    let redLine = point.standard.isRedLine ? " |!! " + labels("redline") : ""
    let level = labels("level.\(point.standard.level.value.rawValue)")
    return [
      "id": .text(point.standard.key), "number": .number(point.number),
      "level": .text(level), "isBinding": .flag(point.isBinding),
      "words": .text(broken(words, beside: PosterGrid.marker)),
      "isRedLine": .flag(point.standard.isRedLine),
      "plain": .text(words + redLine),
    ]
  }

  /// What a department or somebody backstage promises.
  func promise(_ promise: PosterPromise) -> Record {
    ["by": .text(broken(promise.by)), "words": .text(broken(promise.words))]
  }

  /// Which standards are checked backstage, and how often.
  func check(_ check: PosterCheck) -> Record {
    let words = labels(
      "poster.check.\(check.frequency.rawValue)", [("numbers", check.numbers)])
    return ["by": "", "words": .text(words)]
  }

  /// Words that fit a cell beside something that takes some ems.
  func broken(_ words: String, beside ems: Double = 0) -> String {
    let room = grid.cellWidth / PosterGrid.millimetres(size) - ems
    return PosterPhrases(words, in: Typeface(grid.family)).broken(room)
  }
}
