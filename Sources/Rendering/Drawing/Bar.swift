/// A horizontal bar on a hairline, drawn as strokes so that it prints without backgrounds.
public struct Bar: Sendable, Hashable {
  private let value: Double
  private let whole: Double
  private let width: Double
  private let height: Double

  /// A bar for `value` of `whole`, in units of the drawing for width and height. Values are
  /// kept between nothing and the whole.
  public init(_ value: Double, of whole: Double, width: Double = 52, height: Double = 3) {
    self.whole = max(whole, 0)
    self.value = min(max(value, 0), self.whole)
    self.width = width
    self.height = height
  }

  /// Markup for a bar whose number stands beside it and which says nothing of its own.
  public func svg() -> String {
    let box = "0 0 \(SVG.pair(width, height))"
    return "<svg class=\"bar\" viewBox=\"\(box)\" aria-hidden=\"true\">\(content)</svg>"
  }

  /// Markup for a bar that stands alone; `id` must be unique on its page.
  public func svg(id: String, title: String, description: String) -> String {
    SVG.image(
      id: id, kind: "bar", width: width, height: height, title: title,
      description: description, content: content)
  }

  private var content: String {
    let length = whole > 0 ? width * value / whole : 0
    let line = stroke(to: width, color: SVG.Ink.hairline, weight: 0.5)
    guard length > 0 else { return line }
    return line + stroke(to: length, color: SVG.Ink.black, weight: height * 0.87)
  }

  private func stroke(to end: Double, color: String, weight: Double) -> String {
    let path = "M0 \(SVG.number(height / 2))H\(SVG.number(end))"
    return SVG.element(
      "path", ["d": path, "stroke": color, "stroke-width": SVG.number(weight)])
  }
}
