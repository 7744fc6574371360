import Model
import Rendering

extension DocumentKind {
  /// The self-test: questions made from the standards, for everybody and for each role.
  public static let selfTest = DocumentKind.scopedBook("self-test") { context, scope in
    SelfTest(context: context, scope: scope).book
  }
}

/// A self-test: a block for the score, the questions moment by moment, the answers at the back.
struct SelfTest: Sendable {
  let context: ViewContext
  let scope: HandbookScope
  /// The questions in printed order.
  let questions: [Question]

  /// The self-test of a scope.
  init(context: ViewContext, scope: HandbookScope) {
    self.context = context
    self.scope = scope
    questions = QuestionChoice(scope.slices(in: context), in: context).questions
  }

  /// The share of right answers it takes to pass, in percent.
  static let passPercent = 80

  /// How many right answers it takes to pass.
  var passCount: Int { (questions.count * Self.passPercent + 99) / 100 }

  /// The id printed on it.
  var id: String { context.documentID("ST" + scope.idEnding) }

  /// The self-test as a book.
  var book: Book {
    let name = scope.name("self-test", in: context)
    let cover = BookCover(context: context, name: name, id: id).chapter(write: writeScore)
    return Book(
      context: context, name: name, id: id, audience: scope.audience(in: context),
      chapters: [cover, asked, answers(page: true)].filter { !$0.pages.isEmpty })
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("self-test.\(key)", values)
  }

  private func writeScore(_ flow: inout BookFlow) {
    flow.section(label("score"))
    flow.table(
      BookTable(
        style: "signatures",
        columns: [
          .init(heading: label("score.name"), width: 150, text: "*"),
          .init(heading: label("score.date"), width: 106, text: "*"),
          .init(heading: label("score.points"), width: 110, text: "*"),
          .init(heading: label("score.trainer"), width: 110, text: "*"),
        ],
        rows: [.toFill(cells: 4, in: context)]))
    let numbers = [
      ("count", "\(questions.count)"), ("pass", "\(passCount)"),
      ("percent", "\(Self.passPercent)"),
    ]
    flow.prose(label("pass", numbers))
    flow.bullets((1...3).map { label("use.\($0)") })
  }

  // MARK: Questions

  private var asked: BookChapter {
    .titled(label("questions"), anchor: "questions", in: context) { flow in
      var last: ID<Moment>?
      for (index, question) in questions.enumerated() {
        let moment = question.moment
        if moment.id.value != last {
          let words = HandbookWords(context: context)
          flow.section(context.plain(moment.name), number: words.number(moment))
        }
        last = moment.id.value
        flow.question(question, number: index + 1)
      }
    }
  }

  // MARK: Answers

  /// The answers with their reasons; with the page of each question where it is in this book.
  func answers(page: Bool) -> BookChapter {
    .titled(
      label("answers"), anchor: "answers", lead: label("answers.lead", [("id", id)]), in: context
    ) { flow in
      guard !questions.isEmpty else { return }
      flow.table(key(page: page))
    }
  }

  private func key(page: Bool) -> BookTable {
    var columns: [BookTable.Column] = [
      .init(heading: label("answer.number"), width: 40, text: "4r"),
      .init(heading: label("answer.letter"), width: 40, text: "4"),
      .init(heading: label("answer.words"), width: page ? 150 : 180, text: "*"),
      .init(heading: label("answer.reason"), width: page ? 206 : 216, text: "*"),
    ]
    if page {
      columns.append(
        .init(
          heading: context.labels("handbook.glance.page"), width: 40, text: "4r", isNumber: true))
    }
    return BookTable(
      style: "answers", columns: columns,
      rows: questions.enumerated().map { index, question in
        let anchor = Question.anchor(index + 1)
        var reason = BookTable.Cell(question.reason)
        reason.lines.insert(.init(text: question.cite, style: .note), at: 0)
        return .init(
          cells: [
            .init(BookReference.link(anchor, "\(index + 1)"), .strong),
            .init(question.letter, .strong), .init(question.right, isHead: true), reason,
          ] + (page ? [.init(BookReference.page(of: anchor), .number)] : []))
      }, marksChanges: false)
  }
}

extension Question {
  /// Where links to the question of a number lead.
  static func anchor(_ number: Int) -> String { "q\(number)" }

  /// What it is asked from: the standard, and the line or promise if that is what is asked.
  var cite: String {
    switch kind {
    case .script, .support: "\(subject) · \(standard.key)"
    case .redLine, .number, .truth, .level, .peak, .end, .order: standard.key
    }
  }
}

extension BookFlow {
  /// Adds a question with its options, two to a line where all of them are short.
  mutating func question(_ question: Question, number: Int) {
    let column = BookSheet.width / 2 - 50
    let isNarrow = question.options.allSatisfy { option in
      type.lines(option, .body, width: column * 0.96) == 1
    }
    let anchor = Question.anchor(number)
    let options = zip(Question.letters, question.options).map { letter, text -> Record in
      ["letter": .text(letter), "text": .text(text)]
    }
    part(
      "question",
      [
        "number": .number(number), "anchor": .text(anchor), "stem": .text(question.stem),
        "cite": .text(question.cite), "isNarrow": .flag(isNarrow), "options": .records(options),
      ],
      height: stemHeight(of: question)
        + optionsHeight(of: question, width: isNarrow ? column : BookSheet.width - 54, isNarrow),
      before: unlessBelowHeading(spaces.gap), anchor: anchor)
  }

  private func stemHeight(of question: Question) -> Double {
    let cite: Double = type.lines(question.cite, .small, width: 64) == 1 ? 76 : 110
    let lines = type.lines(question.stem, .strong, width: BookSheet.width - 22 - cite)
    return Double(lines) * type.leading(.body)
  }

  private func optionsHeight(of question: Question, width: Double, _ isNarrow: Bool) -> Double {
    let heights = question.options.map { type.height($0, .body, width: width) + spaces.para }
    guard isNarrow else { return heights.reduce(0, +) }
    return Double((heights.count + 1) / 2) * (heights.max() ?? 0)
  }
}
