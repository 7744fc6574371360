import Diff
import Model
import Rendering

/// Differences as tables for staff.
struct ChangeTables {
  let words: ChangeWords

  /// Writes what is new, different and gone for a role, in a table.
  func write(_ brief: ChangeBrief, _ flow: inout BookFlow) {
    flow.table(table(of: brief.new + brief.different + brief.gone))
  }

  /// Both editions side by side, their changes marked; what is new stands on one side only, and so
  /// does what no longer holds.
  func table(of differences: [Difference]) -> BookTable {
    BookTable(
      style: "different",
      columns: [
        .init(heading: words.label("what"), width: 160, text: "24"),
        .init(heading: words.label("old"), width: 158, text: "*"),
        .init(heading: words.label("new-words"), width: 158, text: "*"),
      ],
      rows: differences.map { difference in
        let told = words.told(difference)
        return .init(
          id: difference.element.id,
          cells: [name(told), .init(lines: told.sides.old), .init(lines: told.sides.new)])
      }, marksChanges: false, isSpaced: true)
  }

  private func name(_ told: ToldDifference) -> BookTable.Cell {
    let facts = [told.grade, told.subject].filter { !$0.isEmpty }
    return .init(
      lines: [
        .init(text: told.name, style: .strong),
        .init(text: HandbookWords(context: words.context).sentence(facts), style: .note),
      ], isHead: true)
  }
}
