import Model
import Rendering

/// What a sheet of rounds prints.
struct RoundView {
  let sheet: RoundSheet
  let context: ViewContext
  /// The points of the boxes; nil on a sheet that is not scored.
  let scores: RoundScores?

  init(sheet: RoundSheet, context: ViewContext) {
    self.sheet = sheet
    self.context = context
    scores = sheet.plan.role.isScored ? RoundScores(of: sheet.plan, in: context) : nil
  }

  private var labels: Labels { context.labels }
  private var isLast: Bool { sheet.part == sheet.parts }

  /// The body of the document.
  var body: Record {
    let words = ChecklistWords.self
    var body = words.head(sheet.name, in: context)
    body["isRoomy"] = .flag(sheet.isRoomy)
    body["instructions"] = .texts(Self.instructions(for: sheet.plan, in: context))
    body["isScored"] = .flag(scores != nil)
    body["groups"] = .records(sheet.groups.enumerated().map(group))
    body["minutes"] = .text(words.minutes(of: sheet.plan, in: context))
    body["score"] = .optional(isLast ? scores?.record : nil)
    body["hasFixes"] = .flag(sheet.noteLines > 0)
    body["notes"] = ChecklistWords.lines(sheet.noteLines)
    return body
  }

  /// The sentences above the list: how to fill it in, and the signs. They are the same on
  /// every sheet of a plan.
  static func instructions(for plan: ChecklistPlan, in context: ViewContext) -> [String] {
    let labels = context.labels
    let items = plan.groups(of: .round).flatMap(\.items)
    let isScored = plan.role.isScored
    let signs =
      [labels("checklist.legend")] + ChecklistWords.signs(of: items, on: plan.day, in: context)
    return [labels(isScored ? "round.how-scored" : "round.how"), signs.joined(separator: "　")]
      + HallWords.notes(for: plan, in: context)
  }

  private func group(_ number: Int, _ group: ChecklistGroup) -> Record {
    let runs = group.runs
    let width = RoundMetrics.Width.cell(runs: runs, isScored: scores != nil)
    return [
      "key": .text("group-\(number + 1)"),
      "title": .text(labels("when.\(group.when.rawValue)")),
      "size": .text(ChecklistWords.size(of: group, in: context)),
      "isOnce": .flag(runs == 1),
      "runs": .records(
        (1...runs).map {
          ["number": .number($0), "width": .text("\(Tenths(tenths: Int(width * 10)).short)mm")]
        }),
      "checks": .records(group.items.map(check)),
    ]
  }

  /// A check takes the columns of a row beside its id; of one that is made once, time and initials
  /// stand beside all its rows.
  private func check(_ item: ChecklistItem) -> Record {
    let runs = item.check.runs
    return [
      "id": .text(item.check.key),
      "question": .text(context.words(item.check.question)),
      "remarks": .text(ChecklistWords.remarks(on: item, of: sheet.plan, in: context)),
      "isContinued": .flag(item.isContinued),
      "rows": .number(item.probes.count + 1),
      "span": .number(2 + runs + (scores == nil ? 0 : 1)),
      "probes": .records(item.probes.map { probe($0, of: item.check) }),
    ]
  }

  private func probe(_ standard: Standard, of check: Check) -> Record {
    let points = scores.map { scores in
      scores.worth(of: standard, in: check).map(String.init)
    }
    let selfCheck = labels("round.self-check")
    return [
      "id": .text(standard.key),
      "isBinding": .flag(standard.level.value.isBinding),
      "isRedLine": .flag(standard.isRedLine),
      "short": .text(context.line(of: standard)),
      "criterion": .text(context.words(standard.criterion)),
      "points": .optional(points.map { $0 ?? selfCheck }),
      "worth": .optional(
        points.map { points in
          points.map { labels("checklist.worth", [("points", $0)]) } ?? selfCheck
        }),
      "boxes": .records(ChecklistWords.boxes(of: check, in: context)),
    ]
  }
}
