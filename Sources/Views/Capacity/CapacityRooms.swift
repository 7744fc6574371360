import Findings
import Model
import Rendering

/// The rooms of the texts of one language: which text is printed where, and how much fits.
struct CapacityRooms {
  let isHan: Bool
  private let style: WallStyle

  init(in context: ViewContext) {
    isHan = context.isChinese
    style = WallStyle(.poster, isHan: isHan, context.house)
  }

  private static let poster = Phrase("the poster", zh: "海报")

  /// What the poster gives a text of a moment that shares it with so many; nil for a text it does
  /// not print. The lines are those of a column in which every row is as full as it may be.
  func room(for field: Field, columns: Int) -> CapacityRoom? {
    let cell = style.cell(of: columns)
    switch field {
    case .momentName: return poster(cell, lines: 3, weight: .bold)
    case .momentCustomerActionShort: return poster(cell, lines: 4)
    case .momentExperienceShort: return poster(style.column(of: columns), lines: 3)
    case .needShort: return poster(cell, lines: 2, beside: 1.6)
    case .evidenceShort: return poster(cell, lines: 2)
    case .standardShort: return poster(cell, lines: 4, beside: style[.marker])
    case .supportShort: return poster(cell, lines: 3)
    case .departmentShort: return poster(cell, lines: 2)
    case .setTitle: return headline
    default: return nil
    }
  }

  /// A stage spans so many columns; its letter stands before its name.
  func stageRoom(spanning span: Int, of columns: Int) -> CapacityRoom {
    let width = Double(span) * style.column(of: columns) - style[.stageMark]
    return poster(width, lines: 2, weight: .bold)
  }

  /// The smallest headline beside the control data, with what follows the title in it.
  private var headline: CapacityRoom {
    let size = style[.leastHeadline]
    let ems = (style[.width] - Self.controlWidth) / WallStyle.millimetres(size)
    return CapacityRoom(
      document: Self.poster, face: Typeface(isHan ? .cjk : .latin, .bold),
      width: ems - (isHan ? 8 : 0), lines: 1, keepsPhrases: false)
  }

  /// Revision, first day, status and owner beside the headline, in millimetres.
  private static let controlWidth: Double = 330

  private func poster(
    _ width: Double, lines: Int, weight: Typeface.Weight = .regular, beside: Double = 0
  ) -> CapacityRoom {
    let ems = width / WallStyle.millimetres(style[.least]) - beside
    return CapacityRoom(
      document: Self.poster, face: Typeface(isHan ? .cjk : .latin, weight), width: ems,
      lines: lines, keepsPhrases: true)
  }
}
