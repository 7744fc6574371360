/// A sheet in pieces of one size that are printed on A4 and glued together, row by row from the
/// upper left; in millimetres.
struct TileGrid: Sendable {
  /// A place in the grid, counted from 1.
  struct Place: Sendable, Hashable {
    let row: Int
    let column: Int

    /// As it is printed, such as `2-3`.
    var name: String { "\(row)-\(column)" }
  }

  let sheet: WallArea
  /// A page, upright or on its side.
  let page: WallArea
  let rows: Int
  let columns: Int

  /// The pages that an office printer takes, upright.
  static let a4 = WallArea(width: PageLength.a4.width, height: PageLength.a4.height)

  /// The grid of fewest pages; upright if that makes no difference.
  init(_ paper: Paper) {
    let upright = TileGrid(paper.area, on: Self.a4)
    let aside = TileGrid(paper.area, on: Self.a4.turned)
    self = aside.count < upright.count ? aside : upright
  }

  init(_ sheet: WallArea, on page: WallArea) {
    self.sheet = sheet
    self.page = page
    let room = Self.room(on: page)
    rows = Self.pieces(of: sheet.height, in: room.height)
    columns = Self.pieces(of: sheet.width, in: room.width)
  }

  /// What a printer reaches of a page.
  static func printable(of page: WallArea) -> WallArea {
    page.inset(by: LeafMeasure.unprinted.value)
  }

  /// What a piece may take of a page.
  private static func room(on page: WallArea) -> WallArea {
    printable(of: page).inset(by: LeafMeasure.pieceMargin.value)
  }

  /// How many pieces a length takes that are no longer than the room and overlap.
  private static func pieces(of length: Double, in room: Double) -> Int {
    let overlap = LeafMeasure.overlap.value
    return max(1, Int(((length - overlap) / (room - overlap)).rounded(.up)))
  }

  /// How many pieces there are.
  var count: Int { rows * columns }

  /// The places, row by row.
  var places: [Place] {
    (1...rows).flatMap { row in (1...columns).map { Place(row: row, column: $0) } }
  }

  /// The piece at a place. All are of one size, so that no narrow strip is left at an end.
  func part(at place: Place) -> WallArea {
    let overlap = LeafMeasure.overlap.value
    let width = (sheet.width + overlap * Double(columns - 1)) / Double(columns)
    let height = (sheet.height + overlap * Double(rows - 1)) / Double(rows)
    return WallArea(
      left: (width - overlap) * Double(place.column - 1),
      top: (height - overlap) * Double(place.row - 1), width: width, height: height)
  }

  /// The place to the right of one; nil at the edge.
  func right(of place: Place) -> Place? {
    place.column < columns ? Place(row: place.row, column: place.column + 1) : nil
  }

  /// The place below one; nil at the edge.
  func below(_ place: Place) -> Place? {
    place.row < rows ? Place(row: place.row + 1, column: place.column) : nil
  }

  /// The page of a piece. It is cut at its left and its top, where it covers its neighbours, and at
  /// the edges of the sheet; at the other sides its neighbours cover it.
  func leaf(at place: Place) -> WallLeaf {
    let isLast = (right: right(of: place) == nil, below: below(place) == nil)
    let offset = LeafMeasure.cutOffset.value
    return WallLeaf(
      page: page, part: part(at: place),
      cuts: [.left, .top] + (isLast.right ? [.right] : []) + (isLast.below ? [.bottom] : []),
      marks: offset...(offset + LeafMeasure.cut.value),
      seams: (isLast.right ? [] : [.right]) + (isLast.below ? [] : [.bottom]))
  }
}
