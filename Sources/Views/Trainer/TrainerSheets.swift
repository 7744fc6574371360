import Model
import Rendering

/// A score sheet for each drill: what it takes to pass, and a box for each who takes part.
struct TrainerSheets {
  let context: ViewContext
  let drills: [Drill]

  /// How many people a sheet has room for.
  private static let people = 6

  private var words: HandbookWords { HandbookWords(context: context) }

  /// The chapter; it takes no page if nothing is practised.
  var chapter: BookChapter {
    .titled(label("sheets"), anchor: "sheets", lead: label("sheets.lead"), in: context) { flow in
      for drill in drills {
        flow.section(context.plain(drill.title), number: drill.key)
        flow.table(sheet(of: drill))
      }
    }
  }

  private func label(_ key: String) -> String { context.labels("trainer.\(key)") }

  private func sheet(of drill: Drill) -> BookTable {
    let clauses = words.clauses(of: drill.pass).map { row($0, style: .strong) }
    let criteria = drill.covers.compactMap { context.catalogue.standard($0.value) }.map {
      row(context.plain($0.criterion), term: $0.key)
    }
    let byHand = ["name", "date"].map { key in
      BookTable.Row.toFill(
        [.init(label("sheets.\(key)"), .soft, isHead: true)], cells: Self.people, columns: 4,
        in: context)
    }
    return BookTable(
      style: "score",
      columns: [.init(heading: words.see(drill.key, label("sheets.what")), width: 236, text: "*")]
        + (1...Self.people).map { .init(heading: "\($0)", width: 40, text: "4") },
      rows: byHand + clauses + criteria, marksChanges: false, isSpaced: false)
  }

  private func row(
    _ text: String, style: BookTable.Line.Style = .plain, term: String? = nil
  ) -> BookTable.Row {
    .init(
      cells: [.init(lines: [.init(text: text, style: style, term: term)], isHead: true)]
        + (1...Self.people).map { _ in .init(lines: [.init(text: "", style: .box)]) })
  }
}

extension HandbookWords {
  /// What it takes to pass a drill, clause by clause.
  func clauses(of pass: LocalizedText) -> [String] {
    LanguageMarks.parts(of: context.plain(pass)) { "；;".contains($0) }
  }
}
