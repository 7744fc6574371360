import Model
import Rendering

/// What the boxes of an inspection are worth. What the inspector does as well counts as a
/// self-check: it is made, and shown apart, but nobody scores points with the own work.
struct RoundScores {
  private let plan: ChecklistPlan
  private let context: ViewContext

  init(of plan: ChecklistPlan, in context: ViewContext) {
    self.plan = plan
    self.context = context
  }

  /// The points of a box; nil for a self-check.
  func worth(of standard: Standard, in check: Check) -> Int? {
    guard standard.role.value != plan.role.id.value else { return nil }
    if let weight = check.weight { return weight.value }
    let kind = context.catalogue.moment(of: standard.id.value)?.kind.value ?? .ordinary
    return context.catalogue.set.scoring.points(kind: kind, level: standard.level.value)
  }

  /// The points of the whole inspection, on however many sheets: at peaks and the end, and
  /// elsewhere; and how many boxes are self-checks.
  private var sums: (peakEnd: Int, others: Int, selfChecks: Int) {
    var sums = (peakEnd: 0, others: 0, selfChecks: 0)
    for item in plan.groups(of: .round).flatMap(\.items) {
      for standard in item.probes {
        guard let points = worth(of: standard, in: item.check) else {
          sums.selfChecks += 1
          continue
        }
        switch context.catalogue.moment(of: standard.id.value)?.kind.value {
        case .peak, .end: sums.peakEnd += points
        case .low, .ordinary, nil: sums.others += points
        }
      }
    }
    return sums
  }

  /// The block in which the points are added up.
  var record: Record {
    let (peakEnd, others, selfChecks) = sums
    let rows = [("peak-end", peakEnd), ("others", others), ("all", peakEnd + others)]
    return [
      "rows": .records(
        rows.map { name, points in
          [
            "name": .text(context.labels("round.score.\(name)")), "points": .number(points),
            "isSum": .flag(name == "all"),
          ]
        }),
      "selfChecks": .optional(
        selfChecks == 0
          ? nil : context.labels("round.score.self-checks", [("n", String(selfChecks))])),
      "meaning": .text(Self.meaning(in: context)),
    ]
  }

  /// What points tell: which factors they are made of.
  static func meaning(in context: ViewContext) -> String {
    let scoring = context.catalogue.set.scoring
    return context.labels(
      "round.score.meaning",
      [
        ("peak", String(scoring.factor(of: MomentKind.peak))),
        ("end", String(scoring.factor(of: MomentKind.end))),
        ("low", String(scoring.factor(of: MomentKind.low))),
        ("ordinary", String(scoring.factor(of: MomentKind.ordinary))),
        ("must", String(scoring.factor(of: Level.must))),
        ("should", String(scoring.factor(of: Level.should))),
      ])
  }
}
