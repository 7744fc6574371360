import Model
import Rendering

/// Who has promised what: a chapter for each department, to be signed by it.
struct SupportRegister {
  let context: ViewContext

  private var words: HandbookWords { HandbookWords(context: context) }

  /// A promise and the moment it belongs to.
  private typealias Promise = (moment: Moment, support: Commitment)

  /// The departments that have promised anything, in the order they are declared.
  var chapters: [BookChapter] {
    let promises = context.catalogue.moments.flatMap { moment in
      moment.support.map { Promise(moment, $0) }
    }
    return context.catalogue.set.departments.compactMap { department in
      let own = promises.filter { $0.support.department?.value == department.id.value }
      return own.isEmpty ? nil : chapter(of: department, own)
    }
  }

  private func chapter(of department: Department, _ promises: [Promise]) -> BookChapter {
    let name = context.labels(
      "registers.support", [("department", context.plain(department.name))])
    return .titled(
      name, anchor: "support-\(department.key)", lead: context.labels("registers.support.lead"),
      in: context
    ) { flow in
      flow.table(table(of: promises))
      flow.section(context.labels("registers.support.sign"))
      flow.table(signatures)
    }
  }

  private func table(of promises: [Promise]) -> BookTable {
    BookTable(
      style: "promises",
      columns: [
        .init(heading: words.label("point.id"), width: 60, text: "8"),
        .init(heading: words.label("glance.moment"), width: 92, text: "14"),
        .init(heading: words.label("support.commitment"), width: 180, text: "*"),
        .init(heading: words.label("support.time"), width: 66, text: "10"),
        .init(heading: words.label("support.serves"), width: 78, text: "12"),
      ],
      rows: promises.map { promise in
        .init(
          id: promise.support.key,
          cells: [
            .init(promise.support.key, .soft), .init(words.numbered(promise.moment)),
            .init(context.plain(promise.support.commitment), .strong, isHead: true),
            .init(words.time(of: promise.support)),
            .init(context.joined(served(by: promise.support)), .soft),
          ])
      })
  }

  private func served(by support: Commitment) -> [String] {
    support.standards.map(\.value.value) + support.needs.map(\.value.value)
  }

  private var signatures: BookTable {
    BookTable(
      style: "signatures",
      columns: [
        .init(heading: words.label("signature.name"), width: 156, text: "*"),
        .init(heading: words.label("signature.signature"), width: 180, text: "*"),
        .init(heading: words.label("signature.date"), width: 140, text: "*"),
      ],
      rows: (0..<3).map { _ in .toFill(cells: 3, in: context) })
  }
}
