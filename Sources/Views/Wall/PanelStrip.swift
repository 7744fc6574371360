import Model
import Rendering

/// The journey as a strip of signs, with the moments of one panel marked.
struct PanelStrip {
  let wall: Wall
  /// The moments of the panel.
  let moments: [Moment]

  /// The most moments on it.
  private static let most = 16

  /// The moments on the strip: all, or those around the panel if there are too many.
  private var shown: Range<Int> {
    let all = wall.context.catalogue.moments
    let most = Self.most
    guard all.count > most, let first = moments.first else { return all.indices }
    let start = all.firstIndex { $0.id.value == first.id.value } ?? 0
    let middle = start + moments.count / 2
    let from = min(max(0, middle - most / 2), all.count - most)
    return from..<(from + most)
  }

  /// In millimetres.
  var width: Double { Double(shown.count) * wall.style[.stop] }

  /// The stages on the strip, each with its moments.
  var record: [Record] {
    let shown = shown
    let here = Set(moments.map(\.id.value))
    var start = 0
    return wall.stages.enumerated().compactMap { index, stage in
      let range = (start..<(start + stage.count)).clamped(to: shown)
      defer { start += stage.count }
      guard !range.isEmpty else { return nil }
      let own = stage[(range.lowerBound - start)..<(range.upperBound - start)]
      let width = Double(range.count) * wall.style[.stop]
      let record: Record = [
        "mark": .text(wall.name(ofStage: index).letter),
        "isHere": .flag(own.contains { here.contains($0.id.value) }),
        "moments": .records(own.map { sign(of: $0, isHere: here.contains($0.id.value)) }),
      ]
      return record.with(aside: ["width": .text(WallStyle.rem(width))])
    }
  }

  private func sign(of moment: Moment, isHere: Bool) -> Record {
    let sign =
      switch moment.kind.value {
      case .ordinary: isHere ? "●" : "○"
      case .peak: isHere ? "▲" : "△"
      case .end: isHere ? "■" : "□"
      case .low: isHere ? "▼" : "▽"
      }
    return [
      "sign": .text(sign), "plain": .text(isHere ? "[" + moment.key + "]" : moment.key),
      "kind": .text(moment.kind.value.rawValue), "isHere": .flag(isHere),
    ]
  }
}
