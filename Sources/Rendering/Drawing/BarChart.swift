/// Bars one below the other from a common edge, each under its name and with its number at its
/// end; drawn as strokes so that it prints without backgrounds.
public struct BarChart: Sendable {
  /// A bar.
  public struct Bar: Sendable, Hashable {
    /// What it stands for.
    public let name: String
    /// How long it is, in units of the chart's whole.
    public let value: Double
    /// The number as it is printed.
    public let words: String
    /// Whether it is the one to remember, drawn larger and darker.
    public let isHeadline: Bool

    /// A bar with all its parts.
    public init(name: String, value: Double, words: String, isHeadline: Bool) {
      self.name = name
      self.value = value
      self.words = words
      self.isHeadline = isHeadline
    }
  }

  private let bars: [Bar]
  private let width: Double
  /// Room for the number behind the longest bar, in units of the drawing.
  private static let numberRoom: Double = 64

  /// A chart of bars from top to bottom; the longest takes the width but for its number.
  public init(_ bars: [Bar], width: Double) {
    self.bars = bars
    self.width = width
  }

  /// The height it takes, in units of the drawing.
  public var height: Double { bars.reduce(0) { $0 + Self.height(of: $1) } }

  /// The markup; `id` must be unique on its page, and the description tells all values.
  public func svg(id: String, title: String, description: String) -> String {
    let longest = bars.map(\.value).max() ?? 0
    var top = 0.0
    var content = ""
    for bar in bars {
      content += markup(of: bar, top: top, longest: longest)
      top += Self.height(of: bar)
    }
    let edge = SVG.element(
      "path",
      [
        "d": "M0.5 0.0V\(SVG.number(top))", "stroke": SVG.Ink.black, "stroke-width": "1.0",
      ])
    return SVG.image(
      id: id, kind: "chart", width: width, height: top, title: title, description: description,
      content: content + edge)
  }

  private func markup(of bar: Bar, top: Double, longest: Double) -> String {
    let weight = Self.weight(of: bar)
    let color = bar.isHeadline ? SVG.Ink.black : SVG.Ink.grey
    let middle = top + Self.nameHeight + weight / 2
    let length = longest > 0 ? (width - Self.numberRoom) * bar.value / longest : 0
    let size = bar.isHeadline ? 20.0 : 10.5
    let line = SVG.element(
      "path",
      [
        "d": "M0.0 \(SVG.number(middle))H\(SVG.number(length))", "stroke": color,
        "stroke-width": SVG.number(weight),
      ])
    let name = SVG.element(
      "text",
      [
        "x": "5.0", "y": SVG.number(top + 13), "font-size": "10.5", "fill": SVG.Ink.black,
        "font-weight": bar.isHeadline ? "700" : "400",
      ], words: bar.name)
    let number = SVG.element(
      "text",
      [
        "x": SVG.number(length + 5), "y": SVG.number(middle + size * 0.36),
        "font-size": SVG.number(size), "font-weight": "700", "fill": SVG.Ink.black,
      ], words: bar.words)
    return line + name + number
  }

  private static let nameHeight: Double = 18

  private static func weight(of bar: Bar) -> Double { bar.isHeadline ? 18 : 8 }

  private static func height(of bar: Bar) -> Double { nameHeight + weight(of: bar) + 8 }
}
