import Model
import Rendering

/// What a sheet on a wall is, and how it is set.
struct WallStyle: Sendable {
  /// The two kinds of sheet; they share their lanes and differ by how far away they are read
  /// from.
  enum Kind: Sendable {
    /// All moments side by side.
    case poster
    /// A few, with everything that is said of them.
    case panel

    /// The name of the kind of document.
    var document: String { self == .poster ? "poster" : "panels" }
  }

  let kind: Kind
  /// How much larger than its measures everything on the sheet is.
  private(set) var enlargement = 1.0
  private let style: Style<WallMeasure>

  /// The style of a kind in a script, as a house has it.
  init(_ kind: Kind, isHan: Bool, _ house: HouseStyle = HouseStyle()) {
    self.kind = kind
    family = house.family(isHan: isHan)
    style = Style(isHan: isHan) { name in
      house[name.rawValue, of: kind.document] ?? name.length(on: kind)
    }
  }

  /// A measure in millimetres of A1, in points, ems or times. An enlarged sheet is laid out on a
  /// smaller paper.
  subscript(name: WallMeasure) -> Double {
    switch name {
    case .width, .height, .headMargin, .footMargin: style[name] / enlargement
    default: style[name]
    }
  }

  /// The same with everything so much larger.
  func enlarged(by factor: Double) -> WallStyle {
    var style = self
    style.enlargement = factor
    return style
  }

  /// The family of the type.
  let family: Typeface.Family
  /// Whether the text is Han.
  var isHan: Bool { style.isHan }

  /// The measures as custom properties, in lengths that grow with the sheet: a rem is 10 mm on
  /// A1.
  var properties: String {
    let hundredths = Hundredths(hundredths: Int((enlargement * 100).rounded()))
    return "--enlarged:\(hundredths.short);"
      + style.properties { value, unit in
        switch unit {
        case .points: Self.rem(points: value)
        case .millimetres: Self.rem(value)
        case .ems, .times: "\(value)\(unit.rawValue)"
        }
      }
  }

  // MARK: - Lengths in millimetres

  /// The height of a line of body type.
  func line(_ size: Double) -> Double { Self.millimetres(size) * self[.leading] }

  /// The width of one of so many columns.
  func column(of columns: Int) -> Double {
    (self[.width] - self[.laneWidth]) / Double(max(1, columns))
  }

  /// The width of text in a cell of one of so many columns, where the cell is divided among so
  /// many things side by side.
  func cell(of columns: Int, across: Int = 1) -> Double {
    let width = column(of: columns) - self[.cellLeft] - self[.cellRight] - self[.cellRule]
    return (width - self[.aside] * Double(across - 1)) / Double(across)
  }

  /// What a lane takes beside its content.
  func lane(afterLine: Bool) -> Double {
    (afterLine ? self[.afterLine] : self[.laneAbove] + self[.laneRule]) + self[.laneBelow]
  }

  /// The name of a lane in so many lines.
  func laneName(lines: Int) -> Double { Self.millimetres(self[.lane]) * 1.2 * Double(lines) }

  /// A line of the blueprint with its name.
  var divider: Double {
    self[.lineAbove] + self[.lineBelow] + Self.millimetres(self[.least]) + 0.2
  }

  /// The width of a text on one line.
  func width(_ text: String, size: Double, weight: Typeface.Weight = .regular) -> Double {
    SetText(text, in: family, weight).width * Self.millimetres(size)
  }

  /// The body sizes to try, the largest first.
  var sizes: [Double] { sizes(from: .greatest) }

  /// The sizes to try from one of the measures down to the least, or to another.
  func sizes(from name: WallMeasure, downTo least: WallMeasure = .least) -> [Double] {
    Array(stride(from: self[name], through: self[least], by: -1))
  }

  static func millimetres(_ points: Double) -> Double { PageLength.millimetres(points) }

  /// A type size as a length that grows with the sheet.
  static func rem(points: Double) -> String { rem(millimetres(points)) }

  /// Millimetres of A1 as such a length.
  static func rem(_ millimetres: Double) -> String {
    let units = Int((millimetres * 1000).rounded())
    let digits = String(10_000 + units % 10_000).dropFirst()
    return "\(units / 10_000).\(digits)rem"
  }
}
