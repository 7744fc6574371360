import Model
import Rendering

/// When is practised: the drills of a quarter, week by week. The quarter is that of the day the
/// documents are for, or else of the first day the edition is in force.
struct DrillCalendar {
  let context: ViewContext

  private var words: HandbookWords { HandbookWords(context: context) }

  private struct Drilled {
    let moment: Moment
    let drill: Drill
  }

  /// The chapter; it takes no page if nothing is practised.
  var chapter: BookChapter {
    let first = firstOfQuarter
    let (year, month, _) = first.parts
    let name = context.labels(
      "registers.drills", [("year", "\(year)"), ("quarter", "\((month + 2) / 3)")])
    return .titled(
      name, anchor: "drills", lead: context.labels("registers.drills.lead"), in: context
    ) { flow in
      let weeks = weeks(of: first)
      guard weeks.contains(where: { !$0.drills.isEmpty }) else { return }
      flow.table(table(weeks))
    }
  }

  private var firstOfQuarter: CivilDate {
    let day = context.days.first ?? context.catalogue.set.effectiveFrom.value
    let (year, month, _) = day.parts
    return CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day.firstOfMonth
  }

  /// The Mondays of the quarter with what is practised in their weeks.
  private func weeks(of first: CivilDate) -> [(monday: CivilDate, drills: [Drilled])] {
    let toMonday = (7 - first.weekday.place) % 7
    let end = first.advanced(by: 93).firstOfMonth
    var mondays = [first.advanced(by: toMonday)]
    while let last = mondays.last, last.advanced(by: 7) < end {
      mondays.append(last.advanced(by: 7))
    }
    let drills = context.catalogue.moments.flatMap { moment in
      moment.drills.map { Drilled(moment: moment, drill: $0) }
    }
    let year = DrillYear(drills.map(\.drill), in: context.catalogue.set)
    return mondays.map { monday in
      let due = drills.enumerated().filter { place, drilled in
        Self.isDue(drilled.drill, place: place, in: year, on: monday)
      }
      return (monday, due.map(\.element))
    }
  }

  /// Whether a drill falls into the week of a Monday. The year says in which months it is held;
  /// its place among the drills spreads those of a month over the weeks that begin in it.
  static func isDue(_ drill: Drill, place: Int, in year: DrillYear, on monday: CivilDate) -> Bool {
    switch drill.cadence.value {
    case .weekly: true
    case .monthly, .quarterly, .halfYearly, .yearly:
      year.months(of: drill.id.value).contains(monday.parts.month)
        && (monday.parts.day - 1) / 7 == place % 4
    }
  }

  private func table(_ weeks: [(monday: CivilDate, drills: [Drilled])]) -> BookTable {
    BookTable(
      style: "drills",
      columns: [
        .init(heading: context.labels("registers.drills.week"), width: 84, text: "11"),
        .init(heading: context.labels("registers.drills.what"), width: 206, text: "*"),
        .init(heading: context.labels("registers.drills.who"), width: 106, text: "20"),
        .init(heading: context.labels("registers.drills.done"), width: 80, text: "12"),
      ],
      rows: weeks.flatMap { week in
        week.drills.enumerated().map { number, drilled in row(week.monday, number, drilled) }
      })
  }

  private func row(_ monday: CivilDate, _ number: Int, _ drilled: Drilled) -> BookTable.Row {
    let drill = drilled.drill
    var what = BookTable.Cell(context.plain(drill.title), .strong, isHead: true)
    what.lines.append(
      .init(
        text: context.joined([
          drill.key, words.minutes(drill.minutes),
          context.labels("cadence.\(drill.cadence.value.rawValue)"),
        ]), style: .note))
    var row = BookTable.Row.toFill(
      [.init(number == 0 ? monday.description : ""), what, .init(words.roles(drill.roles))],
      cells: 1, columns: 10, in: context)
    row.id = drill.key
    return row
  }
}
