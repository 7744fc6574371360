import Model
import Rendering

/// What stands before the moments: the cover, why there are standards, how they were found,
/// what is to change, and the journey at a glance.
struct HandbookFront {
  let context: ViewContext
  let scope: HandbookScope

  var words: HandbookWords { HandbookWords(context: context) }
  var set: StandardSet { context.catalogue.set }

  /// The cover, with how to use what follows.
  func cover(named name: String, id: String) -> BookChapter {
    BookCover(context: context, name: name, id: id).chapter(words.label("use.title")) { flow in
      flow.section(words.label("use.title"))
      flow.bullets((1...6).map { words.label("use.\($0)") })
    }
  }

  /// What stands before the moments: what changed, and the journey at a glance.
  var before: [BookChapter] { (changes + [chapter("glance", writeGlance)]).filter(\.hasPages) }

  /// What stands behind the moments, for theory comes after work: in the order of the sources
  /// background, how it was done, results and roll-out.
  var story: [BookChapter] {
    [chapter("why", writeWhy), chapter("how", writeHow), chapter("change", writeChange)]
      .filter(\.hasPages)
  }

  /// Whether there is anything to say of why there are standards, in short.
  var hasBrief: Bool {
    !set.statistics.isEmpty || set.statements.contains { $0.topic.value == .theory }
  }

  /// Writes why there are standards, in short, for one role.
  func writeBrief(_ flow: inout BookFlow) {
    guard hasBrief else { return }
    flow.chapterTitle(words.label("front.why"), anchor: "why")
    for statistic in set.statistics { write(statistic, &flow) }
    write(.theory, &flow)
    guard set.statements.contains(where: { $0.source != nil && $0.topic.value == .theory })
    else { return }
    flow.remark(
      words.label(
        "source-elsewhere",
        [("id", context.documentID("HB")), ("chapter", words.label("annex.evidence"))]))
  }

  private func chapter(_ anchor: String, _ write: (inout BookFlow) -> Void) -> BookChapter {
    .titled(words.label("front.\(anchor)"), anchor: anchor, in: context, write: write)
  }

  // MARK: Why

  private func writeWhy(_ flow: inout BookFlow) {
    write(.background, &flow)
    for statistic in set.statistics { write(statistic, &flow) }
    write(.problem, &flow)
    write(.coreService, &flow)
    write(.theory, &flow)
    write(.insight, &flow)
    write(.momentOfTruth, &flow)
    write(.goal, &flow)
    write(.benefit, &flow)
    writeBenchmarks(&flow)
  }

  /// The statements on a topic, under its heading.
  func write(_ topic: Topic, _ flow: inout BookFlow) {
    let statements = set.statements.filter { $0.topic.value == topic }
    guard !statements.isEmpty else { return }
    flow.section(words.label("topic.\(topic.rawValue)"))
    write(statements, &flow)
  }

  /// What follows when a check is failed, as far as the set says it.
  func writeConsequences(_ flow: inout BookFlow) {
    guard !set.consequences.isEmpty else { return }
    flow.section(words.label("consequences"))
    let lines = set.consequences.map { one in
      let department = one.department.flatMap { context.catalogue.department($0.value) }
      let act = words.with(
        department.map { [context.plain($0.name)] } ?? [], context.plain(one.text))
      return words.label("consequence", [("occasion", context.plain(one.occasion)), ("act", act)])
    }
    flow.bullets(lines, sign: "•")
  }

  /// Statements, each with where it is from and of when that is; below them all if they are from
  /// one source.
  private func write(_ statements: [Statement], _ flow: inout BookFlow) {
    let sources = Set(statements.map { $0.source?.value })
    let shared = statements.count > 1 && sources.count == 1 ? statements[0].source?.value : nil
    flow.bullets(statements.map { text($0, citesSource: shared == nil) }, sign: "•")
    if let shared { flow.remark(words.origin(shared, shared.value)) }
  }

  private func text(_ statement: Statement, citesSource: Bool) -> String {
    let facts = [
      citesSource ? statement.source.map { words.cite($0.value, $0.value.value) } : nil,
      statement.isTruncated ? words.label("truncated") : nil,
    ]
    return words.with(facts.compactMap { $0 }, context.plain(statement.text))
  }

  /// A figure as a chart, the part to remember largest.
  private func write(_ statistic: Statistic, _ flow: inout BookFlow) {
    let title = context.plain(statistic.title)
    flow.section(title)
    let parts = statistic.parts.sorted { $0.percent.value > $1.percent.value }
    let chart = BarChart(parts.map(bar), width: BookSheet.width)
    let description = words.sentence(
      parts.map { words.with([$0.percent.value.short + "%"], context.plain($0.label)) })
    flow.part(
      "chart",
      [
        "svg": .text(
          chart.svg(
            id: "statistic-\(statistic.id.value)", title: title, description: description)),
        "items": .records(parts.map(record)),
      ], height: chart.height)
    let source = statistic.source.map { words.cite($0.value, words.source($0.value)) }
    let claim = statistic.isAttributed ? words.claim(of: statistic) : words.label("unattributed")
    flow.remark(words.sentence([source, claim].compactMap { $0 }))
  }

  private func bar(_ part: StatisticPart) -> BarChart.Bar {
    let percent = part.percent.value
    return .init(
      name: context.plain(part.label), value: Double(percent.hundredths),
      words: percent.short + "%", isHeadline: part.isHeadline)
  }

  /// A part in the text edition.
  private func record(_ part: StatisticPart) -> Record {
    let percent = part.percent.value
    return [
      "text": .text(context.plain(part.label)), "percent": .text(percent.short),
      "textBar": .text(String(repeating: "■", count: (percent.hundredths + 100) / 200)),
    ]
  }

  private func writeBenchmarks(_ flow: inout BookFlow) {
    guard !set.benchmarks.isEmpty else { return }
    flow.section(words.label("benchmarks"))
    write(set.statements.filter { $0.topic.value == .benchmark }, &flow)
    flow.table(benchmarks)
    if set.benchmarks.contains(where: \.isHedged) { flow.remark(words.label("benchmark.hedged")) }
  }

  private var benchmarks: BookTable {
    BookTable(
      style: "benchmarks",
      columns: [
        .init(heading: words.label("benchmark.company"), width: 76, text: "11"),
        .init(heading: words.label("benchmark.peaks"), width: 106, text: "*"),
        .init(heading: words.label("benchmark.ends"), width: 88, text: "*"),
        .init(heading: words.label("benchmark.lows"), width: 92, text: "*"),
        .init(heading: words.label("benchmark.lessons"), width: 114, text: "19"),
      ],
      rows: set.benchmarks.map(row))
  }

  private func row(_ benchmark: Benchmark) -> BookTable.Row {
    var company = BookTable.Cell(context.plain(benchmark.company), .strong, isHead: true)
    if !benchmark.brandValue.isEmpty {
      company.lines.append(.init(text: context.plain(benchmark.brandValue), style: .note))
    }
    let lessons = benchmark.lessons.map { lesson -> String in
      let moment = lesson.moment.flatMap { context.catalogue.moment($0.value) }
      let text = context.plain(lesson.text)
      return moment.map {
        context.labels(
          "book.term", [("term", words.see($0.key, words.numbered($0))), ("text", text)])
      } ?? text
    }
    return .init(cells: [
      company, list(benchmark.peaks), list(benchmark.ends), list(benchmark.lows), .init(lessons),
    ])
  }

  /// Several things in a cell; what the source does not say is said to be so.
  private func list(_ texts: [LocalizedText]) -> BookTable.Cell {
    texts.isEmpty
      ? .init(words.label("not-stated"), .soft)
      : .init(words.sentence(texts.map(context.plain)))
  }
}
