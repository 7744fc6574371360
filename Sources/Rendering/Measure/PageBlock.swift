/// Something to be put on a page: a block that stays whole, or a table that may be continued.
public struct PageBlock<Content: Sendable>: Sendable {
  /// A table's heights in points.
  public struct Table: Sendable {
    /// The head, repeated on every page the table reaches.
    public let head: Double
    /// Each row, which stays whole.
    public let rows: [Double]

    /// The heights of a head and of rows.
    public init(head: Double, rows: [Double]) {
      self.head = head
      self.rows = rows
    }
  }

  /// What the caller puts on the page.
  public let content: Content
  /// The space above in points, dropped at the head of a page.
  public let space: Double
  /// Whether the block must not be the last on its page; for a table that goes for its end.
  public let keepsWithNext: Bool
  /// Whether a new page starts here.
  public let startsPage: Bool
  /// The rows of a table, or nil for a block that stays whole.
  public let table: Table?
  /// The height in points, without the space above.
  public let height: Double

  /// A block that stays whole.
  public init(
    _ content: Content, height: Double, space: Double = 0, keepsWithNext: Bool = false,
    startsPage: Bool = false
  ) {
    self.content = content
    self.height = height
    self.space = space
    self.keepsWithNext = keepsWithNext
    self.startsPage = startsPage
    table = nil
  }

  /// A table that may be continued on the next page between rows.
  public init(
    _ content: Content, table: Table, space: Double = 0, keepsWithNext: Bool = false,
    startsPage: Bool = false
  ) {
    self.content = content
    self.table = table
    self.space = space
    self.keepsWithNext = keepsWithNext
    self.startsPage = startsPage
    height = table.head + table.rows.reduce(0, +)
  }

  /// The least that must stand together at the start of the block: for a table so many rows, or
  /// all of them where too few would be left for the next page.
  func leastStart(rows: Int) -> Double {
    guard let table, !table.rows.isEmpty else { return height }
    let together = table.rows.count < 2 * rows ? table.rows.count : rows
    return table.head + table.rows.prefix(together).reduce(0, +)
  }
}

/// A page with what stands on it.
public struct Page<Content: Sendable>: Sendable {
  /// A block, or the rows of a table that are on this page.
  public struct Piece: Sendable {
    /// The block's content.
    public let content: Content
    /// The rows of a table on this page; nil for a block that stays whole.
    public let rows: Range<Int>?
    /// Whether the table began on an earlier page.
    public var isContinuation: Bool { (rows?.lowerBound ?? 0) > 0 }
  }

  /// The pieces from top to bottom.
  public internal(set) var pieces: [Piece] = []
  /// The height used, in points.
  public internal(set) var height: Double = 0
}

/// Blocks or rows that are higher than a page.
public struct PageOverflow: Error, Sendable, Hashable {
  /// One of them.
  public struct Fault: Sendable, Hashable {
    /// The index of the block.
    public let block: Int
    /// The index of the row, for a table.
    public let row: Int?
    /// The height it needs in points; for a row, with the table's head.
    public let height: Double
    /// The height of a page in points.
    public let room: Double

    /// A fault with all its parts.
    public init(block: Int, row: Int?, height: Double, room: Double) {
      self.block = block
      self.row = row
      self.height = height
      self.room = room
    }
  }

  /// All of them, in order.
  public let faults: [Fault]

  /// An error made of its faults.
  public init(faults: [Fault]) {
    self.faults = faults
  }
}
