import Diff
import Findings
import Model
import Rendering

/// A difference in the words of a document.
struct ToldDifference {
  /// What it concerns, such as `M08-S1 criterion`.
  let name: String
  /// Whom it touches, and which way it went.
  let grade: String
  /// What the element is about, in a few words.
  let subject: String
  /// What both editions say; empty for one that says nothing.
  let sides: (old: [BookTable.Line], new: [BookTable.Line])
}

/// How a change report puts differences into words.
struct ChangeWords {
  let context: ViewContext
  let diff: EditionDiff

  /// A label of the report.
  func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("changes.\(key)", values)
  }

  /// From which edition to which.
  var editions: String {
    let (old, new) = (diff.old.set, diff.new.set)
    return label(
      "editions",
      [
        ("old", "\(old.revision.value)"), ("old-day", old.effectiveFrom.value.description),
        ("new", "\(new.revision.value)"), ("new-day", new.effectiveFrom.value.description),
      ])
  }

  /// A difference in words.
  func told(_ difference: Difference) -> ToldDifference {
    let event = difference.field == nil ? label("event.\(difference.event.rawValue)") : ""
    let field = difference.field.map { $0.name[speech] } ?? event
    let name = [difference.element.id, field].filter { !$0.isEmpty }.joined(separator: " ")
    let way = difference.direction.map { label("direction.\($0.rawValue)") }
    let grade = [label("grade.\(difference.grade.rawValue)"), way].compactMap { $0 }
    return ToldDifference(
      name: name, grade: context.joined(grade), subject: subject(of: difference),
      sides: sides(of: difference))
  }

  /// The language in which the names of fields are said.
  private var speech: Language { context.isChinese ? .zhHans : .en }

  // MARK: What it concerns

  private func subject(of difference: Difference) -> String {
    let element = difference.element
    let short =
      short(of: element, at: difference.moment, in: diff.new)
      ?? short(of: element, at: difference.moment, in: diff.old)
    // What stands beside it is not told twice.
    let isTold = difference.texts.contains { text in
      short.map { [text.old?.value, text.new?.value].contains($0) } ?? false
    }
    return [element.kind.name[speech], isTold ? nil : short].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// A few words that tell an element of a moment from its likes; what an edition has at
  /// another moment is told by the edition that has it here.
  private func short(of element: ElementName, at moment: String?, in catalogue: Catalogue)
    -> String?
  {
    let id = element.id
    if element.kind == .standard { return catalogue.standard(ID(id)).map(context.plainLine) }
    let moment = moment.flatMap { catalogue.moment(ID($0)) }
    let text: LocalizedText? =
      switch element.kind {
      case .moment: catalogue.moment(ID(id))?.name
      case .need: catalogue.need(ID(id))?.short
      case .check: moment?.checks.first { $0.key == id }?.question
      case .support: moment?.support.first { $0.key == id }?.short
      case .evidence: moment?.physicalEvidence.first { $0.key == id }?.short
      case .drill: moment?.drills.first { $0.key == id }?.title
      case .line: moment.flatMap { ($0.say + $0.dontSay).first { $0.key == id } }?.text
      case .role: catalogue.role(ID(id))?.name
      case .department: catalogue.department(ID(id))?.name
      case .stage: catalogue.stage(ID(id))?.name
      case .hall: catalogue.hall(ID(id))?.name
      case .facility: catalogue.facility(ID(id))?.name
      case .season: catalogue.season(ID(id))?.name
      default: nil
      }
    return text.map(context.plain)
  }

  // MARK: What it says

  private func sides(of difference: Difference) -> (old: [BookTable.Line], new: [BookTable.Line]) {
    let text =
      difference.texts.first { $0.language == context.language } ?? difference.texts.first
    if let text { return marked(text) }
    if difference.field == nil, difference.event != .moved {
      let element = difference.element
      return (
        whole(element, difference.old, in: diff.old), whole(element, difference.new, in: diff.new)
      )
    }
    return (lines(difference, difference.old), lines(difference, difference.new))
  }

  private func marked(_ text: TextChange) -> (old: [BookTable.Line], new: [BookTable.Line]) {
    func side(_ words: String?, _ gone: TextRun.Kind) -> [BookTable.Line] {
      guard let words, !words.isEmpty else { return [] }
      // A text that only one edition has is told, not marked from end to end.
      let runs = text.old == nil || text.new == nil ? [] : text.runs.filter { $0.kind != gone }
      return [
        .init(
          text: told(words, in: text.language),
          runs: runs.map { run in
            TextRun(run.kind, told(run.words, in: text.language))
          })
      ]
    }
    return (side(text.old?.value, .added), side(text.new?.value, .removed))
  }

  private func told(_ words: String, in language: String) -> String {
    context.told(context.unmarked(words), in: language)
  }

  /// A whole element: a standard with its criterion, anything else by its words.
  private func whole(_ element: ElementName, _ side: DifferenceSide?, in catalogue: Catalogue)
    -> [BookTable.Line]
  {
    guard let side, !side.words.isEmpty else { return [] }
    guard element.kind == .standard, let standard = catalogue.standard(ID(element.id)) else {
      return [.init(text: told(side.words, in: context.language))]
    }
    return [
      .init(text: context.plain(standard.text)),
      .init(
        text: context.plain(standard.criterion), style: .note,
        term: context.labels("handbook.standard.criterion")),
    ]
  }

  private func lines(_ difference: Difference, _ side: DifferenceSide?) -> [BookTable.Line] {
    guard let side, !side.words.isEmpty else { return [] }
    let words = time(difference, side) ?? value(side.words, of: difference.field)
    return [.init(text: context.told(words))]
  }

  /// The time a promise names, in the words the handbook uses for it.
  private func time(_ difference: Difference, _ side: DifferenceSide) -> String? {
    guard difference.field == .supportSlaValue, let moment = difference.moment else { return nil }
    let times = [diff.old, diff.new].compactMap { edition in
      edition.moment(ID(moment))?.support.first { $0.key == difference.element.id }
    }
    let told = times.first { support in
      [support.slaValue?.value.short, support.slaUnit?.value].compactMap { $0 }
        .joined(separator: " ") == side.words
    }
    return told.map(HandbookWords(context: context).time)
  }

  /// A value of a closed vocabulary, or a role, in the words the handbook uses for it.
  private func value(_ words: String, of field: Field?) -> String {
    guard let field else { return words }
    if let labels = Self.vocabularies[field] { return context.labels("\(labels).\(words)") }
    guard Self.roles.contains(field) else { return words }
    let role = diff.new.role(ID(words)) ?? diff.old.role(ID(words))
    return role.map { context.plain($0.name) } ?? words
  }

  /// The fields of closed vocabularies, and where their labels are.
  private static let vocabularies: [Field: String] = [
    .standardLevel: "level", .checkWhen: "when", .checkMethod: "method",
    .checkWeekday: "weekday", .checkFrequency: "changes.frequency",
    .drillCadence: "cadence",
  ]

  /// The fields that name a role.
  private static let roles: Set<Field> = [
    .standardRole, .checkRole, .lineSpeaker, .drillRoles, .supportRole,
    .hallPostRole, .hallPostCoveredBy,
  ]
}
