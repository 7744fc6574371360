import Model
import Rendering

// How the standards were found, what came of it, and what is to change.
extension HandbookFront {
  func writeHow(_ flow: inout BookFlow) {
    for method in set.methods {
      flow.section(context.plain(method.title))
      flow.bullets(method.steps.map(context.plain))
      if let source = method.source {
        flow.remark(words.origin(source.value, words.source(source.value)))
      }
    }
    writeSurvey(&flow)
    write(.principle, &flow)
    write(.marketingMix, &flow)
    writeMilestones(&flow)
    writeFindings(&flow)
    write(.ofThisSet, &flow)
  }

  private func writeSurvey(_ flow: inout BookFlow) {
    let survey = set.survey
    flow.section(words.label("survey"))
    let months = words.label(
      "survey.months", [("months", "\(survey.eligibilityMonths.value)")])
    flow.prose(
      words.sentence([
        context.plain(survey.population), months, context.plain(survey.scaleMeaning),
        words.label("survey.weights", [("basis", context.plain(survey.weightBasis))]),
      ]), isLead: true)
    flow.table(segments)
    if !survey.note.isEmpty { flow.remark(context.plain(survey.note)) }
  }

  private var segments: BookTable {
    BookTable(
      style: "segments",
      columns: [
        .init(heading: words.label("segment.name"), width: 226, text: "24"),
        .init(heading: words.label("segment.weight"), width: 120, text: "20r", isNumber: true),
        .init(heading: words.label("segment.sample"), width: 130, text: "20r", isNumber: true),
      ],
      rows: set.segments.map { segment in
        .init(cells: [
          .init(context.plain(segment.name), isHead: true),
          .init(segment.weight.value.short + "%", .number),
          .init(segment.sample.map { String($0.value) } ?? "", .number),
        ])
      })
  }

  private func writeMilestones(_ flow: inout BookFlow) {
    guard !set.milestones.isEmpty else { return }
    flow.section(words.label("milestones"))
    if let mandate = set.mandate {
      flow.prose(
        words.with(
          [context.told(mandate.number.value), mandate.date.value],
          context.plain(mandate.issuer) + " " + context.plain(mandate.title)))
    }
    flow.table(
      BookTable(
        style: "milestones",
        columns: [
          .init(heading: words.label("milestone.date"), width: 120, text: "17"),
          .init(heading: words.label("milestone.text"), width: 356, text: "*"),
        ],
        rows: set.milestones.map { milestone in
          .init(cells: [
            .init(milestone.date.value, .soft), .init(context.plain(milestone.text), isHead: true),
          ])
        }))
  }

  private func writeFindings(_ flow: inout BookFlow) {
    guard !set.findings.isEmpty else { return }
    flow.section(words.label("findings"))
    flow.table(
      BookTable(
        style: "findings",
        columns: [
          .init(heading: words.label("finding.number"), width: 46, text: "6"),
          .init(heading: words.label("finding.title"), width: 280, text: "*"),
          .init(heading: words.label("finding.moments"), width: 150, text: "26"),
        ],
        rows: set.findings.map { finding in
          .init(cells: [
            .init(String(finding.number.value), .soft),
            .init(context.plain(finding.title), isHead: true),
            .init(
              finding.moments.compactMap { context.catalogue.moment($0.value) }
                .map { words.see($0.key, words.numbered($0)) }),
          ])
        }))
  }

  func writeChange(_ flow: inout BookFlow) {
    writeTransformations(&flow)
    write(.achievement, &flow)
    writeResults(&flow)
    write(.rollout, &flow)
    writeRollout(&flow)
  }

  private func writeTransformations(_ flow: inout BookFlow) {
    guard !set.transformations.isEmpty else { return }
    flow.section(words.label("shifts", [("count", "\(set.transformations.count)")]))
    flow.table(
      BookTable(
        style: "shifts",
        columns: [
          .init(heading: words.label("shift.area"), width: 90, text: "14"),
          .init(heading: words.label("shift.from"), width: 90, text: "14"),
          .init(heading: words.label("shift.to"), width: 96, text: "14"),
          .init(heading: words.label("shift.note"), width: 200, text: "*"),
        ],
        rows: set.transformations.map { shift in
          .init(cells: [
            .init(context.plain(shift.area), isHead: true),
            .init(context.plain(shift.from), .soft), .init(context.plain(shift.to), .strong),
            .init(context.plain(shift.note)),
          ])
        }))
  }

  private func writeResults(_ flow: inout BookFlow) {
    guard !set.results.isEmpty else { return }
    flow.subsection(words.label("results"))
    flow.bullets(
      set.results.map { result in
        let values = [result.baseline, result.after].compactMap { $0?.value.short }
        let unit = result.unit.map { " " + $0.value } ?? ""
        let facts =
          values.isEmpty ? words.label("no-values") : values.joined(separator: " → ") + unit
        return words.with([facts], context.plain(result.name))
      })
  }

  private func writeRollout(_ flow: inout BookFlow) {
    flow.table(
      BookTable(
        style: "rollout",
        columns: [
          .init(heading: words.label("rollout.phase"), width: 110, text: "16"),
          .init(heading: words.label("rollout.text"), width: 366, text: "*"),
        ],
        rows: set.rollout.map { phase in
          .init(cells: [
            .init(context.plain(phase.name), .strong, isHead: true),
            .init(context.plain(phase.text)),
          ])
        }))
  }
}
