/// A rectangle on paper, in millimetres from the upper left corner.
struct WallArea: Sendable, Hashable {
  var left = 0.0
  var top = 0.0
  let width: Double
  let height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// This area turned on its side.
  var turned: WallArea { WallArea(left: top, top: left, width: height, height: width) }

  /// This area without so much at every side.
  func inset(by margin: Double) -> WallArea {
    WallArea(
      left: left + margin, top: top + margin, width: width - 2 * margin,
      height: height - 2 * margin)
  }
}

extension Paper {
  /// The whole of it.
  var area: WallArea { WallArea(width: width, height: height) }
}
