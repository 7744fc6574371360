import Findings
import Model

/// Grades what differs between two editions.
struct Grading {
  private let language: String
  private let roles: (old: RoleIndex, new: RoleIndex)
  private let levels: (old: [String: Level], new: [String: Level])

  init(from old: Catalogue, to new: Catalogue) {
    language = new.primaryLanguage
    roles = (RoleIndex(old), RoleIndex(new))
    levels = (Self.levels(of: old), Self.levels(of: new))
  }

  private static func levels(of catalogue: Catalogue) -> [String: Level] {
    Dictionary(
      catalogue.moments.flatMap(\.standards).map { ($0.key, $0.level.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The difference, graded; several if a field that is there once became something else.
  func graded(_ raw: RawDifference) -> Difference? {
    guard let element = raw.element else { return nil }
    switch raw.inside {
    case nil: return whole(raw, element)
    case .place(let old, let new): return place(raw, element, old, new)
    case .order(let field, let old, let new):
      return finish(
        raw, Content(field: field, old: old, new: new), Verdict(grade(reordering: field)))
    case .item(let field, let old, let new):
      return item(raw, Content(field: field), old, new)
    case .partItem(let before, _, let old, let new):
      guard let field = (new ?? old)?.field else { return nil }
      return item(raw, Content(field: field, key: before.key), old, new)
    case .part(let old, let new): return part(raw, old, new)
    }
  }

  /// What is told of a difference besides the element.
  struct Content {
    var field: Field?
    var key = ""
    var old: DifferenceSide?
    var new: DifferenceSide?
    var texts: [TextChange] = []
  }

  /// What is thought of it.
  struct Verdict {
    let grade: ChangeGrade
    let direction: Direction?

    init(_ grade: ChangeGrade, _ direction: Direction? = nil) {
      self.grade = grade
      self.direction = direction
    }

    /// Where a promise may go either way, what cannot be told counts as loosened; nil if it
    /// did not go at all.
    init?(_ sense: Sense) {
      switch sense {
      case .same: return nil
      case .loosened: self.init(.customer, .loosened)
      case .tightened: self.init(.staff, .tightened)
      case .unclear: self.init(.customer)
      }
    }
  }

  // MARK: Elements

  private func whole(_ raw: RawDifference, _ element: Snapshot.Element) -> Difference {
    let grades = element.name.kind.grades
    var content = Content()
    switch raw.event {
    case .moved:
      content.old = raw.old.map { DifferenceSide(words: $0.moment ?? "", span: $0.span) }
      content.new = raw.new.map { DifferenceSide(words: $0.moment ?? "", span: $0.span) }
      return finish(raw, content, Verdict(grades.moved))
    case .added, .removed, .changed:
      content.old = raw.old.map(side)
      content.new = raw.new.map(side)
      return finish(raw, content, Verdict(raw.new == nil ? grades.removed : grades.added))
    }
  }

  private func side(_ element: Snapshot.Element) -> DifferenceSide {
    DifferenceSide(words: element.written(in: language), span: element.span)
  }

  /// The order of moments is the journey; that of all else is only the order of print.
  private func place(
    _ raw: RawDifference, _ element: Snapshot.Element, _ old: Int, _ new: Int
  ) -> Difference? {
    guard let before = raw.old, let after = raw.new else { return nil }
    let content = Content(
      old: DifferenceSide(words: String(old), span: before.span),
      new: DifferenceSide(words: String(new), span: after.span))
    return finish(raw, content, Verdict(element.name.kind == .moment ? .staff : .editorial))
  }

  private func grade(reordering field: Field) -> ChangeGrade {
    if case .always(let grade) = field.judgement { return grade }
    return .staff
  }

  // MARK: Parts

  private func part(_ raw: RawDifference, _ old: Snapshot.Part?, _ new: Snapshot.Part?)
    -> Difference?
  {
    guard let part = new ?? old else { return nil }
    let content = Content(
      field: part.field, key: part.key, old: old.map { side($0, against: new) },
      new: new.map { side($0, against: old) })
    return finish(raw, content, verdict(onPart: part.field, old, new))
  }

  /// A part is shown whole, and stands where the first thing in it stands that differs.
  private func side(_ part: Snapshot.Part, against other: Snapshot.Part?) -> DifferenceSide {
    let said = other.map { Set($0.items.map(\.saying)) }
    let differing = part.items.first { said?.contains($0.saying) == false }
    return DifferenceSide(
      words: part.written(in: language), span: differing?.span ?? part.span)
  }

  private func verdict(onPart field: Field, _ old: Snapshot.Part?, _ new: Snapshot.Part?)
    -> Verdict
  {
    switch field.judgement {
    case .always(let grade): return Verdict(grade)
    case .measure:
      guard let old, let new else {
        return new == nil ? Verdict(.customer, .loosened) : Verdict(.staff, .tightened)
      }
      return Verdict(MeasureSays.sense(from: MeasureSays(old), to: MeasureSays(new)))
        ?? Verdict(old.differsInSample(from: new) ? .check : .trace)
    // A condition that comes leaves the standard to fewer cases.
    case .bound: return old == nil ? Verdict(.customer, .loosened) : Verdict(.staff, .tightened)
    case .ceiling, .floor, .guarantee, .level, .offer, .promise, .part: return Verdict(.customer)
    }
  }

  // MARK: Fields

  private func item(
    _ raw: RawDifference, _ content: Content, _ old: Snapshot.Item?, _ new: Snapshot.Item?
  ) -> Difference? {
    guard let field = content.field else { return nil }
    var content = content
    content.texts = Self.texts(old, new)
    let shown = content.texts.first { $0.language == self.language } ?? content.texts.first
    let tag = shown?.language ?? language
    content.old = old.map {
      DifferenceSide(words: $0.content.written(in: tag), span: shown?.old?.span ?? $0.span)
    }
    content.new = new.map {
      DifferenceSide(words: $0.content.written(in: tag), span: shown?.new?.span ?? $0.span)
    }
    return finish(raw, content, verdict(raw, field, old, new, content.texts))
  }

  private func verdict(
    _ raw: RawDifference, _ field: Field, _ old: Snapshot.Item?, _ new: Snapshot.Item?,
    _ texts: [TextChange]
  ) -> Verdict {
    if (old ?? new)?.isText == true, isHarmless(raw, texts) { return Verdict(.editorial) }
    switch field.judgement {
    case .always(let grade): return Verdict(grade)
    case .promise, .measure: return Verdict(.customer)
    case .ceiling: return Verdict(Self.ceiling(old, new)) ?? Verdict(.trace)
    case .floor: return Verdict(Self.floor(old, new)) ?? Verdict(.trace)
    case .offer: return new == nil ? Verdict(.customer, .loosened) : Verdict(.trace)
    case .guarantee:
      let holds = new?.content == .value(.flag(true))
      return holds ? Verdict(.staff, .tightened) : Verdict(.customer, .loosened)
    case .level: return Verdict(Self.level(old, new)) ?? Verdict(.trace)
    case .part:
      let wasOrdinary = old?.content == .value(MomentKind.ordinary.fieldValue)
      return wasOrdinary ? Verdict(.staff, .tightened) : Verdict(.customer)
    case .bound: return bound(raw, field, old, new)
    }
  }

  /// Whether nobody's duty can have changed: the words changed only in translations, or only
  /// in spelling where nothing binds.
  private func isHarmless(_ raw: RawDifference, _ texts: [TextChange]) -> Bool {
    let own = texts.filter { $0.language == language }
    return own.isEmpty || own.allSatisfy(\.isSpelling) && !isBinding(raw)
  }

  /// Whether the element binds in either edition: a standard that must be kept, or a promise
  /// of the back office.
  private func isBinding(_ raw: RawDifference) -> Bool {
    switch raw.element?.name.kind {
    case .standard:
      let old = raw.old.flatMap { levels.old[$0.name.id] }
      let new = raw.new.flatMap { levels.new[$0.name.id] }
      return [old, new].contains { $0?.isBinding == true }
    case .support: return true
    default: return false
    }
  }

  // MARK: Whole differences

  private func finish(_ raw: RawDifference, _ content: Content, _ verdict: Verdict) -> Difference {
    let element = raw.element
    let name = element?.name ?? ElementName(.set, "")
    return Difference(
      event: raw.event, element: name, moment: element?.moment, field: content.field,
      key: content.key, old: content.old, new: content.new, texts: content.texts,
      direction: verdict.direction, grade: verdict.grade,
      demands: demands(raw, content, verdict), roles: touched(raw))
  }

  private func touched(_ raw: RawDifference) -> [ID<Role>] {
    let all = [raw.new.map { roles.new[$0.name] }, raw.old.map { roles.old[$0.name] }]
    var seen: Set<ID<Role>> = []
    return all.compactMap { $0 }.joined().filter { seen.insert($0).inserted }
  }

  /// The class a revision with this difference needs: any loosened promise, any change of
  /// what must be done, and any change of a moment's kind or place in the journey is major;
  /// what nobody works by is editorial, and so is the control data itself, which changes with
  /// every revision.
  private func demands(_ raw: RawDifference, _ content: Content, _ verdict: Verdict)
    -> ChangeClass
  {
    if content.field?.isControl == true { return .editorial }
    let isMoment = raw.element?.name.kind == .moment
    let isReordered = isMoment && raw.event == .moved && verdict.grade == .staff
    switch verdict.grade {
    case .customer: return .major
    case .staff where isBinding(raw): return .major
    case .staff where isReordered || content.field == .momentKind: return .major
    case .staff, .check, .trace: return .minor
    case .editorial: return .editorial
    }
  }
}
