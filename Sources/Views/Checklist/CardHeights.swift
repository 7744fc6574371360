import Model

// What cards take, in points, and the time it takes to read them.
extension SheetLayout {
  private var ask: SheetFace { isRoomy ? .askLarge : .ask }
  private var item: SheetFace { isRoomy ? .itemLarge : .item }

  /// Within the frame, beside number, id and boxes.
  private var textWidth: Double {
    width - 2 * type[.cardSide] - 2 * type[.frame] - type[.number] - type[.cardID]
      - type[.boxes] - type[.gutter]
  }

  /// A card in its frame with the space above, the name of the pause and the line to sign.
  func height(of card: PauseCard) -> Double {
    let edges =
      type[.cardAbove] + type[.cardHead] + type[.cardFoot] + 3 * type[.frame] + type.leading(.pause)
      + type[.pauseBelow] + type[.signed]
    return card.items.reduce(edges) { $0 + height(ofAsked: $1) }
  }

  private func height(ofAsked item: ChecklistItem) -> Double {
    let isOnly = item.probes.count == 1
    let words =
      type.height(self.words.question(of: item), ask, width: textWidth)
      + type.height(self.words.cardRemarks(on: item), .small, width: textWidth)
    let boxes = isOnly ? Double((item.check.runs + 2) / 3) * type[.boxLine] : 0
    let rows = isOnly ? 0 : item.probes.reduce(0) { $0 + height(ofProbe: $1) }
    return max(words, boxes) + rows + 2 * type[isRoomy ? .itemRoomy : .item] + type[.rule]
  }

  private func height(ofProbe standard: Standard) -> Double {
    let text = type.height(
      context.plainLine(of: standard), item, width: textWidth - type[.indent])
    return max(type[isRoomy ? .probeRoomy : .probe], text)
  }

  /// How long it takes to read a card aloud, in seconds: four characters of Chinese or two and
  /// a half words of English a second, the pace of a newsreader, and a second for each answer.
  func seconds(toRead card: PauseCard) -> Int {
    card.items.reduce(0) { sum, item in
      let several = item.probes.count > 1 ? item.probes : []
      let words = [self.words.question(of: item)] + several.map(context.plainLine)
      let tenths = words.reduce(0) { $0 + tenthsToSay($1) }
      return sum + (tenths + 9) / 10 + max(1, several.count)
    }
  }

  private func tenthsToSay(_ words: String) -> Int {
    context.isChinese
      ? words.filter { $0.isLetter || $0.isNumber }.count * 10 / 4
      : words.split(separator: " ").count * 10 * 2 / 5
  }
}
