import Model
import Rendering

/// The labels of a language as nested records: key `poster.title` is `label.poster.title`.
enum LabelView {
  static func value(of labels: Labels) -> ViewValue {
    nested(labels.entries.map { ($0.key.split(separator: "."), $0.words) })
  }

  private static func nested(_ entries: [(path: [Substring], words: String)]) -> ViewValue {
    var names: [Substring] = []
    var below: [Substring: [(path: [Substring], words: String)]] = [:]
    for entry in entries {
      guard let first = entry.path.first else { continue }
      if below[first] == nil { names.append(first) }
      below[first, default: []].append((Array(entry.path.dropFirst()), entry.words))
    }
    return .record(
      Record(
        names.map { name in
          let inner = below[name] ?? []
          if let leaf = inner.first(where: { $0.path.isEmpty }) {
            return (String(name), .text(leaf.words))
          }
          return (String(name), nested(inner))
        }))
  }
}
