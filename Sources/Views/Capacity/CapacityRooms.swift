import Findings
import Model
import Rendering

/// The rooms of the texts of one language: which text is printed where, and how much fits.
struct CapacityRooms {
  let isHan: Bool
  private let style: WallStyle
  private let bookType: BookType
  private let sheetType: SheetType
  /// What the header of a poster says beside the title, in millimetres and ems.
  private let beside: (control: Double, words: Double)

  init(in context: ViewContext) {
    isHan = context.isChinese
    style = WallStyle(.poster, isHan: isHan, context.house)
    bookType = BookType(in: context)
    sheetType = SheetType(in: context)
    let words = context.labels("poster.headline", [("set", "")])
    beside = (
      WallControl(in: context).width(style), SetText(words, in: style.family, .bold).width
    )
  }

  private static let poster = Phrase("the poster", zh: "海报")
  private static let sheet = Phrase("the checklist", zh: "检查表")
  private static let book = Phrase("a handbook page", zh: "手册一页")

  /// The rooms of a text of a moment that shares its poster with so many.
  func rooms(for field: Field, columns: Int) -> [CapacityRoom] {
    return posterRoom(for: field, columns).map { [$0] }
      ?? (sheetRoom(for: field) + [bookRoom(for: field)])
  }

  // MARK: - The poster

  /// What the poster gives a text beside the others of its column; nil for a text it does not
  /// print. The lines are those of a column in which every row is as full as it may be.
  private func posterRoom(for field: Field, _ columns: Int) -> CapacityRoom? {
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

  /// The smallest headline beside the control data.
  private var headline: CapacityRoom {
    let ems = (style[.width] - beside.control) / WallStyle.millimetres(style[.leastHeadline])
    return CapacityRoom(
      document: Self.poster, face: Typeface(style.family, .bold),
      width: ems - beside.words, lines: 1, keepsPhrases: false)
  }

  private func poster(
    _ width: Double, lines: Int, weight: Typeface.Weight = .regular, beside: Double = 0
  ) -> CapacityRoom {
    let ems = width / WallStyle.millimetres(style[.least]) - beside
    return CapacityRoom(
      document: Self.poster, face: Typeface(style.family, weight), width: ems,
      lines: lines, keepsPhrases: true)
  }

  // MARK: - Sheets and books

  /// A question or a criterion on a checklist: what a sheet has below its head, above the lines
  /// for notes, in the columns of its table.
  private func sheetRoom(for field: Field) -> [CapacityRoom] {
    // An inspection has the narrower columns.
    let columns = RoundColumns(type: sheetType, isScored: true)
    switch field {
    case .checkQuestion: return [sheet(.question, width: columns.question(runs: 1))]
    case .standardCriterion: return [sheet(.small, width: columns.criterion(runs: 2))]
    default: return []
    }
  }

  /// From the head of the list to the lines for notes, beside the other half of a check.
  private static let sheetShare = 0.48

  private func sheet(_ face: SheetFace, width: Double) -> CapacityRoom {
    let height = sheetType.pageHeight * Self.sheetShare
    return CapacityRoom(
      document: Self.sheet, face: Typeface(style.family, .bold),
      width: width / sheetType.size(face), lines: Int(height / sheetType.leading(face)),
      keepsPhrases: false)
  }

  /// A page of a book: what stands in the columns of tables has their width, all else that of
  /// running text.
  private func bookRoom(for field: Field) -> CapacityRoom {
    let type = bookType
    let (face, width) = bookColumn(of: field)
    let height = BookSheet.height - Self.tableHead
    return CapacityRoom(
      document: Self.book, face: Typeface(style.family, face.isBold ? .bold : .regular),
      width: width / type.size(face), lines: Int(height / type.leading(face)),
      keepsPhrases: false)
  }

  /// A heading and the head of a table, in points.
  private static let tableHead: Double = 60

  /// The narrowest column of a book that the text stands in, in points. A criterion shares its
  /// cell with the reason and the basis, each of which may take half of it.
  private func bookColumn(of field: Field) -> (face: BookFace, width: Double) {
    switch field {
    case .standardText: (.strong, 169)
    case .standardCriterion, .standardWhy: (.cell, isHan ? 86 : 77)
    case .standardKeyPointStep: (.strong, 105)
    case .standardKeyPointPoint, .standardKeyPointReason: (.cell, 133)
    case .needText: (.cell, 175)
    case .lineText, .lineDontSay: (.cell, 180)
    case .supportCommitment, .supportResource: (.cell, 111)
    case .evidenceText, .evidencePlace: (.cell, 291)
    case .checkQuestion: (.cell, 180)
    case .drillStep, .drillScenario: (.cell, 281)
    case .drillPass: (.cell, 143)
    default: (.body, BookSheet.text)
    }
  }
}
