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

  /// Each card of a species that has more checks than a limit on any day, on the first of its
  /// fullest days, in journey order.
  func cards(_ form: CheckForm, over limit: Int) -> [Card] {
    var order: [CardKey] = []
    var byCard: [CardKey: [Check]] = [:]
    for check in checks where check.form.value == form {
      let key = CardKey(role: check.role.value, when: check.when.value)
      if byCard[key] == nil { order.append(key) }
      byCard[key, default: []].append(check)
    }
    return order.compactMap { key in
      // Most cards have no more checks in all, whatever day they fall on.
      guard let all = byCard[key], all.count > limit else { return nil }
      let card = fullest(key, all)
      return card.checks.count > limit ? card : nil
    }
  }

  private func fullest(_ key: CardKey, _ all: [Check]) -> Card {
    let schedule = schedule(of: key.role)
    let takesTurns = all.contains(where: catalogue.takesTurns)
    let day =
      takesTurns ? fullestDay(of: all, by: schedule) : catalogue.worstDay(of: all) { _ in 1 }.day
    return Card(
      role: key.role, when: key.when, day: day, checks: all.filter(schedule.isDue(on: day)))
  }

  /// The first of the days on which most of some checks are due. Turns do not come by weekdays:
  /// the days are gone through one by one.
  private func fullestDay(of checks: [Check], by schedule: PostSchedule) -> CivilDate {
    var fullest = (day: set.effectiveFrom.value, count: 0)
    for number in set.provenDays {
      let day = CivilDate(dayNumber: number)
      let count = checks.count(where: schedule.isDue(on: day))
      if count > fullest.count { fullest = (day, count) }
    }
    return fullest.day
  }

  /// What a role has to check on which day, copies of moments left out.
  func schedule(of role: ID<Role>) -> PostSchedule {
    catalogue.schedule(of: role, checking: checksByRole[role] ?? [])
  }

  /// Reports a card with too much on it, at the first check that is too many.
  func report(_ card: Card, over limit: Int, _ report: inout Report) {
    let (first, extra, count) = (card.checks[0], card.checks[limit], card.checks.count)
    let (when, day) = (card.when.name, card.day.withWeekday)
    report(
      Phrase(
        "role '\(card.role)' has \(count) items at \(when) on \(day), limit \(limit)",
        zh: "岗位“\(card.role)”\(day)\(when)有\(count)项，上限\(limit)项"),
      at: extra.when.span, about: extra.key,
      notes: [
        Note(
          Phrase("'\(first.key)' is the first of them", zh: "第一项是“\(first.key)”"),
          at: first.id.span)
      ],
      hints: [
        Phrase(
          "move \(count - limit) of them to another time or role",
          zh: "把其中\(count - limit)项移到别的时段或岗位")
      ])
  }
}

extension Facts {
  /// What a role has to check on the first of its worst days, whatever else takes turns in the
  /// minutes left.
  struct Load {
    let day: CivilDate
    let minutes: Tenths
    /// The checks that take most of the day, the longest first.
    let heaviest: [Note]
  }

  func worstLoad(of role: Role) -> Load {
    let own = checks.filter { $0.role.value == role.id.value && !catalogue.takesTurns($0) }
    let worst = catalogue.worstDay(of: own, weighing: \.minutesPerDay.tenths)
    let due = own.filter { $0.isDue(on: worst.day, calendar: catalogue.calendar) }.enumerated()
      .sorted {
        ($1.element.minutesPerDay, $0.offset) < ($0.element.minutesPerDay, $1.offset)
      }
    let heaviest = due.prefix(3).map { _, check in
      let minutes = check.minutesPerDay.short
      return Note(
        Phrase("'\(check.key)' takes \(minutes) min", zh: "“\(check.key)”要\(minutes)分钟"),
        at: check.minutes.span)
    }
    return Load(day: worst.day, minutes: Tenths(tenths: worst.weight), heaviest: heaviest)
  }
}

extension Check {
  private static let weekdayName = Phrase("weekday", zh: "星期")
  private static let workingDayName = Phrase("working day", zh: "第几个工作日")
  private static let countName = Phrase("count", zh: "次数")

  /// The day a check needs and lacks, as words and as an attribute.
  var missingDay: (name: Phrase, attribute: String)? {
    switch frequency.value {
    case .weekly where weekday == nil: (Self.weekdayName, "weekday=\"mon\"")
    case .monthly where workingDay == nil: (Self.workingDayName, "working-day=\"1\"")
    case .daily, .weekly, .monthly, .perEvent: nil
    }
  }

  /// What a check names and its frequency does not ask for.
  var needlessParts: [(name: Phrase, span: Span)] {
    let weekday = weekday.map { (name: Self.weekdayName, span: $0.span) }
    let workingDay = workingDay.map { (name: Self.workingDayName, span: $0.span) }
    let times = times.map { (name: Self.countName, span: $0.span) }
    let extra: [(name: Phrase, span: Span)?] =
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
  static func of(_ count: Int, form: String = "pause-point") -> String {
    (1...count).map { number in
      """
      <check id="M01-C\(number)" role="DM" species="\(form)" when="pre-open" frequency="daily"
        method="look" minutes="1">
        <question xml:lang="zh-Hans">门口第\(number)盏灯亮着？</question>
        <probe standard="M01-S1"/>
      </check>
      """
    }.joined(separator: "\n")
  }
}
