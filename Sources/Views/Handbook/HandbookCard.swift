import Model
import Rendering

/// The card of a role, two pages to read before work: its moments, its red lines, and whom to
/// call.
struct HandbookCard {
  let context: ViewContext
  let role: Role
  /// The moments at which it is on stage.
  let slices: [HandbookSlice]

  private var words: HandbookWords { HandbookWords(context: context) }

  /// The chapter.
  var chapter: BookChapter {
    .titled(
      words.label("card", [("role", context.plain(role.name))]), anchor: "card",
      lead: words.label("card.lead"), in: context
    ) { flow in
      flow.section(words.label("card.moments"))
      flow.table(moments)
      flow.section(words.label("card.red-lines"))
      redLines.rows.isEmpty
        ? flow.prose(words.label("card.no-red-line")) : flow.table(redLines)
      let calls = calls
      guard !calls.rows.isEmpty else { return }
      flow.section(words.label("card.calls"))
      flow.table(calls)
    }
  }

  // MARK: Moments

  private var moments: BookTable {
    BookTable(
      style: "card",
      columns: [
        .init(heading: words.label("glance.moment"), width: 130, text: "18"),
        .init(heading: words.label("card.what"), width: 306, text: "*"),
        .init(heading: words.label("glance.page"), width: 40, text: "6r", isNumber: true),
      ],
      rows: slices.map { slice in
        let moment = slice.moment
        var name = BookTable.Cell(
          words.link(moment.key, words.numbered(moment)), .strong, isHead: true)
        let badge = words.badge(moment)
        if !badge.isEmpty { name.lines.append(.init(text: badge, style: .note)) }
        return .init(cells: [
          name, .init(lines: slice.standards.map(line) + tasks(at: slice)),
          .init(BookReference.page(of: moment.key), .number),
        ])
      }, marksChanges: false)
  }

  /// A standard in a few words, with the sign of its level.
  private func line(_ standard: Standard) -> BookTable.Line {
    let sign = context.labels(
      standard.level.value.isBinding ? "sign.required" : "sign.advised")
    let text = [
      sign, context.plainLine(of: standard), standard.isRedLine ? words.redLine : nil,
    ].compactMap { $0 }.joined(separator: " ")
    return .init(text: text, style: standard.isRedLine ? .strong : .plain)
  }

  /// What it checks and practises there, by id.
  private func tasks(at slice: HandbookSlice) -> [BookTable.Line] {
    let scope = HandbookScope(of: role, in: context.catalogue.set)
    let checks = slice.checks.filter { scope.concerns($0.role.value) }.map(\.key)
    let drills = slice.drills.filter { !$0.roles.isEmpty }.map(\.key)
    let facts = [("checks", checks), ("drills", drills)].filter { !$0.1.isEmpty }
    guard !facts.isEmpty else { return [] }
    let told = facts.map { key, ids in
      words.label(
        "card.\(key)", [("ids", context.joined(ids.map { words.tail($0, of: slice.moment) }))])
    }
    return [.init(text: words.sentence(told), style: .note)]
  }

  // MARK: Red lines

  private var redLines: BookTable {
    BookTable(
      style: "card",
      columns: [
        .init(heading: words.label("point.id"), width: 60, text: "8"),
        .init(heading: words.label("standard.text"), width: 256, text: "*"),
        .init(heading: words.label("standard.criterion"), width: 160, text: "26"),
      ],
      rows: slices.flatMap(\.standards).filter(\.isRedLine).map { standard in
        .init(cells: [
          .init(words.link(standard.key, standard.key), .soft),
          .init(context.plain(standard.text), .strong, isHead: true),
          .init(context.plain(standard.criterion)),
        ])
      }, marksChanges: false)
  }

  // MARK: Whom to call

  /// Who stands behind the role's standards, each once, with what they are called for.
  private var calls: BookTable {
    var calls: [(giver: String, first: Commitment, lines: [BookTable.Line])] = []
    for support in slices.flatMap(\.support) {
      guard let giver = words.giver(of: support) else { continue }
      let number = support.contact?.value ?? ""
      let line = BookTable.Line(text: words.occasion(of: support))
      if let place = calls.firstIndex(where: {
        $0.giver == giver && ($0.first.contact?.value ?? "") == number
      }) {
        calls[place].lines.append(line)
      } else {
        calls.append((giver, support, [line]))
      }
    }
    return BookTable(
      style: "card",
      columns: [
        .init(heading: words.label("support.who"), width: 150, text: "22"),
        .init(heading: words.label("support.when"), width: 326, text: "*"),
      ],
      rows: calls.map { call in
        .init(cells: [words.whom(toCallFor: call.first), .init(lines: call.lines)])
      }, marksChanges: false)
  }
}
