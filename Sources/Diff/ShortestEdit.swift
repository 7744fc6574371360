/// What has to go from one list and come into another to turn the first into the second: the
/// fewest steps there are, as long as the lists are not both long and very different.
///
/// Lists of the length of a text that somebody reads are left to the standard library, whose work
/// grows with the square of the length. Longer ones go through the algorithm of Myers (An O(ND)
/// Difference Algorithm, 1986), which stops at a number of steps, and at an amount of work in
/// proportion to the lengths. What has less in common counts as replaced between what both begin
/// and what both end with: nobody reads marks that are scattered so densely.
struct ShortestEdit {
  /// Where what goes stands in the old list, rising.
  private(set) var removed: [Int] = []
  /// Where what comes stands in the new list, rising.
  private(set) var inserted: [Int] = []
  /// How many places were compared or passed, by which tests see how the work grows.
  private(set) var work = 0

  /// How many things both lists may have together to be left to the standard library: two
  /// paragraphs of 500 words or Chinese characters.
  static let ordinary = 1_000
  /// The most steps that are looked for in longer ones, which takes some 125,000 looks.
  static let limit = 500
  /// How often each thing may be looked at besides.
  private static let looks = 8

  /// Compares two lists.
  init<Thing: Hashable>(
    from old: [Thing], to new: [Thing], ordinary: Int = Self.ordinary, limit: Int = Self.limit
  ) {
    var numbers: [Thing: Int] = [:]
    func number(_ thing: Thing) -> Int {
      if let known = numbers[thing] { return known }
      numbers[thing] = numbers.count
      return numbers.count - 1
    }
    let (before, after) = (old.map(number), new.map(number))
    if before.count + after.count <= ordinary {
      takeSteps(from: before, to: after)
    } else if let trace = trace(from: before, to: after, limit: limit) {
      walkBack(trace, from: (before.count, after.count))
    } else {
      replaceMiddle(before, after)
    }
  }

  private mutating func takeSteps(from old: [Int], to new: [Int]) {
    var work = 0
    let steps = new.difference(from: old) { one, other in
      work += 1
      return one == other
    }
    for step in steps.removals { if case .remove(let at, _, _) = step { removed.append(at) } }
    for step in steps.insertions { if case .insert(let at, _, _) = step { inserted.append(at) } }
    self.work = work
  }

  /// For each number of steps how far in the old list each diagonal came with one step less;
  /// nil if the limit does not do. Diagonal k (old place less new place) is kept at k + steps.
  private mutating func trace(from old: [Int], to new: [Int], limit: Int) -> [[Int]]? {
    var trace: [[Int]] = []
    var reached = [0, 0, 0]
    let most = limit * limit + Self.looks * (old.count + new.count)
    for steps in 0...min(limit, old.count + new.count) {
      let last = reached
      trace.append(last)
      guard work <= most else { return nil }
      reached = Array(repeating: 0, count: 2 * steps + 3)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        var place = Self.start(on: diagonal, after: steps, last)
        while place < old.count, place - diagonal < new.count,
          old[place] == new[place - diagonal]
        {
          place += 1
          work += 1
        }
        work += 1
        reached[diagonal + steps + 1] = place
        if place >= old.count, place - diagonal >= new.count { return trace }
      }
    }
    return nil
  }

  /// Where a diagonal is entered with a further step: from the one above by leaving something
  /// out, or from the one below by putting something in, whichever is further on.
  private static func start(on diagonal: Int, after steps: Int, _ last: [Int]) -> Int {
    guard steps > 0 else { return 0 }
    let isInsertion = isInsertion(on: diagonal, after: steps, last)
    return isInsertion ? last[diagonal + 1 + steps] : last[diagonal - 1 + steps] + 1
  }

  private static func isInsertion(on diagonal: Int, after steps: Int, _ last: [Int]) -> Bool {
    diagonal == -steps
      || diagonal != steps && last[diagonal - 1 + steps] < last[diagonal + 1 + steps]
  }

  private mutating func walkBack(_ trace: [[Int]], from end: (Int, Int)) {
    var diagonal = end.0 - end.1
    for steps in stride(from: trace.count - 1, to: 0, by: -1) {
      let last = trace[steps]
      if Self.isInsertion(on: diagonal, after: steps, last) {
        diagonal += 1
        inserted.append(last[diagonal + steps] - diagonal)
      } else {
        diagonal -= 1
        removed.append(last[diagonal + steps])
      }
    }
    removed.reverse()
    inserted.reverse()
  }

  private mutating func replaceMiddle(_ old: [Int], _ new: [Int]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    removed = Array(head..<old.count - tail)
    inserted = Array(head..<new.count - tail)
    work += head + tail
  }
}
