import Model
import Rendering

/// The experience curve of a journey that is short enough to be drawn on one page.
struct HandbookCurve {
  let context: ViewContext

  /// The most moments that can be told apart across a page.
  private static let most = 24
  /// The height of the drawing, in points.
  static let height: Double = 168
  /// Room left of the first moment and right of the last, in points.
  private static let margin: Double = 30

  /// The drawing and what it says; nil for a long journey.
  var record: Record? {
    let moments = context.catalogue.moments
    guard (2...Self.most).contains(moments.count) else { return nil }
    let step = (BookSheet.width - 2 * Self.margin) / Double(moments.count - 1)
    let points = moments.enumerated().map { index, moment in
      point(of: moment, x: Self.margin + Double(index) * step)
    }
    let scale = Curve.Scale(
      width: BookSheet.width, height: Self.height, values: -3.4...3.4,
      ticks: [-3, 0, 3], typeSize: 9, family: context.isChinese ? .cjk : .latin)
    let title = context.labels("handbook.curve")
    return [
      "svg": .text(Curve(points, scale: scale).svg(id: "curve", title: title, description: text)),
      "text": .text(text),
    ]
  }

  private func point(of moment: Moment, x: Double) -> Curve.Point {
    let words = HandbookWords(context: context)
    let target = moment.experience.target.value
    let current = moment.experience.current.value
    return Curve.Point(
      x: x,
      target: .init(
        Double(target.tenths) / 10, mark: Self.mark(of: moment.kind.value),
        label: words.number(moment)),
      current: .init(Double(current.tenths) / 10, mark: .dot))
  }

  private static func mark(of kind: MomentKind) -> Curve.Mark {
    switch kind {
    case .ordinary: .circle
    case .peak: .triangle
    case .end: .square
    case .low: .downTriangle
    }
  }

  /// All values, in words.
  private var text: String {
    let words = HandbookWords(context: context)
    return words.sentence(
      context.catalogue.moments.map { moment in
        words.label(
          "curve.value",
          [
            ("moment", words.numbered(moment)),
            ("target", words.signed(moment.experience.target.value)),
            ("current", words.signed(moment.experience.current.value)),
          ])
      })
  }
}
