/// A small drawing of a sheet that is put together from pieces, each with its name.
public struct PiecePlan: Sendable, Hashable {
  private let width: Double
  private let height: Double
  private let names: [[String]]
  private let typeSize: Double

  /// A plan of pieces of one size.
  ///
  /// - Parameters:
  ///   - width: Its width, in units of the drawing.
  ///   - height: Its height.
  ///   - names: What each piece is called, row by row.
  ///   - typeSize: The size of the names.
  public init(width: Double, height: Double, names: [[String]], typeSize: Double) {
    self.width = width
    self.height = height
    self.names = names
    self.typeSize = typeSize
  }

  /// The thickness of its lines.
  private static let weight = 0.3

  /// The markup; `id` must be unique on its page, and the description tells how pieces lie.
  public func svg(id: String, title: String, description: String) -> String {
    let rows = names.enumerated().map { row, names in
      names.enumerated().map { piece($1, row: row, column: $0, of: names.count) }.joined()
    }
    return SVG.image(
      id: id, kind: "pieces", width: width, height: height, title: title,
      description: description, content: rows.joined())
  }

  private func piece(_ name: String, row: Int, column: Int, of columns: Int) -> String {
    let (wide, high) = (width / Double(columns), height / Double(names.count))
    let (left, top) = (wide * Double(column), high * Double(row))
    let inset = Self.weight / 2
    let box = SVG.element(
      "rect",
      [
        "x": SVG.number(left + inset), "y": SVG.number(top + inset),
        "width": SVG.number(wide - 2 * inset), "height": SVG.number(high - 2 * inset),
        "fill": SVG.Ink.paper, "stroke": SVG.Ink.grey, "stroke-width": SVG.number(Self.weight),
      ])
    let words = SVG.element(
      "text",
      [
        "x": SVG.number(left + wide / 2), "y": SVG.number(top + high / 2 + typeSize * 0.36),
        "font-size": SVG.number(typeSize), "text-anchor": "middle", "fill": SVG.Ink.black,
      ], words: name)
    return box + words
  }
}
