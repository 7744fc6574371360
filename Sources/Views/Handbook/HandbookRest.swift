import Model
import Rendering

/// What a role has to know of the moments in which it is not on stage: what the customer needs
/// there first, and what the others do.
struct HandbookRest {
  let moments: [Moment]
  let context: ViewContext

  /// Where links to it lead.
  static let anchor = "rest"

  /// Writes it, with its title; nothing if the role is on stage everywhere.
  func write(_ flow: inout BookFlow) {
    guard !moments.isEmpty else { return }
    let words = HandbookWords(context: context)
    flow.chapterTitle(words.label("rest"), anchor: Self.anchor, lead: words.label("rest.lead"))
    flow.table(table(words))
  }

  private func table(_ words: HandbookWords) -> BookTable {
    BookTable(
      style: "rest",
      columns: [
        .init(heading: words.label("glance.moment"), width: 116, text: "18"),
        .init(heading: words.label("rest.need"), width: 130, text: "*"),
        .init(heading: words.label("rest.others"), width: 230, text: "*"),
      ],
      rows: moments.map { moment in
        var name = BookTable.Cell(words.numbered(moment), .strong, isHead: true)
        let badge = words.badge(moment)
        if !badge.isEmpty { name.lines.append(.init(text: badge, style: .note)) }
        let need = context.catalogue.rankedNeeds(of: moment).first
        return .init(
          anchor: moment.key,
          cells: [
            name, .init(need.map { context.plain($0.text) } ?? ""),
            .init(lines: others(at: moment, words)),
          ])
      })
  }

  /// Who does what there: the requirements, in a line for each role.
  private func others(at moment: Moment, _ words: HandbookWords) -> [BookTable.Line] {
    var lines: [(role: ID<Role>, shorts: [String])] = []
    for standard in moment.standards {
      switch standard.level.value {
      case .must, .mustNot: break
      case .should, .shouldNot, .may: continue
      }
      let short = context.plainLine(of: standard)
      if let index = lines.firstIndex(where: { $0.role == standard.role.value }) {
        lines[index].shorts.append(short)
      } else {
        lines.append((standard.role.value, [short]))
      }
    }
    return lines.map {
      .init(text: words.sentence($0.shorts), style: .note, term: words.role($0.role))
    }
  }
}
