import Testing

@testable import Diff

@Suite("Shortest edits")
struct ShortestEditTests {
  @Test("are as short in long lists as the standard library has them", arguments: 1...40)
  func steps(seed: Int) {
    let (old, new) = (Self.numbers(seed), Self.numbers(seed + 100))
    let edit = ShortestEdit(from: old, to: new, ordinary: 0)
    #expect(edit.removed.count + edit.inserted.count == new.difference(from: old).count)
    let (gone, come) = (Set(edit.removed), Set(edit.inserted))
    let kept = old.indices.filter { !gone.contains($0) }.map { old[$0] }
    #expect(kept == new.indices.filter { !come.contains($0) }.map { new[$0] })
  }

  @Test("are those of the standard library in ordinary lists", arguments: 1...5)
  func ordinary(seed: Int) {
    let (old, new) = (Self.numbers(seed), Self.numbers(seed + 100))
    let edit = ShortestEdit(from: old, to: new)
    let steps = new.difference(from: old)
    #expect(edit.removed == steps.removals.map(Self.place))
    #expect(edit.inserted == steps.insertions.map(Self.place))
  }

  @Test("count all between a common beginning and end as replaced where too little is alike")
  func middle() {
    let (old, new) = ([7, 1, 2, 3, 9], [7, 4, 5, 6, 9, 9])
    let edit = ShortestEdit(from: old, to: new, ordinary: 0, limit: 3)
    #expect(edit.removed == [1, 2, 3])
    #expect(edit.inserted == [1, 2, 3, 4])
  }

  @Test(
    "look at no more than is bounded by the lengths",
    arguments: [100, 400, 1_000, 10_000, 100_000])
  func work(length: Int) {
    let old = Array(0..<length)
    let most = ShortestEdit.ordinary * ShortestEdit.ordinary + 20 * length
    for new in [
      old.map { $0 + length }, old.reversed(), old.map { $0 % 2 }, old.map { $0 % 3 },
      old.map { $0 % 2 == 0 ? $0 : -$0 },
    ] {
      #expect(ShortestEdit(from: old, to: new).work < most)
      #expect(ShortestEdit(from: new.map { $0 % 2 }, to: old.map { $0 % 3 }).work < most)
    }
  }

  /// Numbers from 0 to 4, as many as the seed says, in an order that only looks like chance.
  private static func numbers(_ seed: Int) -> [Int] {
    var state = seed
    return (0..<seed % 37).map { _ in
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 65_536 % 5
    }
  }

  private static func place(of step: CollectionDifference<Int>.Change) -> Int {
    switch step {
    case .remove(let at, _, _), .insert(let at, _, _): at
    }
  }
}
