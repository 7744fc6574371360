import Findings
import Rendering

extension DocumentKind {
  /// The rule reference, for those who write, review and approve standards.
  public static let rules = DocumentKind("rules", to: .department) { context in
    guard !context.rules.isEmpty else { return [] }
    let path = context.path("rules")
    return [DocumentPlan(path: path) { RuleBook(context: context).book.document(at: path) }]
  }
}

/// What the rule reference holds: every code a check can report, subject by subject.
struct RuleBook {
  let context: ViewContext

  /// The reference as a book.
  var book: Book {
    let id = context.documentID("RR")
    let cover = BookCover(context: context, name: label("name"), id: id).chapter()
    let contents = BookContents(context: context).chapter(lead: lead, entries)
    return Book(
      context: context, name: label("name"), id: id, chapters: [cover, contents, chapter])
  }

  private var lead: String {
    let entries = context.rules.flatMap(\.entries)
    return label(
      "lead", [("rules", "\(entries.count)"), ("firm", "\(entries.count(where: \.isFirm))")])
  }

  private var entries: [BookContents.Entry] {
    context.rules.flatMap { group in
      group.entries.enumerated().map { index, entry in
        BookContents.Entry(
          group: index == 0 ? context.words(group.title) : "", startsGroup: index == 0,
          number: label("sign.\(entry.severity.rawValue)"), name: entry.code,
          badge: entry.isFirm ? context.words(RuleEntry.firm) : "", anchor: entry.code)
      }
    }
  }

  /// All rules in one chapter, so that a subject of two rules takes no page of its own.
  private var chapter: BookChapter {
    .titled(label("name"), anchor: "rules", in: context) { flow in
      flow.prose(label("weight"))
      for group in context.rules {
        flow.section(context.words(group.title))
        for entry in group.entries { write(entry, &flow) }
      }
    }
  }

  private func write(_ entry: RuleEntry, _ flow: inout BookFlow) {
    let (purpose, why) = (context.words(entry.purpose), context.words(entry.explanation))
    let record: Record = [
      "code": .text(entry.code), "alias": .optional(entry.alias),
      "kind": .text(entry.severity.rawValue),
      "sign": .text(label("sign.\(entry.severity.rawValue)")),
      "severity": .text(context.words(entry.severity.word)),
      "firm": .optional(entry.isFirm ? context.words(RuleEntry.firm) : nil),
      "purpose": .text(purpose), "why": .text(why),
    ]
    flow.rule(
      record, anchor: entry.code, purpose: purpose, why: why,
      hasExamples: !entry.examples.isEmpty)
    for (title, text) in entry.examples {
      flow.source(context.words(title), shown(text, of: entry))
    }
  }

  /// The most lines an example takes here, and how many of a longer one are shown at its
  /// beginning and its end.
  private static let most = (lines: 30, before: 16, behind: 6)

  /// The lines of an example; of a long one, which repeats itself, the middle is left out.
  private func shown(_ text: String, of entry: RuleEntry) -> [String] {
    let lines = SourceText.lines(of: text, columns: SourceText.columns)
    let most = Self.most
    guard lines.count > most.lines else { return lines }
    let left = lines.count - most.before - most.behind
    let remark = label("cut", [("lines", "\(left)"), ("code", entry.code)])
    return lines.prefix(most.before) + [remark] + lines.suffix(most.behind)
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("rules.\(key)", values)
  }
}
