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
    let tall = walk.findings.isEmpty ? overflow(catalogue, walk.long, contexts, house) : []
    let told = walk.crowded.union(tall.isEmpty ? [] : walk.long)
    let rest = catalogue.moments.filter { !told.contains($0.key) }
    return walk.findings + tall + CapacityOfMoments(rest, in: contexts).findings
  }

  /// What is higher than a page, found by laying it out: of moments with long texts, which have no
  /// room by themselves if they have none, or of everything, where a house sets it in its own way.
  private static func overflow(
    _ catalogue: Catalogue, _ long: Set<String>, _ contexts: [ViewContext], _ house: HouseStyle
  ) -> [Finding] {
    let isWhole = !house.isEmpty || long.contains("")
    guard isWhole || !long.isEmpty else { return [] }
    let laid =
      isWhole
      ? catalogue
      : Catalogue(
        set: catalogue.set, moments: catalogue.moments.filter { long.contains($0.key) },
        words: catalogue.words)
    let kinds: [DocumentKind] =
      [.handbook, .trainer, .selfTest, .checklist, .registers]
      + (house.isEmpty ? [] : [.poster, .panels])
    let found = contexts.flatMap { context in
      kinds.flatMap { $0.plans(context.with(laid)) }.flatMap { $0.make().overflow }
    }
    // What is too high for one page is so for others.
    return found.firsts { "\($0.subject) \($0.span)" }
  }
}

/// Walks over all texts and measures them.
struct CapacityWalk: Walker {
  private(set) var findings: [Finding] = []
  /// The moments with texts that do not fit.
  private(set) var crowded: Set<String> = []
  /// The moments with texts that might be higher than a page, so that only laying them out tells;
  /// an empty name stands for what is in no moment.
  private(set) var long: Set<String> = []
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
      guard let place = text.located(in: language.context.language) else { continue }
      if place.value.utf8.count > Self.longText {
        long.insert(path.first { $0.kind == .moment }?.id ?? "")
      }
      let level = field == .standardShort ? path.last.flatMap { levels[$0.id] } : nil
      let words = language.context.words(text)
      let printed = level.map { language.context.line(words, at: $0) } ?? words
      guard let room = room(for: field, language.rooms),
        let excess = room.excess(
          of: room.keepsPhrases ? printed : language.context.unmarked(printed))
      else { continue }
      findings.append(
        Finding(
          overCapacity: field.name, of: path.last?.id ?? "", excess, in: room, at: place.span))
      if let moment = path.first(where: { $0.kind == .moment }) { crowded.insert(moment.id) }
    }
  }

  /// The bytes of a text that might be higher than a page: the narrowest column of a book holds
  /// twice as many on half a page.
  private static let longText = 500

  private func room(for field: Field, _ rooms: CapacityRooms) -> CapacityRoom? {
    if case .stageName = field {
      return path.last.flatMap { stages[$0.id] }.map {
        rooms.stageRoom(spanning: $0.span, of: $0.columns)
      }
    }
    let moment = path.first { $0.kind == .moment }.flatMap { columns[$0.id] }
    return rooms.room(for: field, columns: moment ?? columns.values.max() ?? 1)
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
    findings = long.compactMap { moment in
      contexts.lazy.compactMap { Self.finding(moment, in: $0) }.first
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

  private static func finding(_ moment: Moment, in context: ViewContext) -> Finding? {
    func fit(_ kind: WallStyle.Kind) -> WallFit {
      let wall = Wall(kind, in: context)
      return wall.fit([WallColumn(moment, in: context, wall.style)])
    }
    var fewest = WallDivision.lean
    fewest.points = [min(WallDivision.fewestPoints, moment.standards.count)]
    let isPoster = !fit(.poster).holds(fewest)
    guard isPoster || !fit(.panel).holds() else { return nil }
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
    var walk = LongestText(of: subject, in: context.language)
    context.catalogue.walk(with: &walk)
    let subject = walk.subject
    let none = Phrase(verbatim: "")
    let (name, of) =
      walk.field.map { ($0.name, (Phrase(" of ", zh: ""), Phrase("", zh: "的"))) } ?? (
        none, (none, none)
      )
    self.init(
      CapacityFault.code, .error,
      Phrase(
        "\(name)\(of.0)'\(subject)' is \(millimetres) mm too high for a page of \(document)",
        zh: "“\(subject)”\(of.1)\(name)比\(document)的一页高出 \(millimetres) 毫米"),
      at: walk.span ?? context.catalogue.set.id.span, subject: subject,
      hints: [
        Phrase(
          "shorten what stands there, or set it smaller in measures.xml",
          zh: "缩短该处文字，或在 measures.xml 中改小尺寸")
      ])
  }
}

/// Finds the longest text in an element in a language: what is too high is so because of that.
private struct LongestText: Walker {
  let element: String
  let language: String
  /// The innermost element that has the text.
  private(set) var subject: String
  private(set) var span: Span?
  private(set) var field: Field?
  private var length = 0
  private var path: [String] = []

  init(of element: String, in language: String) {
    self.element = element
    self.language = language
    subject = element
  }

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    path.append(id)
    if id == element, self.span == nil { self.span = span }
  }
  mutating func leave() { path.removeLast() }
  mutating func open(_ part: Field, key: String, at span: Span) {}
  mutating func close() {}
  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {}
  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {}
  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    guard path.contains(element), let words = text.located(in: language),
      words.value.utf8.count > length
    else { return }
    subject = path.last ?? element
    length = words.value.utf8.count
    span = words.span
    self.field = field
  }
}
