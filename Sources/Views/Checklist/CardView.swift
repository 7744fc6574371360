import Model
import Rendering

/// What a page of cards prints.
struct CardView {
  let sheet: CardSheet
  let context: ViewContext

  private var labels: Labels { context.labels }

  /// The body of the document.
  var body: Record {
    var body = ChecklistWords.head(sheet.name, in: context)
    body["instructions"] = .texts(Self.instructions(for: sheet.plan, in: context))
    body["isLarge"] = .flag(sheet.metrics.isLarge)
    body["cards"] = .records(sheet.cards.enumerated().map(card))
    body["hasFixes"] = .flag(sheet.noteLines > 0)
    body["notes"] = ChecklistWords.lines(sheet.noteLines)
    return body
  }

  /// The sentences above the cards: how to use them, and the signs. They are the same on every
  /// page of a plan.
  static func instructions(for plan: ChecklistPlan, in context: ViewContext) -> [String] {
    let items = plan.groups(of: .pausePoint).flatMap(\.items)
    let signs = ChecklistWords.signs(of: items, on: plan.day, in: context)
    return [([context.labels("card.how")] + signs).joined(separator: "　")]
      + HallWords.notes(for: plan, in: context)
  }

  private func card(_ number: Int, _ card: PauseCard) -> Record {
    [
      "key": .text("card-\(number + 1)"),
      "pause": .text(labels("when.\(card.when.rawValue)")),
      "part": .optional(card.parts > 1 ? "\(card.part) / \(card.parts)" : nil),
      "size": .text(
        labels(
          "card.size",
          [
            ("n", String(card.items.count)),
            ("seconds", String(sheet.metrics.seconds(toRead: card))),
          ])),
      "items": .records(card.items.enumerated().map(item)),
    ]
  }

  private func item(_ number: Int, _ item: ChecklistItem) -> Record {
    let remarks = ChecklistWords.cardRemarks(on: item, of: sheet.plan, in: context)
    return [
      "number": .number(number + 1),
      "id": .text(item.check.key),
      "question": .text(context.words(item.check.question)),
      "isContinued": .flag(item.isContinued),
      "remarks": .text(remarks),
      "only": .optional(item.probes.count == 1 ? probe(item.probes[0], of: item.check) : nil),
      "probes": .records(
        item.probes.count == 1 ? [] : item.probes.map { probe($0, of: item.check) }),
    ]
  }

  private func probe(_ standard: Standard, of check: Check) -> Record {
    [
      "standard": .text(standard.key),
      "isBinding": .flag(standard.level.value.isBinding),
      "isRedLine": .flag(standard.isRedLine),
      "short": .text(context.line(of: standard)),
      "boxes": .records(ChecklistWords.boxes(of: check, in: context)),
    ]
  }
}
