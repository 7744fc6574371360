import Model
import Rendering

// What the templates of the index print.
extension DocumentIndex {
  /// A sheet.
  func record(of page: Page<Block>, folio: Int, of pages: Int) -> Record {
    let number = [("page", String(folio)), ("pages", String(pages))]
    return [
      "folio": .text(first.labels("page.of", number)),
      "pieces": .records(page.pieces.map(record)),
    ]
  }

  private func record(of piece: Page<Block>.Piece) -> Record {
    var record: Record = [
      "head": .absent, "search": .absent, "section": .absent, "register": .absent,
    ]
    switch piece.content {
    case .title: record["head"] = .record(head)
    case .search: record["search"] = .record(search)
    case .section(let section): record["section"] = .record(self.record(of: section))
    case .register(let section):
      record["register"] = .record(register(section, piece.rows ?? section.rows.indices))
    }
    return record
  }

  /// What the folder is and which edition, in all languages.
  private var head: Record {
    [
      "titles": said { $0.title },
      "subtitles": said { $0.plain($0.catalogue.set.subtitle) },
      "leads": said { $0.labels("index.lead") },
      "facts": .records(
        facts.map { ["names": said($0.name), "values": said($0.value)] }),
    ]
  }

  /// The field for what is looked for, with examples.
  private var search: Record {
    let moment = first.catalogue.moments.first
    let examples = [moment?.key, moment?.standards.first?.key].compactMap(\.self)
    return [
      "names": said { $0.labels("index.search.name") },
      "hints": said { context in
        let name = moment.map { [context.plain($0.name)] } ?? []
        return context.labels(
          "index.search.hint", [("examples", context.joined(examples + name))])
      },
    ]
  }

  private func record(of section: IndexSection) -> Record {
    [
      "key": .text(section.anchor),
      "names": said { self.name(of: section, in: $0) },
      "leads": said { self.lead(of: section, in: $0) },
      "index": .optional(index(of: section)),
    ]
  }

  /// The index in a variant's own folder.
  private func index(of section: IndexSection) -> Record? {
    guard case .variant(let variant) = section.subject,
      let ending = documents.first(where: { $0.variant.folder == variant.folder })?.endings.first
    else { return nil }
    return [
      "path": .text("\(variant.folder.dropFirst(folder.count))index.\(ending)"),
      "names": said { $0.labels("index.own") },
    ]
  }

  private func register(_ section: IndexSection, _ rows: Range<Int>) -> Record {
    [
      "names": said { $0.labels("index.title") },
      "papers": said { $0.labels("index.paper") },
      "ids": said { $0.labels("index.id") },
      "languages": .records(
        contexts.map { ["lang": .text($0.language), "words": .text($0.labels.name)] }),
      "groups": .records(groups(of: section, rows)),
    ]
  }

  /// The documents of each kind under its name, which is said again on every page.
  private func groups(of section: IndexSection, _ rows: Range<Int>) -> [Record] {
    section.groups(in: rows).map { kind, entries in
      let words = contexts.map { context -> Record in
        [
          "lang": .text(context.language), "name": .text(context.labels("\(kind.name).name")),
          "purpose": .text(purpose(of: kind, in: section, context)),
        ]
      }
      return [
        "kinds": .records(words), "width": .number(3 + contexts.count),
        "rows": .records(entries.map(record)),
      ]
    }
  }

  private func record(of entry: IndexEntry) -> Record {
    [
      "id": .text(entry.id),
      "audiences": said { audience(of: entry, in: $0) },
      "paper": .text(entry.paper),
      "editions": .records(
        contexts.map { context in
          [
            "lang": .text(context.language),
            "edition": .optional(entry[context.language].map { edition($0, in: context) }),
          ]
        }),
    ]
  }

  private func edition(_ document: DocumentSummary, in context: ViewContext) -> Record {
    let path = document.path(from: folder)
    return [
      "language": .text(context.labels.name),
      "code": .text(document.code),
      "pages": .text(pages(of: document, in: context)),
      "files": .records(
        document.endings.map { ending in
          [
            "path": .text("\(path).\(ending)"),
            "name": .text(context.labels("index.file.\(ending)")),
          ]
        }),
    ]
  }

  /// The same in each language; where two say the same, once.
  private func said(_ words: (ViewContext) -> String?) -> ViewValue {
    let all = contexts.compactMap { context in
      words(context).map { (language: context.language, words: $0) }
    }
    let different = all.enumerated().filter { number, text in
      !all[..<number].contains { $0.words == text.words }
    }
    return .records(
      different.map { number, text in
        [
          "lang": .text(text.language), "words": .text(text.words),
          "isFirst": .flag(number == 0),
        ]
      })
  }
}
