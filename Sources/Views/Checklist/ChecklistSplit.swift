/// Spreads the rounds of a post over sheets: takes as few sheets as it can, parts as few times of
/// day as that leaves, and fills them evenly.
struct ChecklistSplit {
  /// What a choice of sheets costs; the smaller the better, the first difference counts.
  private struct Cost: Comparable {
    var sheets = 0
    var partedGroups = 0
    var unevenness = 0.0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.sheets, left.partedGroups, left.unevenness)
        < (right.sheets, right.partedGroups, right.unevenness)
    }
  }

  /// An item with the number of its group and its height.
  private struct Unit {
    let group: Int
    let item: ChecklistItem
    let height: Double
    /// The height of the head of its group.
    let head: Double
  }

  /// Less than any height, and more than sums taken in another order differ by.
  private static let rounding = 1e-6

  private let groups: [ChecklistGroup]
  private let units: [Unit]
  private let room: Double
  private let lastRoom: Double

  /// The groups of each sheet.
  static func sheets(of groups: [ChecklistGroup], metrics: RoundMetrics) -> [[ChecklistGroup]] {
    sheets(
      of: groups, room: metrics.groupRoom(isLast: false),
      lastRoom: metrics.groupRoom(isLast: true), metrics: metrics)
  }

  /// The groups of each sheet, where `room` is the height for groups on a sheet, and `lastRoom`
  /// that on the last, which is no higher.
  static func sheets(
    of groups: [ChecklistGroup], room: Double, lastRoom: Double, metrics: RoundMetrics
  ) -> [[ChecklistGroup]] {
    let split = ChecklistSplit(
      groups: groups, room: room, lastRoom: lastRoom, metrics: metrics)
    return split.bestBreaks().map(split.sheet)
  }

  private init(
    groups: [ChecklistGroup], room: Double, lastRoom: Double, metrics: RoundMetrics
  ) {
    self.groups = groups
    self.room = room
    self.lastRoom = lastRoom
    units = groups.enumerated().flatMap { number, group in
      let head = metrics.head(of: group)
      return group.items.flatMap { Self.fitted($0, lastRoom - head, metrics) }
        .map { Unit(group: number, item: $0, height: metrics.height(of: $0), head: head) }
    }
  }

  /// An item, or its parts if it alone is too high for a sheet.
  private static func fitted(_ item: ChecklistItem, _ room: Double, _ metrics: RoundMetrics)
    -> [ChecklistItem]
  {
    guard metrics.height(of: item) > room, let halves = item.halves else { return [item] }
    return halves.flatMap { fitted($0, room, metrics) }
  }

  /// The ranges of units on each sheet.
  private func bestBreaks() -> [Range<Int>] {
    var best: [(cost: Cost, from: Int)?] = [(Cost(), 0)]
    for end in units.indices.map({ $0 + 1 }) {
      best.append(bestStart(of: end, after: best))
    }
    var ranges: [Range<Int>] = []
    var end = units.count
    while end > 0, let from = best[end]?.from {
      ranges.append(from..<end)
      end = from
    }
    return ranges.reversed()
  }

  /// The cheapest first unit of a sheet that ends before `end`. A sheet is tried longer and
  /// longer until its units do not fit; one unit always does.
  private func bestStart(of end: Int, after best: [(cost: Cost, from: Int)?])
    -> (cost: Cost, from: Int)?
  {
    let isParted = end < units.count && units[end].group == units[end - 1].group
    let room = end < units.count ? room : lastRoom
    var choice: (cost: Cost, from: Int)?
    var height = 0.0
    for start in (0..<end).reversed() {
      let startsGroup = start + 1 == end || units[start].group != units[start + 1].group
      height += units[start].height + (startsGroup ? units[start].head : 0)
      if height > room + Self.rounding, start + 1 < end { break }
      guard let before = best[start]?.cost else { continue }
      let empty = room - height
      let cost = Cost(
        sheets: before.sheets + 1, partedGroups: before.partedGroups + (isParted ? 1 : 0),
        unevenness: before.unevenness + empty * empty)
      if choice.map({ cost < $0.cost }) ?? true { choice = (cost, start) }
    }
    return choice
  }

  private func sheet(_ range: Range<Int>) -> [ChecklistGroup] {
    groups.indices.compactMap { number in
      let items = units[range].filter { $0.group == number }.map(\.item)
      let group = groups[number]
      return items.isEmpty
        ? nil : ChecklistGroup(when: group.when, form: group.form, items: items)
    }
  }
}
