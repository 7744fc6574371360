/// Which names templates ask for, found out without rendering: a section is followed into the
/// shape of its value, a partial where it is included.
struct TemplateUses {
  /// A shape, and the path that leads to it from the root.
  private struct Scope {
    let shape: Shape
    let path: String
  }

  /// For each path the files that ask for it.
  private(set) var files: [String: Set<String>] = [:]

  private let templates: [String: [TemplatePart]]
  private let tags: [TemplateTag]

  init(templates: [String: [TemplatePart]], tags: [TemplateTag]) {
    self.templates = templates
    self.tags = tags
  }

  /// Follows a template with what its root is like.
  mutating func follow(_ key: String, root: Shape) {
    follow(key, [Scope(shape: root, path: "")])
  }

  private mutating func follow(_ key: String, _ scopes: [Scope]) {
    follow(templates[key] ?? [], of: key, scopes)
  }

  private mutating func follow(_ parts: [TemplatePart], of file: String, _ scopes: [Scope]) {
    for part in parts {
      switch part {
      case .text: break
      case .value(let number): _ = note(tags[number], in: file, scopes)
      case .partial(let key): follow(key, scopes)
      case .section(let number, let inside):
        let found = note(tags[number], in: file, scopes)
        let isEntered = tags[number].kind == .section
        follow(inside, of: file, scopes + (isEntered ? Self.inside(found) : []))
      }
    }
  }

  /// What a section adds to the values around: the items of a list, or the record or text itself.
  private static func inside(_ scope: Scope?) -> [Scope] {
    guard let scope else { return [] }
    if let item = scope.shape.item { return [Scope(shape: item, path: scope.path + "[]")] }
    return scope.shape.kinds.contains(.flag) ? [] : [scope]
  }

  /// Notes what a tag asks for, every step of a dotted name, and gives the last.
  private mutating func note(_ tag: TemplateTag, in file: String, _ scopes: [Scope]) -> Scope? {
    guard let first = tag.path.first?.text else {
      if let scope = scopes.last { files[scope.path, default: []].insert(file) }
      return scopes.last
    }
    guard let start = scopes.last(where: { $0.shape[first] != nil }) else { return nil }
    var scope = start
    for name in tag.path {
      guard let shape = scope.shape[name.text] else { return nil }
      scope = Scope(
        shape: shape, path: scope.path.isEmpty ? name.text : "\(scope.path).\(name.text)")
      files[scope.path, default: []].insert(file)
    }
    return scope
  }
}

extension TemplateLibrary {
  /// The names that templates ask for, by their paths from the root, in which `[]` stands for an
  /// item of a list: `body.sheets[].folio`.
  ///
  /// - Parameters:
  ///   - names: The templates, such as `poster.html`; those there are none of are passed over.
  ///   - root: What their root is like.
  /// - Returns: For each path the files, partials too, in alphabetical order.
  public func uses(of names: [String], root: Shape) -> [String: [String]] {
    var uses = TemplateUses(templates: templates, tags: tags)
    for name in names { uses.follow(name, root: root) }
    return uses.files.mapValues { $0.sorted() }
  }
}
