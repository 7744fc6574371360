import Findings
import Model

/// Finds out what an element that the validator objects to has wrong: libxml2 says which
/// element, the vocabulary says what it should be like.
struct SchemaExamination {
  private(set) var findings: [Finding] = []
  /// What the tree does not tell because of what is wrong with it.
  private(set) var losses: Set<Loss> = []

  private let words: SchemaWords
  private let ground: Loss.Ground
  private let limit: Int
  private var elements: [Element] = []
  private var parents: [Int?] = []
  private var children: [[Int]] = []
  private var examined: Set<Int> = []
  private var judged: Set<XMLSchema.Objection> = []
  private var judgedValues: Set<Value> = []

  /// What a fault keeps from those who read the tree.
  private enum Extent {
    case nothing
    /// Words in a language.
    case words
    /// What an element says of itself.
    case values
    /// What stands in an element, and is declared there.
    case parts
    /// Something that may belong anywhere in the file.
    case anything
  }

  private struct Value: Hashable {
    let element: Int
    let attribute: String?
  }

  /// Looks into a tree, for at most `limit` findings.
  init(tree: SourceTree, about ground: Loss.Ground, words: SchemaWords, limit: Int) {
    self.ground = ground
    self.words = words
    self.limit = limit
    number(tree.root, parent: nil)
  }

  /// Numbers the elements in document order, as the document does.
  private mutating func number(_ element: Element, parent: Int?) {
    let own = elements.count
    elements.append(element)
    parents.append(parent)
    children.append([])
    if let parent { children[parent].append(own) }
    for child in element.children { number(child, parent: own) }
  }

  /// Adds what the objections show; the contents that must be mended before the validator
  /// can look further, by element.
  mutating func examine(_ objections: [XMLSchema.Objection])
    -> [(element: Int, content: [ContentOrder.Place])]
  {
    var repairs: [(element: Int, content: [ContentOrder.Place])] = []
    for objection in objections where findings.count < limit {
      guard let element = objection.element, elements.indices.contains(element) else { continue }
      let before = findings.count
      if objection.isAboutValue {
        judgeValue(objection, of: element)
      } else {
        for suspect in [parents[element], element].compactMap(\.self) {
          if let content = examine(suspect) { repairs.append((suspect, content)) }
        }
        let isNew = judged.insert(objection).inserted
        if findings.count == before, isNew, !isExplained(element) {
          add(words.unexplained(elements[element]), for: element, losing: .anything)
        }
      }
    }
    return repairs
  }

  private func isExplained(_ element: Int) -> Bool {
    let spans = [elements[element].nameSpan] + (elements[element].text.map { [$0.span] } ?? [])
    return findings.contains { finding in
      spans.contains(finding.span)
        || elements[element].attributes.contains { $0.nameSpan == finding.span }
        || children[element].contains { elements[$0].nameSpan == finding.span }
    }
  }

  private mutating func add(_ finding: Finding, for element: Int, losing loss: Extent) {
    guard findings.count < limit else { return }
    var subject: Int? = element
    while let current = subject, elements[current].attribute("id") == nil {
      subject = parents[current]
    }
    let id = subject.flatMap { elements[$0].attribute("id")?.value } ?? ""
    note(loss, of: id, isRoot: subject.flatMap { parents[$0] } == nil, at: finding.span)
    findings.append(
      Finding(
        finding.code, finding.severity, finding.message, at: finding.span, subject: id,
        notes: finding.notes, hints: finding.hints))
  }

  /// Notes what is lost in the element of an id. The outermost element is the file: what it says
  /// of itself bears on all that stands in it. Behind the last fault that is reported nothing is
  /// certain.
  private mutating func note(_ extent: Extent, of id: String, isRoot: Bool, at span: Span) {
    let isLast = findings.count == limit - 1
    let lost: Loss.Extent
    switch isLast ? .anything : extent {
    case .nothing: return
    case .words: lost = .words
    case .values: lost = .values
    case .parts, .anything: lost = .parts
    }
    let isOfFile = isRoot || isLast || extent == .anything || id.isEmpty
    losses.insert(
      Loss(at: span, about: ground, subject: isOfFile ? nil : id, extent: lost))
  }

  /// Whether a child of an element is words in a language.
  private func isText(_ name: String, in element: Int) -> Bool {
    words.vocabulary.shape(along: path(to: element) + [name])?.isWords ?? false
  }

  private func shape(of element: Int) -> SchemaVocabulary.Shape? {
    words.vocabulary.shape(along: path(to: element))
  }

  /// The names that lead to an element, the outermost first.
  private func path(to element: Int) -> [String] {
    sequence(first: element) { parents[$0] }.map { elements[$0].name }.reversed()
  }

  // MARK: Values

  private mutating func judgeValue(_ objection: XMLSchema.Objection, of element: Int) {
    // libxml2 objects to a value twice: to the facet, then to the type.
    let value = Value(element: element, attribute: objection.attribute)
    guard judgedValues.insert(value).inserted else { return }
    let shape = shape(of: element)
    guard let name = objection.attribute else {
      return add(
        words.badText(of: elements[element], kind: shape?.text), for: element,
        losing: shape?.isWords == true ? .words : .values)
    }
    guard let attribute = elements[element].attribute(name) else { return }
    let kind = shape?.attributes.first { $0.name == name }?.value
    let word = attribute.words.first { $0.value == objection.value }
    add(
      words.badValue(word ?? attribute.located, of: attribute.name, kind: kind), for: element,
      losing: loss(of: name, in: shape))
  }

  /// What is lost with an attribute: an id is a declaration, and with the name in an element that
  /// only names something nobody knows what is named.
  private func loss(of attribute: String, in shape: SchemaVocabulary.Shape?) -> Extent {
    let hasID = shape?.attributes.contains { $0.name == "id" } ?? false
    let isLink = shape?.attributes.contains { $0.name == attribute && $0.isReference } ?? false
    return attribute == "id" || isLink && !hasID ? .anything : .values
  }

  // MARK: Structure

  /// Adds everything wrong with the attributes, text and order of an element, once; the
  /// content it should have, if it has another one.
  private mutating func examine(_ number: Int) -> [ContentOrder.Place]? {
    guard examined.insert(number).inserted, let shape = shape(of: number) else { return nil }
    examineAttributes(of: number, shape: shape)
    if let text = elements[number].text, shape.text == nil {
      add(
        words.strayText(text, in: elements[number], shape: shape), for: number, losing: .nothing)
    }
    return examineContent(of: number, shape: shape)
  }

  private mutating func examineAttributes(of number: Int, shape: SchemaVocabulary.Shape) {
    let element = elements[number]
    let declared = Set(shape.attributes.map(\.name))
    let unknown = element.attributes.filter {
      !declared.contains($0.name) && !XMLDocument.isSchemaHint($0.name)
    }
    for attribute in unknown {
      let meant = NearMiss.names(for: attribute.name, among: declared)
      add(
        words.unknown(attribute, in: element, shape: shape), for: number,
        losing: meant.contains { loss(of: $0, in: shape) == .anything } ? .anything : .values)
    }
    // A misspelt name is one cause: it is not reported again as missing.
    let meant = Set(unknown.flatMap { NearMiss.names(for: $0.name, among: declared) })
    for attribute in shape.attributes
    where attribute.isRequired && !meant.contains(attribute.name)
      && element.attribute(attribute.name) == nil
    {
      add(
        words.missing(attribute, in: element), for: number,
        losing: loss(of: attribute.name, in: shape))
    }
  }

  private mutating func examineContent(of number: Int, shape: SchemaVocabulary.Shape)
    -> [ContentOrder.Place]?
  {
    let members = children[number].map { child in
      ContentOrder.Member(
        number: child, name: elements[child].name, isForeign: elements[child].isForeign)
    }
    let order = ContentOrder(members, declared: shape.children)
    guard !order.faults.isEmpty else { return nil }
    let names = shape.children.map(\.name)
    let unknown = Set(order.unknown.prefix(limit).map { elements[$0].name.unprefixed })
    let meant = Set(unknown.flatMap { NearMiss.names(for: $0, among: names) })
    for fault in order.faults { add(fault, in: number, shape: shape, meant: meant) }
    return order.repaired
  }

  private mutating func add(
    _ fault: ContentOrder.Fault, in number: Int, shape: SchemaVocabulary.Shape,
    meant: Set<String>
  ) {
    let parent = elements[number]
    switch fault {
    case .unknown(let child):
      add(
        words.unknown(elements[child], in: parent, shape: shape), for: number,
        losing: loss(of: child, in: number, shape: shape))
    case .wrongPlace(let child, let behind, let before):
      let finding = words.wrongPlace(
        elements[child], in: parent, behind: behind.map { elements[$0] },
        before: before.map { elements[$0] })
      add(finding, for: child, losing: .nothing)
    case .tooMany(let child, let first):
      add(
        words.tooMany(elements[child], first: elements[first], in: parent), for: number,
        losing: isText(elements[child].name, in: number) ? .words : .parts)
    case .missing(let name, let behind):
      // A misspelt element is one cause: it is not reported again as missing.
      guard !meant.contains(name) else { return }
      add(
        words.missing(name, in: parent, behind: behind.map { elements[$0] }), for: number,
        losing: isText(name, in: number) ? .words : .anything)
    }
  }

  /// What is lost with an element that may not stand where it does: words, if it was meant for a
  /// text; else something that may name anything, such as a need that is served.
  private func loss(of child: Int, in number: Int, shape: SchemaVocabulary.Shape) -> Extent {
    let meant = NearMiss.names(
      for: elements[child].name.unprefixed, among: shape.children.map(\.name))
    return !meant.isEmpty && meant.allSatisfy { isText($0, in: number) } ? .words : .anything
  }
}

extension String {
  fileprivate var unprefixed: String { split(separator: ":").last.map(String.init) ?? self }
}
