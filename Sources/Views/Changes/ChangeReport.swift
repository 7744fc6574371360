import Diff
import Model
import Rendering

extension DocumentKind {
  /// What changed since an older edition, role by role; none if no edition is compared with.
  public static let changes = DocumentKind("changes", to: .handout) { context in
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

  /// The report as a book: one chapter, so that a few changes take a page.
  var book: Book {
    let briefs = diff.retraining.filter { brief in
      context.roles.isEmpty || context.roles.contains(brief.role.id.value)
    }
    let name = words.label("name")
    let chapter = BookChapter(
      anchor: "changes", name: name, setting: .close, in: context
    ) { flow in
      flow.chapterTitle(name, anchor: "changes", lead: words.editions, below: context.title)
      writeSummary(briefs, &flow)
      for brief in briefs {
        flow.section(context.plain(brief.role.name), anchor: Self.anchor(of: brief.role))
        ChangeTables(words: words).write(brief.changes, &flow)
      }
      if context.roles.isEmpty { writeRest(&flow) }
      if !diff.differences.isEmpty { flow.remark(words.label("marks")) }
    }
    return Book(context: context, name: name, id: context.documentID("CH"), chapters: [chapter])
  }

  private static func anchor(of role: Role) -> String { "role-\(role.key)" }

  /// How many differences there are of each grade, and who has to learn them.
  private func writeSummary(_ briefs: [RoleBrief], _ flow: inout BookFlow) {
    let counts = ChangeGrade.allCases.reversed().compactMap { grade -> String? in
      let count = diff.differences.count { $0.grade == grade }
      guard count > 0 else { return nil }
      return words.label(
        "counted", [("grade", words.label("grade.\(grade.rawValue)")), ("count", "\(count)")])
    }
    flow.prose(counts.isEmpty ? words.label("none") : context.joined(counts))
    guard !briefs.isEmpty else { return }
    let roles = briefs.map {
      BookReference.link(Self.anchor(of: $0.role), context.plain($0.role.name))
    }
    flow.prose(
      context.labels(
        "book.term", [("term", words.label("retrain")), ("text", context.joined(roles))]))
  }

  /// What no role has to learn: traces, wording, and what touches nobody by name.
  private func writeRest(_ flow: inout BookFlow) {
    // The title says which revision follows which.
    let rest = diff.differences.filter {
      ($0.grade < .check || $0.roles.isEmpty) && $0.field != .setRevision
    }
    guard !rest.isEmpty else { return }
    flow.section(words.label("rest"), anchor: "rest")
    flow.table(ChangeTables(words: words).table(of: rest))
  }
}
