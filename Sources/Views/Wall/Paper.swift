import Model
import Rendering

/// A paper that hangs on a wall, on its side. Lengths are set for A1 and grow or shrink with
/// the others; the content is the same on all.
public enum Paper: String, CaseIterable, Sendable {
  /// 1189 x 841 mm.
  case a0 = "A0"
  /// 841 x 594 mm.
  case a1 = "A1"
  /// 594 x 420 mm.
  case a2 = "A2"
  /// 420 x 297 mm. Smaller papers would take the type below 10 pt.
  case a3 = "A3"

  /// In millimetres, as ISO 216 has it.
  public var width: Double {
    switch self {
    case .a0: 1189
    case .a1: 841
    case .a2: 594
    case .a3: 420
    }
  }

  /// In millimetres, as ISO 216 has it.
  public var height: Double {
    switch self {
    case .a0: 841
    case .a1: 594
    case .a2: 420
    case .a3: 297
    }
  }

  /// How much larger than on A1 everything is: as the paper, to a twentieth.
  var scale: Double { (20 * width / Self.a1.width).rounded() / 20 }

  /// From how far away type of a size can be read, in millimetres; the size is in points on A1.
  ///
  /// Reading takes 16 lines across a Han character, and a good eye tells lines apart that are
  /// one minute of arc from each other.
  func readingDistance(ofType points: Double) -> Double {
    let detail = WallStyle.millimetres(points) * scale / 16
    return detail / (Double.pi / 180 / 60)
  }

  /// The same in metres as it is printed, down to a step of 5 cm.
  func readingMetres(ofType points: Double) -> String {
    let steps = Int(readingDistance(ofType: points) / 50)
    return Hundredths(hundredths: steps * 5).short
  }

  /// What comes after the name of a document: nothing on A1, else the paper.
  var suffix: String { self == .a1 ? "" : "-" + rawValue.lowercased() }

  /// What the style sheet sets by this paper, and the sentence that says how far it reads. The
  /// margins take up what the papers' proportions differ by.
  /// The page is what it is printed on, if that is of another size.
  func record(_ style: WallStyle, on page: WallArea? = nil, in context: ViewContext) -> Record {
    let unit = 10 * scale
    let side = (width / unit - style[.width] / 10) / 2
    let spare = (height / unit - style[.height] / 10) / 2
    func rem(_ units: Double) -> ViewValue { .text(WallStyle.rem(10 * units)) }
    return [
      "name": .text(rawValue),
      "width": .text("\(Int(width))mm"), "height": .text("\(Int(height))mm"),
      "unit": .text("\(Int(unit))mm"),
      "units": .text(Tenths(tenths: Int((width / unit * 10).rounded(.up))).fixed),
      "remWidth": rem(width / unit), "remHeight": rem(height / unit),
      "side": rem(side), "head": rem(style[.headMargin] / 10 + spare),
      "foot": rem(style[.footMargin] / 10 + spare),
      "distance": .text(distance(style, in: context)),
      "leaf": .optional(
        page.map { page in
          [
            "width": .text(LeafMeasure.text(page.width)),
            "height": .text(LeafMeasure.text(page.height)),
            "measures": .text(LeafMeasure.properties),
          ]
        }),
    ]
  }

  /// How far the paper reads, in words.
  func distance(_ style: WallStyle, in context: ViewContext) -> String {
    context.labels(
      "poster.distance", [("paper", rawValue), ("metres", readingMetres(ofType: style[.least]))])
  }
}
