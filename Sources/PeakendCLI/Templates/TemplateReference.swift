import Findings
import Model
import Rendering
import Views

/// What the documents of a template are like.
struct TemplateShape {
  /// The name of the template, without format.
  let template: String
  /// The kinds of document that use it.
  private(set) var kinds: [String] = []
  /// What the root is like.
  private(set) var root = Shape()

  init(_ template: String) { self.template = template }

  /// Takes in the root of a document. Labels are in the locale files and need no example.
  mutating func add(_ record: Record, of kind: String) {
    if !kinds.contains(kind) { kinds.append(kind) }
    for name in record.names where name != "label" {
      root.add(record[name] ?? .absent, named: name)
    }
    root.add(.record([:]), named: "label")
  }
}

/// A name that templates may use.
struct TemplateName {
  /// The names that lead to it from the root; `[]` stands for an item of a list.
  let path: String
  /// How many records it stands in.
  let depth: Int
  /// What its values are like.
  let shape: Shape
  /// What it is; nil if nobody said, which a test does not let pass.
  let meaning: Phrase?
  /// The templates and partials that use it.
  let files: [String]

  /// The last of the names.
  var name: String { path.split(separator: ".").last.map(String.init) ?? path }

  /// What a template can do with it; a mark says that it may be absent.
  var type: String {
    let kinds = Shape.Kind.allCases.filter(shape.kinds.contains).map { kind in
      guard kind == .list, let item = shape.item, !item.kinds.contains(.record) else {
        return kind.rawValue
      }
      let inside = Shape.Kind.allCases.filter(item.kinds.contains).map(\.rawValue)
      return "list of \(inside.joined(separator: "/"))"
    }
    let words = kinds.isEmpty ? "never present" : kinds.joined(separator: "/")
    return words + (shape.mayBeAbsent && !kinds.isEmpty ? "?" : "")
  }

  /// An example, cut to one line; none for drawings and for what is no text.
  var example: String? {
    guard let words = shape.example ?? shape.item?.example, !words.hasPrefix("<"),
      !words.hasPrefix("{"), !words.isEmpty
    else { return nil }
    let line = words.prefix { $0 != "\n" }
    return line.count > 40 ? line.prefix(39) + "…" : String(line)
  }
}

/// Every name that templates may use.
struct TemplateReference {
  /// The names of one template's body.
  struct Section {
    let template: String
    let kinds: [String]
    let names: [TemplateName]
  }

  /// The names every template has.
  let shared: [TemplateName]
  /// The templates, with what is theirs alone.
  let sections: [Section]

  /// The reference of what templates are handed, and of which templates use it.
  init(of shapes: [TemplateShape], in templates: TemplateLibrary) {
    var root = Shape()
    var files: [String: Set<String>] = [:]
    var sections: [Section] = []
    for shape in shapes {
      let formats = TemplateFormat.allCases.map { "\(shape.template).\($0.rawValue)" }
      let uses = templates.uses(of: formats, root: shape.root)
      let body = shape.root.fields.filter { Self.isOwn($0.name) }
      sections.append(
        Section(
          template: shape.template, kinds: shape.kinds,
          names: body.flatMap { Self.names(of: $0, below: "", depth: 0, uses) }))
      root = root.merging(shape.root)
      for (path, found) in uses { files[path, default: []].formUnion(found) }
    }
    let all = files.mapValues { $0.sorted() }
    shared = root.fields.filter { !Self.isOwn($0.name) }.flatMap {
      Self.names(of: $0, below: "", depth: 0, all)
    }
    self.sections = sections
  }

  /// Whether a name of the root holds what differs between templates.
  private static func isOwn(_ name: String) -> Bool { name == "body" }

  private static func names(
    of field: Shape.Field, below path: String, depth: Int, _ uses: [String: [String]]
  ) -> [TemplateName] {
    let path = path.isEmpty ? field.name : "\(path).\(field.name)"
    let shape = field.shape
    let inside = shape.item.map { (path + "[]", $0.fields) } ?? (path, shape.fields)
    let own = TemplateName(
      path: path, depth: depth, shape: shape, meaning: NameMeaning.of(path),
      files: (uses[path] ?? [])
        + (uses[path + "[]"] ?? []).filter { uses[path]?.contains($0) != true }
    )
    return [own]
      + inside.1.flatMap { Self.names(of: $0, below: inside.0, depth: depth + 1, uses) }
  }
}
