import Model
import Rendering

/// How a moment is taught: what to have ready, what to show and why, what to have tried, and
/// what to look at afterwards.
struct TrainerMoment {
  let slice: HandbookSlice
  /// Its place in the journey, from 0.
  let index: Int
  let context: ViewContext

  private var moment: Moment { slice.moment }
  private var words: HandbookWords { HandbookWords(context: context) }

  /// The chapter.
  var chapter: BookChapter {
    BookChapter(anchor: moment.key, name: words.numbered(moment), in: context) { flow in
      let view = HandbookMoment(slice: slice, index: index, context: context, words: words)
      view.open(&flow)
      write(.prepare, &flow, writePreparation)
      write(.present, &flow) { flow in
        flow.table(demonstration)
        write(moment.failPoints.map(context.plain), as: "fail", sign: "×", &flow)
      }
      write(.tryOut, &flow) { flow in
        for drill in slice.drills { write(drill, &flow) }
        guard !(slice.say.isEmpty && slice.dontSay.isEmpty) else { return }
        flow.subsection(label("cues"))
        flow.table(view.script)
      }
      write(.followUp, &flow, writeFollowUp)
    }
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("trainer.\(key)", values)
  }

  private func write(
    _ step: TrainerStep, _ flow: inout BookFlow, _ write: (inout BookFlow) -> Void
  ) {
    let number = "\(words.number(moment)).\(step.letter)"
    flow.section(label("step.\(step.rawValue)"), number: number)
    let count = flow.blocks.count
    write(&flow)
    if flow.blocks.count == count { flow.removeLast() }
  }

  private func write(_ texts: [String], as key: String, sign: String, _ flow: inout BookFlow) {
    guard !texts.isEmpty else { return }
    flow.subsection(label(key))
    flow.bullets(texts, sign: sign)
  }

  // MARK: Prepare

  private func writePreparation(_ flow: inout BookFlow) {
    flow.prose(context.plain(moment.action.text))
    if !slice.drills.isEmpty { flow.table(drills) }
    write(slice.evidence.map(words.evidence), as: "ready", sign: "□", &flow)
  }

  private var drills: BookTable {
    BookTable(
      style: "sessions",
      columns: [
        .init(heading: label("drill"), width: 196, text: "*"),
        .init(heading: label("drill.roles"), width: 120, text: "18"),
        .init(heading: label("drill.time"), width: 80, text: "10"),
        .init(heading: label("drill.cadence"), width: 80, text: "12"),
      ],
      rows: slice.drills.map { drill in
        .init(cells: [
          .init(
            words.link(drill.key, drill.key) + " " + context.plain(drill.title), .strong,
            isHead: true),
          .init(words.roles(drill.roles)), .init(words.minutes(drill.minutes)),
          .init(context.labels("cadence.\(drill.cadence.value.rawValue)")),
        ])
      })
  }

  // MARK: Present

  /// What to show, step by step, with the reason; a standard without key points is shown whole.
  private var demonstration: BookTable {
    BookTable(
      style: "points",
      columns: [
        .init(heading: words.label("point.id"), width: 82, text: "8"),
        .init(heading: label("show"), width: 230, text: "*"),
        .init(heading: words.label("point.reason"), width: 164, text: "26"),
      ],
      rows: slice.standards.flatMap { standard in
        [whole(standard)]
          + standard.keyPoints.map { point in
            .init(cells: [
              .init(""),
              .init(
                lines: [
                  .init(text: context.plain(point.point), term: context.plain(point.step))
                ], isHead: true),
              .init(context.plain(point.reason), .soft),
            ])
          }
      }, isSpaced: true)
  }

  private func whole(_ standard: Standard) -> BookTable.Row {
    var text = BookTable.Cell(context.plain(standard.text), .strong, isHead: true)
    text.lines.append(
      .init(
        text: context.plain(standard.criterion), style: .note,
        term: words.label("standard.criterion")))
    let level = BookTable.Line(
      text: words.level(standard.level.value), style: .note, term: words.label("standard.level"))
    let redLine = standard.isRedLine ? [BookTable.Line(text: words.redLine, style: .note)] : []
    return .init(
      id: standard.key, anchor: standard.key,
      cells: [
        .init(
          lines: [.init(text: standard.key, style: .soft), level] + redLine),
        text, .init(context.plain(standard.why)),
      ])
  }

  // MARK: Try out

  private func write(_ drill: Drill, _ flow: inout BookFlow) {
    flow.subsection(drill.key + " " + context.plain(drill.title), anchor: drill.key)
    flow.prose(
      context.plain(drill.scenario), noteTerm: label("drill.roles"),
      note: words.sentence([words.roles(drill.roles), words.minutes(drill.minutes)]))
    flow.table(steps(of: drill))
    write(drill.debrief.map(context.plain), as: "debrief", sign: "•", &flow)
  }

  /// The steps, and beside them what to watch: the criteria of the standards that are practised.
  private func steps(of drill: Drill) -> BookTable {
    let watched = drill.covers.compactMap { context.catalogue.standard($0.value) }
    let count = max(drill.steps.count, watched.count)
    return BookTable(
      style: "drill",
      columns: [
        .init(heading: words.label("drill.step"), width: 26, text: "2"),
        .init(heading: words.label("drill.steps"), width: 240, text: "*"),
        .init(heading: label("watch"), width: 210, text: "30"),
      ],
      rows: (0..<count).map { index in
        let step = index < drill.steps.count ? context.plain(drill.steps[index]) : ""
        let watch = index < watched.count ? watched[index] : nil
        return .init(cells: [
          .init(step.isEmpty ? "" : "\(index + 1)", .strong), .init(step),
          watch.map { standard in
            .init(lines: [
              .init(
                text: context.plain(standard.criterion),
                term: standard.key)
            ])
          } ?? .init(""),
        ])
      })
  }

  // MARK: Follow up

  private func writeFollowUp(_ flow: inout BookFlow) {
    for drill in slice.drills {
      flow.prose(
        context.plain(drill.pass), noteTerm: label("pass"), note: drill.key)
    }
    let covered = Set(slice.standards.map(\.id.value))
    let checks = slice.checks.filter { $0.probes.contains { covered.contains($0.value) } }
    guard !checks.isEmpty else { return }
    flow.subsection(label("stays"))
    flow.table(
      BookTable(
        style: "follow",
        columns: [
          .init(heading: words.label("check.question"), width: 256, text: "*"),
          .init(heading: words.label("check.who"), width: 90, text: "12"),
          .init(heading: words.label("check.when"), width: 130, text: "20"),
        ],
        rows: checks.map { check in
          var question = BookTable.Cell(context.plain(check.question), isHead: true)
          question.lines.append(
            .init(
              text: check.key + " "
                + words.label("check.proves", [("ids", words.tails(check.probes, of: moment))]),
              style: .note))
          return .init(
            id: check.key, anchor: check.key,
            cells: [question, .init(words.role(check.role.value)), .init(words.frequency(check))])
        }))
  }
}
