import Model
import Rendering

// What the templates of the index print.
extension DocumentIndex {
  /// A sheet.
  func record(of page: Page<Block>, folio: Int, of pages: Int) -> Record {
    let number = [("page", String(folio)), ("pages", String(pages))]
    return [
      "folio": .text(context.labels("page.of", number)),
      "pieces": .records(page.pieces.map(record)),
    ]
  }

  private func record(of piece: Page<Block>.Piece) -> Record {
    var record: Record = [
      "head": .absent, "search": .absent, "hasVariants": .flag(false), "variants": [],
      "section": .absent, "register": .absent,
    ]
    switch piece.content {
    case .title: record["head"] = .record(head)
    case .search: record["search"] = .record(["hint": .text(hint)])
    case .variants:
      record["hasVariants"] = .flag(true)
      record["variants"] = .records(variants.map(link))
    case .section(let section): record["section"] = .record(self.record(of: section))
    case .register(let section):
      record["register"] = .record(
        ["groups": .records(groups(of: section, piece.rows ?? section.rows.indices))])
    }
    return record
  }

  /// What the folder is and which edition, the other languages, and where the sections are.
  private var head: Record {
    [
      "title": .text(context.title),
      "subtitle": .text(context.plain(context.catalogue.set.subtitle)),
      "languages": .records(
        languages.map { other in
          [
            "lang": .text(other.context.language), "name": .text(other.context.labels.name),
            "path": .text(file(ofIndex: other.path)),
          ]
        }),
      "jumps": .records(
        sections.map { ["key": .text($0.anchor), "name": .text(name(of: $0))] }),
      "facts": .records(facts.map { ["name": .text($0.name), "value": .text($0.value)] }),
    ]
  }

  /// What can be looked for, by example.
  private var hint: String {
    let moment = context.catalogue.moments.first
    let examples = [
      moment?.key, moment?.standards.first?.key, moment.map { context.plain($0.name) },
    ].compactMap(\.self)
    return label("search.hint", [("examples", context.joined(examples))])
  }

  private func link(to variant: (context: ViewContext, path: String)) -> Record {
    [
      "name": .text(name(of: variant.context.variant)),
      "path": .text(file(ofIndex: variant.path)),
    ]
  }

  private func record(of section: IndexSection) -> Record {
    [
      "key": .text(section.anchor), "name": .text(name(of: section)),
      "lead": .text(lead(of: section)),
    ]
  }

  /// The documents of each kind under its name, which is said again on every page.
  private func groups(of section: IndexSection, _ rows: Range<Int>) -> [Record] {
    section.groups(in: rows).map { kind, documents in
      let (name, purpose) = self.kind(kind)
      return [
        "name": .text(name), "purpose": .text(purpose), "rows": .records(documents.map(record)),
      ]
    }
  }

  private func record(of document: DocumentSummary) -> Record {
    let path = path(document.path)
    return [
      "id": .text(document.id), "audience": .text(audience(of: document)),
      "size": .text(size(of: document)), "printer": .optional(printer(of: document)),
      "code": .text(document.code), "path": .text(path),
      "files": .records(
        document.endings.map { ending in
          [
            "path": .text("\(path).\(ending)"), "ending": .text(ending),
            "name": .text(label("file.\(ending)")),
          ]
        }),
    ]
  }
}
