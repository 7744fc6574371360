import Findings

/// One rendering of a template: what it has printed, the values around the tag at hand, and the
/// look-ups that failed.
struct TemplateRendering {
  /// What was printed.
  private(set) var output = ""
  /// Every look-up that failed, in the order of the text.
  private(set) var findings: [Finding] = []
  /// What is reported already: a tag that is repeated is at fault each time.
  private var told: Set<Finding> = []
  /// The places of tags whose name is known to be unknown.
  private var unknownNames: Set<Span> = []

  private let templates: [String: [TemplatePart]]
  private let tags: [TemplateTag]
  private let root: Record
  private let limits: TemplateLimits
  /// The template that is rendered, and the section that was entered last.
  private var file = ""
  private var section: Int?
  /// Whether a limit is passed.
  private var isOver = false
  /// How many tags were followed, and items of lists gone through.
  private var steps = 0
  /// How many bytes were printed.
  private var size = 0
  /// The names there are, once somebody asked for another.
  private var names: Set<String>?
  /// The values of the sections around, the innermost last.
  private var values: [ViewValue]

  /// A rendering of templates, whose tags are numbered, with the values of a record.
  ///
  /// - Parameters:
  ///   - templates: The templates and partials by their keys.
  ///   - tags: Their tags, by number.
  ///   - root: The values.
  ///   - limits: How much the rendering may come to.
  init(
    templates: [String: [TemplatePart]], tags: [TemplateTag], root: Record,
    limits: TemplateLimits = .standard
  ) {
    self.limits = limits
    self.templates = templates
    self.tags = tags
    self.root = root
    values = [.record(root)]
  }

  /// Renders a template that exists and whose partials do.
  mutating func render(_ key: String) {
    file = "\(key).mustache"
    render(templates[key] ?? [])
  }

  private mutating func render(_ parts: [TemplatePart]) {
    for part in parts {
      guard goesOn() else { return }
      switch part {
      case .text(let words): print(words)
      case .value(let number): print(printed(tags[number]))
      case .section(let number, let inside):
        section = number
        render(inside, under: tags[number])
      case .partial(let key): render(templates[key] ?? [])
      }
    }
  }

  /// Takes a step, unless that is one too many, which is reported.
  private mutating func goesOn() -> Bool {
    guard !isOver else { return false }
    steps += 1
    if findings.count >= limits.findings { isOver = true }
    if !isOver, steps > limits.steps || size > limits.outputBytes {
      isOver = true
      let span = section.map { tags[$0].span } ?? Span(file: file, line: 1)
      findings.append(
        size > limits.outputBytes ? .tooLarge(limits, at: span) : .tooManySteps(limits, at: span))
    }
    return !isOver
  }

  private mutating func print(_ words: String) {
    output += words
    size += words.utf8.count
  }

  // MARK: Sections

  private mutating func render(_ inside: [TemplatePart], under tag: TemplateTag) {
    let value = value(of: tag)
    switch tag.kind {
    case .inverted: if !value.isTruthy { render(inside) }
    case .section, .value, .raw: if value.isTruthy { repeatedly(inside, with: value) }
    }
  }

  /// Renders what is inside a section once for each item of a list, else once; a flag is
  /// nothing to enter.
  private mutating func repeatedly(_ inside: [TemplatePart], with value: ViewValue) {
    switch value {
    case .list(let items): for item in items where goesOn() { render(inside, in: item) }
    case .record, .text: render(inside, in: value)
    case .flag, .absent: render(inside)
    }
  }

  private mutating func render(_ inside: [TemplatePart], in value: ViewValue) {
    values.append(value)
    render(inside)
    values.removeLast()
  }

  // MARK: Values

  private mutating func printed(_ tag: TemplateTag) -> String {
    let words = words(of: value(of: tag), for: tag)
    return switch tag.kind {
    case .value(let filter):
      tag.format.escape(words, filter: filter, namesLanguages: tag.holdsElements)
    case .raw, .section, .inverted: words
    }
  }

  private mutating func words(of value: ViewValue, for tag: TemplateTag) -> String {
    switch value {
    case .text(let words): return words
    case .absent:
      fail(
        tag, "template-value-absent",
        Phrase("value of '\(tag.written)' is absent", zh: "“\(tag.written)”没有值"))
    case .flag: failUnfit(tag, Phrase("a flag", zh: "真假值"))
    case .list: failUnfit(tag, Phrase("a list", zh: "列表"))
    case .record: failUnfit(tag, Phrase("a record", zh: "记录"))
    }
    return ""
  }

  /// The value a tag asks for: the current one, or the one of that name in the nearest record
  /// around the tag.
  private mutating func value(of tag: TemplateTag) -> ViewValue {
    guard let first = tag.path.first else { return values[values.count - 1] }
    for value in values.reversed() {
      if case .record(let record) = value, let found = record[first] {
        return tag.path.count == 1 ? found : follow(tag, from: found)
      }
    }
    return unknown(tag)
  }

  /// The value at the end of a dotted name whose first part is found.
  private mutating func follow(_ tag: TemplateTag, from start: ViewValue) -> ViewValue {
    var found = start
    for name in tag.path.dropFirst() {
      switch found {
      case .record(let record):
        guard let next = record[name] else { return unknown(tag) }
        found = next
      case .absent: return .absent
      case .text, .flag, .list: return unknown(tag)
      }
    }
    return found
  }

  // MARK: Faults

  /// Records a name that no record around the tag declares.
  private mutating func unknown(_ tag: TemplateTag) -> ViewValue {
    guard unknownNames.insert(tag.span).inserted else { return .text("") }
    var names = self.names ?? []
    if names.isEmpty { Self.collect(.record(root), into: &names) }
    self.names = names
    let wanted = tag.path.count == 1 ? tag.written : tag.path.last?.text ?? tag.written
    let question = NearMiss.question(for: wanted, among: names)
    fail(
      tag, "template-name-unknown",
      Phrase(
        "name '\(tag.written)' is declared nowhere\(question)",
        zh: "没有名称“\(tag.written)”\(question)"))
    return .text("")
  }

  private mutating func failUnfit(_ tag: TemplateTag, _ kind: Phrase) {
    fail(
      tag, "template-value-unfit",
      Phrase(
        "'\(tag.written)' is \(kind) and cannot be printed",
        zh: "“\(tag.written)”是\(kind)，不能直接印出"))
  }

  private mutating func fail(_ tag: TemplateTag, _ code: String, _ message: Phrase) {
    let finding = Finding(code, .error, message, at: tag.span)
    if told.insert(finding).inserted { findings.append(finding) }
  }

  private static func collect(_ value: ViewValue, into names: inout Set<String>) {
    switch value {
    case .record(let record):
      for field in record.fields {
        names.insert(field.name.text)
        collect(field.value, into: &names)
      }
    case .list(let items):
      for item in items { collect(item, into: &names) }
    case .text, .flag, .absent: break
    }
  }
}
