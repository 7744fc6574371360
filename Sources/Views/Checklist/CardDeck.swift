import Model

/// One card: what is read at one pause, at most nine items.
struct PauseCard {
  let when: TimeOfDay
  /// The items, in journey order.
  let items: [ChecklistItem]
  /// Its number among the cards of the pause, from 1, and how many there are.
  let part: Int
  let parts: Int
}

/// The cards of a post.
struct CardDeck {
  /// More than nine items nobody reads without skipping (Gawande, The Checklist Manifesto).
  static let mostItems = 9
  /// A pause longer than this is no pause.
  static let mostSeconds = 90

  let layout: SheetLayout

  /// The cards in the order of the day. A pause with too much for one card gets several that are
  /// about equally long.
  func cards(of groups: [ChecklistGroup]) -> [PauseCard] { groups.flatMap(cards) }

  /// The cards of a pause: as few as can be read and fit a page, of about equally many items.
  func cards(of group: ChecklistGroup) -> [PauseCard] {
    let items = group.items.flatMap(fitted)
    let counts = (1...max(1, items.count)).lazy.map { even(items, in: $0, at: group.when) }
    return counts.first { $0.allSatisfy(isReadable) }
      ?? even(items, in: max(1, items.count), at: group.when)
  }

  private func isReadable(_ card: PauseCard) -> Bool {
    card.items.count <= Self.mostItems && layout.seconds(toRead: card) <= Self.mostSeconds
      && layout.height(of: card) <= layout.room
  }

  private func even(_ items: [ChecklistItem], in parts: Int, at when: TimeOfDay) -> [PauseCard] {
    (0..<parts).map { part in
      let range = items.count * part / parts..<items.count * (part + 1) / parts
      return PauseCard(when: when, items: Array(items[range]), part: part + 1, parts: parts)
    }
  }

  /// An item, or its parts if it alone is too high for a page.
  private func fitted(_ item: ChecklistItem) -> [ChecklistItem] {
    let alone = PauseCard(when: .event, items: [item], part: 1, parts: 1)
    guard layout.height(of: alone) > layout.room, let halves = item.halves else { return [item] }
    return halves.flatMap(fitted)
  }
}
