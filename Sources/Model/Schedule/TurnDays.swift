/// What the checks that take no turns leave of a post's minutes on each day, in tenths of a
/// minute.
struct DayRooms: Sendable {
  private let budget: Int?
  private let fixed: DueWeights
  private let calendar: WorkCalendar
  /// The number of the first day in force.
  let first: Int
  /// The rooms of two years from that day on; nil on a day on which the hall is closed.
  let rooms: [Int?]
  /// What the fullest and the emptiest of the open days leave.
  let least: Int
  let most: Int

  /// The rooms of a post with so many minutes beside its checks that take no turns; without a
  /// budget every day has room for everything.
  init(budget: Tenths?, fixed: [Check], in catalogue: Catalogue) {
    let (calendar, budget) = (catalogue.calendar, budget?.tenths)
    let weights = DueWeights(fixed, in: calendar) { $0.minutesPerDay.tenths }
    first = catalogue.set.effectiveFrom.value.dayNumber
    var rooms: [Int?] = []
    DayKind.each(of: first...first + 730, in: calendar) { kind in
      rooms.append(
        calendar.isOpen(kind.first) ? Self.room(budget, weights.sum(on: kind)) : nil)
    }
    self.budget = budget
    self.fixed = weights
    self.calendar = calendar
    self.rooms = rooms
    least = rooms.compactMap { $0 }.min() ?? 0
    most = rooms.compactMap { $0 }.max() ?? 0
  }

  /// What a day leaves, of those two years or any other; nil on a day on which the hall is
  /// closed.
  func room(on day: CivilDate) -> Int? {
    let index = day.dayNumber - first
    if rooms.indices.contains(index) { return rooms[index] }
    guard calendar.isOpen(day) else { return nil }
    let kind = DayKind(first: day, weekday: day.weekday, monthly: calendar.numbersMeant(on: day))
    return Self.room(budget, fixed.sum(on: kind))
  }

  private static func room(_ budget: Int?, _ fixed: Int) -> Int {
    budget.map { $0 - fixed } ?? Int.max
  }
}

/// The days that leave room for the fullest group of a rota, numbered.
struct TurnDays: Sendable {
  private let room: DayRooms
  private let fullest: Int
  /// For each day of the two years how many turns come before it.
  private let before: [Int]

  init(_ room: DayRooms, atLeast fullest: Int) {
    self.room = room
    self.fullest = fullest
    var count = 0
    before = room.rooms.map { left in
      defer { if let left, left >= fullest { count += 1 } }
      return count
    }
  }

  private func isTurn(_ left: Int?) -> Bool { left.map { $0 >= fullest } ?? false }

  /// The number of a day among the days with room, 0 for the first in force; nil if it has none.
  func place(of day: CivilDate) -> Int? {
    guard isTurn(room.room(on: day)) else { return nil }
    let index = day.dayNumber - room.first
    if before.indices.contains(index) { return before[index] }
    guard index >= 0 else { return -turns(from: day.dayNumber, upTo: room.first) }
    let end = room.first + before.count
    return turns(from: room.first, upTo: end) + turns(from: end, upTo: day.dayNumber)
  }

  private func turns(from first: Int, upTo end: Int) -> Int {
    (first..<end).count { isTurn(room.room(on: CivilDate(dayNumber: $0))) }
  }

  /// The most open days from one turn of a group to its next when so many groups follow each
  /// other, over the two years; more than two years if a group has no turn.
  func longestGap(groups count: Int) -> Int {
    let open = room.rooms.compactMap { $0 }
    let turns = open.indices.filter { isTurn(open[$0]) }
    guard turns.count > count else { return room.rooms.count + 1 }
    // Before its first turn a check has waited since the day before the edition began.
    let start = turns[count - 1] + 1
    return turns.indices.dropFirst(count).reduce(start) { max($0, turns[$1] - turns[$1 - count]) }
  }
}
