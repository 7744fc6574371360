import Diff
import Findings
import Model
import Publishing
import Reading

/// What a content code on paper is found to be.
enum Verification {
  /// The present edition prints it.
  case current(ContentCodes.Entry, EditionCodes)
  /// An earlier edition printed it.
  case superseded(Superseded)
  /// No edition at hand printed it; the code that may have been meant, and why older editions are
  /// not at hand, if so.
  case unknown(nearest: String?, missing: GitHistory.Gap?)

  /// A document of an earlier edition.
  struct Superseded {
    /// The document as it was.
    let entry: ContentCodes.Entry
    /// The latest edition that printed it.
    let edition: EditionCodes
    /// The first later edition that says something else.
    let since: EditionCodes
    /// What is in force now.
    let present: EditionCodes

    /// What stands in its place now; nil if it is withdrawn.
    var successor: ContentCodes.Entry? { present.codes.successor(of: entry) }

    /// What changed in it since.
    var change: EntryChange {
      EntryChange(
        from: entry, to: successor,
        in: EditionDiff(from: edition.catalogue, to: present.catalogue))
    }
  }

  /// The exit status.
  var status: Status {
    switch self {
    case .current: .clean
    case .superseded: .findings
    case .unknown: .unusable
    }
  }

  // MARK: Reports

  /// What is said to people.
  func text(about code: String, in language: Language) -> String {
    lines(about: code).map { $0[language].safe + "\n" }.joined()
  }

  private func lines(about code: String) -> [Phrase] {
    switch self {
    case .current(let entry, let edition):
      [
        Phrase("\(code) is current", zh: "\(code) 现行有效"), Self.name(of: entry),
        Phrase("  says the same in \(edition.words)", zh: "  与\(edition.words)内容一致"),
        Phrase(
          "  an earlier revision printed beside it does no harm",
          zh: "  纸上印的修订号较早也无妨"),
      ]
    case .superseded(let found): Self.lines(about: code, found)
    case .unknown(let nearest, let gap?): Self.lines(aboutUndecided: code, nearest, gap)
    case .unknown(let nearest, nil):
      [
        Phrase(
          "\(code) is unknown\(NearMiss.question(nearest))",
          zh: "\(code) 查不到\(NearMiss.question(nearest))"),
        Phrase(
          "  for a sheet of a day, name the day printed on it with --date",
          zh: "  带日期的检查表，请用 --date 指明表上的日期"),
        Phrase(
          "  for an edition that git does not hold, name it with --against",
          zh: "  git 中没有的旧版，请用 --against 指明"),
      ]
    }
  }

  /// Of a code that an edition may have printed which was not fetched nobody can say that it is
  /// unknown.
  private static func lines(
    aboutUndecided code: String, _ nearest: String?, _ gap: GitHistory.Gap
  ) -> [Phrase] {
    let question = NearMiss.question(nearest)
    let clone = gap.clone
    return [
      Phrase(
        "\(code) is in no edition of this \(clone)\(question)",
        zh: "\(code) 不在这个\(clone)所含的版本中\(question)"),
      Phrase("  earlier editions were not fetched", zh: "  更早的版本没有取回"),
    ]
      + gap.hints.map { hint in
        Phrase("  hint: \(hint)", zh: "  建议：\(hint)")
      }
  }

  private static func lines(about code: String, _ found: Superseded) -> [Phrase] {
    let present =
      found.successor.map { entry in
        Phrase(
          "  now: \(entry.code)  \(entry.path)", zh: "  现行：\(entry.code)  \(entry.path)")
      } ?? Phrase("  now: withdrawn", zh: "  现行：已取消")
    let changes = found.change.reasons.map { reason in
      Phrase("  \(reason)", zh: "  \(reason)")
    }
    return [
      Phrase("\(code) is superseded: take it down", zh: "\(code) 已被替代，请收回"),
      name(of: found.entry),
      Phrase(
        "  printed from \(found.edition.words)", zh: "  印自\(found.edition.words)"),
      Phrase(
        "  superseded by \(found.since.words)", zh: "  替代它的是\(found.since.words)"),
      present,
    ] + changes
  }

  private static func name(of entry: ContentCodes.Entry) -> Phrase {
    Phrase(verbatim: "  \(entry.id)  \(entry.title)  \(entry.language)  \(entry.path)")
  }

  /// What is said to programs. The keys and their order are part of the format, version 1; a
  /// later version may add keys.
  func json(about code: String, in language: Language) -> String {
    var members: [(String, JSONValue)] = [("version", .number(1)), ("code", .string(code))]
    switch self {
    case .current(let entry, let edition):
      members += [
        ("state", .string("current")), ("document", Self.value(entry)),
        ("edition", Self.value(edition)),
      ]
    case .superseded(let found):
      members += [
        ("state", .string("superseded")), ("document", Self.value(found.entry)),
        ("edition", Self.value(found.edition)), ("since", Self.value(found.since)),
        ("present", found.successor.map(Self.value) ?? .null),
        ("differences", .array(found.change.values(in: language))),
      ]
    case .unknown(let nearest, let gap):
      members += [
        ("state", .string(gap == nil ? "unknown" : "history-missing")),
        ("nearest", nearest.map(JSONValue.string) ?? .null),
      ]
    }
    return JSONValue.object(members).text + "\n"
  }

  private static func value(_ entry: ContentCodes.Entry) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("title", .string(entry.title)),
      ("language", .string(entry.language)), ("path", .string(entry.path)),
      ("code", .string(entry.code)),
    ])
  }

  private static func value(_ edition: EditionCodes) -> JSONValue {
    let control = edition.catalogue.set
    return .object([
      ("name", .string(edition.name)), ("revision", .number(control.revision.value)),
      ("effective", .string(control.effectiveFrom.value.description)),
    ])
  }
}
