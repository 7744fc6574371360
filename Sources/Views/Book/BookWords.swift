import Diff
import Rendering

/// Words on a page of a book, some of which lead elsewhere or are marked as changed.
enum BookWords {
  /// The words as the template takes them, stretch by stretch.
  static func view(of text: String) -> ViewValue {
    .records(BookReference.pieces(of: text).map { record($0.words, anchor: $0.anchor) })
  }

  /// Words with what changed in them marked.
  static func view(of runs: [TextRun]) -> ViewValue {
    .records(runs.map { record($0.words, kind: $0.kind) })
  }

  private static func record(
    _ words: String, anchor: String? = nil, kind: TextRun.Kind = .same
  ) -> Record {
    [
      "words": .text(words), "anchor": .optional(anchor),
      "page": .text(anchor.map { BookReference.page(of: $0) } ?? ""),
      "isRemoved": .flag(kind == .removed), "isAdded": .flag(kind == .added),
    ]
  }
}
