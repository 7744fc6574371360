import Findings
import Model
import Rendering

/// What the templates of posters and panels print.
struct WallView {
  let wall: Wall
  let sheets: [WallSheetView]
  /// The record of the body.
  private(set) var body: Record = [:]

  private var context: ViewContext { wall.context }
  var labels: Labels { context.labels }
  private var style: WallStyle { sheets.first?.style ?? wall.style }

  init(_ kind: WallStyle.Kind, in context: ViewContext) {
    let wall = Wall(kind, in: context)
    self.wall = wall
    sheets = WallSheetView.laid(wall.sheets, on: wall)
    body = record
  }

  private var record: Record {
    let isPanel = style.kind == .panel
    let look: Record = [
      "measures": .text(style.properties),
      "nameColumns": .text(style.isHan ? "12" : "17"),
      "pages": [],
    ]
    let body: Record = [
      "sheets": .records(
        zip(sheets, sizes).enumerated().map { index, sheet in
          sheet.0.record(index + 1, size: sheet.1).merging(page(index + 1))
            .merging(isPanel ? panelHead(sheet.0) : posterHead(sheet.0))
            .with(aside: ["leaf": .absent])
        })
    ]
    return body.with(aside: look).merging(isPanel ? panels : poster)
  }

  /// The body sizes of the sheets: those that hang side by side are set in one; panels each fill
  /// their own.
  var sizes: [Double] {
    let sizes = sheets.map(\.size)
    let least = sizes.min() ?? style[.least]
    return style.kind == .panel ? sizes : sizes.map { _ in least }
  }

  /// What the content code stands for: what the sheets say, in whatever sizes they say it.
  var content: ViewValue {
    let moments = sheets.flatMap(\.sheet.moments).map { moment in
      ViewValue.texts([
        moment.key, moment.target.signed, moment.current.signed,
        context.words(moment.experience.caption),
      ])
    }
    return .list([Self.said(.record(body)), .list(moments)])
  }

  /// What a value says, wherever its lines end.
  private static func said(_ value: ViewValue) -> ViewValue {
    switch value {
    case .list(let items): .list(items.map(said))
    case .record(let record):
      .record(Record(record.said.names.map { ($0, said(record[$0] ?? .absent)) }))
    case .text(let words): .text(SetText.unbroken(words))
    case .flag, .absent: value
    }
  }

  /// What has no room on its sheet.
  var overflow: [Finding] {
    sheets.compactMap { sheet in
      let title = style.kind == .panel ? self.title(of: sheet).excess(style) : 0
      let excess = max(title, sheet.overflow ?? 0)
      return excess <= 0
        ? nil
        : Finding(
          overflowOf: labels("\(style.kind.document).name"), by: excess,
          about: sheet.sheet.moments.first?.key ?? "", in: context)
    }
  }

  private func page(_ number: Int) -> Record {
    [
      "page": .text(folio(number)),
      "part": .text(labels("panels.part", [("page", "\(number)"), ("pages", "\(sheets.count)")])),
    ]
  }

  /// Which of the sheets one is, counted from 1.
  func folio(_ number: Int) -> String {
    labels("page.of", [("page", "\(number)"), ("pages", "\(sheets.count)")])
  }

  // MARK: - The poster

  private var poster: Record {
    let headline = labels("poster.headline", [("set", context.title)])
    let body: Record = [
      "headline": .text(headline),
      "eyebrow": .text(
        [labels("poster.eyebrow"), VariantDifference(context: context).order ?? ""]
          .filter { !$0.isEmpty }.joined(separator: "\u{3000}")),
    ]
    return body.with(aside: [
      "headlineSize": .text(
        WallStyle.rem(points: size(of: headline, beside: control.width(style)))),
      "control": .records(
        control.terms.map {
          ["name": .text($0.name), "words": .text($0.words), "isMarked": .flag($0.isMarked)]
        }),
    ])
  }

  private func posterHead(_ sheet: WallSheetView) -> Record {
    let stages = wall.stages(of: sheet.sheet.moments).map { index, span -> Record in
      let (letter, name) = wall.name(ofStage: index)
      return [
        "mark": .text(letter), "name": .text(sheet.fit.broken(name, spanning: span)),
        "span": .number(span),
      ]
    }
    let count = "\(sheet.sheet.moments.count)"
    return [
      "stages": .records(stages), "caption": .text(labels("poster.caption", [("moments", count)])),
    ]
  }

  private var control: WallControl { WallControl(in: context) }

  /// The largest size of a headline beside what stands at its right, so many millimetres wide.
  private func size(of headline: String, beside width: Double) -> Double {
    style.sizes(from: .headline, downTo: .leastHeadline).first {
      style.width(headline, size: $0, weight: .bold) + width <= style[.width]
    } ?? style[.leastHeadline]
  }

  // MARK: - Panels

  private var panels: Record {
    ["eyebrow": .text(labels("panels.eyebrow", [("set", context.title)]))]
  }

  private func panelHead(_ sheet: WallSheetView) -> Record {
    let title = title(of: sheet)
    let count = "\(sheet.sheet.moments.count)"
    let head: Record = [
      "title": .records(title.stages.map { ["mark": .text($0.letter), "name": .text($0.name)] }),
      "strip": .records(title.strip.record),
      "caption": .text(labels("panels.caption", [("moments", count)])),
    ]
    return head.with(aside: [
      "titleSize": .text(WallStyle.rem(points: title.size)),
      "stripWidth": .text(WallStyle.rem(title.strip.width)),
    ])
  }

  /// The stages on a panel, in one line as large as it can be or in two of the least size.
  private struct PanelTitle {
    let stages: [(letter: String, name: String)]
    let strip: PanelStrip
    let size: Double
    let lines: Int

    /// How much higher than the header it is, in millimetres.
    func excess(_ style: WallStyle) -> Double {
      WallStyle.millimetres(size) * Double(lines) + WallStyle.millimetres(style[.eyebrow]) * 1.25
        + style[.headerFoot] - style[.header]
    }
  }

  private func title(of sheet: WallSheetView) -> PanelTitle {
    let stages = wall.stages(of: sheet.sheet.moments).map { wall.name(ofStage: $0.index) }
    let strip = PanelStrip(wall: wall, moments: sheet.sheet.moments)
    let words = stages.map { "\u{3000}\u{3000}" + context.unmarked($0.name) }
      .joined(separator: "\u{3000}")
    let beside = strip.width + style[.termGap]
    let size = size(of: words, beside: beside)
    let room = (style[.width] - beside) / WallStyle.millimetres(size)
    return PanelTitle(
      stages: stages, strip: strip, size: size,
      lines: SetText(words, in: style.family, .bold).lines(room))
  }
}
