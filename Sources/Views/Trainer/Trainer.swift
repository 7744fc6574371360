import Model
import Rendering

extension DocumentKind {
  /// The trainer's edition: how each moment is taught, for everybody and for each role.
  public static let trainer = DocumentKind.scopedBook("trainer") { context, scope in
    Trainer(context: context, scope: scope).book
  }
}

/// What a trainer needs, by the four steps of job instruction (TWI): prepare, present, try out,
/// follow up.
struct Trainer: Sendable {
  let context: ViewContext
  let scope: HandbookScope
  private let slices: [HandbookSlice]

  /// The trainer's edition of a scope.
  init(context: ViewContext, scope: HandbookScope) {
    self.context = context
    self.scope = scope
    slices = scope.slices(in: context)
  }

  /// The trainer's edition as a book.
  var book: Book {
    let id = context.documentID("TR" + scope.idEnding)
    let name = scope.name("trainer", in: context)
    let moments = slices.indices.filter { slices[$0].isOnStage }.map {
      TrainerMoment(slice: slices[$0], index: $0, context: context).chapter
    }
    let test = SelfTest(context: context, scope: scope)
    let after = [
      TrainerSheets(context: context, drills: slices.filter(\.isOnStage).flatMap(\.drills)).chapter,
      test.answers(page: false),
    ].filter { !$0.pages.isEmpty }
    let cover = BookCover(context: context, name: name, id: id).chapter { flow in
      flow.section(label("use"))
      flow.bullets((1...4).map { label("use.\($0)", [("test", test.id)]) })
    }
    let contents = BookContents(context: context).chapter(
      lead: "", BookContents.entries(of: [method]) + entries + BookContents.entries(of: after))
    return Book(
      context: context, name: name, id: id, audience: scope.audience(in: context),
      chapters: [cover, contents, method] + moments + after)
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("trainer.\(key)", values)
  }

  private var entries: [BookContents.Entry] {
    BookContents.entries(of: slices.filter(\.isOnStage).map(\.moment), in: context)
  }

  /// The four steps, how inspections are scored, and the session plan.
  private var method: BookChapter {
    .titled(label("method"), anchor: "method", lead: label("method.lead"), in: context) { flow in
      flow.table(
        BookTable(
          style: "steps",
          columns: [
            .init(heading: label("step"), width: 96, text: "14"),
            .init(heading: label("step.trainer"), width: 210, text: "*"),
            .init(heading: label("step.book"), width: 170, text: "*"),
          ],
          rows: TrainerStep.allCases.map { step in
            .init(cells: [
              .init(label("step.\(step.rawValue)"), .strong, isHead: true),
              .init(label("step.\(step.rawValue).trainer")),
              .init(label("step.\(step.rawValue).book"), .soft),
            ])
          }))
      let front = HandbookFront(context: context, scope: scope)
      front.write(.scoring, &flow)
      front.writeConsequences(&flow)
      TrainerPlan(context: context, scope: scope).write(&flow)
    }
  }
}

/// A step of job instruction.
enum TrainerStep: String, CaseIterable {
  case prepare, present, tryOut = "try-out", followUp = "follow-up"

  /// The letter of its section in a chapter.
  var letter: String {
    switch self {
    case .prepare: "A"
    case .present: "B"
    case .tryOut: "C"
    case .followUp: "D"
    }
  }
}
