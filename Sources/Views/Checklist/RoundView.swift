import Model
import Rendering

/// What a sheet of rounds prints besides its head and foot.
struct RoundView {
  let sheet: ChecklistSheet
  /// The points of the boxes; nil on a sheet that is not scored.
  let scores: RoundScores?
  let context: ViewContext

  private var labels: Labels { context.labels }
  private var words: SheetWords { sheet.layout.words }

  /// The body of the document.
  var body: Record {
    [
      "isScored": .flag(scores != nil),
      "groups": .records(sheet.groups.enumerated().map(group)),
      "minutes": .text(words.minutes),
      "score": .optional(sheet.hasScore ? scores?.record : nil),
    ]
  }

  private func group(_ number: Int, _ group: ChecklistGroup) -> Record {
    let runs = group.runs
    let width = PageLength.words(sheet.layout.columns.box(runs: runs)) + "pt"
    return [
      "key": .text("group-\(number + 1)"),
      "title": .text(labels("when.\(group.when.rawValue)")),
      "size": .text(words.size(of: group)),
      "isOnce": .flag(runs == 1),
      "runs": .records(
        (1...runs).map {
          Record([("number", .number($0))]).with(aside: ["width": .text(width)])
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
      "remarks": .text(words.remarks(on: item)),
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
      "boxes": .records(words.boxes(of: check)),
    ]
  }
}
