import Model
import Rendering

/// What a book says of the hall it is printed for: its profile, who does whose duties, and what
/// does not apply in it, with the reasons.
struct HallChapter {
  let edition: HallEdition
  let context: ViewContext

  private var hall: Hall { edition.hall }
  private var words: HandbookWords { HandbookWords(context: context) }
  private var hallWords: HallWords { HallWords(edition: edition, context: context) }

  /// The chapter of the hall the documents are for; none if they are for no hall.
  static func chapters(in context: ViewContext) -> [BookChapter] {
    context.variant.hall.map { [HallChapter(edition: $0, context: context).chapter] } ?? []
  }

  /// Writes who does whose duties in the hall the documents are for, as a section; the book of a
  /// role tells the rest of the hall on its cover.
  static func writePosts(_ flow: inout BookFlow) {
    guard let edition = flow.context.variant.hall else { return }
    let chapter = HallChapter(edition: edition, context: flow.context)
    flow.section(chapter.hallWords.label("posts"))
    flow.table(chapter.posts)
  }

  private var chapter: BookChapter {
    .titled(
      hallWords.label("chapter"), anchor: "hall", lead: hallWords.density, in: context
    ) { flow in
      flow.table(profile)
      if hall.status.value == .illustrative { flow.remark(hallWords.label("illustrative")) }
      flow.section(hallWords.label("posts"))
      flow.table(posts)
      flow.section(hallWords.label("not-applicable"))
      if edition.omissions.isEmpty {
        flow.prose(hallWords.label("nothing-omitted"))
      } else {
        flow.table(omissions)
      }
    }
  }

  private var profile: BookTable {
    let facilities = hall.facilities.compactMap { context.catalogue.facility($0.value)?.name }
    let rows = [
      ("name", hallWords.name), ("grade", hallWords.label("grade.\(hall.grade.value.rawValue)")),
      ("phase", hallWords.phase), ("address", hallWords.address), ("phone", hall.phone.value),
      ("hours", hallWords.hours),
      ("facilities", context.joined(facilities.map { context.plain($0) })),
    ]
    return BookTable(
      style: "hall",
      columns: [
        .init(heading: hallWords.label("what"), width: 110, text: "16"),
        .init(heading: hallWords.label("says"), width: 366, text: "*"),
      ],
      rows: rows.map { key, value in
        .init(cells: [
          .init(hallWords.label("profile.\(key)"), .strong, isHead: true), .init(value),
        ])
      })
  }

  private var posts: BookTable {
    BookTable(
      style: "posts",
      columns: [
        .init(heading: words.label("glance.role"), width: 180, text: "*"),
        .init(heading: hallWords.label("staff"), width: 60, text: "6r", isNumber: true),
        .init(heading: hallWords.label("covers"), width: 236, text: "*"),
      ],
      rows: hall.posts.compactMap { post in
        guard let staff = post.staff, let role = context.catalogue.role(post.role.value) else {
          return nil
        }
        let covered = edition.posts(coveredBy: post.role.value).map { context.plain($0.name) }
        return .init(cells: [
          .init(context.plain(role.name), .strong, isHead: true),
          .init("\(staff.value)", .number), .init(context.joined(covered)),
        ])
      })
  }

  private var omissions: BookTable {
    BookTable(
      style: "omissions",
      columns: [
        .init(heading: hallWords.label("kind"), width: 60, text: "8"),
        .init(heading: hallWords.label("id"), width: 60, text: "8"),
        .init(heading: hallWords.label("omission"), width: 176, text: "*"),
        .init(heading: hallWords.label("reason"), width: 180, text: "*"),
      ],
      rows: edition.omissions.map { omission in
        .init(
          cells: [
            .init(context.words(omission.kind.name)), .init(omission.id, .soft),
            .init(context.plain(omission.name), .strong, isHead: true),
            .init(reason(omission.reason)),
          ])
      })
  }

  private func reason(_ reason: HallEdition.Reason) -> String {
    switch reason {
    case .lacks(let facilities):
      let names = facilities.map { id in
        edition.lacking.first { $0.id.value == id }.map { context.plain($0.name) } ?? id.value
      }
      return hallWords.label("reason.lacks", [("facilities", context.joined(names))])
    case .grade: return hallWords.label("reason.grade")
    case .follows(let ids):
      return hallWords.label("reason.follows", [("ids", context.joined(ids))])
    }
  }
}
