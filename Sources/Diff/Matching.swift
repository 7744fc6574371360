import Findings
import Model

/// Something that differs, before it is graded.
struct RawDifference {
  let event: Difference.Event
  let old: Snapshot.Element?
  let new: Snapshot.Element?
  /// What differs within the element, if it is there in both editions.
  var inside: Inside?

  /// What differs within an element.
  enum Inside {
    /// What one field says once.
    case item(Field, old: Snapshot.Item?, new: Snapshot.Item?)
    /// A field of a part, which is there in both editions.
    case partItem(Snapshot.Part, Snapshot.Part, old: Snapshot.Item?, new: Snapshot.Item?)
    /// A whole part.
    case part(old: Snapshot.Part?, new: Snapshot.Part?)
    /// Things that are the same in another order: the first of each edition.
    case order(Field, old: DifferenceSide, new: DifferenceSide)
    /// Another place among its likes, counted from 1.
    case place(old: Int, new: Int)
  }

  var element: Snapshot.Element? { new ?? old }
}

/// Finds what differs between two lists of elements.
struct Matching {
  private(set) var differences: [RawDifference] = []
  private let language: String

  /// Compares two editions; `language` is the one in which things are told apart and shown.
  init(from old: Snapshot, to new: Snapshot, language: String) {
    self.language = language
    let before = Self.keyed(old.elements)
    let after = Self.keyed(new.elements)
    for (key, element) in after {
      guard let former = before.values[key] else {
        differences.append(RawDifference(event: .added, old: nil, new: element))
        continue
      }
      compare(former, element)
    }
    for (key, element) in before where after.values[key] == nil {
      differences.append(RawDifference(event: .removed, old: element, new: nil))
    }
    compareOrder(before, after)
  }

  // MARK: Elements

  /// What tells an element from all others. A set is the set, whatever its id; of two things
  /// with one id, which a rule reports, the first is compared with the first.
  struct Key: Hashable {
    let name: ElementName
    let occurrence: Int
  }

  /// Elements by their keys, in their order.
  struct Keyed: Sequence {
    var order: [Key] = []
    var values: [Key: Snapshot.Element] = [:]

    func makeIterator() -> AnyIterator<(Key, Snapshot.Element)> {
      AnyIterator(order.lazy.compactMap { key in values[key].map { (key, $0) } }.makeIterator())
    }
  }

  private static func keyed(_ elements: [Snapshot.Element]) -> Keyed {
    var keyed = Keyed()
    var seen: [ElementName: Int] = [:]
    for element in elements {
      let name = element.name.kind == .set ? ElementName(.set, "") : element.name
      let key = Key(name: name, occurrence: seen[name, default: 0])
      seen[name, default: 0] += 1
      keyed.order.append(key)
      keyed.values[key] = element
    }
    return keyed
  }

  private mutating func compare(_ old: Snapshot.Element, _ new: Snapshot.Element) {
    if old.moment != new.moment {
      differences.append(RawDifference(event: .moved, old: old, new: new))
    }
    let base = RawDifference(event: .changed, old: old, new: new)
    for (before, after) in Self.paired(old.items, new.items, by: \.field) {
      compare(before, after, in: base)
    }
    let parts = Self.paired(old.parts, new.parts) { PartKey(field: $0.field, key: $0.key) }
    for (before, after) in parts { compare(before, after, in: base) }
  }

  private struct PartKey: Hashable {
    let field: Field
    let key: String
  }

  // MARK: Order

  /// Elements of one kind and moment that stand in another order: those that would have to be
  /// moved, the fewest that do as far as there are not too many (see `ShortestEdit`).
  private mutating func compareOrder(_ old: Keyed, _ new: Keyed) {
    let before = Self.siblings(old, in: new)
    for (place, keys) in Self.siblings(new, in: old).sorted(by: { $0.key < $1.key }) {
      let former = before[place] ?? []
      let places = Dictionary(
        former.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      for at in ShortestEdit(from: former, to: keys).inserted {
        let key = keys[at]
        guard let was = places[key] else { continue }
        var moved = RawDifference(event: .moved, old: old.values[key], new: new.values[key])
        moved.inside = .place(old: was + 1, new: at + 1)
        differences.append(moved)
      }
    }
  }

  /// The elements that both editions have in one moment, by moment and kind.
  private static func siblings(_ all: Keyed, in others: Keyed) -> [String: [Key]] {
    var siblings: [String: [Key]] = [:]
    for (key, element) in all {
      guard let other = others.values[key], other.moment == element.moment else { continue }
      let kind = element.name.kind
      let place = kind == .moment ? "" : element.moment ?? ""
      siblings["\(place) \(kind.rawValue)", default: []].append(key)
    }
    return siblings
  }
}

// MARK: Fields

extension Matching {
  /// What a field says in both editions, once or several times.
  private mutating func compare(
    _ old: [Snapshot.Item], _ new: [Snapshot.Item], in base: RawDifference
  ) {
    guard let field = (new.first ?? old.first)?.field, old.map(\.content) != new.map(\.content)
    else { return }
    var found = base
    if Set(old.map(\.content)) == Set(new.map(\.content)), old.count == new.count {
      guard field.isOrdered else { return }
      found.inside = .order(field, old: side(of: old), new: side(of: new))
      return differences.append(found)
    }
    let isText = old.contains(where: \.isText) || new.contains(where: \.isText)
    for (before, after) in Self.aligned(old, new, by: \.content, pairsAll: isText) {
      found.inside = .item(field, old: before, new: after)
      differences.append(found)
    }
  }

  private func side(of items: [Snapshot.Item]) -> DifferenceSide {
    DifferenceSide(
      words: items.map { $0.content.written(in: language) }.joined(separator: ", "),
      span: items[0].span)
  }

  /// Parts of one kind that nothing but their order tells apart, or one part in both editions.
  private mutating func compare(
    _ old: [Snapshot.Part], _ new: [Snapshot.Part], in base: RawDifference
  ) {
    guard old.map(\.contents) != new.map(\.contents) else { return }
    var found = base
    let (before, after) = (old.map(\.contents), new.map(\.contents))
    if let field = new.first?.field, old.count == new.count, Set(before) == Set(after) {
      guard field.isOrdered else { return }
      found.inside = .order(field, old: side(of: old), new: side(of: new))
      return differences.append(found)
    }
    for (before, after) in Self.aligned(old, new, by: \.contents, pairsAll: true) {
      guard let before, let after, before.field != .standardMeasure else {
        found.inside = .part(old: before, new: after)
        differences.append(found)
        continue
      }
      compareItems(of: before, after, in: base)
    }
  }

  private mutating func compareItems(
    of old: Snapshot.Part, _ new: Snapshot.Part, in base: RawDifference
  ) {
    var found = base
    for (before, after) in Self.paired(old.items, new.items, by: \.field) {
      for (before, after) in Self.aligned(before, after, by: \.content, pairsAll: true) {
        found.inside = .partItem(old, new, old: before, new: after)
        differences.append(found)
      }
    }
  }

  private func side(of parts: [Snapshot.Part]) -> DifferenceSide {
    DifferenceSide(
      words: parts.map { $0.written(in: language) }.joined(separator: ", "), span: parts[0].span)
  }
}

// MARK: Pairs

extension Matching {
  /// Things of both editions by what tells them apart, in the order of the new one, then those
  /// that only the old one has.
  private static func paired<Thing, Key: Hashable>(
    _ old: [Thing], _ new: [Thing], by key: (Thing) -> Key
  ) -> [(old: [Thing], new: [Thing])] {
    let before = Dictionary(grouping: old, by: key)
    let after = Dictionary(grouping: new, by: key)
    var seen: Set<Key> = []
    return (new + old).compactMap { thing in
      let key = key(thing)
      guard seen.insert(key).inserted else { return nil }
      return (before[key] ?? [], after[key] ?? [])
    }
  }

  /// What is left of two lists when all that is the same in the same order is taken out. The
  /// rest are pairs by order, as far as both have some; if not all are to be paired, only one
  /// is with one.
  private static func aligned<Thing, Content: Hashable>(
    _ old: [Thing], _ new: [Thing], by content: (Thing) -> Content, pairsAll: Bool
  ) -> [(old: Thing?, new: Thing?)] {
    let edit = ShortestEdit(from: old.map(content), to: new.map(content))
    let gone = edit.removed.map { old[$0] }
    let come = edit.inserted.map { new[$0] }
    let isPaired = pairsAll || gone.count == 1 && come.count == 1
    let pairs = isPaired ? min(gone.count, come.count) : 0
    return zip(gone, come).prefix(pairs).map { ($0, $1) }
      + gone.dropFirst(pairs).map { ($0, nil) } + come.dropFirst(pairs).map { (nil, $0) }
  }
}

extension Snapshot.Item {
  /// What it says, without its place.
  var saying: Saying { Saying(field: field, content: content) }

  /// A field and what it says.
  struct Saying: Hashable {
    let field: Field
    let content: Snapshot.Content
  }

  var isText: Bool {
    if case .text = content { true } else { false }
  }

  var isFlag: Bool {
    if case .value(.flag) = content { true } else { false }
  }
}

extension Field {
  /// Whether several of it stand in an order that says something.
  var isOrdered: Bool { Self.ordered.contains(self) }

  private static let ordered: Set<Field> = [
    .pathStep, .methodStep, .drillStep, .standardKeyPoint,
  ]
}
