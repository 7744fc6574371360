import Rendering

/// A curve in plain text: a line for each step of the scale, a mark for each value, and the
/// values themselves below.
struct WallPlot {
  /// A value and the mark that stands for it.
  struct Mark {
    /// In tenths.
    let value: Int
    let sign: Character
  }

  /// The names of some values of the scale, in tenths.
  let names: [Int: String]
  /// For each column its marks; of two on one line the first stands in the middle.
  let columns: [[Mark]]
  /// The columns of the page.
  let width: Int

  /// The height of a line, in tenths.
  private static let step = 4
  /// The room of the names, with the blank behind them.
  static let nameWidth = 12

  /// Printed as `|`, which a template would take for a soft break.
  private static let axis = "│"

  private var columnWidth: Int {
    min(12, (width - Self.nameWidth - 2) / max(1, columns.count))
  }

  /// The lines from the top value to the axis at the foot, at least from +2 to -2.
  var lines: [String] {
    let rows = columns.joined().map { Self.row($0.value) }
    let top = max(rows.max() ?? 0, Self.row(20)) + 1
    let foot = min(rows.min() ?? 0, Self.row(-20))
    return (foot...top).reversed().map(line) + [edge]
  }

  /// One cell below each column, in its middle.
  func row(_ name: String, _ cells: [String]) -> String {
    var line = Columns.pad(name, to: Self.nameWidth)
    for (index, cell) in cells.enumerated() {
      let start = middle(index) - Columns.width(of: cell) / 2
      line = Columns.pad(line, to: start) + cell
    }
    return line
  }

  private static func row(_ value: Int) -> Int {
    Int((Double(value) / Double(step)).rounded())
  }

  private func middle(_ column: Int) -> Int {
    Self.nameWidth + 1 + columnWidth * column + columnWidth / 2
  }

  private var length: Int { columnWidth * columns.count }

  private var edge: String {
    Columns.pad("", to: Self.nameWidth) + "+" + String(repeating: "-", count: length)
  }

  private func line(_ row: Int) -> String {
    let name = names[row * Self.step]
    let start = Columns.pad(name ?? "", to: Self.nameWidth) + (name == nil ? Self.axis : "+")
    var signs = [Character](repeating: row == 0 ? "-" : " ", count: length)
    for (index, marks) in columns.enumerated() {
      let here = marks.filter { Self.row($0.value) == row }
      for (place, mark) in here.enumerated() {
        signs[middle(index) - Self.nameWidth - 1 + place] = mark.sign
      }
    }
    return start + String(signs)
  }
}
