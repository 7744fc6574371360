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
    /// What changed in it.
    public let change: EntryChange
  }

  /// What must come down, in printed order.
  public let lines: [Line]
  /// How many documents say the same in both editions.
  public let staying: Int
  private let diff: EditionDiff

  /// Compares what two editions print.
  public init(_ old: ContentCodes, _ new: ContentCodes, diff: EditionDiff) {
    self.diff = diff
    let gone = old.entries.map { ($0, new.successor(of: $0)) }.filter { $0.code != $1?.code }
    lines = gone.concurrently { entry, successor in
      Line(old: entry, new: successor, change: EntryChange(from: entry, to: successor, in: diff))
    }
    staying = old.entries.count + old.leftOut - lines.count
  }

  // MARK: Reports

  /// The list for people.
  public func text(in language: Language) -> String {
    let (before, after) = (diff.old.set, diff.new.set)
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
        "      \(Self.why(line.change, in: language))",
      ]
    }
    return ([head[language]] + told).map { $0.safe + "\n" }.joined()
  }

  /// The list for spreadsheets.
  public func csv(in language: Language) -> String {
    let rows = lines.map { line in
      [
        line.old.id, line.old.language, line.old.title, line.old.path, line.old.code,
        line.new?.code ?? Self.withdrawn[language], Self.why(line.change, in: language),
      ]
    }
    return CSV.text([["id", "language", "title", "path", "old", "new", "why"]] + rows)
  }

  /// The list for programs. The keys and their order are part of the format, version 1; a later
  /// version may add keys.
  public func json(in language: Language) -> String {
    let value = JSONValue.object([
      ("version", .number(1)),
      ("old", .number(diff.old.set.revision.value)),
      ("new", .number(diff.new.set.revision.value)),
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
              ("differences", .array(line.change.values(in: language))),
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

  /// What changed in one line, the widest grade first.
  static func why(_ change: EntryChange, in language: Language) -> String {
    let told = change.reasons.prefix(named)
    let rest = change.reasons.count - told.count
    let more = rest > 0 ? [Phrase("\(rest) more", zh: "另有 \(rest) 处")] : []
    return (told + more).map { $0[language] }
      .joined(separator: Phrase("; ", zh: "；")[language])
  }
}
