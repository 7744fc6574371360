/// Divides things that stand in a row among sheets.
public enum Division {
  /// The division of so many neighbours into groups that costs least. The parts of a cost are
  /// added up over the groups, and the first in which two divisions differ decides.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - cost: The cost of a group; nil if neither it nor a longer one with the same end may be.
  /// - Returns: The groups in order.
  public static func best(_ count: Int, cost: (Range<Int>) -> [Int]?) -> [Range<Int>] {
    var best: [(cost: [Int], from: Int)] = [([], 0)]
    for end in 0..<count {
      var choice: (cost: [Int], from: Int)?
      for start in (0...end).reversed() {
        guard let own = cost(start..<end + 1) else { break }
        let before = best[start].cost
        let sum = own.indices.map { own[$0] + (before.isEmpty ? 0 : before[$0]) }
        if choice.map({ !$0.cost.lexicographicallyPrecedes(sum) }) ?? true {
          choice = (sum, start)
        }
      }
      best.append(choice ?? (best[end].cost, end))
    }
    var groups: [Range<Int>] = []
    var end = count
    while end > 0 {
      groups.append(best[end].from..<end)
      end = best[end].from
    }
    return groups.reversed()
  }
}
