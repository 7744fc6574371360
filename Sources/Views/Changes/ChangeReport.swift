import Diff
import Model
import Rendering

extension Output {
  /// What changed since an older edition, role by role; none if no edition is compared with.
  public static let changes = Output("changes", to: .handout) { context in
    guard let diff = context.changes else { return [] }
    let report = ChangeReport(context: context, diff: diff)
    return [DocumentPlan(path: report.path) { report.book.document(at: report.path) }]
  }
}

/// What staff are told of a new edition: what is new, what is different and what no longer
/// holds, for each role; then whatever else changed, for the department.
struct ChangeReport: Sendable {
  let context: ViewContext
  let diff: EditionDiff

  /// Its path below the output folder, without an ending.
  var path: String { context.path("changes") }

  private var words: ChangeWords { ChangeWords(context: context, diff: diff) }

  /// The report as a book.
  var book: Book {
    let id = context.documentID("CH")
    let briefs = diff.retraining.filter { brief in
      context.roles.isEmpty || context.roles.contains(brief.role.id.value)
    }
    let after = briefs.map(chapter) + (context.roles.isEmpty ? [rest] : [])
    let shown = after.filter { !$0.pages.isEmpty }
    let cover = BookCover(context: context, name: words.label("name"), id: id).chapter {
      writeSummary(briefs, &$0)
    }
    return Book(
      context: context, name: words.label("name"), id: id, chapters: [cover] + shown)
  }

  // MARK: Summary

  private func writeSummary(_ briefs: [RoleBrief], _ flow: inout BookFlow) {
    flow.section(words.label("summary"))
    flow.prose(words.editions)
    guard !diff.differences.isEmpty else {
      flow.prose(words.label("none"))
      return
    }
    flow.table(grades)
    if !briefs.isEmpty {
      flow.section(words.label("retrain"))
      flow.table(retraining(briefs))
    }
    flow.remark(words.label("marks"))
  }

  /// How many differences there are of each grade.
  private var grades: BookTable {
    BookTable(
      style: "grades",
      columns: [
        .init(heading: words.label("grade"), width: 110, text: "16"),
        .init(heading: words.label("meaning"), width: 306, text: "*"),
        .init(heading: words.label("count"), width: 60, text: "6r", isNumber: true),
      ],
      rows: ChangeGrade.allCases.reversed().map { grade in
        let count = diff.differences.count { $0.grade == grade }
        return .init(cells: [
          .init(words.label("grade.\(grade.rawValue)"), .strong, isHead: true),
          .init(words.label("meaning.\(grade.rawValue)")), .init("\(count)", .number),
        ])
      })
  }

  private func retraining(_ briefs: [RoleBrief]) -> BookTable {
    BookTable(
      style: "retraining",
      columns: [
        .init(heading: words.label("role"), width: 216, text: "*"),
        .init(heading: words.label("new"), width: 60, text: "6r", isNumber: true),
        .init(heading: words.label("different"), width: 70, text: "10r", isNumber: true),
        .init(heading: words.label("gone"), width: 80, text: "14r", isNumber: true),
        .init(
          heading: context.labels("handbook.glance.page"), width: 50, text: "4r", isNumber: true),
      ],
      rows: briefs.map { brief in
        let anchor = Self.anchor(of: brief.role)
        let counts = [
          brief.changes.new.count, brief.changes.different.count, brief.changes.gone.count,
        ]
        return .init(
          cells: [
            .init(
              BookReference.link(anchor, context.plain(brief.role.name)), .strong, isHead: true)
          ] + counts.map { .init("\($0)", .number) }
            + [.init(BookReference.page(of: anchor), .number)])
      })
  }

  // MARK: Chapters

  private static func anchor(of role: Role) -> String { "role-\(role.key)" }

  private func chapter(of brief: RoleBrief) -> BookChapter {
    .titled(
      context.plain(brief.role.name), anchor: Self.anchor(of: brief.role),
      lead: words.label("role.lead"), in: context
    ) { flow in
      ChangeTables(words: words).write(brief.changes, &flow)
    }
  }

  /// What no role has to learn: traces, wording, and what touches nobody by name.
  private var rest: BookChapter {
    let told = { (difference: Difference) in
      difference.grade >= .check && !difference.roles.isEmpty
    }
    return .titled(
      words.label("rest"), anchor: "rest", lead: words.label("rest.lead"), in: context
    ) { flow in
      let rest = diff.differences.filter { !told($0) }
      guard !rest.isEmpty else { return }
      flow.table(ChangeTables(words: words).different(rest))
    }
  }
}
