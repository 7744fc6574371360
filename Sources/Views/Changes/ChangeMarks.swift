import Diff
import Model

/// Which elements a handbook marks as new or changed since an older edition: those whose change
/// somebody has to learn. A change of wording alone, or of what lies behind, is not marked.
struct ChangeMarks: Sendable {
  private var isNew: [String: Bool] = [:]

  /// The marks of a comparison.
  init(_ diff: EditionDiff) {
    for difference in diff.differences(atLeast: .check) where difference.new != nil {
      let isWhole = difference.field == nil && difference.event == .added
      isNew[difference.element.id] = isNew[difference.element.id] == true || isWhole
    }
  }

  /// The key of the label for an element; nil if it is not marked.
  subscript(id: String) -> String? {
    isNew[id].map { $0 ? "changes.mark.new" : "changes.mark.changed" }
  }
}

extension ViewContext {
  /// The mark of an element that is new or changed since the edition that is compared with.
  func mark(of id: String) -> String? { marks?[id].map { labels($0) } }
}

extension BookTable.Row {
  /// The row with a mark in its first cell.
  func marked(_ mark: String?) -> BookTable.Row {
    guard let mark, !cells.isEmpty else { return self }
    var row = self
    row.isMarked = true
    row.cells[0].lines.append(.init(text: mark, style: .mark))
    row.text?[0] += "\n" + mark
    return row
  }
}
