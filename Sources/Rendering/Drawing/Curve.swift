/// A line of targets over a line of present values: the target solid, the present dashed, each
/// point with a mark and, if wished, a label. Labels are put where they cover nothing.
public struct Curve: Sendable {
  /// How a point is marked. No two differ in colour alone.
  public enum Mark: String, CaseIterable, Sendable {
    /// A small filled dot.
    case dot
    /// A hollow circle.
    case circle
    /// A filled triangle.
    case triangle
    /// A filled square.
    case square
    /// A hollow triangle on its tip.
    case downTriangle
  }

  /// A value on one of the two lines.
  public struct Value: Sendable, Hashable {
    /// The value, in units of the scale.
    public let value: Double
    /// Its mark.
    public let mark: Mark
    /// The words at the mark, or nil.
    public let label: String?

    /// A value, its mark and the words at it.
    public init(_ value: Double, mark: Mark, label: String? = nil) {
      self.value = value
      self.mark = mark
      self.label = label
    }
  }

  /// One place along the curve.
  public struct Point: Sendable, Hashable {
    /// The distance from the left edge, in units of the drawing.
    public let x: Double
    /// The value aimed at.
    public let target: Value
    /// The present value, or nil if nobody knows it; the dashed line then has a gap.
    public let current: Value?
    /// A remark near the target, line by line.
    public let note: [String]

    /// A place with its values.
    public init(x: Double, target: Value, current: Value?, note: [String] = []) {
      self.x = x
      self.target = target
      self.current = current
      self.note = note
    }
  }

  /// The drawing's size and its scale.
  public struct Scale: Sendable, Hashable {
    /// The width in units of the drawing.
    public let width: Double
    /// The height in units of the drawing.
    public let height: Double
    /// The values at the lower and the upper edge.
    public let values: ClosedRange<Double>
    /// The values marked at the left edge; one at 0 runs across.
    public let ticks: [Double]
    /// The type size of labels in units of the drawing.
    public let typeSize: Double
    /// The font of the page, for the width of labels.
    public let family: Typeface.Family

    /// A scale with all its parts.
    public init(
      width: Double, height: Double, values: ClosedRange<Double>, ticks: [Double],
      typeSize: Double, family: Typeface.Family = .cjk
    ) {
      self.width = width
      self.height = height
      self.values = values
      self.ticks = ticks
      self.typeSize = typeSize
      self.family = family
    }

    /// How far below the upper edge a value stands.
    func y(_ value: Double) -> Double {
      height * (values.upperBound - value) / (values.upperBound - values.lowerBound)
    }
  }

  let points: [Point]
  let scale: Scale

  /// A curve through points from left to right.
  public init(_ points: [Point], scale: Scale) {
    self.points = points.sorted { $0.x < $1.x }
    self.scale = scale
  }

  /// The markup; `id` must be unique on its page, and the description lists all values.
  public func svg(id: String, title: String, description: String) -> String {
    let drawing = CurveDrawing(self)
    return SVG.image(
      id: id, kind: "curve", width: scale.width, height: scale.height, title: title,
      description: description, content: drawing.markup())
  }
}
