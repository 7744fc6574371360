import Diff
import Model
import Rendering

/// Differences as tables for staff.
struct ChangeTables {
  let words: ChangeWords

  /// Writes what is new, different and gone for a role.
  func write(_ brief: ChangeBrief, _ flow: inout BookFlow) {
    write(brief.new, as: "new", &flow, new)
    write(brief.different, as: "different", &flow, different)
    write(brief.gone, as: "gone", &flow, gone)
  }

  /// Writes differences under their heading, if there are any.
  private func write(
    _ differences: [Difference], as key: String, _ flow: inout BookFlow,
    _ table: ([Difference]) -> BookTable
  ) {
    guard !differences.isEmpty else { return }
    flow.section(words.label(key))
    flow.table(table(differences))
  }

  /// What is new: what it is, and what it says.
  private func new(_ differences: [Difference]) -> BookTable {
    told(differences, style: "new") { $0.sides.new }
  }

  /// What no longer holds: what it was, and what it said.
  private func gone(_ differences: [Difference]) -> BookTable {
    told(differences, style: "gone") { $0.sides.old }
  }

  /// What is different: both editions side by side, their changes marked.
  func different(_ differences: [Difference]) -> BookTable {
    BookTable(
      style: "different",
      columns: [
        .init(heading: words.label("what"), width: 136, text: "20"),
        .init(heading: words.label("old"), width: 170, text: "*"),
        .init(heading: words.label("new-words"), width: 170, text: "*"),
      ],
      rows: differences.map { difference in
        let sides = words.told(difference).sides
        return .init(
          id: difference.element.id,
          cells: [name(words.told(difference)), .init(lines: sides.old), .init(lines: sides.new)])
      }, marksChanges: false, isSpaced: true)
  }

  private func told(
    _ differences: [Difference], style: String, _ side: (ToldDifference) -> [BookTable.Line]
  ) -> BookTable {
    BookTable(
      style: style,
      columns: [
        .init(heading: words.label("what"), width: 136, text: "20"),
        .init(heading: words.label("words"), width: 340, text: "*"),
      ],
      rows: differences.map { difference in
        let told = words.told(difference)
        return .init(id: difference.element.id, cells: [name(told), .init(lines: side(told))])
      }, marksChanges: false, isSpaced: true)
  }

  private func name(_ told: ToldDifference) -> BookTable.Cell {
    var lines = [
      BookTable.Line(text: told.name, style: .strong),
      BookTable.Line(text: told.grade, style: .note),
    ]
    if !told.subject.isEmpty { lines.append(.init(text: told.subject, style: .note)) }
    return .init(lines: lines, isHead: true)
  }
}
