import Rendering
import Testing

struct PaginatorTests {
  private typealias Block = PageBlock<String>

  /// Pages as words: `a b[0..<2]`, a continued table with `+`.
  private func pages(_ blocks: [PageBlock<String>]) throws -> [String] {
    try Paginator(pageHeight: 100).pages(of: blocks).map { page in
      #expect(page.height <= 100.01)
      return page.pieces.map { piece in
        let rows = piece.rows.map { "\($0)" } ?? ""
        return piece.content + (piece.isContinuation ? "+" : "") + rows
      }.joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ([], []),
      ([Block("a", height: 60), Block("b", height: 40)], ["a b"]),
      ([Block("a", height: 60), Block("b", height: 40.1)], ["a", "b"]),
      // Space counts between blocks and not at the head of a page.
      ([Block("a", height: 60), Block("b", height: 40, space: 1)], ["a", "b"]),
      ([Block("a", height: 100, space: 9), Block("b", height: 100, space: 9)], ["a", "b"]),
      // A heading goes along with what follows.
      (
        [
          Block("a", height: 80), Block("h", height: 10, keepsWithNext: true),
          Block("b", height: 20),
        ], ["a", "h b"]
      ),
      (
        [
          Block("a", height: 70), Block("h", height: 10, keepsWithNext: true),
          Block("i", height: 10, keepsWithNext: true), Block("b", height: 20),
        ], ["a", "h i b"]
      ),
      // A chain higher than a page is broken where it must be.
      (
        [
          Block("a", height: 60, keepsWithNext: true), Block("b", height: 60),
        ], ["a", "b"]
      ),
      // Nothing to keep with at the end.
      ([Block("h", height: 10, keepsWithNext: true)], ["h"]),
      // A forced page start, and none at the beginning.
      (
        [
          Block("a", height: 10, startsPage: true), Block("b", height: 10, startsPage: true),
        ], ["a", "b"]
      ),
      (
        [
          Block("a", height: 10, keepsWithNext: true), Block("b", height: 10, startsPage: true),
        ], ["a", "b"]
      ),
    ] as [([PageBlock<String>], [String])])
  func putsBlocksOnPages(blocks: [PageBlock<String>], expected: [String]) throws {
    #expect(try pages(blocks) == expected)
  }

  @Test(
    arguments: [
      (0.0, [20.0, 20, 20, 20], ["t0..<4"]),
      (0.0, [30.0, 30, 30], ["t0..<3"]),
      (0.0, [30.0, 30, 30, 30], ["t0..<3", "t+3..<4"]),
      (50.0, [20.0, 20, 20], ["a t0..<2", "t+2..<3"]),
      // The head needs a row below it.
      (75.0, [20.0, 20], ["a", "t0..<2"]),
      (0.0, [90.0, 90, 90], ["t0..<1", "t+1..<2", "t+2..<3"]),
      (0.0, [], ["t"]),
    ] as [(Double, [Double], [String])])
  func continuesTables(above: Double, rows: [Double], expected: [String]) throws {
    let table = Block("t", table: .init(head: 10, rows: rows))
    let blocks = above > 0 ? [Block("a", height: above), table] : [table]
    #expect(try pages(blocks) == expected)
  }

  @Test func aHeadingKeepsWithTheFirstRowOfATable() throws {
    let table = Block("t", table: .init(head: 10, rows: [20, 20]))
    let heading = Block("h", height: 10, keepsWithNext: true)
    #expect(try pages([Block("a", height: 65), heading, table]) == ["a", "h t0..<2"])
    #expect(try pages([Block("a", height: 55), heading, table]) == ["a h t0..<1", "t+1..<2"])
  }

  @Test func theLastRowOfATableKeepsWithWhatFollows() throws {
    let table = Block("t", table: .init(head: 10, rows: [30, 30]), keepsWithNext: true)
    #expect(try pages([table, Block("n", height: 40)]) == ["t0..<1", "t+1..<2 n"])
    #expect(try pages([table, Block("n", height: 30)]) == ["t0..<2 n"])
  }

  @Test func whatIsHigherThanAPageIsAnErrorAndAllOfItIsNamed() {
    let blocks = [
      Block("a", height: 101), Block("b", height: 100),
      Block("t", table: .init(head: 20, rows: [10, 90])),
    ]
    #expect(
      throws: PageOverflow(faults: [
        .init(block: 0, row: nil, height: 101, room: 100),
        .init(block: 2, row: 1, height: 110, room: 100),
      ])
    ) { try Paginator(pageHeight: 100).pages(of: blocks) }
  }
}

/// Pages that are as few and as even as can be.
struct EvenPagesTests {
  private typealias Block = PageBlock<String>

  private static func table(_ name: String, _ rows: [Double], keeps: Bool = false)
    -> PageBlock<String>
  {
    PageBlock(name, table: .init(head: 10, rows: rows), keepsWithNext: keeps)
  }

  @Test(
    arguments: [
      ([], []),
      ([table("a", [20, 20, 20, 20])], ["a0..<4"]),
      // As few as can be, and then filled evenly.
      ([table("a", [20, 20, 20, 20, 20, 20])], ["a0..<3", "a+3..<6"]),
      // A table stays whole where that takes no more pages, however unevenly they are filled.
      ([table("a", [20, 20]), table("b", [20, 20, 20, 20])], ["a0..<2", "b0..<4"]),
      // It is divided where that saves a page.
      (
        [table("a", [40]), table("b", [40, 40, 20])], ["a0..<1 b0..<1", "b+1..<3"]
      ),
      // What keeps with the next one takes the last row along.
      (
        [table("a", [20, 20, 20, 20], keeps: true), Block("score", height: 30)],
        ["a0..<3", "a+3..<4 score"]
      ),
      ([Block("a", height: 60), Block("b", height: 40)], ["a b"]),
      // Space counts between blocks, and a whole block may come twice.
      ([Block("a", height: 60), Block("a", height: 40, space: 1)], ["a", "a"]),
    ] as [([PageBlock<String>], [String])])
  func fillsPagesEvenly(blocks: [PageBlock<String>], expected: [String]) throws {
    let pages = try Paginator(pageHeight: 100).evenPages(of: blocks).map { page in
      page.pieces.map { piece in
        piece.content + (piece.isContinuation ? "+" : "") + (piece.rows.map { "\($0)" } ?? "")
      }.joined(separator: " ")
    }
    #expect(pages == expected)
  }

  @Test func tellsWhatIsHigherThanAPage() {
    #expect(throws: PageOverflow(faults: [.init(block: 0, row: 1, height: 101, room: 100)])) {
      try Paginator(pageHeight: 100).evenPages(of: [Self.table("a", [20, 91])])
    }
  }

  /// Whatever the heights: nothing is lost, the order stays, nothing is too high, and no page could
  /// be saved.
  @Test(arguments: 0..<60) func losesNothing(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let blocks = (0...next(5)).map { number in
      Self.table("\(number)", (0...next(9)).map { _ in Double(5 + next(80)) })
    }
    let paginator = Paginator(pageHeight: 100)
    let even = try paginator.evenPages(of: blocks)
    let rows = even.flatMap(\.pieces).flatMap { piece in
      (piece.rows ?? 0..<0).map { "\(piece.content) \($0)" }
    }
    let all = blocks.flatMap { block in
      (block.table?.rows.indices ?? 0..<0).map { "\(block.content) \($0)" }
    }
    #expect(rows == all)
    #expect(even.allSatisfy { $0.height <= 100.01 })
    // Filling page after page takes the fewest pages there are.
    #expect(try even.count == paginator.pages(of: blocks).count)
  }
}
