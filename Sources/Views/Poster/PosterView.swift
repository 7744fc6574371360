import Model
import Rendering

/// What the templates of the poster print.
struct PosterView {
  let context: ViewContext
  let sheets: [PosterSheet]

  private var labels: Labels { context.labels }

  /// The record of the body.
  var body: Record {
    [
      "isHan": .flag(context.isChinese),
      "headline": .text(headline),
      "eyebrow": .text(
        [labels("poster.eyebrow"), VariantDifference(context: context).order ?? ""]
          .filter { !$0.isEmpty }.joined(separator: "\u{3000}")),
      "headlineSize": .text(Self.rem(headlineSize)),
      "labelWidth": .text(Self.rem(millimetres: grid.labelWidth)),
      "labelSize": .text(Self.rem(grid.labelSize)),
      "least": .text(Self.rem(grid.least)), "leading": .text("\(grid.leading)"),
      "interactionNote": .text(context.posterWord("interaction-note")),
      "nameColumns": .text(context.isChinese ? "12" : "17"),
      "pointsName": .text(pointsName),
      "control": .records(control),
      "sheets": .records(
        sheets.indices.map { PosterSheetView(view: self, number: $0 + 1).record }),
    ]
  }

  /// The name of the row of service points.
  var pointsName: String { context.posterWord("points") }

  // MARK: - Header

  private var grid: PosterGrid { PosterGrid(isHan: context.isChinese, columns: 1) }

  private var headline: String {
    labels("poster.headline", [("set", context.title)])
  }

  /// What stands at the right of the header.
  private var control: [Record] {
    let edition = context.catalogue.set
    let owner = EditionView.department(edition.owner.value, in: context)
    return [
      Self.term(labels("edition.revision"), edition.revision.value.description),
      Self.term(labels("edition.effective"), edition.effectiveFrom.value.description),
      Self.term(
        labels("edition.status"), labels("status.\(edition.status.value.rawValue)"),
        isMarked: edition.status.value != .published),
      Self.term(labels("edition.owner"), owner),
    ]
  }

  private static func term(_ name: String, _ words: String, isMarked: Bool = false) -> Record {
    ["name": .text(name), "words": .text(words), "isMarked": .flag(isMarked)]
  }

  /// The largest size at which the headline leaves room for the control data.
  private var headlineSize: Double {
    let terms = control.reduce(0) { width, term in
      guard case .text(let name) = term["name"], case .text(let words) = term["words"] else {
        return width
      }
      let size = grid.labelSize
      return width + 18
        + max(grid.width(name, size: 20), grid.width(words, size: size, weight: .bold))
    }
    let range = Self.headlineSizes
    return stride(from: range.upperBound, through: range.lowerBound, by: -2).first {
      grid.width(headline, size: $0, weight: .bold) + terms <= PosterGrid.width
    } ?? range.lowerBound
  }

  /// The sizes of the headline, in points.
  static let headlineSizes = 36.0...70.0

  // MARK: - Lengths

  /// A type size as a length that grows with the sheet: a rem is 10 mm on A1.
  static func rem(_ points: Double) -> String { rem(millimetres: PosterGrid.millimetres(points)) }

  static func rem(millimetres: Double) -> String {
    let units = Int((millimetres * 1000).rounded())
    let digits = String(10_000 + units % 10_000).dropFirst()
    return "\(units / 10_000).\(digits)rem"
  }
}

extension ViewContext {
  /// A label of the poster that differs between a hall and electronic channels.
  func posterWord(_ key: String) -> String {
    labels("poster.\(key).\(catalogue.set.domain.value.rawValue)")
  }
}
