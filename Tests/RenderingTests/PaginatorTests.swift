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
