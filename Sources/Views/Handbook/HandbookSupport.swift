import Model
import Rendering

// Who backs it up, and how it is practised.
extension HandbookMoment {
  func writeSupport(_ flow: inout BookFlow) {
    flow.table(support)
    guard !slice.evidence.isEmpty else { return }
    flow.subsection(words.label("moment.evidence"))
    flow.table(evidence)
  }

  private var support: BookTable {
    BookTable(
      style: "support",
      columns: [
        .init(heading: words.label("support.who"), width: 122, text: "18"),
        .init(heading: words.label("support.commitment"), width: 210, text: "*"),
        .init(heading: words.label("support.time"), width: 70, text: "12"),
        .init(heading: words.label("support.serves"), width: 74, text: "10"),
      ],
      rows: slice.support.map { support in
        var promise = BookTable.Cell(context.plain(support.commitment))
        promise.lines.append(
          .init(
            text: words.occasion(of: support), style: .note, term: words.label("support.when")))
        let resource = context.plain(support.resource)
        if !resource.isEmpty { promise.lines.append(.init(text: resource, style: .note)) }
        return .init(
          id: support.key, anchor: support.key,
          cells: [
            words.whom(toCallFor: support), promise, .init(words.time(of: support)),
            .init(words.tails(support.standards, of: moment), .soft),
          ])
      })
  }

  private var evidence: BookTable {
    BookTable(
      style: "evidence",
      columns: [
        .init(heading: words.label("evidence.text"), width: 302, text: "*"),
        .init(heading: words.label("evidence.owner"), width: 100, text: "18"),
        .init(heading: words.label("support.serves"), width: 74, text: "10"),
      ],
      rows: slice.evidence.map { evidence in
        .init(
          id: evidence.key, anchor: evidence.key,
          cells: [
            .init(words.evidence(evidence), isHead: true),
            .init(evidence.owner.map { EditionView.department($0.value, in: context) } ?? ""),
            .init(words.tails(evidence.standards, of: moment), .soft),
          ])
      })
  }

  /// A drill: what it is about, step by step, and what to talk over. A role, which does not lead
  /// it, is told what it is about and what it takes to pass.
  func writeDrill(_ drill: Drill, _ flow: inout BookFlow) {
    let time = [
      words.minutes(drill.minutes), context.labels("cadence.\(drill.cadence.value.rawValue)"),
    ]
    let facts = [
      context.joined(time), words.roles(drill.roles), words.tails(drill.covers, of: moment),
    ]
    let note = words.sentence(facts.filter { !$0.isEmpty })
    let title = drill.key + " " + context.plain(drill.title)
    flow.subsection(
      words.with([context.mark(of: drill.key)].compactMap { $0 }, title), anchor: drill.key)
    flow.prose(
      context.plain(drill.scenario), noteTerm: words.label("drill.time"), note: note)
    guard !isBrief else { return flow.bullets(words.clauses(of: drill.pass), sign: "□") }
    flow.table(table(of: drill))
    guard !drill.debrief.isEmpty else { return }
    flow.subsection(words.label("drill.debrief"))
    flow.bullets(drill.debrief.map(context.plain), sign: "•")
  }

  /// The steps, and beside them what it takes to pass, a box for each clause.
  private func table(of drill: Drill) -> BookTable {
    let boxes = words.clauses(of: drill.pass)
    let count = max(drill.steps.count, boxes.count)
    return BookTable(
      style: "drill",
      columns: [
        .init(heading: words.label("drill.step"), width: 26, text: "2"),
        .init(heading: words.label("drill.steps"), width: 292, text: "*"),
        .init(heading: words.label("drill.pass"), width: 158, text: "28"),
      ],
      rows: (0..<count).map { index in
        let step = index < drill.steps.count ? context.plain(drill.steps[index]) : ""
        return .init(cells: [
          .init(step.isEmpty ? "" : "\(index + 1)", .strong), .init(step),
          .init(index < boxes.count ? boxes[index] : "", .box),
        ])
      })
  }
}

extension HandbookWords {
  /// The units that have words in every language; others are printed as written.
  static let namedUnits = ["s", "min", "h", "d", "workday", "month"]

  /// The time a promise names; empty if it names none.
  func time(of support: Commitment) -> String {
    guard let value = support.slaValue, let unit = support.slaUnit else { return "" }
    return time(value.value, unit.value)
  }

  /// A length of time in a unit.
  func time(_ value: Amount, _ unit: String) -> String {
    guard Self.namedUnits.contains(unit) else { return "\(value.short) \(unit)" }
    return label("unit.\(unit)", [("value", value.short)])
  }

  /// Who is to be called for a promise: name, number and hours.
  func whom(toCallFor support: Commitment) -> BookTable.Cell {
    var cell = BookTable.Cell(giver(of: support) ?? "", .strong, isHead: true)
    let department = support.department.flatMap { context.catalogue.department($0.value) }
    cell.lines.append(.init(text: number(of: support, department), style: .note))
    let hours = department.map { context.plain($0.hours) } ?? ""
    if !hours.isEmpty { cell.lines.append(.init(text: hours, style: .note)) }
    return cell
  }

  /// The number to ring; a line to write one on if none is known.
  private func number(of support: Commitment, _ department: Department?) -> String {
    guard let number = support.contact?.value ?? department?.contact?.value else {
      return label("support.no-number")
    }
    let isExample = support.contact == nil && department?.status?.value == .illustrative
    return with(
      isExample ? [label("illustrative")] : [],
      label("support.call", [("number", context.told(number))]))
  }

  /// When staff call on a promise; one that is owed unasked is called on when it is late.
  func occasion(of support: Commitment) -> String {
    support.occasion.isEmpty ? label("support.unasked") : context.plain(support.occasion)
  }

  /// Who promises something: a department, or a role out of sight; nil if nobody is named.
  func giver(of support: Commitment) -> String? {
    if let department = support.department {
      return EditionView.department(department.value, in: context)
    }
    return support.role.map { role($0.value) }
  }

  /// A piece of physical evidence with what is known of it.
  func evidence(_ evidence: PhysicalEvidence) -> String {
    let facts = [
      evidence.place.isEmpty ? nil : context.plain(evidence.place),
      evidence.quantity.map { label("evidence.quantity", [("count", "\($0.value)")]) },
      evidence.version.map { label("evidence.version", [("version", $0.value)]) },
      evidence.validTo.map { label("evidence.valid", [("day", $0.value.description)]) },
    ].compactMap { $0 }
    return with(facts, context.plain(evidence.text))
  }
}
