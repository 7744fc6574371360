import Diff
import Findings
import Model
import Rendering

/// Which documents of an edition must come down because a later one says something else.
public struct Recall: Sendable {
  /// A document that must come down.
  public struct Line: Sendable {
    /// The document as it hangs.
    public let old: ContentCodes.Entry
    /// What hangs in its place; nil if nothing does.
    public let new: ContentCodes.Entry?
    /// What changed in it, the widest grade first; empty if only its arrangement did.
    public let differences: [Difference]
  }

  /// What must come down, in printed order.
  public let lines: [Line]
  /// How many documents say the same in both editions.
  public let staying: Int
  private let diff: EditionDiff

  /// Compares what two editions print.
  public init(_ old: ContentCodes, _ new: ContentCodes, diff: EditionDiff) {
    self.diff = diff
    var lines: [Line] = []
    for entry in old.entries {
      let successor = new.successor(of: entry)
      guard successor?.code != entry.code else { continue }
      lines.append(
        Line(
          old: entry, new: successor,
          differences: diff.differences(between: entry, and: successor)))
    }
    self.lines = lines
    staying = old.entries.count - lines.count
  }

  // MARK: Reports

  /// The list for people.
  public func text(in language: Language) -> String {
    let (before, after) = (diff.old.set.edition, diff.new.set.edition)
    let set = before.id.value.value
    let (from, to) = (before.revision.value, after.revision.value)
    let head = Phrase(
      "\(set) \(from) → \(to): \(lines.count) documents come down, \(staying) stay up",
      zh: "\(set) \(from) → \(to)：\(lines.count) 份应收回，\(staying) 份照旧")
    let told = lines.flatMap { line -> [String] in
      let code = line.new?.code ?? Self.withdrawn[language]
      return [
        "  \(line.old.id)  \(line.old.language)  \(line.old.code) → \(code)",
        "      \(line.old.title)  \(line.old.path)",
        "      \(Self.why(line.differences, in: language))",
      ]
    }
    return ([head[language]] + told).map { $0.safe + "\n" }.joined()
  }

  /// The list for spreadsheets.
  public func csv(in language: Language) -> String {
    let rows = lines.map { line in
      [
        line.old.id, line.old.language, line.old.title, line.old.path, line.old.code,
        line.new?.code ?? Self.withdrawn[language], Self.why(line.differences, in: language),
      ]
    }
    return CSV.text([["id", "language", "title", "path", "old", "new", "why"]] + rows)
  }

  /// The list for programs. The keys and their order are part of the format, version 1; a later
  /// version may add keys.
  public func json(in language: Language) -> String {
    let value = JSONValue.object([
      ("version", .number(1)),
      ("old", .number(diff.old.set.edition.revision.value)),
      ("new", .number(diff.new.set.edition.revision.value)),
      ("staying", .number(staying)),
      (
        "recalled",
        .lines(
          lines.map { line in
            .object([
              ("id", .string(line.old.id)), ("language", .string(line.old.language)),
              ("title", .string(line.old.title)), ("path", .string(line.old.path)),
              ("old", .string(line.old.code)),
              ("new", line.new.map { .string($0.code) } ?? .null),
              ("differences", .array(Self.values(line.differences, in: language))),
            ])
          })
      ),
    ])
    return value.text + "\n"
  }

  // MARK: Words

  private static let withdrawn = Phrase("withdrawn", zh: "已取消")
  /// How many differences a line names before it counts the rest.
  private static let named = 3

  /// The differences in one line, the widest grade first.
  static func why(_ differences: [Difference], in language: Language) -> String {
    let reasons = reasons(differences)
    let told = reasons.prefix(named)
    let rest = reasons.count - told.count
    let more = rest > 0 ? [Phrase("\(rest) more", zh: "另有 \(rest) 处")] : []
    return (told + more).map { $0[language] }
      .joined(separator: Phrase("; ", zh: "；")[language])
  }

  /// What changed in a document, a sentence with its grade for each difference; without any only
  /// its arrangement did.
  public static func reasons(_ differences: [Difference]) -> [Phrase] {
    guard !differences.isEmpty else {
      return [Phrase("only its arrangement changed", zh: "只有编排有变")]
    }
    return differences.map { difference in
      let (grade, id) = (difference.grade.name, difference.element.id)
      let sentence = difference.sentence
      return Phrase(
        "\(grade[.en]) \(id) \(sentence[.en])", zh: "\(grade[.zhHans]) \(id) \(sentence[.zhHans])")
    }
  }

  /// Differences for programs.
  public static func values(_ differences: [Difference], in language: Language) -> [JSONValue] {
    differences.map { difference in
      .object([
        ("grade", .string(difference.grade.rawValue)), ("id", .string(difference.element.id)),
        ("message", .string(difference.sentence[language])),
      ])
    }
  }
}
