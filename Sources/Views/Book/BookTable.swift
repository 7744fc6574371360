import Diff
import Model
import Rendering

/// A table: what it says is settled by the view, how it looks by the template.
struct BookTable: Sendable {
  /// A column: its heading, its width in points, and its column of the text edition as
  /// `!cols` takes it.
  struct Column: Sendable {
    let heading: String
    let width: Double
    let text: String
    /// Whether it holds numbers, which stand at its right edge.
    var isNumber = false
  }

  /// One paragraph of a cell.
  struct Line: Sendable {
    /// How it looks; the raw value is its class in the style sheet.
    enum Style: String, Sendable {
      case plain = "p"
      case strong = "s"
      case soft = "c"
      case number = "m"
      case box = "x"
      case note = "q"
      case mark = "k"
    }

    let text: String
    var style: Style = .plain
    /// A word before it that says what it is.
    var term: String?
    /// The same words with what changed in them marked; none if nothing is marked.
    var runs: [TextRun] = []
  }

  /// What stands in a row under one heading.
  struct Cell: Sendable {
    var lines: [Line]
    /// Whether it names the row.
    var isHead = false
    /// The length of a bar, in percent.
    var bar: Int?
  }

  /// A row that no page break divides.
  struct Row: Sendable {
    /// The id of what it is about.
    var id: String?
    /// Where links to it lead; nil if none lead here.
    var anchor: String?
    var cells: [Cell]
    /// The least height, in points.
    var least: Double = 0
    /// The cells of the text edition, where they differ.
    var text: [String]?
    /// Whether it is marked as new or changed.
    var isMarked = false
  }

  /// Its class in the style sheet.
  let style: String
  let columns: [Column]
  let rows: [Row]
  /// The columns of the text edition, where they differ; such a table has no headings there.
  var textColumns: String?
  /// Whether rows that are new or changed since an older edition are marked.
  var marksChanges = true
  /// Whether a blank line follows each row of the text edition, because rows have several.
  var isSpaced = false
}

extension BookTable.Cell {
  /// A cell of one paragraph; none if there is nothing to say.
  init(_ text: String, _ style: BookTable.Line.Style = .plain, isHead: Bool = false) {
    let lines = text.isEmpty ? [] : [BookTable.Line(text: text, style: style)]
    self.init(lines: lines, isHead: isHead)
  }

  /// A cell of several short paragraphs.
  init(_ texts: [String]) {
    self.init(lines: texts.map { BookTable.Line(text: $0) })
  }
}

extension BookTable.Row {
  /// A row to be filled in by hand behind what is given: as many empty cells as are left to
  /// write in, lines of so many columns in the text edition.
  static func toFill(
    _ given: [BookTable.Cell] = [], cells: Int, columns: Int = 14, in context: ViewContext
  ) -> BookTable.Row {
    let line = String(repeating: "_", count: columns)
    return .init(
      cells: given + Array(repeating: .init(""), count: cells), least: 18,
      text: given.map { $0.plain(context.labels) } + Array(repeating: line, count: cells))
  }
}

extension BookTable.Line {
  /// The kind of type.
  var face: BookFace {
    switch style {
    case .plain, .soft, .box: .cell
    case .strong, .number: .strong
    case .note, .mark: .small
    }
  }

  /// The room it takes in a width, in points.
  func height(_ type: BookType, width: Double) -> Double {
    let indent: Double = style == .box ? 15 : 0
    let words = [term, text].compactMap { $0 }.joined(separator: " ")
    // A bold term makes a line a little wider than its face says.
    let slack = term == nil ? 1 : 0.94
    let above: Double = style == .note ? 2 : 0
    return type.height(words, face, width: (width - indent) * slack) + above
  }

  /// What the template prints.
  var record: Record {
    [
      "runs": runs.isEmpty ? BookWords.view(of: text) : BookWords.view(of: runs),
      "face": .text(style.rawValue), "term": .optional(term), "isBox": .flag(style == .box),
    ]
  }

  /// The paragraph in the text edition.
  func plain(_ labels: Labels) -> String {
    let text = runs.isEmpty ? text : runs.map(\.marked).joined()
    let words = term.map { labels("book.term", [("term", $0), ("text", text)]) } ?? text
    return style == .box ? "□ " + words : words
  }
}

extension BookTable {
  /// The space between two columns, in points.
  static let gutter: Double = 11

  /// The height of the headings, in points.
  func headHeight(_ type: BookType) -> Double {
    let lines = zip(columns, columns.indices).map { column, index in
      type.height(column.heading, .head, width: inner(index))
    }
    return (lines.max() ?? 0) + 4.2
  }

  /// The height of a row, in points.
  func height(of row: Row, _ type: BookType, _ spaces: BookSpaces) -> Double {
    let cells = zip(row.cells, row.cells.indices).map { cell, index in
      cell.lines.reduce(0) { $0 + $1.height(type, width: inner(index)) }
    }
    return max(row.least, cells.max() ?? 0) + 2 * spaces.pad + 0.7
  }

  private func inner(_ index: Int) -> Double {
    columns[index].width - (index == columns.count - 1 ? 0 : Self.gutter)
  }

  /// The values of the head.
  func head(isAfter: Bool, caption: String) -> Record {
    [
      "style": .text(style), "isAfter": .flag(isAfter), "caption": .text(caption),
      "columns": .records(
        columns.map {
          [
            "heading": .text($0.heading), "width": .text(PageLength.words($0.width)),
            "isNumber": .flag($0.isNumber),
          ]
        }),
      "textColumns": .text(textColumns ?? columns.map(\.text).joined(separator: " ")),
      "hasTextHead": .flag(textColumns == nil),
    ]
  }

  /// The values of a row.
  func record(of row: Row, _ labels: Labels) -> Record {
    precondition(
      row.cells.count == columns.count, "a row of table '\(style)' has no cell for a column")
    let cells = zip(columns, row.cells).map { column, cell -> Record in
      [
        "heading": .text(column.heading), "isHead": .flag(cell.isHead),
        "lines": .records(cell.lines.map(\.record)), "bar": .optional(cell.bar.map(String.init)),
      ]
    }
    return [
      "id": .optional(row.id), "anchor": .optional(row.anchor), "isMarked": .flag(row.isMarked),
      "cells": .records(cells),
      "textCells": .texts(row.text ?? row.cells.map { $0.plain(labels) }),
      "isSpaced": .flag(isSpaced || textColumns != nil || row.text != nil),
    ]
  }
}

extension BookTable.Cell {
  /// The cell in the text edition; a bar is drawn ten columns long.
  func plain(_ labels: Labels) -> String {
    let bars = bar.map { [String(repeating: "■", count: ($0 + 5) / 10)] } ?? []
    return (lines.map { $0.plain(labels) } + bars).joined(separator: "\n")
  }
}
