/// Puts blocks on pages of one height.
public struct Paginator: Sendable {
  /// The height of a page's text in points.
  public let pageHeight: Double
  /// How many rows of a table stand together at least, at the foot of a page and at the head of
  /// the next, where the table has them and a page has room for them.
  private let leastRows: Int

  /// So much too high is not: sums of heights are not exact.
  static let tolerance = 0.01

  /// A paginator for pages of a height in points.
  public init(pageHeight: Double, leastRows: Int = 1) {
    self.pageHeight = pageHeight
    self.leastRows = leastRows
  }

  /// The pages, none of them empty. Blocks that keep with the next one stay on its page unless
  /// all of them together are higher than a page.
  ///
  /// Throws what is higher than a page, all of it.
  public func pages<Content>(of blocks: [PageBlock<Content>]) throws(PageOverflow)
    -> [Page<Content>]
  {
    try check(blocks)
    var filler = PageFiller<Content>(
      room: pageHeight + Self.tolerance, leastRows: leastRows)
    for (index, block) in blocks.enumerated() {
      let wanted = heightKeptTogether(blocks, from: index, rows: leastRows)
      let needed =
        wanted <= pageHeight ? wanted : heightKeptTogether(blocks, from: index, rows: 1)
      if block.startsPage || (needed <= pageHeight && !filler.fits(needed, below: block.space)) {
        filler.startPage()
      }
      if let table = block.table, !table.rows.isEmpty {
        let last =
          block.keepsWithNext ? heightKeptTogether(blocks, from: index + 1, rows: leastRows) : 0
        filler.add(table, of: block, keepingLastRowWith: last)
      } else {
        filler.add(block)
      }
    }
    return filler.pages
  }

  /// The height of a block and what must follow it on the same page, without the space above;
  /// of a table so many rows.
  private func heightKeptTogether<Content>(
    _ blocks: [PageBlock<Content>], from start: Int, rows: Int
  ) -> Double {
    var height = 0.0
    for index in start..<max(start, blocks.count) {
      let block = blocks[index]
      if index > start {
        if block.startsPage { break }
        height += block.space
      }
      height += block.leastStart(rows: rows)
      if !block.keepsWithNext || (block.table?.rows.count ?? 0) > 1 { break }
    }
    return height
  }

  /// Throws what is higher than a page.
  func check<Content>(_ blocks: [PageBlock<Content>]) throws(PageOverflow) {
    let faults = blocks.indices.flatMap { self.faults(of: blocks[$0], at: $0) }
    guard faults.isEmpty else { throw PageOverflow(faults: faults) }
  }

  private func faults<Content>(of block: PageBlock<Content>, at index: Int)
    -> [PageOverflow.Fault]
  {
    let room = pageHeight + Self.tolerance
    guard let table = block.table else {
      if block.height <= room { return [] }
      return [.init(block: index, row: nil, height: block.height, room: pageHeight)]
    }
    return table.rows.enumerated().filter { table.head + $1 > room }.map {
      .init(block: index, row: $0, height: table.head + $1, room: pageHeight)
    }
  }
}

/// The pages so far.
private struct PageFiller<Content: Sendable> {
  let room: Double
  let leastRows: Int
  var pages: [Page<Content>] = []

  init(room: Double, leastRows: Int) {
    self.room = room
    self.leastRows = leastRows
  }

  private var page: Page<Content> { pages.last ?? Page() }

  /// Whether something fits on the page; an empty page has nothing above it.
  func fits(_ height: Double, below space: Double) -> Bool {
    page.pieces.isEmpty || page.height + space + height <= room
  }

  mutating func startPage() {
    if !page.pieces.isEmpty { pages.append(Page()) }
  }

  mutating func add(_ block: PageBlock<Content>) {
    if !fits(block.height, below: block.space) { startPage() }
    put(block.content, nil, height: block.height, below: block.space)
  }

  /// Adds a table, on as many pages as it needs. Its last row moves on with what follows it,
  /// `following` points, where it is not the only one.
  mutating func add(
    _ table: PageBlock<Content>.Table, of block: PageBlock<Content>,
    keepingLastRowWith following: Double
  ) {
    var start = 0
    while start < table.rows.count {
      let space = start == 0 ? block.space : 0
      var end = start
      var height = table.head
      while end < table.rows.count {
        let isLast = end == table.rows.count - 1 && end > 0
        let needed = height + table.rows[end] + (isLast ? following : 0)
        let mustFit = end == start && page.pieces.isEmpty
        guard mustFit || fitsNow(needed, below: space) else { break }
        height += table.rows[end]
        end += 1
      }
      while end < table.rows.count, table.rows.count - end < leastRows, end - start > leastRows {
        end -= 1
        height -= table.rows[end]
      }
      if end > start {
        put(block.content, start..<end, height: height, below: space)
        start = end
      }
      if start < table.rows.count { startPage() }
    }
  }

  private func fitsNow(_ height: Double, below space: Double) -> Bool {
    page.height + (page.pieces.isEmpty ? 0 : space) + height <= room
  }

  private mutating func put(
    _ content: Content, _ rows: Range<Int>?, height: Double, below space: Double
  ) {
    if pages.isEmpty { pages.append(Page()) }
    let last = pages.count - 1
    pages[last].height += (pages[last].pieces.isEmpty ? 0 : space) + height
    pages[last].pieces.append(.init(content: content, rows: rows))
  }
}
