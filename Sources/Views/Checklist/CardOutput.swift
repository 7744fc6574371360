import Model
import Rendering

/// Lays the cards of a post out on pages.
enum CardOutput {
  /// The pages of a plan as documents; none if nothing is due at a pause.
  static func plans(of plan: ChecklistPlan, in context: ViewContext) -> [DocumentPlan] {
    sheets(of: plan, in: context).map { sheet in
      DocumentPlan(path: sheet.name.path(in: context)) { document(of: sheet, in: context) }
    }
  }

  /// The pages of a plan; none if nothing is due at a pause. Type is large where that takes no
  /// more paper.
  static func sheets(of plan: ChecklistPlan, in context: ViewContext) -> [CardSheet] {
    let groups = plan.groups(of: .pausePoint)
    guard !groups.isEmpty else { return [] }
    let (large, small) = (
      CardMetrics(of: plan, in: context, isLarge: true),
      CardMetrics(of: plan, in: context, isLarge: false)
    )
    let (largePages, smallPages) = (
      CardDeck(large).pages(of: groups), CardDeck(small).pages(of: groups)
    )
    let isLarge = largePages.count <= smallPages.count
    let (metrics, pages) = isLarge ? (large, largePages) : (small, smallPages)
    return pages.enumerated().map { number, cards in
      let left = metrics.room - metrics.height(of: cards)
      return CardSheet(
        plan: plan, cards: cards, part: number + 1, parts: pages.count,
        noteLines: CardMetrics.fewestNotes
          + min(5, max(0, Int(left / ChecklistMetrics.writingLine))),
        metrics: metrics)
    }
  }

  static func document(of sheet: CardSheet, in context: ViewContext) -> Document {
    let id = sheet.name.id(in: context)
    return Document(
      id: id, template: "checklist-cards", title: sheet.name.title(in: context),
      audience: sheet.name.title(in: context),
      path: sheet.name.path(in: context), paper: "A4", pages: 1,
      body: CardView(sheet: sheet, context: context).body,
      overflow: sheet.name.overflow(
        by: sheet.metrics.height(of: sheet.cards) - sheet.metrics.room,
        from: sheet.cards.first?.items.first, in: context),
      table: ChecklistTable(
        plan: sheet.plan, groups: sheet.groups, scores: nil, document: id, context: context
      ).rows,
      in: context)
  }
}

/// One printed page of cards.
struct CardSheet {
  let plan: ChecklistPlan
  let cards: [PauseCard]
  /// Its number among the pages of the post, from 1.
  let part: Int
  /// How many pages the post has.
  let parts: Int
  /// How many lines there are for what has to be put right.
  let noteLines: Int
  let metrics: CardMetrics

  var name: ChecklistName {
    ChecklistName(plan: plan, form: .pausePoint, part: part, parts: parts)
  }

  /// The cards as groups of checks.
  var groups: [ChecklistGroup] {
    cards.map { ChecklistGroup(when: $0.when, form: .pausePoint, items: $0.items) }
  }
}
