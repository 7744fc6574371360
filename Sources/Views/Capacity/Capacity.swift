import Findings
import Model
import Rendering

/// Finds the texts that do not fit the page they are printed on, before anything is printed.
public enum Capacity {
  /// What does not fit, in the languages of the set: a finding for each text and language, in
  /// the order of the sources.
  ///
  /// - Parameters:
  ///   - catalogue: The standards.
  ///   - labels: The words of the pages in each language.
  ///   - house: The measures of the pages.
  /// - Returns: The findings.
  public static func findings(
    in catalogue: Catalogue, labels: [Labels], house: HouseStyle = HouseStyle()
  ) -> [Finding] {
    guard let first = labels.first else { return [] }
    let contexts = ViewContext(
      catalogue: catalogue, labels: first, languages: labels, house: house
    ).inAllLanguages
    var walk = CapacityWalk(catalogue, contexts)
    catalogue.walk(with: &walk)
    let rest = catalogue.moments.filter { !walk.crowded.contains($0.key) }
    let findings = walk.findings + CapacityOfMoments(rest, in: contexts).findings
    // With the built-in measures whatever fits by itself fits the sheets it is divided among.
    guard findings.isEmpty, !house.isEmpty else { return findings }
    let kinds: [DocumentKind] = [
      .poster, .panels, .handbook, .trainer, .selfTest, .checklist, .registers,
    ]
    return contexts.flatMap { context in
      kinds.flatMap { $0.plans(context) }.flatMap { $0.make().overflow }
    }
  }
}

/// Walks over all texts and measures them.
struct CapacityWalk: Walker {
  private(set) var findings: [Finding] = []
  /// The moments with texts that do not fit.
  private(set) var crowded: Set<String> = []
  private let languages: [(context: ViewContext, rooms: CapacityRooms)]
  /// How many moments share the sheet of the poster that a moment is on.
  private var columns: [String: Int] = [:]
  /// The columns a stage spans, and of how many.
  private var stages: [String: (span: Int, columns: Int)] = [:]
  private var path: [(kind: EntityKind, id: String)] = []
  /// The level of each standard: the short line of a prohibition has the word for it before it.
  private let levels: [String: Level]

  init(_ catalogue: Catalogue, _ contexts: [ViewContext]) {
    levels = Dictionary(
      catalogue.moments.flatMap(\.standards).map { ($0.key, $0.level.value) },
      uniquingKeysWith: { first, _ in first })
    languages = contexts.map {
      ($0, CapacityRooms(in: $0))
    }
    let moments = catalogue.moments
    for range in WallDivision.groups(of: moments, most: WallDivision.mostColumns) {
      let group = Array(moments[range])
      for moment in group { columns[moment.id.value.value] = group.count }
      for run in WallDivision.runs(of: group) {
        let stage = run[0].stage.value.value
        if stages[stage].map({ run.count < $0.span }) ?? true {
          stages[stage] = (run.count, group.count)
        }
      }
    }
  }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) { path.append((kind, id)) }
  mutating func leave() { path.removeLast() }
  mutating func open(_ part: Field, key: String, at span: Span) {}
  mutating func close() {}
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {}

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    for language in languages {
      guard let place = text.located(in: language.context.language)?.span else { continue }
      let level = field == .standardShort ? path.last.flatMap { levels[$0.id] } : nil
      let words = language.context.words(text)
      let printed = level.map { language.context.line(words, at: $0) } ?? words
      for room in rooms(for: field, language.rooms) {
        guard
          let excess = room.excess(
            of: room.keepsPhrases ? printed : language.context.unmarked(printed))
        else { continue }
        findings.append(
          Finding(
            overCapacity: field.name, of: path.last?.id ?? "", excess, in: room, at: place))
        if let moment = path.first(where: { $0.kind == .moment }) { crowded.insert(moment.id) }
        break
      }
    }
  }

  private func rooms(for field: Field, _ rooms: CapacityRooms) -> [CapacityRoom] {
    if case .stageName = field {
      guard let stage = path.last.flatMap({ stages[$0.id] }) else { return [] }
      return [rooms.stageRoom(spanning: stage.span, of: stage.columns)]
    }
    let moment = path.first { $0.kind == .moment }.flatMap { columns[$0.id] }
    return rooms.rooms(for: field, columns: moment ?? columns.values.max() ?? 1)
  }
}

/// Asks of moments that say so much that they might fill a sheet of their own.
struct CapacityOfMoments {
  let findings: [Finding]

  /// Fewer items than this, and fewer bytes, leave most of a sheet empty.
  private static let fewItems = 24
  private static let fewBytes = 4000

  init(_ moments: [Moment], in contexts: [ViewContext]) {
    let long = moments.filter { !Self.isShort($0) }
    // What all moments of a journey share is reckoned once for all that are asked about.
    let walls =
      long.isEmpty
      ? [] : contexts.map { (poster: Wall(.poster, in: $0), panel: Wall(.panel, in: $0)) }
    findings = long.compactMap { moment in
      walls.lazy.compactMap { Self.finding(moment, poster: $0.poster, panel: $0.panel) }.first
    }
  }

  private static func isShort(_ moment: Moment) -> Bool {
    let items = moment.needs.count + moment.standards.count + moment.support.count
    let texts =
      moment.needs.map(\.short) + moment.support.map(\.short) + moment.physicalEvidence.map(\.short)
      + moment.standards.flatMap { [$0.short, $0.criterion] }
    return items < fewItems
      && texts.reduce(0) { $0 + ($1.entries.map(\.words.value.utf8.count).max() ?? 0) } < fewBytes
  }

  private static func finding(_ moment: Moment, poster: Wall, panel: Wall) -> Finding? {
    func fit(_ wall: Wall) -> WallFit {
      wall.fit([WallColumn(moment, in: wall.context, wall.style)])
    }
    var fewest = WallDivision.lean
    fewest.points = [min(WallDivision.fewestPoints, moment.standards.count)]
    let isPoster = !fit(poster).holds(fewest)
    guard isPoster || !fit(panel).holds() else { return nil }
    return Finding(
      CapacityFault.code, .error,
      Phrase(
        "moment '\(moment.key)' does not fit a \(isPoster ? "poster" : "panel") of its own",
        zh: "时刻“\(moment.key)”单占一块\(isPoster ? "海报" : "展板")也放不下"),
      at: moment.id.span, subject: moment.key,
      hints: [
        Phrase(
          "move some of its standards or promises to another moment",
          zh: "把部分标准或支撑承诺移到别的时刻")
      ])
  }
}

extension Finding {
  /// A text that exceeds its room.
  init(
    overCapacity name: Phrase, of subject: String, _ excess: CapacityRoom.Excess,
    in room: CapacityRoom, at span: Span
  ) {
    let (document, lines, line) = (room.document, room.lines, room.charactersOfLine)
    let message =
      switch excess {
      case .lines(let taken):
        Phrase(
          "\(name) of '\(subject)' takes \(taken) lines of \(document), \(lines) fit",
          zh: "“\(subject)”的\(name)在\(document)上占 \(taken) 行，只容 \(lines) 行")
      case .width:
        Phrase(
          "\(name) of '\(subject)' is too wide for a column of \(document)",
          zh: "“\(subject)”的\(name)有一段比\(document)的一栏还宽")
      }
    let hint =
      room.keepsPhrases
      ? Phrase(
        "keep it to about \(line * lines) characters, at most \(line) between breaks",
        zh: "写成 \(line * lines) 字左右，换行处“|”之间不超过 \(line) 字")
      : Phrase(
        "keep it to about \(line * lines) characters", zh: "写成 \(line * lines) 字左右")
    self.init(CapacityFault.code, .error, message, at: span, subject: subject, hints: [hint])
  }
}

extension Finding {
  /// What has no room on a page of a document, found when it was laid out.
  ///
  /// - Parameters:
  ///   - document: What the document is called.
  ///   - excess: How much higher than its page it is, in millimetres.
  ///   - subject: The id of what stands there, or of the first of it.
  ///   - context: What the document was made from.
  init(
    overflowOf document: String, by excess: Double, about subject: String, in context: ViewContext
  ) {
    let millimetres = Int(excess.rounded(.up))
    var walk = PlaceWalk(wanted: subject)
    context.catalogue.walk(with: &walk)
    self.init(
      CapacityFault.code, .error,
      Phrase(
        "'\(subject)' is \(millimetres) mm too high for a page of '\(document)'",
        zh: "“\(subject)”比“\(document)”的一页高出 \(millimetres) 毫米"),
      at: walk.span ?? context.catalogue.set.id.span, subject: subject,
      hints: [
        Phrase(
          "shorten what stands there, or set it smaller in measures.xml",
          zh: "缩短该处文字，或在 measures.xml 中改小尺寸")
      ])
  }
}

/// Finds where an element stands.
private struct PlaceWalk: Walker {
  let wanted: String
  private(set) var span: Span?

  init(wanted: String) { self.wanted = wanted }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    if id == wanted, self.span == nil { self.span = span }
  }
  mutating func leave() {}
  mutating func open(_ part: Field, key: String, at span: Span) {}
  mutating func close() {}
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {}
  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {}
}
