/// The turns of a post counted out day by day, so that nobody has to believe how they were
/// worked out.
public struct RotaProof: Sendable {
  /// How long a check of the rota has to be waited for.
  public struct Wait: Sendable {
    /// The check.
    public let check: Check
    /// The most open days from one turn to the next. Days before the first turn and after the
    /// last count too: that much is waited at least.
    public let days: Int
  }

  /// The post.
  public let role: Role
  /// What takes turns, and within how many days.
  public let rota: Rota
  /// What is due on each open day.
  public let loads: [DayLoad]
  /// How long each check of the rota has to be waited for, in journey order.
  public let waits: [Wait]

  /// The checks that are waited for longer than stated.
  public var late: [Wait] { waits.filter { $0.days > rota.withinDays } }

  /// The days on which there is more to check than the post has minutes for.
  public var overBudget: [DayLoad] {
    guard let budget = role.checkMinutes?.value else { return [] }
    return loads.filter { $0.minutes > budget }
  }

  /// Whether all come again in time, and no day goes over the budget.
  public var holds: Bool { rota.fault == nil && late.isEmpty && overBudget.isEmpty }
}

extension Catalogue {
  /// The turns of a post from one day to another, counted out; nil if nothing takes turns.
  public func rotaProof(of role: Role, over days: ClosedRange<Int>) -> RotaProof? {
    let schedule = schedule(of: role.id.value)
    guard let rota = schedule.rota else { return nil }
    let loads = days.map { CivilDate(dayNumber: $0) }.filter(calendar.isOpen)
      .map(schedule.load)
    return RotaProof(
      role: role, rota: rota, loads: loads,
      waits: rota.checks.map { .init(check: $0, days: longestWait(for: $0, in: loads)) })
  }

  /// A check of a season is waited for only while the season lasts.
  private func longestWait(for check: Check, in loads: [DayLoad]) -> Int {
    var (waited, longest) = (0, 0)
    for load in loads {
      guard check.season.map({ calendar.isIn($0.value, load.day) }) ?? true else {
        waited = 0
        continue
      }
      waited += 1
      longest = max(longest, waited)
      if load.checks.contains(where: { $0.id.value == check.id.value }) { waited = 0 }
    }
    return longest
  }
}
