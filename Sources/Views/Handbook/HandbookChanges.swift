import Diff
import Model
import Rendering

extension HandbookFront {
  /// What changed since an older edition for the reader, if one is compared with: first in the
  /// book, for somebody who knew the old one needs nothing else.
  var changes: [BookChapter] {
    guard let diff = context.changes else { return [] }
    let words = ChangeWords(context: context, diff: diff)
    let name = words.label("since", [("revision", "\(diff.old.set.edition.revision.value)")])
    return [
      .titled(name, anchor: "changes", lead: words.label("since.lead"), in: context) { flow in
        let told = diff.differences(atLeast: .check, role: scope.role?.id.value)
        let tables = ChangeTables(words: words)
        let split = (
          new: told.filter { $0.old == nil }, gone: told.filter { $0.new == nil },
          different: told.filter { $0.old != nil && $0.new != nil }
        )
        tables.write(split.new, as: "new", &flow) { tables.new($0) }
        tables.write(split.different, as: "different", &flow) { tables.different($0) }
        tables.write(split.gone, as: "gone", &flow) { tables.gone($0) }
        if told.isEmpty { flow.prose(words.label("none-for-you")) }
      }
    ]
  }
}
