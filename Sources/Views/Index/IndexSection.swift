import Rendering

/// Documents with which the same is done.
struct IndexSection: Sendable {
  /// What is done with them.
  let task: DocumentTask
  /// The documents, those of a kind together.
  let rows: [DocumentSummary]

  /// A section of documents; nil if there are none.
  init?(_ task: DocumentTask, of documents: [DocumentSummary]) {
    guard !documents.isEmpty else { return nil }
    self.task = task
    let kinds = documents.reduce(into: [String]()) { kinds, document in
      if !kinds.contains(document.kind) { kinds.append(document.kind) }
    }
    rows = kinds.flatMap { kind in documents.filter { $0.kind == kind } }
  }

  /// Some of the rows, kind by kind.
  func groups(in range: Range<Int>) -> [(kind: String, documents: [DocumentSummary])] {
    rows[range].reduce(into: []) { groups, document in
      if groups.last?.kind == document.kind {
        groups[groups.count - 1].documents.append(document)
      } else {
        groups.append((document.kind, [document]))
      }
    }
  }

  /// Whether the first of its kind stands in a row.
  func startsGroup(_ row: Int) -> Bool { row == 0 || rows[row - 1].kind != rows[row].kind }

  /// Where links lead.
  var anchor: String { task.rawValue }
}
