import Findings
import Model

extension Facts {
  /// What stands on one card or round of a role on its fullest day.
  struct Card {
    let role: ID<Role>
    let when: TimeOfDay
    let day: CivilDate
    let checks: [Check]
  }

  private struct CardKey: Hashable {
    let role: ID<Role>
    let when: TimeOfDay
  }

  /// Each card of a species on the first of its fullest days, in journey order.
  func fullestCards(_ species: Species) -> [Card] {
    var order: [CardKey] = []
    var byCard: [CardKey: [Check]] = [:]
    for check in checks where check.species.value == species {
      let key = CardKey(role: check.role.value, when: check.when.value)
      if byCard[key] == nil { order.append(key) }
      byCard[key, default: []].append(check)
    }
    return order.map { key in
      let all = byCard[key] ?? []
      return fullest(key, all)
    }
  }

  private func fullest(_ key: CardKey, _ all: [Check]) -> Card {
    let day = catalogue.worstDay(of: all) { _ in 1 }.day
    return Card(
      role: key.role, when: key.when, day: day,
      checks: all.filter { $0.isDue(on: day, calendar: set.calendar) })
  }

  /// Reports a card with too much on it, at the first check that is too many.
  func report(_ card: Card, over limit: Int, _ report: inout Report) {
    guard card.checks.count > limit else { return }
    let extra = card.checks[limit]
    report(
      "role '\(card.role)' has \(card.checks.count) items at \(card.when.rawValue) "
        + "on \(card.day.withWeekday), limit \(limit)",
      at: extra.when.span, about: extra.key,
      notes: [Note("'\(card.checks[0].key)' is the first of them", at: card.checks[0].id.span)],
      hints: ["move \(card.checks.count - limit) of them to another time or role"])
  }
}

extension CivilDate {
  /// The day with its weekday, such as `2026-07-01 (Wed)`.
  var withWeekday: String {
    let name = weekday.rawValue
    return "\(self) (\(name.prefix(1).uppercased())\(name.dropFirst()))"
  }
}

extension Facts {
  /// What a role has to check on the first of its worst days.
  struct Load {
    let day: CivilDate
    let minutes: Tenths
    /// The checks that take most of the day, the longest first.
    let heaviest: [Note]
  }

  func worstLoad(of role: Role) -> Load {
    let own = checks.filter { $0.role.value == role.id.value }
    let worst = catalogue.worstDay(of: own, weighing: \.minutesPerDay.tenths)
    let due = own.filter { $0.isDue(on: worst.day, calendar: set.calendar) }.enumerated()
      .sorted {
        ($1.element.minutesPerDay, $0.offset) < ($0.element.minutesPerDay, $1.offset)
      }
    let heaviest = due.prefix(3).map { _, check in
      Note("'\(check.key)' takes \(check.minutesPerDay.short) min", at: check.minutes.span)
    }
    return Load(day: worst.day, minutes: Tenths(tenths: worst.weight), heaviest: heaviest)
  }
}

extension Check {
  /// The day a check needs and lacks, as a word and as an attribute.
  var missingDay: (name: String, attribute: String)? {
    switch frequency.value {
    case .weekly where weekday == nil: ("weekday", "weekday=\"mon\" or another day")
    case .monthly where workingDay == nil: ("working day", "working-day=\"1\" or another number")
    case .daily, .weekly, .monthly, .perEvent: nil
    }
  }

  /// What a check names and its frequency does not ask for.
  var needlessParts: [(name: String, span: Span)] {
    let weekday = weekday.map { (name: "weekday", span: $0.span) }
    let workingDay = workingDay.map { (name: "working day", span: $0.span) }
    let times = times.map { (name: "count", span: $0.span) }
    let extra: [(name: String, span: Span)?] =
      switch frequency.value {
      case .daily: [weekday, workingDay]
      case .weekly: [workingDay, times]
      case .monthly: [weekday, times]
      case .perEvent: [weekday, workingDay, times]
      }
    return extra.compactMap { $0 }
  }
}

/// A fragment with as many checks on one card as a rule's example needs.
enum CardExample {
  static func of(_ count: Int, species: String = "pause-point") -> String {
    (1...count).map { number in
      """
      <check id="M01-C\(number)" role="DM" species="\(species)" when="pre-open" frequency="daily"
        method="look" minutes="1">
        <question xml:lang="zh-Hans">门口第\(number)盏灯亮着？</question>
        <probe standard="M01-S1"/>
      </check>
      """
    }.joined(separator: "\n")
  }
}
