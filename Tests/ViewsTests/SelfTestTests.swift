import Model
import Testing

@testable import Views

@Suite("The self-test")
struct SelfTestTests {
  /// A self-test of a sample for a scope.
  struct Case: Sendable, CustomTestStringConvertible {
    let sample: HandbookSamples.Sample
    let test: SelfTest

    var testDescription: String { "\(test.id) of \(sample.testDescription)" }
    var context: ViewContext { test.context }
  }

  static let cases: [Case] = HandbookSamples.all.flatMap { sample -> [Case] in
    guard let context = try? HandbookSamples.context(sample) else { return [] }
    return HandbookScope.wanted(in: context).map {
      Case(sample: sample, test: SelfTest(context: context, scope: $0))
    }
  }

  @Test("is there for each sample", arguments: HandbookSamples.all)
  func all(_ sample: HandbookSamples.Sample) {
    #expect(Self.cases.contains { $0.sample.testDescription == sample.testDescription })
  }

  @Test("has one right answer to each question, and no option twice", arguments: cases)
  func options(_ one: Case) {
    #expect(!one.test.questions.isEmpty)
    var seen: Set<String> = []
    for question in one.test.questions {
      #expect(question.options.count == (question.kind == .truth ? 2 : 4))
      #expect(Set(question.options).count == question.options.count, "\(question.options)")
      #expect(question.options.count { $0 == question.right } == 1)
      let asked = ([question.stem] + question.options).joined(separator: "\n")
      #expect(seen.insert(asked).inserted, "asked twice: \(question.stem)")
      #expect(one.context.catalogue.standard(question.standard.id.value) != nil)
      #expect(!question.reason.isEmpty)
      let at = Question.letters.firstIndex(of: question.letter) ?? 9
      #expect(question.options[at] == question.right)
    }
  }

  @Test("calls right what the standards say, and nothing else", arguments: cases)
  func key(_ one: Case) {
    for question in one.test.questions {
      let true_ = question.options.filter { Self.isTrue($0, of: question, in: one.context) }
      #expect(true_ == [question.right], "\(question.stem) \(question.options)")
    }
  }

  /// Whether an option is right, found out from the standards and from what is printed.
  static func isTrue(_ option: String, of question: Question, in context: ViewContext) -> Bool {
    let catalogue = context.catalogue
    let (labels, plain) = (context.labels, context.plain)
    let criterion = plain(question.standard.criterion)
    switch question.kind {
    case .level:
      return option == labels("level.\(question.standard.level.value.rawValue)")
    case .redLine:
      return catalogue.moments.flatMap(\.standards)
        .contains { $0.isRedLine && context.plainLine(of: $0) == option }
    case .number:
      return question.stem.replacing(labels("self-test.blank"), with: option).contains(criterion)
    case .truth:
      return (option == labels("self-test.true")) == question.stem.contains(criterion)
    case .script:
      let lines = catalogue.moments.flatMap(\.dontSay).map { plain($0.text) }
      return lines.contains { labels("handbook.quoted", [("text", $0)]) == option }
    case .support: return isPromise(option, of: question, in: context)
    case .peak, .end, .order: return isMoment(option, of: question, in: context)
    }
  }

  private static func isPromise(_ option: String, of question: Question, in context: ViewContext)
    -> Bool
  {
    let words = HandbookWords(context: context)
    return context.catalogue.moments.flatMap(\.support).contains { support in
      guard support.key == question.subject, let giver = words.giver(of: support) else {
        return false
      }
      let pair = [("who", giver), ("time", words.time(of: support))]
      return [giver, context.labels("self-test.support.pair", pair)].contains(option)
    }
  }

  private static func isMoment(_ option: String, of question: Question, in context: ViewContext)
    -> Bool
  {
    let moments = context.catalogue.moments
    let named = moments.filter { context.plain($0.name) == option }
    switch question.kind {
    case .peak: return named.contains { $0.kind.value == .peak }
    case .end: return named.contains { $0.kind.value == .end }
    case .order:
      let here = question.moment.sequence.value
      let next = moments.map(\.sequence.value).filter { $0 > here }.min()
      return named.contains { $0.sequence.value == next }
    case .redLine, .number, .script, .truth, .support, .level: return false
    }
  }

  @Test(
    "asks about every moment its reader is on stage, more about peaks and the end",
    arguments: cases)
  func coverage(_ one: Case) {
    let asked = Dictionary(grouping: one.test.questions, by: \.moment.key).mapValues(\.count)
    for moment in one.context.catalogue.moments {
      let slice = HandbookSlice(moment, in: one.test.scope)
      let count = asked[moment.key] ?? 0
      #expect((count > 0) == slice.isOnStage, "\(moment.key)")
      switch moment.kind.value {
      case .peak, .end: #expect(!slice.isOnStage || slice.standards.count < 3 || count >= 4)
      case .ordinary, .low: #expect(count <= 3)
      }
    }
  }

  @Test("has the right letter in no pattern, the same in every language")
  func letters() throws {
    for set in ["service-hall", "e-channel"] {
      let whole = Self.cases.filter { $0.sample.set == set && $0.test.scope.role == nil }
      #expect(Set(whole.map { $0.test.questions.map { "\($0.subject) \($0.letter)" } }).count >= 1)
      for one in whole {
        let fours = one.test.questions.filter { $0.kind != .truth }.map(\.letter)
        for letter in Question.letters {
          let share = fours.count { $0 == letter }
          #expect((fours.count / 10...fours.count / 2).contains(share), "\(letter): \(share)")
        }
        for period in 1...4 {
          let repeated = zip(fours, fours.dropFirst(period)).count { $0 == $1 }
          #expect(repeated < fours.count * 2 / 3, "repeats after \(period)")
        }
      }
    }
    for one in Self.cases where one.test.questions.count > 5 {
      #expect(Set(one.test.questions.map(\.letter)).count >= 3, "\(one.testDescription)")
    }
  }

  @Test("is asked of all kinds")
  func kinds() {
    for one in Self.cases where one.test.scope.role == nil && one.sample.set == "service-hall" {
      let missing = Set(Question.Kind.allCases).subtracting(one.test.questions.map(\.kind))
      #expect(missing.isEmpty, "\(missing)")
    }
  }

  @Test("prints each question once and its key at the back", arguments: cases)
  func printed(_ one: Case) throws {
    let document = one.test.book.document(at: "t")
    let text = try HandbookSamples.text(document)
    let html = try HandbookSamples.html(document)
    let count = one.test.questions.count
    #expect(html.matches(of: /<div class="question" id="q[0-9]+">/).count == count)
    for number in 1...count { #expect(html.contains("href=\"#q\(number)\" data-page=")) }
    #expect(text.contains("\(one.test.passCount)"))
    #expect(one.test.passCount * 100 >= count * SelfTest.passPercent)
    #expect((one.test.passCount - 1) * 100 < count * SelfTest.passPercent)
  }

  @Test(
    "numbers: the place of a value, and its rivals",
    arguments: [
      ("P95≤3秒", 3, true), ("≤3分钟，3次", 3, false), ("日均≤10分钟", 1, false), ("≤0.5%", 5, false),
    ])
  func numbers(_ text: String, _ value: Int, _ isFound: Bool) {
    let amount = Amount(tenThousandths: value * 10_000)
    #expect((QuestionNumbers.place(of: amount, in: text) != nil) == isFound)
    let rivals = QuestionNumbers.rivals(
      of: amount, among: [amount, amount], limit: nil, count: 3)
    #expect(rivals.count == 3 && Set(rivals).count == 3 && !rivals.contains(amount))
  }
}
