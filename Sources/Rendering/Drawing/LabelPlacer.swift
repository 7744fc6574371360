/// An upright rectangle in units of a drawing.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// The area two boxes share.
  func overlap(with other: Box) -> Double {
    let width = min(right, other.right) - max(left, other.left)
    let height = min(bottom, other.bottom) - max(top, other.top)
    return width > 0 && height > 0 ? width * height : 0
  }

  func contains(_ point: MonotoneCurve.Point, margin: Double) -> Bool {
    point.x > left - margin && point.x < right + margin
      && point.y > top - margin && point.y < bottom + margin
  }

  func moved(x: Double, y: Double) -> Box {
    Box(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}

/// Finds room for labels, one after the other, among marks and lines.
struct LabelPlacer {
  /// The drawing's edges, which no label may cross.
  let frame: Box
  private var taken: [Box]
  private let lines: [MonotoneCurve.Point]
  /// How far a label stays from a line.
  private let margin: Double

  init(frame: Box, marks: [Box], lines: [MonotoneCurve.Point], margin: Double) {
    self.frame = frame
    taken = marks
    self.lines = lines
    self.margin = margin
  }

  /// The best of several places for a label, which is taken from then on: the first that
  /// touches nothing, else the one that touches least.
  mutating func place(_ candidates: [Box]) -> Box {
    var best = frame
    var least = Double.infinity
    for candidate in candidates.lazy.map(keptInside) {
      let cost = cost(of: candidate)
      if cost < least { (best, least) = (candidate, cost) }
      if cost == 0 { break }
    }
    // Words side by side need a blank between them.
    var kept = best
    kept.left -= 2 * margin
    kept.right += 2 * margin
    taken.append(kept)
    return best
  }

  private func keptInside(_ box: Box) -> Box {
    let x = max(0, frame.left - box.left) - max(0, box.right - frame.right)
    let y = max(0, frame.top - box.top) - max(0, box.bottom - frame.bottom)
    return box.moved(x: x, y: y)
  }

  /// Words on words or marks are unreadable, a line behind words merely ugly.
  private func cost(of box: Box) -> Double {
    let covered = taken.reduce(0) { $0 + $1.overlap(with: box) }
    let crossed = lines.count { box.contains($0, margin: margin) }
    return covered > 0 ? 1000 + covered : Double(crossed)
  }
}
