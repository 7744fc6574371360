import EmbeddedAssets
import Findings
import Model
import Testing

@testable import Reading

/// Writes down all that a walk tells.
private struct Recorder: Walker {
  var lines: [String] = []

  mutating func enter(_ kind: EntityKind, id: String, at span: Span) {
    lines.append("enter \(kind.rawValue) \(id)")
  }

  mutating func leave() { lines.append("leave") }

  mutating func open(_ part: Field, key: String, at span: Span) {
    lines.append("open \(part.code) \(key)")
  }

  mutating func close() { lines.append("close") }

  mutating func value(_ field: Field, at span: Span, _ value: @autoclosure () -> FieldValue) {
    lines.append("\(field.code) = \(value().written)")
  }

  mutating func reference(_ field: Field, to kind: EntityKind, id: String, at span: Span) {
    lines.append("\(field.code) -> \(kind.rawValue) \(id)")
  }

  mutating func text(_ field: Field, _ text: LocalizedText, as use: TextUse) {
    for entry in text.entries {
      let origin = entry.translationOf?.value ?? ""
      lines.append("\(field.code) \(entry.language) \(origin) \(entry.words.value)")
    }
  }
}

/// A file with every element and every attribute the schema allows, each element once.
private struct FullFile {
  /// An attribute or a text, by the names that lead to it.
  struct Slot: Hashable, CustomStringConvertible {
    let path: [String]
    let attribute: String?

    var description: String {
      path.joined(separator: "/") + (attribute.map { "@\($0)" } ?? "")
    }
  }

  /// An element that may be written, and what may be written in it.
  struct Node {
    let path: [String]
    let attributes: [(name: String, values: [String])]
    let text: [String]?
    let children: [Node]

    init(_ path: [String], _ vocabulary: SchemaVocabulary) {
      let shape = vocabulary.shape(along: path) ?? .init()
      self.path = path
      attributes = shape.attributes.map { ($0.name, FullFile.values($0.value)) }
      text = shape.text.map(FullFile.values)
      children = shape.children.map { Node(path + [$0.name], vocabulary) }
    }

    var slots: [(slot: Slot, values: [String])] {
      attributes.map { (Slot(path: path, attribute: $0.name), $0.values) }
        + (text.map { [(Slot(path: path, attribute: nil), $0)] } ?? [])
        + children.flatMap(\.slots)
    }

    /// The element with the value of a slot, and elsewhere the first of each.
    func element(_ slot: Slot?, _ value: String) -> Element {
      let span = Span(file: "", line: 1)
      func words(_ attribute: String?, _ values: [String]) -> String {
        slot?.attribute == attribute && slot?.path == path ? value : values[0]
      }
      return Element(
        name: path.last ?? "", isForeign: false,
        attributes: attributes.map {
          Attribute(
            name: $0.name, value: words($0.name, $0.values), nameSpan: span, valueSpan: span)
        },
        children: children.map { $0.element(slot, value) },
        text: text.map { Located(words(nil, $0), at: span) }, nameSpan: span)
    }
  }

  let root: Node

  init(_ name: String) throws {
    let schema = try #require(EmbeddedAssets.file("Standards/peakend.xsd"))
    root = Node([name], SchemaVocabulary(schema: schema))
  }

  /// Values of which at least two are of any type a place may have.
  private static func values(_ kind: ValueKind) -> [String] {
    switch kind {
    case .oneOf(let words): Array(words.prefix(2))
    case .list(let item): values(item)
    case .described, .builtIn:
      ["1", "2", "true", "false", "2001-02-03", "2001-02-04", "02-03", "02-04", "09:00", "09:30"]
    }
  }
}

@Suite("The walk over the model")
struct WalkTests {
  /// Whatever the schema lets an author write is met by the walk: so a new attribute or
  /// element can be forgotten neither by rules on references and texts nor by `diff`.
  @Test(
    "meets every attribute and every text of the schema",
    arguments: ["standard-set", "moment", "hall"])
  func whole(root: String) throws {
    let file = try FullFile(root)
    let slots = file.root.slots
    #expect(slots.count >= 30)
    for (slot, values) in slots {
      let seen = values.lazy.map { Self.record(file.root.element(slot, $0)) }
      #expect(seen.contains { $0 != seen[0] }, "the walk does not meet \(slot)")
    }
  }

  @Test("closes what it opens")
  func nesting() throws {
    for root in ["standard-set", "moment", "hall"] {
      let lines = Self.record(try FullFile(root).root.element(nil, ""))
      let opened = lines.count { $0.hasPrefix("enter ") || $0.hasPrefix("open ") }
      #expect(opened == lines.count { $0 == "leave" || $0 == "close" })
      #expect(opened > 4)
    }
  }

  private static func record(_ element: Element) -> [String] {
    var recorder = Recorder()
    let empty = Element(
      name: "standard-set", isForeign: false, attributes: [], children: [], text: nil,
      nameSpan: element.nameSpan)
    let name = element.name
    let catalogue = Catalogue(
      set: StandardSet(reading: name == "standard-set" ? element : empty),
      moments: name == "moment" ? [Moment(reading: element)] : [],
      halls: name == "hall" ? [Hall(reading: element)] : [], words: WordLists())
    catalogue.walk(with: &recorder)
    return recorder.lines
  }
}
