import Findings

/// Which partials include which.
struct PartialGraph {
  private typealias Entry = (key: String, template: ScannedTemplate)

  private let templates: [String: ScannedTemplate]
  /// For each partial what includes it, in the order of the files.
  private let parents: [String: [String]]
  /// What includes nothing that there is, in the order of the files.
  private let leaves: [String]
  /// How many partials each of the others includes.
  private let counts: [String: Int]

  /// The graph of templates and partials, by their library keys.
  init(_ scanned: [(key: String, template: ScannedTemplate)]) {
    let templates = Dictionary(scanned.map { ($0.key, $0.template) }) { first, _ in first }
    var parents: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    for (key, template) in scanned {
      let inside = Set(template.partials.map(\.key)).filter { templates[$0] != nil }
      counts[key] = inside.count
      for partial in inside { parents[partial, default: []].append(key) }
    }
    self.templates = templates
    self.parents = parents
    self.counts = counts
    leaves = scanned.map(\.key).filter { [counts] in counts[$0] == 0 }
  }

  /// The partials that include one, directly or through others, and itself.
  func including(_ key: String) -> Set<String> {
    var found: Set<String> = [key]
    var waiting = [key]
    while let next = waiting.popLast() {
      for parent in parents[next] ?? [] where found.insert(parent).inserted {
        waiting.append(parent)
      }
    }
    return found
  }

  /// The first partial that is included where sections and partials inside one another become too
  /// many. No partial may include itself.
  func tooDeep(_ limits: TemplateLimits) -> [Finding] {
    var depths: [String: Int] = [:]
    for (key, template) in innerFirst {
      var depth = template.depth
      for reference in template.partials {
        let reached = reference.depth + 1 + (depths[reference.key] ?? 0)
        guard reached <= limits.depth else { return [.tooDeep(limits, at: reference.span)] }
        depth = max(depth, reached)
      }
      depths[key] = depth
    }
    return []
  }

  /// Each template behind what it includes.
  private var innerFirst: [Entry] {
    var order: [Entry] = []
    var left = counts
    var waiting = leaves
    while let key = waiting.popLast() {
      if let template = templates[key] { order.append((key, template)) }
      for parent in parents[key] ?? [] {
        left[parent, default: 0] -= 1
        if left[parent] == 0 { waiting.append(parent) }
      }
    }
    return order
  }
}
