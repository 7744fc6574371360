/// Spreads the checks of a post over sheets: parts as few times of day as it can, takes as few
/// sheets as that leaves, and fills them evenly.
struct ChecklistSplit {
  /// What a choice of sheets costs; the smaller the better, the first difference counts.
  private struct Cost: Comparable {
    var partedGroups = 0
    var sheets = 0
    var unevenness = 0.0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.partedGroups, left.sheets, left.unevenness)
        < (right.partedGroups, right.sheets, right.unevenness)
    }
  }

  /// An item with the number of its group and its height.
  private struct Unit {
    let group: Int
    let item: ChecklistItem
    let height: Double
  }

  private let groups: [ChecklistGroup]
  private let units: [Unit]
  private let room: Double
  private let groupHead: Double

  /// The groups of each sheet, where `room` is the height for groups on a sheet.
  static func sheets(of groups: [ChecklistGroup], room: Double, metrics: ChecklistMetrics)
    -> [[ChecklistGroup]]
  {
    let split = ChecklistSplit(groups: groups, room: room, metrics: metrics)
    return split.bestBreaks().map(split.sheet)
  }

  private init(groups: [ChecklistGroup], room: Double, metrics: ChecklistMetrics) {
    self.groups = groups
    self.room = room
    groupHead = metrics.groupHead
    units = groups.enumerated().flatMap { number, group in
      group.items.flatMap { Self.fitted($0, room - metrics.groupHead, metrics) }
        .map { Unit(group: number, item: $0, height: metrics.height(of: $0)) }
    }
  }

  /// An item, or its parts if it alone is too high for a sheet.
  private static func fitted(_ item: ChecklistItem, _ room: Double, _ metrics: ChecklistMetrics)
    -> [ChecklistItem]
  {
    guard metrics.height(of: item) > room, let halves = item.halves else { return [item] }
    return halves.flatMap { fitted($0, room, metrics) }
  }

  /// The ranges of units on each sheet.
  private func bestBreaks() -> [Range<Int>] {
    var best: [(cost: Cost, from: Int)?] = [(Cost(), 0)]
    for end in units.indices.map({ $0 + 1 }) {
      var choice: (cost: Cost, from: Int)?
      for start in (0..<end).reversed() {
        guard let before = best[start]?.cost, let added = cost(of: start..<end) else { continue }
        let cost = Cost(
          partedGroups: before.partedGroups + added.partedGroups, sheets: before.sheets + 1,
          unevenness: before.unevenness + added.unevenness)
        if choice.map({ cost < $0.cost }) ?? true { choice = (cost, start) }
      }
      best.append(choice)
    }
    var ranges: [Range<Int>] = []
    var end = units.count
    while end > 0, let from = best[end]?.from {
      ranges.append(from..<end)
      end = from
    }
    return ranges.reversed()
  }

  /// What a sheet of these units costs, or nil if they do not fit. One unit always does.
  private func cost(of range: Range<Int>) -> Cost? {
    let height = height(of: range)
    guard height <= room || range.count == 1 else { return nil }
    let isParted =
      range.upperBound < units.count
      && units[range.upperBound].group == units[range.upperBound - 1].group
    let empty = room - height
    return Cost(partedGroups: isParted ? 1 : 0, sheets: 1, unevenness: empty * empty)
  }

  private func height(of range: Range<Int>) -> Double {
    let heads = Set(units[range].map(\.group)).count
    return units[range].reduce(Double(heads) * groupHead) { $0 + $1.height }
  }

  private func sheet(_ range: Range<Int>) -> [ChecklistGroup] {
    groups.indices.compactMap { number in
      let items = units[range].filter { $0.group == number }.map(\.item)
      let group = groups[number]
      return items.isEmpty
        ? nil : ChecklistGroup(when: group.when, species: group.species, items: items)
    }
  }
}
