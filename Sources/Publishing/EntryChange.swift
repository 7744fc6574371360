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
    let touching = diff.differences(in: old.language, between: before.text, and: after.text)
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
  /// The differences that touch what a document says. A text touches the document that prints
  /// it; anything else touches the documents that print the id of its element.
  ///
  /// - Parameters:
  ///   - language: The language of the document.
  ///   - before: What it says in the old edition.
  ///   - after: What it says in the new one; nothing if it is gone.
  /// - Returns: The differences, in their order.
  fileprivate func differences(
    in language: String, between before: String, and after: String
  ) -> [Difference] {
    differences.filter { difference in
      guard difference.texts.isEmpty else {
        return difference.texts.contains { text in
          text.language == language
            && (Self.says(before, text.old?.value) || Self.says(after, text.new?.value))
        }
      }
      guard difference.element.kind != .set else { return difference.field == .setStatus }
      return Self.names(before, difference.element.id) || Self.names(after, difference.element.id)
    }
  }

  private static func says(_ document: String, _ words: String?) -> Bool {
    guard let words, !words.isEmpty else { return false }
    return document.contains(words.filter { $0 != "|" })
  }

  /// Whether an id stands in a text by itself, not as the beginning of a longer one.
  private static func names(_ document: String, _ id: String) -> Bool {
    document.ranges(of: id).contains { range in
      guard range.upperBound < document.endIndex else { return true }
      return !document[range.upperBound].isNumber
    }
  }
}
