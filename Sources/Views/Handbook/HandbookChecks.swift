import Findings
import Model
import Rendering

// How it is checked, and what to say.
extension HandbookMoment {
  var checks: BookTable {
    BookTable(
      style: "checks",
      columns: [
        .init(heading: words.label("check.question"), width: 222, text: "32"),
        .init(heading: words.label("check.who"), width: 84, text: "12"),
        .init(heading: words.label("check.when"), width: 88, text: "14"),
        .init(heading: words.label("check.how"), width: 82, text: "*"),
      ],
      rows: slice.checks.map { check in
        let probes = words.tails(check.probes, of: moment)
        var question = BookTable.Cell(context.plain(check.question), .strong, isHead: true)
        question.lines.append(
          .init(
            text: check.key + " " + words.label("check.proves", [("ids", probes)]),
            style: .note))
        return .init(
          id: check.key, anchor: check.key,
          cells: [
            question, .init(words.role(check.role.value)),
            .init([context.labels("when.\(check.when.value.rawValue)"), words.frequency(check)]),
            .init([
              context.labels("method.\(check.method.value.rawValue)"), words.minutes(check.minutes),
            ]),
          ])
      })
  }

  /// What to say and what not, a line each; what is not said stands below what is said instead.
  var script: BookTable {
    let order = slice.standards.map(\.id.value)
    let lines =
      slice.say.map { (line: $0, isSaid: true) } + slice.dontSay.map { (line: $0, isSaid: false) }
    let place = { (line: ScriptLine) in
      line.standard.flatMap { order.firstIndex(of: $0.value) } ?? order.count
    }
    let sorted = lines.enumerated().sorted {
      (place($0.element.line), $0.offset) < (place($1.element.line), $1.offset)
    }
    return BookTable(
      style: "script",
      columns: [
        .init(heading: words.label("script.sign"), width: 76, text: "12"),
        .init(heading: words.label("script.line"), width: 400, text: "*"),
      ],
      rows: sorted.map(\.element).map { line, isSaid in
        let sign = words.label(isSaid ? "script.say" : "script.dont")
        return .init(cells: [
          .init(sign, isSaid ? .strong : .soft), cell(line, isSaid ? .strong : .soft),
        ])
      })
  }

  private func cell(_ line: ScriptLine, _ style: BookTable.Line.Style) -> BookTable.Cell {
    var cell = BookTable.Cell(quoted(context.plain(line.text)), style, isHead: true)
    let speaker = line.speaker.map { words.role($0.value) }
    let situation = line.situation.isEmpty ? nil : context.plain(line.situation)
    let note = [context.mark(of: line.key), speaker, situation].compactMap { $0 }
    if !note.isEmpty { cell.lines.append(.init(text: context.joined(note), style: .note)) }
    return cell
  }

  private func quoted(_ text: String) -> String {
    context.labels("handbook.quoted", [("text", text)])
  }
}

extension HandbookWords {
  /// How often a check is due.
  func frequency(_ check: Check) -> String {
    switch check.frequency.value {
    case .daily:
      check.runs > 1
        ? label("check.daily-times", [("times", "\(check.runs)")]) : label("check.daily")
    case .weekly:
      check.weekday.map { label("check.weekly", [("day", weekday($0.value))]) }
        ?? label("check.weekly-any")
    case .monthly: label("check.monthly", [("day", "\(check.workingDay?.value ?? 1)")])
    case .perEvent: label("check.per-event")
    }
  }

  /// A length of time in minutes.
  func minutes(_ minutes: Located<Tenths>) -> String {
    label("minutes", [("minutes", minutes.value.short)])
  }

  private func weekday(_ day: Weekday) -> String {
    context.labels("weekday.\(day.rawValue)")
  }
}
