import Diff
import Rendering
import Views

/// Where two copies of a document differ: the values that only one of them has, and the records
/// that say something else of what they are about.
struct EntryPlaces {
  private let gone: [String]
  private let come: [String]
  private let all: [String]
  private let before: [String: [ViewValue]]
  private let after: [String: [ViewValue]]

  /// Compares two copies.
  ///
  /// - Parameters:
  ///   - old: The document as it was.
  ///   - new: The document as it is.
  ///   - ids: The ids by which something may be asked for.
  init(from old: EntryWords, to new: EntryWords, naming ids: Set<String>) {
    gone = EntryWords.rest(of: old.values, without: new.values)
    come = EntryWords.rest(of: new.values, without: old.values)
    all = old.values + new.values
    before = Self.records(in: old.content, about: ids)
    after = Self.records(in: new.content, about: ids)
  }

  /// Whether a text changed here: the old words are gone, or the new ones came.
  func say(_ change: TextChange) -> Bool {
    Self.say(change.old?.value, gone, moreThan: come)
      || Self.say(change.new?.value, come, moreThan: gone)
  }

  /// Whether what is said of something changed here: a record about it, or a value that names it
  /// among other words.
  func concern(_ id: String) -> Bool {
    before[id] != after[id] || (gone + come).contains { Self.count(id, in: $0) > 0 }
  }

  /// Whether something about it stands in both, changed or not.
  func keep(_ id: String) -> Bool { before[id] != nil && after[id] != nil }

  /// Whether anything names it, be it in a sentence.
  func name(_ id: String) -> Bool { all.contains { Self.count(id, in: $0) > 0 } }

  // MARK: Values

  /// Whether words are one of some values, or more often a part of them than of others. What
  /// both have as often, a neighbour changed.
  private static func say(_ words: String?, _ values: [String], moreThan others: [String]) -> Bool {
    guard let words = words?.filter({ $0 != "|" }), !words.isEmpty else { return false }
    func parts(_ values: [String]) -> Int { values.reduce(0) { $0 + count(words, in: $1) } }
    return values.contains(words) || parts(values) > parts(others)
  }

  /// How often words are a part of a value by themselves, not of a longer word or id.
  private static func count(_ words: String, in value: String) -> Int {
    value.ranges(of: words).count { range in
      let (last, next) = (value[..<range.lowerBound].last, value[range.upperBound...].first)
      return !joins(words.first, last) && !joins(words.last, next)
    }
  }

  /// Whether the sign at an end of words makes a longer word with its neighbour. Chinese words
  /// have no ends that can be seen.
  private static func joins(_ end: Character?, _ neighbour: Character?) -> Bool {
    guard let end, let neighbour, isOfWord(end) else { return false }
    return isOfWord(neighbour) || neighbour == "-"
  }

  private static func isOfWord(_ sign: Character) -> Bool {
    (sign.isLetter || sign.isNumber)
      && !sign.unicodeScalars.contains(where: \.properties.isIdeographic)
  }

  // MARK: Records

  /// The records and lists one of whose values is an id, or leads to it.
  private static func records(
    in content: ViewValue, about ids: Set<String>
  ) -> [String: [ViewValue]] {
    var records: [String: [ViewValue]] = [:]
    func read(_ value: ViewValue) {
      for part in value.parts {
        if case .text(let words) = part {
          for id in Document.names(in: words) where ids.contains(id) {
            records[id, default: []].append(value)
          }
        }
        read(part)
      }
    }
    read(content)
    return records
  }
}

extension ViewValue {
  /// What is said directly in it.
  fileprivate var parts: [ViewValue] {
    switch self {
    case .list(let items): items
    case .record(let record): record.said.names.map { record[$0] ?? .absent }
    case .text, .flag, .absent: []
    }
  }
}
