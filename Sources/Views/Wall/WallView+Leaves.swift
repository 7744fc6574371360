import Rendering

// The body of sheets that are printed on pages of another size.
extension WallView {
  /// Each sheet on a page of a print shop, which says beside it what it is.
  func cropped(on leaf: WallLeaf, of document: WallDocument) -> Record {
    let name = labels("\(document.kind.document).name")
    return body.merging([
      "sheets": .records(
        sheetRecords.enumerated().map { index, sheet in
          let slug = [document.id, name, document.paper.rawValue] + edition + [folio(index + 1)]
          return sheet.merging(["leaf": .record(leaf.record(slug, isCopy: false))])
        })
    ])
  }

  /// The pieces of every sheet, each on a page of its own, after one that says how they are put
  /// together. Every page holds the whole sheet and shows a part of it.
  func tiled(by grid: TileGrid, of document: WallDocument) -> Record {
    let sheets = zip(self.sheets, zip(sheetRecords, sizes)).enumerated()
    return body.merging([
      "pages": [.record(plan(of: grid, of: document))],
      "sheets": .records(
        sheets.flatMap { index, laid in
          let (sheet, (record, size)) = laid
          return grid.places.map { place in
            let isCopy = place != grid.places.first
            let slug =
              words(at: place, in: grid) + self.slug(of: document)
              + (self.sheets.count > 1 ? [folio(index + 1)] : [])
            return record.merging([
              "curve": sheet.curve("\(index + 1)-\(place.name)", size: size),
              "leaf": .record(grid.leaf(at: place).record(slug, isCopy: isCopy)),
            ])
          }
        }),
    ])
  }

  private var sheetRecords: [Record] {
    guard case .list(let sheets) = body["sheets"] else { return [] }
    return sheets.compactMap { sheet in
      if case .record(let record) = sheet { record } else { nil }
    }
  }

  private var edition: [String] {
    let set = wall.context.catalogue.set
    return [
      "\(labels("edition.revision")) \(set.revision.value)",
      "\(labels("edition.effective")) \(set.effectiveFrom.value)",
    ]
  }

  private func slug(of document: WallDocument) -> [String] {
    [document.id, document.paper.rawValue] + edition.prefix(1)
  }

  /// What is said of a piece: where it belongs and what lies beside it.
  private func words(at place: TileGrid.Place, in grid: TileGrid) -> [String] {
    let beside = [("right", grid.right(of: place)), ("below", grid.below(place))]
    return [
      place.name,
      labels(
        "tiles.place",
        [
          ("row", "\(place.row)"), ("rows", "\(grid.rows)"), ("column", "\(place.column)"),
          ("columns", "\(grid.columns)"),
        ]),
    ]
      + beside.compactMap { side, place in
        place.map { labels("tiles.\(side)", [("place", $0.name)]) }
      }
  }

  /// The page that says how the pieces are put together.
  private func plan(of grid: TileGrid, of document: WallDocument) -> Record {
    let counts = [
      ("pages", grid.count), ("rows", grid.rows), ("columns", grid.columns),
      ("sheets", sheets.count),
    ].map { ($0, "\($1)") }
    let names =
      [("name", labels("\(document.kind.document).name")), ("paper", document.paper.rawValue)]
    let ruler = [("length", "\(Int(LeafMeasure.ruler.value))")]
    return [
      "title": .text(labels("tiles.title", names + counts)),
      "lines": .texts(
        [labels("tiles.print", ruler), labels("tiles.glue")]
          + (sheets.count > 1 ? [labels("tiles.sheets", counts)] : [])),
      "ruler": .text(labels("tiles.ruler", ruler)),
      "drawing": .text(drawing(of: grid, counts)),
      "slug": .texts(slug(of: document)),
    ]
  }

  /// The plan, a millimetre to a unit where it is as wide as the text of an upright page; on others
  /// it is smaller, and its names are still large enough.
  private func drawing(of grid: TileGrid, _ counts: [(String, String)]) -> String {
    let width = TileGrid.a4.width - 2 * LeafMeasure.planMargin.value
    let names = (1...grid.rows).map { row in
      (1...grid.columns).map { TileGrid.Place(row: row, column: $0).name }
    }
    return PiecePlan(
      width: width, height: width * grid.sheet.height / grid.sheet.width, names: names,
      typeSize: WallStyle.millimetres(LeafMeasure.planHeadline.value)
    ).svg(
      id: "plan", title: labels("tiles.plan", counts), description: labels("tiles.order", counts))
  }
}
