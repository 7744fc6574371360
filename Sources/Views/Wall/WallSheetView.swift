import Model
import Rendering

/// One sheet, laid out: what is shown in which size.
struct WallSheetView {
  let wall: Wall
  let sheet: WallSheet
  let fit: WallFit
  let choice: WallChoice

  var style: WallStyle { fit.style }
  private var labels: Labels { wall.context.labels }
  private var columns: [WallColumn] { fit.columns }

  init(_ sheet: WallSheet, on wall: Wall) {
    self.wall = wall
    self.sheet = sheet
    let fit = wall.fit(sheet.moments.map { WallColumn($0, in: wall.context, wall.style) })
    self.fit = fit
    choice = Self.choice(of: sheet, fit)
  }

  /// A sheet as it is laid out elsewhere, with everything so much larger.
  private init(_ other: WallSheetView, enlargedBy factor: Double) {
    wall = other.wall
    sheet = other.sheet
    let fit = wall.fit(other.columns, enlargedBy: factor)
    self.fit = fit
    choice = Self.choice(of: sheet, fit)
  }

  /// The sheets of a journey. Where the largest body type leaves all of them room, everything
  /// grows, so that a short journey fills its sheet.
  static func laid(_ sheets: [WallSheet], on wall: Wall) -> [WallSheetView] {
    var sheets = sheets.map { WallSheetView($0, on: wall) }
    let most = Int(wall.style[.enlargement] * 100)
    for hundredths in stride(from: 105, through: most, by: 5) {
      let larger = sheets.map {
        WallSheetView($0, enlargedBy: Double(hundredths) / 100)
      }
      guard larger.allSatisfy({ $0.size == $0.style[.greatest] }) else { break }
      sheets = larger
    }
    return sheets
  }

  /// On a poster the most evidence and support that fit beside the points.
  private static func choice(of sheet: WallSheet, _ fit: WallFit) -> WallChoice {
    guard let points = sheet.choice.points else { return sheet.choice }
    let choices = [(9, 9), (4, 2), (3, 2), (2, 2), (3, 1), (2, 1), (1, 1)].map {
      evidence, support in
      WallChoice(points: points, evidence: evidence, support: support)
    }
    return choices.first(where: fit.holds)
      ?? WallChoice(points: points, evidence: 1, support: 1)
  }

  /// The largest body size at which it all fits.
  var size: Double { fit.size(for: choice) }

  /// How far it runs over the sheet at its smallest, in millimetres; nil if it does not.
  var overflow: Double? {
    let left = fit.curve(choice, size: style[.least]) - style[.curveFloor]
    return left < 0 ? -left : nil
  }

  /// What is shown in a cell, in the order of the page.
  private func shown(_ layer: WallLayer, _ column: Int) -> [WallItem] {
    columns[column].shown(layer, most: choice.shown(layer, column: column))
      .sorted { $0.place < $1.place }
  }

  // MARK: - The record

  /// What both kinds of sheet print.
  func record(_ number: Int, size: Double) -> Record {
    let record: Record = [
      "number": .number(number), "columns": .number(columns.count),
      "moments": .records(columns.indices.map(moment)),
      "lanes": .records(WallLayer.allCases.compactMap { lane($0, size: size) }),
      "legend": wall.legend(of: sheet).record(labels("poster.legend")),
    ]
    return record.with(aside: [
      "size": .text(WallStyle.rem(points: size)),
      "nameSize": .text(WallStyle.rem(points: fit.nameSize)),
      "stageSize": .text(WallStyle.rem(points: fit.stageSize)),
      "width": .number(columns.count + 1), "curve": curve("\(number)", size: size),
      "text": .record(text),
    ])
  }

  /// The curve under a name that no other on the page has; absent on a panel.
  func curve(_ name: String, size: Double) -> ViewValue {
    guard style.kind == .poster else { return .absent }
    let height = min(style[.curve], max(style[.curveFloor], fit.curve(choice, size: size)))
    let curve = WallCurve(
      style: style, columns: columns, height: height, labels: labels,
      journey: wall.context.catalogue.moments)
    return .record([
      "axis": .records(curve.axis), "drawing": .text(curve.svg(id: "curve-\(name)")),
      "height": .text(WallStyle.rem(height)), "captions": .records(curve.captions),
    ])
  }

  /// Whether a stage begins at a column.
  private func startsStage(_ index: Int) -> Bool {
    index == 0 || columns[index - 1].moment.stage.value != columns[index].moment.stage.value
  }

  private func moment(_ index: Int) -> Record {
    let column = columns[index]
    let kind = column.moment.kind.value
    return [
      "id": .text(column.moment.key), "kind": .text(kind.rawValue),
      "startsStage": .flag(startsStage(index)),
      "badge": .optional(
        kind.sign.map { ["sign": .text($0), "words": .text(column.kindName)] }),
      "qualifier": .text(column.qualifier), "name": .text(fit.broken(column.name)),
    ]
  }

  private func lane(_ layer: WallLayer, size: Double) -> Record? {
    let cells = columns.indices.map { index -> Record in
      let items = shown(layer, index)
      let across = style.across(items)
      let width = style.cell(of: columns.count, across: across)
      let cell: Record = [
        "kind": .text(columns[index].moment.kind.value.rawValue),
        "startsStage": .flag(startsStage(index)),
        "items": .records(items.map { $0.record(width, size: size, style) }),
      ]
      return cell.with(aside: ["isAside": .flag(across > 1)])
    }
    let lines = wall.lines(above: layer, of: columns)
    guard !wall.isEmpty(layer, columns) else { return nil }
    return [
      "layer": .text(layer.rawValue), "hasLines": .flag(!lines.isEmpty),
      "lines": .records(lines.map(\.record)),
      "name": .text(wall.name(of: layer)), "note": .text(wall.note(of: layer, on: sheet)),
      "cells": .records(cells),
    ]
  }

  // MARK: - Plain text

  /// The columns of the page and of the names of the rows.
  private static let textWidth = 160
  private static let textNames = 12
  /// The most moments side by side.
  private static let mostMoments = 7

  /// The curve, then bands of a few moments each.
  private var text: Record {
    let bands = WallDivision.groups(of: columns.map(\.moment), most: Self.mostMoments)
    return [
      "plot": .texts(plot),
      "bands": .records(
        bands.map { band in
          WallBand(
            wall: wall, columns: Array(columns[band]),
            shown: { shown($0, $1 + band.lowerBound) },
            width: (Self.textWidth - Self.textNames) / band.count - 1
          ).record
        }),
    ]
  }

  private var plot: [String] {
    let plot = WallPlot(
      names: [
        20: "+2 " + labels("poster.scale-high"), 0: " 0 " + labels("poster.scale-zero"),
        -20: "-2 " + labels("poster.scale-low"),
      ], columns: columns.map { Self.marks($0.moment) }, width: Self.textWidth)
    return plot.lines + [
      plot.row(labels("poster.moments"), columns.map(\.moment.key)),
      plot.row(labels("poster.target"), columns.map { Self.plain($0.moment.target) }),
      plot.row(labels("poster.current"), columns.map { Self.plain($0.moment.current) }),
    ]
  }

  private static func marks(_ moment: Moment) -> [WallPlot.Mark] {
    let kind = moment.kind.value
    return [
      WallPlot.Mark(value: moment.target.tenths, sign: kind == .low ? "o" : kind.plainSign),
      WallPlot.Mark(value: moment.current.tenths, sign: kind == .low ? kind.plainSign : "."),
    ]
  }

  /// With an ASCII minus, which a plain text prints anyway: the width is measured here.
  private static func plain(_ value: Tenths) -> String {
    String(value.signed.map { $0 == "\u{2212}" ? "-" : $0 })
  }
}
