/// Which declared name an author probably meant.
public enum NearMiss {
  /// The declared names closest to `typed`, best first and at most `limit`: those within a
  /// third of its length in edits. Names equally far keep alphabetical order.
  public static func names(
    for typed: String, among declared: some Sequence<String>, limit: Int = 1
  ) -> [String] {
    let typed = Array(typed.lowercased().prefix(longest + 1))
    guard typed.count <= longest else { return [] }
    let allowed = max(1, typed.count / 3)
    var known: Set<String> = []
    var near: [(distance: Int, name: String)] = []
    for name in declared where mayBeNear(name, to: typed.count, within: allowed) {
      guard let distance = edits(from: typed, to: Array(name.lowercased()), within: allowed),
        known.insert(name).inserted
      else { continue }
      near.append((distance, name))
    }
    return near.sorted(by: <).prefix(limit).map(\.name)
  }

  /// The longest name for which another is looked for: what is longer is no mistyped id.
  private static let longest = 100

  /// Whether a name has about as many characters as another: one whose length differs by more
  /// needs more edits, and costs no comparison. Each character has at least one byte.
  private static func mayBeNear(_ name: String, to count: Int, within allowed: Int) -> Bool {
    guard name.utf8.count >= count - allowed else { return false }
    let most = count + allowed + 1
    return abs(name.prefix(most).count - count) <= allowed
  }

  /// The tail of a message: `; did you mean 'x'?`, or nothing when no name is near.
  public static func question(for typed: String, among declared: some Sequence<String>)
    -> Phrase
  {
    question(names(for: typed, among: declared).first)
  }

  /// The tail of a message that asks whether a name was meant, or nothing without one.
  public static func question(_ meant: String?) -> Phrase {
    meant.map { Phrase("; did you mean '\($0)'?", zh: "；是否应为“\($0)”？") } ?? Phrase(verbatim: "")
  }

  /// Edits (insert, delete, replace, swap two neighbours) that turn one word into another; nil if
  /// it takes more than are allowed, which is known without comparing everything with everything.
  static func edits(from source: [Character], to target: [Character], within allowed: Int) -> Int? {
    let never = allowed + 1
    var beforeLast: [Int] = []
    var last = (0...target.count).map { min($0, never) }
    for (row, letter) in source.enumerated() {
      var current = Array(repeating: never, count: target.count + 1)
      current[0] = min(row + 1, never)
      let first = max(0, row - allowed)
      for column in first..<max(first, min(target.count, row + allowed + 1)) {
        let other = target[column]
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = min(cost, never)
      }
      // A swap reaches over one row, so two of them have to be out of reach.
      if current.allSatisfy({ $0 == never }), last.allSatisfy({ $0 == never }) {
        return nil
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count] <= allowed ? last[target.count] : nil
  }
}
