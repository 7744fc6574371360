import Diff
import Model
import Rendering

extension HandbookFront {
  /// What changed since an older edition for the reader, if one is compared with: first in the
  /// book, for somebody who knew the old one needs nothing else.
  var changes: [BookChapter] {
    guard let diff = context.changes else { return [] }
    let words = ChangeWords(context: context, diff: diff)
    let name = words.label("since", [("revision", "\(diff.old.set.revision.value)")])
    return [
      .titled(name, anchor: "changes", lead: words.label("since.lead"), in: context) { flow in
        let told = ChangeBrief(
          diff.differences(atLeast: .check, role: scope.role?.id.value))
        ChangeTables(words: words).write(told, &flow)
        if told.isEmpty { flow.prose(words.label("none-for-you")) }
      }
    ]
  }
}
