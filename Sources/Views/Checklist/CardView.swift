import Model
import Rendering

/// What a page of cards prints besides its head and foot.
struct CardView {
  let sheet: ChecklistSheet
  let context: ViewContext

  private var labels: Labels { context.labels }
  private var words: SheetWords { sheet.layout.words }

  /// The body of the document.
  var body: Record { ["cards": .records(sheet.cards.enumerated().map(card))] }

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
            ("seconds", String(sheet.layout.seconds(toRead: card))),
          ])),
      "items": .records(card.items.enumerated().map(item)),
    ]
  }

  private func item(_ number: Int, _ item: ChecklistItem) -> Record {
    let remarks = words.cardRemarks(on: item)
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
      "boxes": .records(words.boxes(of: check)),
    ]
  }
}
