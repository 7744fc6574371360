/// Which declared name an author probably meant.
public enum NearMiss {
  /// The declared names closest to `typed`, best first and at most `limit`: those within a
  /// third of its length in edits. Names equally far keep alphabetical order.
  public static func names(
    for typed: String, among declared: some Sequence<String>, limit: Int = 1
  ) -> [String] {
    let typed = Array(typed.lowercased())
    let allowed = max(1, typed.count / 3)
    // A name whose length differs by more needs more edits; it costs no comparison.
    let comparable = Set(declared).filter { abs($0.count - typed.count) <= allowed }
    let ranked = comparable.sorted().map { name in
      (name, distance: edits(from: typed, to: Array(name.lowercased())))
    }
    return ranked.filter { $0.distance <= allowed }
      .sorted { ($0.distance, $0.0) < ($1.distance, $1.0) }
      .prefix(limit).map(\.0)
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

  /// Edits (insert, delete, replace, swap two neighbours) that turn one word into another.
  static func edits(from source: [Character], to target: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, other) in target.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
