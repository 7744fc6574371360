import Findings
import Model
import Rendering

/// A check that has no room on a sheet, and how much is lacking, in points.
struct SheetOverflow {
  let check: String
  let excess: Double
}

/// One printed sheet of a post, of cards or of a round.
struct ChecklistSheet {
  let layout: SheetLayout
  /// What stands on it.
  let blocks: [SheetBlock]
  /// Its number among the sheets of the post and species, from 1, and how many there are.
  let part: Int
  let parts: Int
  /// How many lines there are for what has to be put right.
  let noteLines: Int
  /// What has no room on it.
  let overflow: [SheetOverflow]

  var plan: ChecklistPlan { layout.plan }
  var form: CheckForm { layout.form }
  private var context: ViewContext { layout.context }
  private var labels: Labels { context.labels }
  private var words: SheetWords { layout.words }

  /// The words for its species: in its path, and in its id.
  private var species: (path: String, id: String) {
    switch form {
    case .pausePoint: ("cards", "PC")
    case .round: ("round", "IR")
    }
  }

  /// What follows id and path where there are several sheets.
  private var suffix: String { parts > 1 ? "-\(part)" : "" }

  /// The path, such as `zh-Hans/checklists/2026-12-01/duty-manager-cards`.
  var path: String {
    let day = plan.day?.description ?? "undated"
    return context.path("checklists/\(day)/\(plan.role.slug.value)-\(species.path)\(suffix)")
  }

  /// The id of the form, the same on every day: `PC` for pause-point cards, `IR` for rounds.
  var id: String { context.documentID("\(species.id)-\(plan.role.key)\(suffix)") }

  /// Post, species, number and day: which of the sheets it is.
  var title: String {
    let parts = [
      words.post, words.species, self.parts > 1 ? "\(part)/\(self.parts)" : nil,
      plan.day?.description,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The sheet as a document.
  var document: Document {
    let scores = form == .round && plan.role.isScored ? RoundScores(of: plan, in: context) : nil
    return Document(
      id: id, template: form == .round ? "checklist" : "checklist-cards", title: title,
      audience: title, path: path, paper: "A4", pages: 1, body: body(scores),
      overflow: overflow.map { overflow in
        Finding(
          overflowOf: title, by: PageLength.millimetres(overflow.excess), about: overflow.check,
          in: context)
      },
      table: ChecklistTable(sheet: self, scores: scores, context: context).rows, in: context)
  }

  private func body(_ scores: RoundScores?) -> Record {
    furniture.merging(
      form == .round
        ? RoundView(sheet: self, scores: scores, context: context).body
        : CardView(sheet: self, context: context).body)
  }

  /// What head and foot print.
  private var furniture: Record {
    let said: Record = [
      "species": .text(words.species),
      "post": .text(words.post),
      "part": .optional(parts > 1 ? "\(part) / \(parts)" : nil),
      "page": .text(labels("page.of", [("page", String(part)), ("pages", String(parts))])),
      "day": .optional(
        plan.day.map {
          ["date": .text($0.description), "weekday": .text(words.weekday($0.weekday))]
        }),
      "instructions": .texts((hasHow ? words.how : []) + [words.signs].filter { !$0.isEmpty }),
      "retention": .optional(
        context.catalogue.set.retentionMonths.map {
          labels("checklist.retention", [("months", String($0.value))])
        }),
    ]
    return said.with(aside: [
      "measures": .text(layout.type.properties),
      "isRoomy": .flag(layout.isRoomy), "isLong": .flag(layout.isLong(words.post)),
      "notes": .list((0..<noteLines).map { .number($0 + 1) }),
    ])
  }

  private var hasHow: Bool {
    blocks.contains { if case .how = $0 { true } else { false } }
  }

  /// The groups of checks on it.
  var groups: [ChecklistGroup] {
    blocks.compactMap { block in
      switch block {
      case .group(let group): group
      case .card(let card): ChecklistGroup(when: card.when, form: form, items: card.items)
      case .how, .score: nil
      }
    }
  }

  /// The cards on it.
  var cards: [PauseCard] {
    blocks.compactMap { if case .card(let card) = $0 { card } else { nil } }
  }

  /// Whether points are added up on it.
  var hasScore: Bool { blocks.contains { if case .score = $0 { true } else { false } } }
}
