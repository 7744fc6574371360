import Model
import Rendering

/// A band of the plain text: some moments side by side, row by row.
struct WallBand {
  let wall: Wall
  let columns: [WallColumn]
  /// What is shown of each layer, column by column.
  let shown: (WallLayer, Int) -> [WallItem]
  /// The columns of a cell.
  let width: Int

  private var labels: Labels { wall.context.labels }

  private static let valueWidth = 4
  private static let leastBar = 3

  /// What the template prints: the declarations of columns, and the rows.
  var record: Record {
    [
      "columns": .text(repeated("\(width)")),
      "heads": .records(heads),
      "lanes": .records(WallLayer.allCases.compactMap(lane)),
    ]
  }

  private func repeated(_ columns: String) -> String {
    Array(repeating: columns, count: self.columns.count).joined(separator: " ")
  }

  private func row(_ name: String, _ cells: [String]) -> Record {
    ["name": .text(name), "cells": .texts(cells)]
  }

  /// Stages, names and, if any moment has one, the kinds.
  private var heads: [Record] {
    let stages = columns.indices.map { index -> String in
      let stage = columns[index].moment.stage.value
      guard index == 0 || columns[index - 1].moment.stage.value != stage,
        let place = wall.stages.firstIndex(where: { $0.first?.stage.value == stage })
      else { return "" }
      let (letter, name) = wall.name(ofStage: place)
      return letter + " " + name
    }
    let kinds = columns.map { column in
      column.moment.kind.value == .ordinary
        ? "" : String(column.moment.kind.value.plainSign) + " " + column.kindName
    }
    let rows = [
      row(labels("poster.stages"), stages),
      row(
        labels("poster.moments"),
        columns.map { $0.moment.key + " " + $0.qualifier + $0.name }),
    ]
    return kinds.allSatisfy(\.isEmpty) ? rows : rows + [row("", kinds)]
  }

  /// The rows of a lane: one for the first item of each moment, one for the second, and so on. The
  /// name stands beside them, one phrase a row as far as there are rows.
  private func lane(_ layer: WallLayer) -> Record? {
    let cells = columns.indices.map { shown(layer, $0).map { self.cells(of: $0, layer) } }
    let count = cells.map(\.count).max() ?? 0
    let phrases = wall.name(of: layer).split(separator: "|", maxSplits: max(0, count - 1))
      .map(String.init)
    let blank = Array(
      repeating: "", count: fields(layer).split(separator: " ").count)
    guard !wall.isEmpty(layer, columns) else { return nil }
    return [
      "hasLines": .flag(layer.followsLine),
      "lines": .records(wall.lines(above: layer, of: columns).map(\.record)),
      "columns": .text(repeated(fields(layer))),
      "rows": .records(
        (0..<count).map { index in
          row(
            index < phrases.count ? phrases[index] : "",
            cells.flatMap { index < $0.count ? $0[index] : blank })
        }),
    ]
  }

  /// The columns of an item of a lane.
  private func fields(_ layer: WallLayer) -> String {
    switch layer {
    case .experience, .actions, .evidence: "\(width)"
    case .needs: "\(needWidth) \(Self.valueWidth)r \(barWidth)"
    case .onstage: "3 \(width - 4)"
    case .backstage, .support: "1 \(width - 2)"
    }
  }

  private func cells(of item: WallItem, _ layer: WallLayer) -> [String] {
    let words = item.plain(labels)
    if let rating = item.rating?.toTenth {
      let bar = String(repeating: "#", count: (rating.tenths * barWidth + 50) / 100)
      return [words, rating.fixed, bar]
    }
    switch layer {
    case .experience, .actions, .evidence: return [words]
    case .onstage:
      // The marker says the level and the number.
      let sign = item.marker.map { ($0.isBinding ? "*" : "o") + "\($0.number)" }
      return [sign ?? "", words]
    case .needs, .backstage, .support: return ["-", words]
    }
  }

  /// The widest need, but a bar keeps some room.
  private var needWidth: Int {
    let widths = columns.indices.flatMap { shown(.needs, $0) }.map { need in
      Columns.width(of: need.plain(labels).filter { $0 != "|" })
    }
    return min(widths.max() ?? 0, width - Self.valueWidth - Self.leastBar - 2)
  }

  private var barWidth: Int { min(20, width - needWidth - Self.valueWidth - 2) }
}

extension WallItem {
  /// Its words in plain text, run after run.
  func plain(_ labels: Labels) -> String {
    let runs = paragraphs.joined().map { run in
      run.kind == .redLine ? "!! " + labels("redline") : run.words
    }
    guard paragraphs.first?.first?.kind == .by else { return runs.joined(separator: "  |") }
    let rest = runs.dropFirst().joined(separator: " |")
    return labels("poster.promise", [("by", runs[0]), ("words", rest)])
  }
}

extension MomentKind {
  /// The sign of a kind of moment in plain text.
  var plainSign: Character {
    switch self {
    case .ordinary: "o"
    case .peak: "^"
    case .end: "#"
    case .low: "v"
    }
  }

  /// The sign of a kind of moment in print; none for an ordinary one.
  var sign: String? {
    switch self {
    case .ordinary: nil
    case .peak: "▲"
    case .end: "■"
    case .low: "▽"
    }
  }
}
