import Model
import Rendering

// What to do: the standards of a moment and their key points.
extension HandbookMoment {
  func writeStandards(_ flow: inout BookFlow) {
    flow.table(standards)
    guard slice.standards.contains(where: { !$0.keyPoints.isEmpty }) else { return }
    flow.subsection(words.label("moment.key-points"))
    flow.table(keyPoints)
  }

  private var standards: BookTable {
    let level: Double = context.isChinese ? 50 : 68
    return BookTable(
      style: "standards",
      columns: [
        .init(heading: words.label("standard.id"), width: 74, text: ""),
        .init(heading: words.label("standard.level"), width: level, text: ""),
        .init(heading: words.label("standard.text"), width: 180, text: ""),
        .init(heading: words.label("standard.criterion"), width: 222 - level, text: ""),
      ],
      rows: slice.standards.map(row), textColumns: "8 *")
  }

  private func row(_ standard: Standard) -> BookTable.Row {
    let name = BookTable.Cell(context.plain(standard.text), .strong, isHead: true)
    var criterion = BookTable.Cell(context.plain(standard.criterion))
    let facts = [("basis", basis(of: standard)), ("why", context.plain(standard.why))]
    for (term, text) in facts where !text.isEmpty { criterion.lines.append(note(term, text)) }
    return .init(
      id: standard.key, anchor: standard.key,
      cells: [
        .init(lines: [
          .init(text: standard.key, style: .soft),
          .init(text: words.role(standard.role.value), style: .note),
        ]),
        .init(lines: levelLines(of: standard)), name, criterion,
      ],
      text: [standard.key, text(of: standard)])
  }

  private func note(_ term: String, _ text: String) -> BookTable.Line {
    .init(text: text, style: .note, term: words.label("standard.\(term)"))
  }

  private func levelLines(of standard: Standard) -> [BookTable.Line] {
    var lines: [BookTable.Line]
    switch standard.level.value {
    case .must, .mustNot: lines = [.init(text: words.level(standard.level.value), style: .strong)]
    case .should, .shouldNot, .may: lines = [.init(text: words.level(standard.level.value))]
    }
    if standard.isRedLine { lines.append(.init(text: words.redLine, style: .strong)) }
    return lines
  }

  /// What a standard rests on, besides its reason.
  private func basis(of standard: Standard) -> String {
    words.sentence(
      standard.bases.map { basis in
        let document = context.catalogue.set.bases.first { $0.id.value == basis.document?.value }
        let citation = document.map { words.cite($0.key, context.plain($0.citation)) }
        let name = [citation, basis.article?.value].compactMap { $0 }
          .joined(separator: " ")
        let kind = words.label("basis.\(basis.kind.value.rawValue)")
        let doubt = document?.isVerified == false ? [words.label("basis.unverified")] : []
        return words.with(doubt, name.isEmpty ? kind : kind + " " + name)
      })
  }

  /// A standard in the text edition: the level before it, then what belongs to it.
  private func text(of standard: Standard) -> String {
    // Named as the level, so that nobody reads it as the beginning of the sentence.
    let level = words.label(
      "level-mark", [("text", context.labels("level.\(standard.level.value.rawValue)"))])
    let redLine = words.label("mark", [("text", context.labels("redline"))])
    let head = level + (standard.isRedLine ? redLine : "")
    var lines = [head + " " + context.plain(standard.text)]
    let facts = [
      ("role", words.role(standard.role.value)), ("criterion", context.plain(standard.criterion)),
      ("basis", basis(of: standard)), ("why", context.plain(standard.why)),
    ]
    for (term, text) in facts where !text.isEmpty {
      lines.append(note(term, text).plain(context.labels))
    }
    return lines.joined(separator: "\n")
  }

  private var keyPoints: BookTable {
    BookTable(
      style: "points",
      columns: [
        .init(heading: words.label("point.id"), width: 56, text: "8"),
        .init(heading: words.label("point.step"), width: 116, text: "16"),
        .init(heading: words.label("point.point"), width: 160, text: "*"),
        .init(heading: words.label("point.reason"), width: 144, text: "*"),
      ],
      rows: slice.standards.flatMap { standard in
        standard.keyPoints.map { point in
          .init(cells: [
            .init(words.link(standard.key, standard.key), .soft),
            .init(context.plain(point.step), .strong, isHead: true),
            .init(context.plain(point.point)), .init(context.plain(point.reason), .soft),
          ])
        }
      })
  }
}

extension HandbookWords {
  /// The mark of a standard whose failure fails the inspection.
  var redLine: String { context.labels("sign.redline") + " " + context.labels("redline") }
}
