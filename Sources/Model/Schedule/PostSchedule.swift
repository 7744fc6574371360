import Findings

/// What a post has to check on which day: what falls on it by its frequency, and among the
/// checks that take turns those whose turn it is.
public struct PostSchedule: Sendable {
  /// The checks of the post, in journey order.
  public let checks: [Check]
  /// The minutes a day it has for them.
  public let budget: Tenths?
  /// The checks that take turns; none if the set declares no rota.
  public let rota: Rota?

  private let catalogue: Catalogue

  init(of role: ID<Role>, checking checks: [Check], in catalogue: Catalogue) {
    self.catalogue = catalogue
    self.checks = checks
    budget = catalogue.role(role)?.checkMinutes?.value
    let turning = checks.filter(catalogue.takesTurns)
    rota = catalogue.set.rotaDays.flatMap { [checks, budget] days in
      guard !turning.isEmpty else { return nil }
      let fixed = checks.filter { !catalogue.takesTurns($0) }
      return Rota(
        turning, withinDays: days.value, density: catalogue.density,
        room: DayRooms(budget: budget, fixed: fixed, in: catalogue))
    }
  }

  /// What tells of a check of the post whether it is due on a day.
  public func isDue(on day: CivilDate) -> (Check) -> Bool {
    let turn = rota?.turn(on: day)
    return { check in
      check.isDue(on: day, calendar: catalogue.calendar)
        && (rota?.group(of: check).map { $0 == turn } ?? true)
    }
  }

  /// What is due on a day.
  public func load(on day: CivilDate) -> DayLoad {
    DayLoad(day: day, checks: checks.filter(isDue(on: day)))
  }

  /// The first of the days the schedule is proved for on which there is most to check.
  public var busiestDay: DayLoad {
    let days = catalogue.set.provenDays
    var best = load(on: CivilDate(dayNumber: days.lowerBound))
    for number in days.dropFirst() {
      let load = load(on: CivilDate(dayNumber: number))
      if load.minutes > best.minutes { best = load }
    }
    return best
  }

  /// What is made each time something happens, on whatever day.
  public var perEvent: [Check] { checks.filter { $0.frequency.value == .perEvent } }
}

extension Catalogue {
  /// What a post has to check on which day.
  public func schedule(of role: ID<Role>) -> PostSchedule {
    schedule(of: role, checking: checks(of: role))
  }

  /// The same for some checks of the post only.
  public func schedule(of role: ID<Role>, checking checks: [Check]) -> PostSchedule {
    PostSchedule(of: role, checking: checks, in: self)
  }

  /// Whether a check takes turns with others, if the set declares a rota: a daily check that
  /// proves nothing the density keeps on the sheet every day.
  public func takesTurns(_ check: Check) -> Bool {
    guard self.set.rotaDays != nil, check.frequency.value == .daily, !check.probes.isEmpty else {
      return false
    }
    return check.probes.allSatisfy { probe in
      guard let standard = standard(probe.value), !standard.isRedLine else { return false }
      guard standard.level.value.isBinding else { return true }
      switch density {
      case .full: return false
      case .sampled: return !(moment(of: standard.id.value)?.isPeakOrEnd ?? false)
      }
    }
  }
}
