import Rendering

/// A page that shows a sheet or a part of it at true size in its middle, with marks to cut it out
/// by; in millimetres.
struct WallLeaf: Sendable {
  /// A side of the part.
  enum Side: CaseIterable, Sendable {
    case left
    case right
    case top
    case bottom
  }

  /// The page.
  let page: WallArea
  /// What of the sheet it shows.
  let part: WallArea
  /// The sides at which it is cut, and where the marks for that begin and end beside the part.
  let cuts: [Side]
  let marks: ClosedRange<Double>
  /// The sides at which the next page covers a strip of it.
  let seams: [Side]

  /// Where the part lies on the page.
  var place: WallArea {
    WallArea(
      left: (page.width - part.width) / 2, top: (page.height - part.height) / 2,
      width: part.width, height: part.height)
  }

  /// How thick lines are.
  private static let weight = LeafMeasure.line.value

  /// Two marks at each cut, beyond the corners of the part; and along each seam a line on the strip
  /// that is covered, its own width away from the edge, so that nothing of it stays to be seen.
  var drawing: PageMarks {
    PageMarks(
      width: page.width, height: page.height, weight: Self.weight,
      cuts: cuts.flatMap(cut), seams: seams.map(seam))
  }

  private func cut(_ side: Side) -> [PageMarks.Line] {
    let place = place
    let (before, behind) =
      switch side {
      case .left, .right: (place.top, place.bottom)
      case .top, .bottom: (place.left, place.right)
      }
    let ranges = [
      (before - marks.upperBound)...(before - marks.lowerBound),
      (behind + marks.lowerBound)...(behind + marks.upperBound),
    ]
    return ranges.map { range in
      switch side {
      case .left: .down(range, at: place.left)
      case .right: .down(range, at: place.right)
      case .top: .across(range, at: place.top)
      case .bottom: .across(range, at: place.bottom)
      }
    }
  }

  private func seam(_ side: Side) -> PageMarks.Line {
    let place = place
    let covered = LeafMeasure.overlap.value - Self.weight
    return switch side {
    case .left: .down(place.top...place.bottom, at: place.left + covered)
    case .right: .down(place.top...place.bottom, at: place.right - covered)
    case .top: .across(place.left...place.right, at: place.top + covered)
    case .bottom: .across(place.left...place.right, at: place.bottom - covered)
    }
  }

  /// What templates print, with what is said of the page.
  func record(_ slug: [String], isCopy: Bool) -> Record {
    let place = place
    func length(_ millimetres: Double) -> ViewValue { .text(LeafMeasure.text(millimetres)) }
    return [
      "left": length(place.left), "top": length(place.top),
      "partWidth": length(part.width), "partHeight": length(part.height),
      "sheetLeft": length(part.left), "sheetTop": length(part.top),
      "slugTop": length(place.bottom + marks.lowerBound), "marks": .text(drawing.svg()),
      "slug": .texts(slug),
      "isCopy": .flag(isCopy),
    ]
  }
}
