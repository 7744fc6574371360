extension Paginator {
  /// A block that stays whole or a row of a table.
  private struct Unit {
    let block: Int
    let row: Int?
    let height: Double
    /// What stands above it at the head of a page, or where its table begins.
    let head: Double
    let space: Double
    /// Whether what follows must stand on its page.
    let keeps: Bool
  }

  /// The pages, as few as can be. Of those that are as few, the ones that divide the fewest
  /// tables, and of these the ones that are filled most evenly.
  ///
  /// Throws what is higher than a page, all of it.
  public func evenPages<Content>(of blocks: [PageBlock<Content>]) throws(PageOverflow)
    -> [Page<Content>]
  {
    try check(blocks)
    let units = blocks.enumerated().flatMap { Self.units(of: $1, at: $0) }
    let ranges = Division.best(units.count) { range in
      let height = height(of: units[range])
      if height > pageHeight + Self.tolerance, range.count > 1 { return nil }
      let (first, last) = (units[range.lowerBound], units[range.upperBound - 1])
      let isCut = range.lowerBound > 0 && units[range.lowerBound - 1].block == first.block
      let leaves = last.keeps && range.upperBound < units.count
      let empty = Int(max(0, pageHeight - height))
      return [leaves ? 1 : 0, 1, isCut ? 1 : 0, empty * empty]
    }
    return ranges.map { page(of: units[$0], blocks) }
  }

  private static func units<Content>(of block: PageBlock<Content>, at index: Int) -> [Unit] {
    guard let table = block.table else {
      return [
        Unit(
          block: index, row: nil, height: block.height, head: 0, space: block.space,
          keeps: block.keepsWithNext)
      ]
    }
    return table.rows.enumerated().map { row, height in
      Unit(
        block: index, row: row, height: height, head: table.head, space: block.space,
        keeps: block.keepsWithNext && row == table.rows.count - 1)
    }
  }

  private func height(of units: ArraySlice<Unit>) -> Double {
    units.indices.reduce(0) { height, index in
      let unit = units[index]
      let isFirst = index == units.startIndex
      let begins = isFirst || units[index - 1].block != unit.block
      return height + unit.height + (begins ? unit.head : 0)
        + (begins && !isFirst ? unit.space : 0)
    }
  }

  private func page<Content>(of units: ArraySlice<Unit>, _ blocks: [PageBlock<Content>])
    -> Page<Content>
  {
    var page = Page<Content>()
    page.height = height(of: units)
    var placed: Int?
    for unit in units where unit.row == nil || unit.block != placed {
      placed = unit.block
      let rows = units.filter { $0.block == unit.block }.compactMap(\.row)
      let range = rows.first.flatMap { first in rows.last.map { first..<$0 + 1 } }
      page.pieces.append(.init(content: blocks[unit.block].content, rows: range))
    }
    return page
  }
}
