import Testing

@testable import Views

/// Pieces of a sheet that are printed on A4: together they are the sheet, and each comes whole
/// out of an office printer.
@Suite struct TileGridTests {
  @Test(arguments: [
    (Paper.a0, isUpright: false, rows: 5, columns: 5), (.a1, true, 3, 5), (.a2, true, 2, 4),
    (.a3, false, 2, 2),
  ])
  func `takes the fewest pages`(paper: Paper, isUpright: Bool, rows: Int, columns: Int) {
    let grid = TileGrid(paper)
    #expect(grid.page == (isUpright ? TileGrid.a4 : TileGrid.a4.turned))
    #expect(grid.rows == rows && grid.columns == columns)
    for page in [TileGrid.a4, TileGrid.a4.turned] {
      #expect(grid.count <= TileGrid(paper.area, on: page).count)
      // With a row or a column less, pieces would be larger than the page has room for.
      let room = TileGrid.printable(of: page).inset(by: LeafMeasure.pieceMargin.value)
      let all = TileGrid(paper.area, on: page)
      #expect(Self.reach(all.rows - 1, of: room.height) < paper.height)
      #expect(Self.reach(all.columns - 1, of: room.width) < paper.width)
    }
  }

  /// How long so many pieces of a length are when they are glued together.
  private static func reach(_ pieces: Int, of length: Double) -> Double {
    length * Double(pieces) - LeafMeasure.overlap.value * Double(pieces - 1)
  }

  @Test(arguments: Paper.allCases) func `covers the sheet, each piece over the next`(paper: Paper) {
    let grid = TileGrid(paper)
    let parts = grid.places.map(grid.part)
    #expect(parts.count == grid.count)
    func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-6 }
    for (place, part) in zip(grid.places, parts) {
      #expect(part.left >= 0 && part.top >= 0, "\(place)")
      #expect(part.right < paper.width + 1e-6 && part.bottom < paper.height + 1e-6, "\(place)")
      switch grid.right(of: place) {
      case let next?:
        #expect(isClose(part.right - grid.part(at: next).left, LeafMeasure.overlap.value))
      case nil: #expect(isClose(part.right, paper.width))
      }
      switch grid.below(place) {
      case let next?:
        #expect(isClose(part.bottom - grid.part(at: next).top, LeafMeasure.overlap.value))
      case nil: #expect(isClose(part.bottom, paper.height))
      }
    }
    // Every point of a fine net lies within some piece, those at the edges too.
    for x in stride(from: 0, through: paper.width, by: 3.5) {
      for y in stride(from: 0, through: paper.height, by: 3.5) {
        let holds = parts.contains {
          $0.left <= x && x <= $0.right + 1e-6 && $0.top <= y && y <= $0.bottom + 1e-6
        }
        #expect(holds, "\(x), \(y)")
      }
    }
  }

  @Test(arguments: Paper.allCases) func `every piece fits what a printer reaches`(paper: Paper) {
    let grid = TileGrid(paper)
    let printable = TileGrid.printable(of: grid.page)
    #expect(printable.left == 8 && printable.right == grid.page.width - 8)
    for place in grid.places {
      let leaf = grid.leaf(at: place)
      #expect(leaf.part == grid.part(at: place))
      // The marks beside a piece are printed too, and what is said below it in two lines of type.
      let type = WallStyle.millimetres(LeafMeasure.slug.value) * 1.25 * 2
      let room = leaf.place.inset(by: -leaf.marks.upperBound)
      #expect(room.left >= printable.left && room.right <= printable.right, "\(place)")
      #expect(room.top >= printable.top && room.bottom <= printable.bottom, "\(place)")
      #expect(leaf.place.bottom + leaf.marks.lowerBound + type <= printable.bottom, "\(place)")
    }
  }

  /// Each seam is covered by the piece beside it, which is cut there.
  @Test(arguments: Paper.allCases) func `cuts what covers, and the edges of the sheet`(
    paper: Paper
  ) {
    let grid = TileGrid(paper)
    for place in grid.places {
      let leaf = grid.leaf(at: place)
      #expect(Set(leaf.cuts).isDisjoint(with: leaf.seams), "\(place)")
      #expect(Set(leaf.cuts + leaf.seams) == Set(WallLeaf.Side.allCases), "\(place)")
      #expect(leaf.seams.contains(.right) == (grid.right(of: place) != nil), "\(place)")
      #expect(leaf.seams.contains(.bottom) == (grid.below(place) != nil), "\(place)")
    }
  }

  @Test(arguments: Paper.allCases) func `a print shop has the sheet within bleed and marks`(
    paper: Paper
  ) {
    let leaf = CropMarks(paper: paper).leaf
    #expect(leaf.page == WallArea(width: paper.width + 16, height: paper.height + 16))
    #expect(leaf.part == paper.area && leaf.seams.isEmpty)
    #expect(leaf.place == WallArea(left: 8, top: 8, width: paper.width, height: paper.height))
    #expect(leaf.marks == 3...8 && leaf.marks.lowerBound >= LeafMeasure.bleed.value)
    #expect(Set(leaf.cuts) == Set(WallLeaf.Side.allCases))
  }
}
