import Model
import Rendering

/// One printed sheet of a post.
struct ChecklistSheet {
  let plan: ChecklistPlan
  /// What stands on this sheet.
  let groups: [ChecklistGroup]
  /// Its number among the sheets of the post, from 1.
  let part: Int
  /// How many sheets the post has.
  let parts: Int
  /// How many lines there are for notes.
  let noteLines: Int
  /// Whether its rows are higher, because there is room.
  let isRoomy: Bool

  /// What follows the post's id and slug where there are several sheets.
  var suffix: String { parts > 1 ? "-\(part)" : "" }
}

/// What a checklist prints.
struct ChecklistView {
  let sheet: ChecklistSheet
  let context: ViewContext

  private var labels: Labels { context.labels }
  private var post: String { context.plain(sheet.plan.role.name) }
  private var standards: [Standard] { sheet.groups.flatMap(\.items).flatMap(\.probes) }

  /// The body of the document.
  var body: Record {
    [
      "post": .text(post),
      "isLong": .flag(ChecklistMetrics(context: context, isRoomy: false).isLong(post)),
      "isRoomy": .flag(sheet.isRoomy),
      "part": .optional(sheet.parts > 1 ? "\(sheet.part) / \(sheet.parts)" : nil),
      "page": .text(
        labels("page.of", [("page", String(sheet.part)), ("pages", String(sheet.parts))])),
      "day": .optional(day),
      "how": .text(labels("checklist.how")),
      "hasRuns": .flag(Self.hasRuns(sheet.groups)),
      "hasRedLine": .flag(standards.contains(where: \.isRedLine)),
      "groups": .records(sheet.groups.enumerated().map(group)),
      "minutes": .text(ChecklistWords.minutes(of: sheet.plan, in: context)),
      "score": .text(labels("checklist.score", [("points", String(points))])),
      "notes": .list((1...max(1, sheet.noteLines)).map(ViewValue.number)),
      "retention": .optional(
        context.catalogue.set.retentionMonths.map {
          labels("checklist.retention", [("months", String($0.value))])
        }),
    ]
  }

  /// Whether something is done several times a day, which the sheet then explains.
  static func hasRuns(_ groups: [ChecklistGroup]) -> Bool {
    groups.contains { $0.items.contains { $0.check.runs > 1 } }
  }

  private var day: Record? {
    sheet.plan.day.map {
      [
        "date": .text($0.description),
        "weekday": .text(ChecklistWords.weekday($0.weekday, in: context)),
      ]
    }
  }

  private var points: Int {
    sheet.groups.flatMap(\.items).reduce(0) { sum, item in
      sum + item.probes.reduce(0) { $0 + points(of: $1, in: item.check) }
    }
  }

  /// The points of a box.
  func points(of standard: Standard, in check: Check) -> Int {
    if let weight = check.weight { return weight.value }
    let kind = context.catalogue.moment(of: standard.id.value)?.kind.value ?? .ordinary
    return context.catalogue.set.scoring.points(kind: kind, level: standard.level.value)
  }
}

// MARK: - Rows

extension ChecklistView {
  private func group(_ number: Int, _ group: ChecklistGroup) -> Record {
    let size = labels(
      "checklist.group",
      [("n", String(group.items.count)), ("minutes", group.minutes.short)])
    return [
      "key": .text("group-\(number + 1)"),
      "title": .text(labels("when.\(group.when.rawValue)")),
      "species": .text(labels("species.\(group.species.rawValue)")),
      "size": .text(size),
      "checks": .records(group.items.map(check)),
    ]
  }

  private func check(_ item: ChecklistItem) -> Record {
    let runs = item.check.runs
    return [
      "id": .text(item.check.key),
      "question": .text(context.words(item.check.question)),
      "remarks": .text(ChecklistWords.remarks(on: item.check, in: context)),
      "isContinued": .flag(item.isContinued),
      "isLinedUp": .flag(item.isLinedUp),
      "rows": .number(item.probes.count + 1),
      "lines": .list(runs > 1 ? (1...runs).map(ViewValue.number) : []),
      "furtherRuns": .list((1..<runs).map(ViewValue.number)),
      "probes": .records(item.probes.map { probe($0, of: item.check) }),
    ]
  }

  private func probe(_ standard: Standard, of check: Check) -> Record {
    let points = points(of: standard, in: check)
    return [
      "id": .text(standard.key),
      "isBinding": .flag(standard.level.value.isBinding),
      "isRedLine": .flag(standard.isRedLine),
      "short": .text(context.words(standard.short)),
      "criterion": .text(context.words(standard.criterion)),
      "points": .number(points),
      "worth": .text(labels("checklist.worth", [("points", String(points))])),
      "boxes": .list((1...check.runs).map(ViewValue.number)),
    ]
  }
}
