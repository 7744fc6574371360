import Model
import Rendering

/// A band of the plain text: some moments side by side, row by row.
struct PosterBand {
  /// The moments as both formats print them.
  let moments: [Record]
  /// The columns of a cell.
  let width: Int
  let labels: Labels
  /// The name of the row of points.
  let pointsName: String

  private static let valueWidth = 4
  private static let leastBar = 3

  /// What the template prints: the declarations of columns, and the rows.
  var record: Record {
    let needWidth = needWidth
    let barWidth = min(20, width - needWidth - Self.valueWidth - 2)
    return [
      "cells": .text(repeated("\(width)")),
      "needCells": .text(repeated("\(needWidth) \(Self.valueWidth)r \(barWidth)")),
      "pointCells": .text(repeated("3 \(width - 4)")),
      "itemCells": .text(repeated("1 \(width - 2)")),
      "heads": .records(badges.map { [stages, names, $0] } ?? [stages, names]),
      "actions": .records([row(labels("poster.actions"), texts("action"))]),
      "needs": .records(
        numbered(labels("poster.needs"), "needs", fields: 3) {
          needCells($0, barWidth: barWidth)
        }),
      "evidence": .records(evidence),
      "leads": .records(leads),
      "points": .records(numbered(pointsName, "points", fields: 2, pointCells)),
      "backstage": .records(
        numbered(labels("poster.backstage"), "backstage", fields: 2, promiseCells)),
      "support": .records(
        numbered(labels("poster.support"), "support", fields: 2, promiseCells)),
    ]
  }

  private func repeated(_ columns: String) -> String {
    Array(repeating: columns, count: moments.count).joined(separator: " ")
  }

  private func row(_ name: String, _ words: [String]) -> Record {
    ["name": .text(name), "cells": .texts(words)]
  }

  // MARK: - Heads

  private var stages: Record {
    row(
      labels("poster.stages"),
      moments.map { moment in
        Self.text(moment, "stage")
      })
  }

  private var names: Record {
    row(
      labels("poster.moments"),
      moments.map { moment in
        Self.text(moment, "id") + " " + Self.text(moment, "qualifier") + Self.text(moment, "name")
      })
  }

  /// The kinds of the moments, or nil if all are ordinary.
  private var badges: Record? {
    let words = moments.map { moment in
      guard case .record(let badge) = moment["badge"] else { return "" }
      return Self.text(badge, "plainSign") + " " + Self.text(badge, "words")
    }
    return words.allSatisfy(\.isEmpty) ? nil : row("", words)
  }

  /// Who does what follows; only panels say it.
  private var leads: [Record] {
    let words = texts("lead")
    return words.allSatisfy(\.isEmpty) ? [] : [row("", words)]
  }

  private func texts(_ name: String) -> [String] { moments.map { Self.text($0, name) } }

  // MARK: - Lists

  /// A row for the first item of each moment, one for the second, and so on.
  private func numbered(
    _ name: String, _ list: String, fields: Int, _ cells: (Record) -> [String]
  ) -> [Record] {
    rows(name, moments.map { Self.items($0, list).map(cells) }, fields: fields)
  }

  private var evidence: [Record] {
    let lists = moments.map { moment -> [[String]] in
      guard case .list(let items) = moment["evidence"] else { return [] }
      return items.map { ["-", Self.text($0)] }
    }
    return rows(labels("poster.evidence"), lists, fields: 2)
  }

  /// The name stands beside the rows, one phrase a row as far as there are rows.
  private func rows(_ name: String, _ lists: [[[String]]], fields: Int) -> [Record] {
    let count = lists.map(\.count).max() ?? 0
    let phrases = name.split(separator: "|", maxSplits: max(0, count - 1)).map(String.init)
    return (0..<count).map { index in
      let blank = Array(repeating: "", count: fields)
      return row(
        index < phrases.count ? phrases[index] : "",
        lists.flatMap { index < $0.count ? $0[index] : blank })
    }
  }

  private func needCells(_ need: Record, barWidth: Int) -> [String] {
    let tenths = Int(Self.text(need, "tenths")) ?? 0
    let bar = String(repeating: "#", count: (tenths * barWidth + 50) / 100)
    return [Self.text(need, "words"), Self.text(need, "value"), bar]
  }

  /// The marker says the level and the number.
  private func pointCells(_ point: Record) -> [String] {
    let sign = point["isBinding"] == true ? "*" : "o"
    return [sign + Self.text(point, "number"), Self.text(point, "plain")]
  }

  private func promiseCells(_ promise: Record) -> [String] {
    let (by, time) = (Self.text(promise, "by"), Self.text(promise, "time"))
    let words = Self.text(promise, "words") + (time.isEmpty ? "" : " |" + time)
    return ["-", by.isEmpty ? words : labels("poster.promise", [("by", by), ("words", words)])]
  }

  // MARK: - Widths

  /// The widest need, but a bar keeps some room.
  private var needWidth: Int {
    let widths = moments.flatMap { Self.items($0, "needs") }.map { need in
      Columns.width(of: Self.text(need, "words").filter { $0 != "|" })
    }
    return min(widths.max() ?? 0, width - Self.valueWidth - Self.leastBar - 2)
  }

  // MARK: - Records

  private static func text(_ record: Record, _ name: String) -> String {
    record[name].map(text) ?? ""
  }

  private static func text(_ value: ViewValue) -> String {
    if case .text(let words) = value { words } else { "" }
  }

  private static func items(_ record: Record, _ list: String) -> [Record] {
    guard case .list(let items) = record[list] else { return [] }
    return items.compactMap { if case .record(let item) = $0 { item } else { nil } }
  }
}
