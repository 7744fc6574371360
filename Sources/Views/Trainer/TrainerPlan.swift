import Model
import Rendering

/// The sessions of a year: for each role what it practises in which months, and whether its
/// training time holds it.
struct TrainerPlan {
  let context: ViewContext
  let scope: HandbookScope

  private var words: HandbookWords { HandbookWords(context: context) }
  private var set: StandardSet { context.catalogue.set }

  /// Writes a section for each role that practises anything.
  func write(_ flow: inout BookFlow) {
    let drills = context.catalogue.moments.flatMap(\.drills)
    let year = DrillYear(drills, in: set)
    for role in set.roles where scope.role == nil || scope.role?.id.value == role.id.value {
      let own = drills.filter { year.practises(role.id.value, $0.id.value) }
      guard !own.isEmpty else { continue }
      flow.section(label("plan", [("role", context.plain(role.name))]))
      flow.table(sessions(own, in: year))
      flow.table(months(of: role, in: year))
      flow.remark(words.sentence([sentence(about: role, in: year), label("plan.lead")]))
    }
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("trainer.\(key)", values)
  }

  private func sessions(_ drills: [Drill], in year: DrillYear) -> BookTable {
    BookTable(
      style: "sessions",
      columns: [
        .init(heading: label("drill"), width: 206, text: "*"),
        .init(heading: label("drill.cadence"), width: 86, text: "13"),
        .init(heading: label("drill.time"), width: 60, text: "8"),
        .init(heading: label("plan.months"), width: 86, text: "14"),
        .init(heading: words.label("glance.page"), width: 38, text: "4r", isNumber: true),
      ],
      rows: drills.map { drill in
        let held = year.months(of: drill.id.value)
        return .init(cells: [
          .init(words.link(drill.key, drill.key) + " " + context.plain(drill.title), isHead: true),
          .init(context.labels("cadence.\(drill.cadence.value.rawValue)")),
          .init(words.minutes(drill.minutes)),
          .init(held.count == 12 ? label("plan.every") : context.joined(held.map(String.init))),
          .init(BookReference.page(of: drill.key), .number),
        ])
      })
  }

  /// The minutes of each month, side by side.
  private func months(of role: Role, in year: DrillYear) -> BookTable {
    let minutes = year.minutes(of: role.id.value)
    return BookTable(
      style: "months",
      columns: [.init(heading: label("plan.month"), width: 68, text: "10")]
        + minutes.indices.map {
          .init(heading: "\($0 + 1)", width: 34, text: "3r", isNumber: true)
        },
      rows: [
        .init(
          cells: [.init(label("plan.minutes"), isHead: true)]
            + minutes.map { .init($0.short, .number) })
      ])
  }

  private func sentence(about role: Role, in year: DrillYear) -> String {
    let fullest = year.fullestMonth(of: role.id.value)
    guard let budget = role.trainingMinutes?.value else {
      return label("plan.unlimited", [("minutes", fullest.short)])
    }
    return label(
      fullest <= budget ? "plan.fits" : "plan.exceeds",
      [("minutes", fullest.short), ("budget", budget.short)])
  }
}
