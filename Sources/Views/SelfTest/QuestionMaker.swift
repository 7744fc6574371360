import Findings
import Model

/// Makes the questions about a part of the standards: what somebody has to know of a moment,
/// nothing that could be answered in two ways.
struct QuestionMaker: Sendable {
  let context: ViewContext
  let words: HandbookWords
  /// The numbers of all standards by unit, from which likely wrong answers come.
  private let amounts: [String: [Amount]]
  /// The times of all promises by unit.
  private let times: [String: [Amount]]

  /// A maker of questions about the standards of a context.
  init(_ context: ViewContext) {
    self.context = context
    words = HandbookWords(context: context)
    let moments = context.catalogue.moments
    amounts = Dictionary(
      grouping: moments.flatMap(\.standards).flatMap(\.measures), by: \.unit.value
    ).mapValues { $0.map(\.value.value) }
    let promises = moments.flatMap(\.support).compactMap { support in
      support.slaUnit.flatMap { unit in support.slaValue.map { (unit.value, $0.value) } }
    }
    times = Dictionary(grouping: promises, by: \.0).mapValues { $0.map(\.1) }
  }

  func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("self-test.\(key)", values)
  }

  // MARK: Levels and red lines

  /// How binding a standard is.
  func level(of standard: Standard, at moment: Moment) -> Question? {
    let name = { (level: Level) in context.labels("level.\(level.rawValue)") }
    let others = Level.allCases.filter { $0 != standard.level.value }
    let left = Question.choice(of: others.count, by: standard.key)
    return Question(
      kind: .level, subject: standard.key, moment: moment, standard: standard,
      stem: label("level", [("id", standard.key), ("short", context.plain(standard.short))]),
      right: name(standard.level.value),
      wrong: others.indices.filter { $0 != left }.map { name(others[$0]) },
      reason: context.plain(standard.why))
  }

  /// Which of four standards is a red line.
  func redLine(_ standard: Standard, at moment: Moment, among pool: [Standard]) -> Question? {
    guard standard.isRedLine else { return nil }
    return question(
      .redLine, subject: standard.key, standard, moment, stem: label("red-line"),
      right: context.plainLine(of: standard),
      wrong: pool.filter { !$0.isRedLine }.map(context.plainLine))
  }

  // MARK: Numbers

  /// Whether a standard is asked after by a blank to fill or by a statement to judge; only one
  /// of them, for the one would tell the answer to the other.
  private func isBlank(_ standard: Standard) -> Bool {
    Question.choice(of: 2, by: standard.key + " blank") == 0
  }

  /// The first number of a standard that its criterion says just once, and where.
  private func number(of standard: Standard) -> (measure: Measure, place: Range<String.Index>)? {
    let criterion = context.plain(standard.criterion)
    for measure in standard.measures where measure.value.value.tenThousandths > 0 {
      if let place = QuestionNumbers.place(of: measure.value.value, in: criterion) {
        return (measure, place)
      }
    }
    return nil
  }

  private func rivals(of measure: Measure, count: Int) -> [Amount] {
    let isShare = measure.unit.value == "%"
    return QuestionNumbers.rivals(
      of: measure.value.value, among: amounts[measure.unit.value] ?? [],
      limit: isShare ? Amount(tenThousandths: 1_000_000) : nil, count: count)
  }

  /// Which number belongs into a criterion.
  func number(of standard: Standard, at moment: Moment) -> Question? {
    guard isBlank(standard), let (measure, place) = number(of: standard) else { return nil }
    let criterion = context.plain(standard.criterion)
    let blanked = QuestionNumbers.replacing(place, in: criterion, with: label("blank"))
    return question(
      .number, subject: standard.key, standard, moment,
      stem: label("number", [("id", standard.key), ("criterion", blanked)]),
      right: measure.value.value.short, wrong: rivals(of: measure, count: 3).map(\.short))
  }

  /// Whether a criterion with perhaps one number altered is the one in force.
  func truth(of standard: Standard, at moment: Moment) -> Question? {
    guard !isBlank(standard), let (measure, place) = number(of: standard),
      let rival = rivals(of: measure, count: 1).first
    else { return nil }
    let criterion = context.plain(standard.criterion)
    let isTrue = Question.choice(of: 2, by: standard.key + " true") == 0
    let told =
      isTrue ? criterion : QuestionNumbers.replacing(place, in: criterion, with: rival.short)
    let (yes, no) = (label("true"), label("false"))
    return Question(
      kind: .truth, subject: standard.key, moment: moment, standard: standard,
      stem: label("truth", [("id", standard.key), ("criterion", told)]),
      right: isTrue ? yes : no, wrong: [isTrue ? no : yes],
      reason: words.sentence(
        [isTrue ? "" : criterion, context.plain(standard.why)]
          .filter { !$0.isEmpty }))
  }

  // MARK: What is said

  /// Which line must not be said.
  func script(_ line: ScriptLine, at moment: Moment, say: [ScriptLine]) -> Question? {
    guard let standard = standard(behind: line, at: moment) else { return nil }
    let quoted = { (line: ScriptLine) in
      context.labels("handbook.quoted", [("text", context.plain(line.text))])
    }
    return question(
      .script, subject: line.key, standard, moment,
      stem: label("script", [("moment", context.plain(moment.name))]), right: quoted(line),
      wrong: say.map(quoted))
  }

  private func standard(behind line: ScriptLine, at moment: Moment) -> Standard? {
    if let standard = line.standard { return context.catalogue.standard(standard.value) }
    return moment.standards.first { standard in
      standard.covers.contains { $0.need.value == line.need?.value }
    } ?? moment.standards.first
  }

  // MARK: Who backs it up

  /// Who promises something, and within what time.
  func support(_ support: Commitment, at moment: Moment) -> Question? {
    let served = support.standards.lazy.compactMap { context.catalogue.standard($0.value) }.first
    guard let standard = served ?? moment.standards.first, let giver = words.giver(of: support)
    else { return nil }
    let others = rivals(of: giver, by: support.key)
    let promise = context.plain(support.commitment)
    guard let value = support.slaValue?.value, let unit = support.slaUnit?.value,
      let place = QuestionNumbers.place(of: value, in: promise),
      let rival = QuestionNumbers.rivals(
        of: value, among: times[unit] ?? [], limit: nil, count: 1
      ).first
    else {
      return question(
        .support, subject: support.key, standard, moment,
        stem: label("support", [("promise", promise)]), right: giver, wrong: others)
    }
    let blanked = QuestionNumbers.replacing(place, in: promise, with: label("blank"))
    let pair = { (giver: String, value: Amount) in
      label("support.pair", [("who", giver), ("time", words.time(value, unit))])
    }
    return question(
      .support, subject: support.key, standard, moment,
      stem: label("support.time", [("promise", blanked)]), right: pair(giver, value),
      wrong: others.isEmpty
        ? []
        : [pair(giver, rival), pair(others[0], value)] + others.dropFirst().map { pair($0, rival) })
  }

  /// Others who promise something, in an order that differs from promise to promise.
  private func rivals(of giver: String, by key: String) -> [String] {
    let names = context.catalogue.set.departments.map { context.plain($0.name) }
    let others = names.filter { $0 != giver }
    guard !others.isEmpty else { return [] }
    let first = Question.choice(of: others.count, by: key)
    return Array(others[first...] + others[..<first])
  }

  // MARK: The journey

  /// Which of four moments is a peak, or the end.
  func kind(of moment: Moment) -> Question? {
    let kind: Question.Kind
    switch moment.kind.value {
    case .peak: kind = .peak
    case .end: kind = .end
    case .ordinary, .low: return nil
    }
    guard let standard = moment.standards.first else { return nil }
    let others = context.catalogue.moments.filter {
      kind == .end ? !$0.isEnd : !$0.isPeakOrEnd
    }
    let first = Question.choice(of: max(1, others.count), by: moment.key)
    return question(
      kind, subject: moment.key, standard, moment, stem: label(kind.rawValue),
      right: context.plain(moment.name),
      wrong: (others[first...] + others[..<first]).map { context.plain($0.name) },
      reason: context.plain(moment.lead))
  }

  /// Which moment comes next.
  func order(after moment: Moment, at index: Int) -> Question? {
    let moments = context.catalogue.moments
    guard index + 1 < moments.count, let standard = moment.standards.first else { return nil }
    let next = moments[index + 1]
    let others = moments.indices.filter { $0 != index && $0 != index + 1 }
      .sorted { (abs($0 - index), $0) < (abs($1 - index), $1) }.map { moments[$0] }
    return question(
      .order, subject: moment.key, standard, moment,
      stem: label("order", [("moment", context.plain(moment.name))]),
      right: context.plain(next.name), wrong: others.map { context.plain($0.name) },
      reason: context.plain(next.lead))
  }

  // MARK: One right, three wrong

  /// A question with the first three wrong options that differ from the right one and from each
  /// other; none if there are fewer.
  private func question(
    _ kind: Question.Kind, subject: String, _ standard: Standard, _ moment: Moment, stem: String,
    right: String, wrong: [String], reason: String? = nil
  ) -> Question? {
    var chosen: [String] = []
    for option in wrong where option != right && !chosen.contains(option) && chosen.count < 3 {
      chosen.append(option)
    }
    guard chosen.count == 3 else { return nil }
    return Question(
      kind: kind, subject: subject, moment: moment, standard: standard, stem: stem, right: right,
      wrong: chosen, reason: reason ?? context.plain(standard.why))
  }
}
