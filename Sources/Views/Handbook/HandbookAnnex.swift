import Model
import Rendering

/// What stands behind the moments: terms, evidence, the revisions, what is waived, and the
/// signatures.
struct HandbookAnnex {
  let context: ViewContext
  let scope: HandbookScope

  private var words: HandbookWords { HandbookWords(context: context) }
  private var set: StandardSet { context.catalogue.set }

  /// The annexes that have anything to say.
  var chapters: [BookChapter] {
    (HallChapter.chapters(in: context)
      + [
        chapter("glossary") { $0.table(glossary) },
        chapter("evidence", writeEvidence),
        chapter("revisions", isControl: true, writeRevisions),
        chapter("waivers") { $0.table(waivers) },
        chapter("signatures") { $0.table(signatures) },
      ]).filter(\.hasPages)
  }

  /// What belongs to the edition, for one role: the revisions, and who has read them.
  var edition: BookChapter {
    chapter("revisions", isControl: true) { flow in
      writeRevisions(&flow)
      flow.section(words.label("annex.signatures"))
      flow.prose(words.label("annex.signatures.lead"), isLead: true)
      flow.table(signatures)
    }
  }

  /// The terms that some chapters use.
  func terms(in chapters: [BookChapter]) -> [GlossaryTerm] {
    let text = Array(
      chapters.flatMap(\.content.texts).joined(separator: "\n").lowercased().utf8)
    return set.glossary.filter { term in
      (term.preferred.all(in: context.language) + term.variants.all(in: context.language))
        .contains { text.contains(word: Array($0.value.lowercased().utf8)) }
    }
  }

  /// Writes terms as a section.
  func writeGlossary(of used: [GlossaryTerm], _ flow: inout BookFlow) {
    guard !used.isEmpty else { return }
    flow.section(words.label("annex.glossary"))
    flow.table(
      BookTable(
        style: "terms",
        columns: [
          .init(heading: words.label("term.preferred"), width: 126, text: "20"),
          .init(heading: words.label("term.note"), width: 350, text: "*"),
        ],
        rows: used.map { term in
          .init(cells: [
            .init(context.plain(term.preferred), .strong, isHead: true),
            .init(context.plain(term.note)),
          ])
        }))
  }

  private func chapter(
    _ anchor: String, isControl: Bool = false, _ write: (inout BookFlow) -> Void
  ) -> BookChapter {
    .titled(
      words.label("annex.\(anchor)"), anchor: anchor, lead: words.label("annex.\(anchor).lead"),
      isControl: isControl, in: context, write: write)
  }

  private var glossary: BookTable {
    BookTable(
      style: "glossary",
      columns: [
        .init(heading: words.label("term.preferred"), width: 110, text: "16"),
        .init(heading: words.label("term.variants"), width: 100, text: "16"),
        .init(heading: words.label("term.deprecated"), width: 92, text: "14"),
        .init(heading: words.label("term.note"), width: 174, text: "*"),
      ],
      rows: set.glossary.map { term in
        var preferred = BookTable.Cell(context.plain(term.preferred), .strong, isHead: true)
        let others = term.preferred.entries.filter { $0.language != context.language }
        for entry in others {
          preferred.lines.append(
            .init(text: context.told(entry.words.value, in: entry.language), style: .note))
        }
        return .init(cells: [
          preferred, .init(context.joined(all(term.variants))),
          .init(context.joined(all(term.deprecated)), .soft), .init(context.plain(term.note)),
        ])
      })
  }

  private func all(_ text: LocalizedText) -> [String] {
    text.all(in: context.language).map { context.unmarked($0.value) }
  }

  private func writeEvidence(_ flow: inout BookFlow) {
    flow.table(sources)
    guard !set.bases.isEmpty else { return }
    flow.section(words.label("bases"))
    flow.table(bases)
  }

  private var sources: BookTable {
    BookTable(
      style: "sources",
      columns: [
        .init(heading: words.label("source.id"), width: 74, text: "10"),
        .init(heading: words.label("source.kind"), width: 92, text: "14"),
        .init(heading: words.label("source.citation"), width: 310, text: "*"),
      ],
      rows: set.sources.map { source in
        var citation = BookTable.Cell(context.plain(source.citation), isHead: true)
        let facts = [
          source.date?.value, source.isTruncated ? words.label("source.truncated") : nil,
          source.note.isEmpty ? nil : context.plain(source.note),
        ].compactMap { $0 }
        if !facts.isEmpty {
          citation.lines.append(.init(text: words.sentence(facts), style: .note))
        }
        return .init(
          anchor: source.key,
          cells: [
            .init(source.key, .soft), .init(lines: kindLines(of: source)), citation,
          ])
      })
  }

  private func kindLines(of source: Source) -> [BookTable.Line] {
    let facts = [
      source.weight.map { words.label("weight.\($0.value.rawValue)") },
      source.grade.map { words.label("source.grade", [("grade", $0.value)]) },
    ].compactMap { $0 }
    let kind = BookTable.Line(text: words.label("kind.\(source.kind.value.rawValue)"))
    return [kind] + facts.map { .init(text: $0, style: .note) }
  }

  private var bases: BookTable {
    BookTable(
      style: "bases",
      columns: [
        .init(heading: words.label("source.id"), width: 74, text: "10"),
        .init(heading: words.label("basis.kind"), width: 92, text: "14"),
        .init(heading: words.label("source.citation"), width: 310, text: "*"),
      ],
      rows: set.bases.map { basis in
        var citation = BookTable.Cell(context.plain(basis.citation), isHead: true)
        if !basis.isVerified {
          citation.lines.append(.init(text: words.label("basis.unverified"), style: .note))
        }
        if let last = basis.expires?.value.description {
          citation.lines.append(
            .init(text: words.label("basis.expires", [("day", last)]), style: .note))
        }
        return .init(
          anchor: basis.key,
          cells: [
            .init(basis.key, .soft), .init(words.label("basis.\(basis.kind.value.rawValue)")),
            citation,
          ])
      })
  }

  private func writeRevisions(_ flow: inout BookFlow) {
    flow.table(changes)
    guard !set.retiredIDs.isEmpty else { return }
    flow.section(words.label("retired"))
    flow.bullets(
      set.retiredIDs.map { retired in
        words.with([context.plain(retired.note)], retired.id.value)
      }, sign: "•")
  }

  private var changes: BookTable {
    BookTable(
      style: "changes",
      columns: [
        .init(heading: words.label("change.revision"), width: 96, text: "14"),
        .init(heading: words.label("change.what"), width: 216, text: "*"),
        .init(heading: words.label("change.why"), width: 164, text: "24"),
      ],
      rows: set.changeLog.map { change in
        .init(cells: [
          .init(lines: [
            .init(text: String(change.revision.value), style: .strong),
            .init(text: change.date.value.description, style: .note),
            .init(text: words.label("grade.\(change.grade.value.rawValue)"), style: .note),
            .init(text: EditionView.department(change.by.value, in: context), style: .note),
          ]),
          .init(context.plain(change.what), isHead: true), .init(context.plain(change.why), .soft),
        ])
      })
  }

  /// What is borne with for a time, and until when.
  private var waivers: BookTable {
    BookTable(
      style: "waivers",
      columns: [
        .init(heading: words.label("waiver.rule"), width: 128, text: "22"),
        .init(heading: words.label("waiver.element"), width: 72, text: "10"),
        .init(heading: words.label("waiver.reason"), width: 126, text: "*"),
        .init(heading: words.label("waiver.approver"), width: 76, text: "12"),
        .init(heading: words.label("waiver.until"), width: 74, text: "10"),
      ],
      rows: set.waivers.map { waiver in
        .init(cells: [
          .init(rule(of: waiver), .strong, isHead: true),
          .init(words.see(waiver.element.value, waiver.element.value)),
          .init(context.plain(waiver.reason)),
          .init(EditionView.department(waiver.approver.value, in: context)),
          .init(waiver.until.value.description),
        ])
      })
  }

  /// What the rule of a waiver asks, in the words of the reader; its code where that is all that
  /// is known.
  private func rule(of waiver: Waiver) -> String {
    let entry = context.rules.lazy.flatMap(\.entries).first { $0.code == waiver.rule.value }
    return entry.map { context.words($0.purpose) } ?? waiver.rule.value
  }

  /// Two lines for each role that works here, to be filled in by hand; six in the handbook of a
  /// role, which is handed to more than one person.
  private var signatures: BookTable {
    BookTable(
      style: "signatures",
      columns: [
        .init(heading: words.label("signature.role"), width: 136, text: "20"),
        .init(heading: words.label("signature.name"), width: 120, text: "*"),
        .init(heading: words.label("signature.signature"), width: 120, text: "*"),
        .init(heading: words.label("signature.date"), width: 100, text: "*"),
      ],
      rows: signers.flatMap { role in
        (0..<(scope.role == nil ? 2 : 6)).map { line in
          let name = line == 0 ? context.plain(role.name) : ""
          return .toFill([.init(name, isHead: line == 0)], cells: 3, in: context)
        }
      })
  }

  private var signers: [Role] {
    scope.role.map { [$0] } ?? set.roles.filter { $0.kind.value != .group }
  }
}

extension [UInt8] {
  /// Whether some words stand in a text, in Latin letters not as a part of others. Words are sought
  /// byte by byte: the text is all that a book says.
  fileprivate func contains(word: [UInt8]) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    var rest = self[...]
    while let start = rest.firstIndex(of: first), start + word.count <= count {
      let end = start + word.count
      let isPart =
        start > 0 && Self.isLatin(self[start - 1]) && Self.isLatin(first)
        || end < count && Self.isLatin(self[end]) && Self.isLatin(last)
      if !isPart, self[start..<end].elementsEqual(word) { return true }
      rest = self[(start + 1)...]
    }
    return false
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
