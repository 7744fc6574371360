import Findings

/// Which checks of a post take turns, and whose turn it is on which day (轮检表).
///
/// Recommendations are checked in the minutes that the requirements of a day leave. They are
/// packed into groups; each day that leaves room for the fullest group is the turn of the next
/// group. So a day never goes over its budget, and a check comes again after as many such days
/// as there are groups.
public struct Rota: Sendable {
  /// How much takes turns: follows from how far a hall has come in the roll-out.
  public enum Density: Sendable {
    /// Daily checks of nothing but recommendations, as often as the minutes left allow.
    case full
    /// Every daily check but of red lines and of requirements at peaks and the end, as seldom
    /// as the declared number of days allows.
    case sampled
  }

  /// Why it cannot be as declared.
  public enum Fault: Sendable {
    /// Checks longer than what the requirements leave on any day, and what that is.
    case tooLong([Check], room: Tenths)
    /// The checks do not all come again in time; with so many minutes more a day they would.
    case tooSlow(missing: Tenths)
  }

  /// The checks that take turns, in journey order.
  public let checks: [Check]
  /// Within how many days each is to come again.
  public let withinDays: Int
  /// Who is due together, in the order of their turns.
  public let groups: [[Check]]
  /// The most days from one turn of a check to the next, over two years from the first day in
  /// force; the days before its first turn count too.
  public let longestGap: Int
  /// What is wrong with it, if anything is. A check that is too long takes no turns: it is due
  /// every day, for nothing may drop off the sheets in silence.
  public let fault: Fault?

  private let groupOfCheck: [ID<Check>: Int]
  private let turns: TurnDays?
}

extension Rota {
  /// The rota of checks that take turns.
  ///
  /// - Parameters:
  ///   - checks: The checks, in journey order.
  ///   - withinDays: Within how many days each is to come again.
  ///   - density: Whether they come as often as they can, or as seldom as they may.
  ///   - room: What the other checks leave on each day.
  init(_ checks: [Check], withinDays: Int, density: Density, room: DayRooms) {
    let fitting = checks.filter { $0.minutesPerDay.tenths <= room.most }
    let tooLong = checks.filter { $0.minutesPerDay.tenths > room.most }
    let plans = Self.plans(fitting, withinDays, density, room)
    let best = plans.min { ($0.gap, $0.fullest) < ($1.gap, $1.fullest) }
    let slowest = plans.last { $0.gap <= withinDays }
    let chosen =
      switch density {
      case .full: best
      case .sampled: slowest ?? best
      }
    self.checks = fitting
    self.withinDays = withinDays
    groups = chosen?.groups ?? []
    longestGap = chosen?.gap ?? 0
    turns = chosen?.turns
    groupOfCheck = Dictionary(
      groups.enumerated().flatMap { number, group in group.map { ($0.id.value, number) } },
      uniquingKeysWith: { first, _ in first })
    fault =
      if !tooLong.isEmpty {
        .tooLong(tooLong, room: Tenths(tenths: max(0, room.most)))
      } else if longestGap > withinDays {
        .tooSlow(missing: Self.missing(fitting, withinDays, room))
      } else {
        nil
      }
  }

  /// The checks whose turn it is on a day, in journey order; none if the day has no room.
  public func due(on day: CivilDate) -> [Check] {
    guard let turn = turn(on: day) else { return [] }
    return checks.filter { groupOfCheck[$0.id.value] == turn }
  }

  /// Which group a check is in, from 0; nil if it takes no turns.
  func group(of check: Check) -> Int? { groupOfCheck[check.id.value] }

  /// Whether a check takes turns.
  public func holds(_ check: Check) -> Bool { group(of: check) != nil }

  /// Which group's turn it is, from 0; nil on a day without room.
  func turn(on day: CivilDate) -> Int? {
    guard !groups.isEmpty, let place = turns?.place(of: day) else { return nil }
    return (place % groups.count + groups.count) % groups.count
  }
}

// MARK: - Packing

extension Rota {
  /// Checks in groups, and how that works out.
  private struct Plan {
    let groups: [[Check]]
    /// What the fullest group takes, in tenths of a minute.
    let fullest: Int
    let turns: TurnDays
    let gap: Int
  }

  /// What can be made of the checks with one group, two, and so on. With more groups than days
  /// nothing comes again in time, so that more are tried only when nothing else fits.
  private static func plans(
    _ checks: [Check], _ withinDays: Int, _ density: Density, _ room: DayRooms
  ) -> [Plan] {
    guard !checks.isEmpty else { return [] }
    let most =
      switch density {
      case .full: min(checks.count, withinDays)
      case .sampled: withinDays
      }
    let plans = (1...max(1, most)).compactMap { plan(checks, $0, room) }
    if !plans.isEmpty { return plans }
    return (1...checks.count).lazy.compactMap { plan(checks, $0, room) }.first.map { [$0] } ?? []
  }

  private static func plan(_ checks: [Check], _ count: Int, _ room: DayRooms) -> Plan? {
    let groups = packed(checks, into: count)
    let fullest = groups.map(\.minutesPerDay.tenths).max() ?? 0
    guard fullest <= room.most else { return nil }
    let turns = TurnDays(room, atLeast: fullest)
    return Plan(
      groups: groups, fullest: fullest, turns: turns, gap: turns.longestGap(groups: count))
  }

  /// The checks in groups of about equal length: the longest first, each to the group that has
  /// least, the first of equal ones.
  private static func packed(_ checks: [Check], into count: Int) -> [[Check]] {
    var groups = [[Check]](repeating: [], count: count)
    var sums = [Int](repeating: 0, count: count)
    let longestFirst = checks.enumerated().sorted {
      ($1.element.minutesPerDay, $0.offset) < ($0.element.minutesPerDay, $1.offset)
    }.map(\.element)
    for check in longestFirst {
      let least = sums.indices.min { sums[$0] < sums[$1] } ?? 0
      groups[least].append(check)
      sums[least] += check.minutesPerDay.tenths
    }
    return groups
  }

  /// How many minutes more a day are enough: with as many groups as days, and every day a turn,
  /// each check comes again just in time.
  private static func missing(_ checks: [Check], _ withinDays: Int, _ room: DayRooms) -> Tenths {
    let fullest = packed(checks, into: withinDays).map(\.minutesPerDay.tenths).max() ?? 0
    return Tenths(tenths: max(0, fullest - room.least))
  }
}
