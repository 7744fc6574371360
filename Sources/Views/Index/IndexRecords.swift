import Model
import Rendering

extension IndexSection {
  /// A sheet with its own language, labels and edition, which stand in for those of the root.
  func record(of page: Page<Block>, folio: Int, of pages: Int) -> Record {
    [
      "language": .text(context.language),
      "label": context.labelValue,
      "edition": .record(EditionView.record(in: context)),
      "folio": .text(
        context.labels("page.of", [("page", String(folio)), ("pages", String(pages))])),
      "pieces": .records(page.pieces.map(record)),
    ]
  }

  private func record(of piece: Page<Block>.Piece) -> Record {
    var record: Record = [
      "head": .absent, "control": .absent, "reader": .absent, "register": .absent,
      "changes": .absent,
    ]
    switch piece.content {
    case .title: record["head"] = ["isMain": .flag(isMain)]
    case .control: record["control"] = ["facts": .records(control.map(fact))]
    case .reader(let reader): record["reader"] = .record(self.record(of: reader))
    case .register(let rows):
      record["register"] = ["rows": .records(slice(rows, piece).map(row))]
    case .changes:
      let changes = slice(context.catalogue.set.changeLog, piece)
      record["changes"] = ["rows": .records(changes.map(change))]
    }
    return record
  }

  private func slice<Row>(_ rows: [Row], _ piece: Page<Block>.Piece) -> [Row] {
    piece.rows.map { Array(rows[$0]) } ?? rows
  }

  private func record(of reader: IndexReader) -> Record {
    [
      "key": .text("\(context.language)-\(reader.rawValue)"),
      "name": .text(context.labels("index.reader.\(reader.rawValue)")),
      "lead": .text(context.labels("index.lead.\(reader.rawValue)")),
    ]
  }

  private func fact(name: String, value: String) -> Record {
    ["name": .text(name), "value": .text(value)]
  }

  private func row(_ row: IndexRow) -> Record {
    switch row {
    case .kind(let kind):
      let words: Record = [
        "name": .text(context.labels("\(kind).name")),
        "purpose": .text(context.labels("index.purpose.\(kind)")),
      ]
      return ["kind": .record(words), "document": .absent]
    case .document(let document):
      return ["kind": .absent, "document": .record(record(of: document))]
    }
  }

  private func record(of document: DocumentSummary) -> Record {
    [
      "id": .text(document.id),
      "title": .text(document.title),
      "paper": .text(document.paper),
      "pages": .number(document.pages),
      "code": .text(document.code),
      "files": .records(
        document.endings.map { ending in
          [
            "path": .text("\(document.path).\(ending)"),
            "name": .text(context.labels("index.file.\(ending)")),
          ]
        }),
    ]
  }

  private func change(_ change: Change) -> Record {
    [
      "revision": .number(change.revision.value),
      "date": .text(change.date.value.description),
      "grade": .text(context.labels("index.grade.\(change.grade.value.rawValue)")),
      "by": .text(EditionView.department(change.by.value, in: context)),
      "what": .text(context.plain(change.what)),
      "why": .text(context.plain(change.why)),
    ]
  }
}
