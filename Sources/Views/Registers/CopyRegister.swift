import Model
import Rendering

/// Where numbered copies are: filled in by hand as posters are put up and handbooks handed out,
/// so that each can be called back when a new edition takes effect.
struct CopyRegister {
  let context: ViewContext

  /// How many copies a list has room for.
  private static let lines = 20

  /// The chapter.
  var chapter: BookChapter {
    .titled(
      context.labels("registers.copies"), anchor: "copies",
      lead: context.labels("registers.copies.lead"), in: context
    ) { $0.table(table) }
  }

  private var table: BookTable {
    let keys = ["number", "document", "code", "place", "holder", "out", "back"]
    let widths: [Double] = [34, 86, 70, 90, 76, 60, 60]
    return BookTable(
      style: "copies",
      columns: zip(keys, widths).map { key, width in
        .init(
          heading: context.labels("registers.copies.\(key)"), width: width,
          text: key == "number" ? "3" : "*")
      },
      rows: (1...Self.lines).map { number in
        .toFill([.init("\(number)", .soft)], cells: keys.count - 1, columns: 8, in: context)
      })
  }
}
