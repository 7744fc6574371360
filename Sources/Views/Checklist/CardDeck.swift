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

/// The cards of a post, and the pages they are printed on.
struct CardDeck {
  /// More than nine items nobody reads without skipping (Gawande, The Checklist Manifesto).
  static let mostItems = 9
  /// A pause longer than this is no pause.
  static let mostSeconds = 90

  private let metrics: CardMetrics

  init(_ metrics: CardMetrics) { self.metrics = metrics }

  /// The cards of each page, in the order of the day. A pause with too much for one card gets
  /// several that are about equally long; pages are filled one after the other.
  func pages(of groups: [ChecklistGroup]) -> [[PauseCard]] {
    let cards = groups.flatMap(cards)
    return cards.reduce(into: [[PauseCard]]()) { pages, card in
      let fits = pages.last.map { metrics.height(of: $0 + [card]) <= metrics.room } ?? false
      if fits { pages[pages.count - 1].append(card) } else { pages.append([card]) }
    }
  }

  /// The cards of a pause: as few as can be read and fit a page, of about equally many items.
  func cards(of group: ChecklistGroup) -> [PauseCard] {
    let items = group.items.flatMap(fitted)
    let counts = (1...max(1, items.count)).map { even(items, in: $0, at: group.when) }
    return counts.first { $0.allSatisfy(isReadable) } ?? counts[counts.count - 1]
  }

  private func isReadable(_ card: PauseCard) -> Bool {
    card.items.count <= Self.mostItems && metrics.seconds(toRead: card) <= Self.mostSeconds
      && metrics.height(of: [card]) <= metrics.room
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
    guard metrics.height(of: [alone]) > metrics.room, let halves = item.halves else {
      return [item]
    }
    return halves.flatMap(fitted)
  }
}
