import Model
import Rendering

/// The line of stations above a chapter. A long journey shows the stations around the one the
/// chapter is about, so that a chapter stays as small in a large set.
enum HandbookMap {
  /// The height with the space above, in points.
  static let height: Double = 56
  /// The most stations on a line.
  private static let most = 16
  /// The first and the last place on the line, in points.
  private static let edges: (Double, Double) = (12, 464)

  /// The line around a moment.
  static func record(around index: Int, in context: ViewContext) -> Record {
    let moments = context.catalogue.moments
    let count = min(most, moments.count)
    let first = max(0, min(index - most / 2, moments.count - count))
    let step = count > 1 ? (edges.1 - edges.0) / Double(count - 1) : 0
    let words = HandbookWords(context: context)
    let stations = moments[first..<(first + count)].enumerated().map { place, moment in
      station(
        moment, x: edges.0 + Double(place) * step, isHere: first + place == index, words)
    }
    let here = context.labels(
      "handbook.map", [("number", "\(index + 1)"), ("count", "\(moments.count)")])
    return [
      "words": .text(here), "textMap": .text(text(moments[first..<(first + count)], index, words)),
      "stations": .records(stations),
      "from": .text(first > 0 ? "0" : "12"),
      "to": .text(first + count < moments.count ? "476" : "464"),
    ]
  }

  /// The line in the text edition: the numbers, with signs for peaks, lows and the end.
  private static func text(_ moments: ArraySlice<Moment>, _ here: Int, _ words: HandbookWords)
    -> String
  {
    zip(moments.indices, moments).map { index, moment in
      let sign: String
      switch moment.kind.value {
      case .ordinary: sign = ""
      case .peak, .end, .low: sign = words.context.labels("sign.\(moment.kind.value.rawValue)")
      }
      let number = words.number(moment) + sign
      return index == here ? "[\(number)]" : number
    }.joined(separator: "  ")
  }

  private static func station(_ moment: Moment, x: Double, isHere: Bool, _ words: HandbookWords)
    -> Record
  {
    let kind = moment.kind.value
    return [
      "x": .text(PageLength.words(x)), "number": .text(words.number(moment)),
      "kind": .text(kind.rawValue), "isHere": .flag(isHere), "isPeak": .flag(kind == .peak),
      "isEnd": .flag(kind == .end), "isLow": .flag(kind == .low),
      "isOrdinary": .flag(kind == .ordinary),
    ]
  }
}
