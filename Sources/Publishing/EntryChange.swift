import Diff
import Findings

/// What changed in a document from one edition to another.
public struct EntryChange: Sendable {
  /// The differences between the editions that touch it, the widest grade first.
  public let differences: [Difference]
  /// What changed, a sentence for each thing, the widest grade first. Where no difference
  /// between the editions accounts for it, the document's own words tell.
  public let reasons: [Phrase]
  private let language: String

  /// Compares a document of the old edition with the same in the new one, if it is there.
  public init(from old: ContentCodes.Entry, to new: ContentCodes.Entry?, in diff: EditionDiff) {
    let (before, after) = (old.words, new?.words ?? EntryWords())
    let touching = diff.differences(in: old.language, between: before, and: after)
    differences = touching
    language = old.language
    let told = touching.map { Self.reason($0, in: old.language) }
    let needsWords = told.isEmpty && new != nil
    reasons = needsWords ? before.changes(to: after, in: old.language) : told
  }

  /// A difference with its grade, and with what it was and is in the language of a document.
  private static func reason(_ difference: Difference, in language: String) -> Phrase {
    let (grade, id) = (difference.grade.name, difference.element.id)
    let sentence = sentence(difference, in: language)
    return Phrase(
      "\(grade) \(id) \(sentence)", zh: "\(grade) \(id) \(sentence)")
  }

  private static func sentence(_ difference: Difference, in language: String) -> Phrase {
    guard difference.old != nil, difference.new != nil,
      let text = difference.texts.first(where: { $0.language == language })
    else { return difference.sentence }
    let subject = difference.subject
    return Phrase(
      "\(subject): \(text.brief)", zh: "\(subject)：\(text.brief)")
  }

  /// The differences for programs.
  public func values(in language: Language) -> [JSONValue] {
    differences.map { difference in
      let sentence = Self.sentence(difference, in: self.language)
      return .object([
        ("grade", .string(difference.grade.rawValue)), ("id", .string(difference.element.id)),
        ("message", .string(sentence[language])),
      ])
    }
  }
}

extension EditionDiff {
  /// The differences that change what a document says: a text where its words are gone or came,
  /// anything else where what is said of its element changed. Of a document that differs at the
  /// place of none of them, those may be the reason whose element it names.
  ///
  /// - Parameters:
  ///   - language: The language of the document.
  ///   - before: What it says in the old edition.
  ///   - after: What it says in the new one; nothing if it is gone.
  /// - Returns: The differences, in their order.
  fileprivate func differences(
    in language: String, between before: EntryWords, and after: EntryWords
  ) -> [Difference] {
    let places = EntryPlaces(
      from: before, to: after, naming: Set(differences.map(\.element.id)))
    let changed = differences.filter { difference in
      guard difference.texts.isEmpty else {
        return difference.texts.contains { $0.language == language && places.say($0) }
      }
      guard difference.element.kind != .set else { return difference.field == .setStatus }
      // What stands elsewhere says the same there.
      return places.concern(difference.element.id)
        || difference.event == .moved && places.keep(difference.element.id)
    }
    guard changed.isEmpty else { return changed }
    return differences.filter {
      $0.texts.isEmpty && $0.element.kind != .set && places.name($0.element.id)
    }
  }
}
