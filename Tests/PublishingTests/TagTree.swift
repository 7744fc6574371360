import Foundation

/// A tag of a PDF with what is inside: what a screen reader is told.
struct Tag: Sendable {
  /// What it is, such as `H1` or `TD`.
  let kind: String
  /// The words that stand for a drawing.
  let alternative: String?
  /// The language of what is inside, if it is another than around.
  let language: String?
  /// For which cells a head of a table stands.
  let scope: String?
  /// How many columns and rows of a table it takes.
  let span: (columns: Int, rows: Int)
  /// Whether something to click on belongs to it.
  let hasAnnotation: Bool
  let children: [Tag]

  /// It and all tags inside, in reading order.
  var all: [Tag] { [self] + children.flatMap(\.all) }
}

/// The tags of a PDF.
struct TagTree: Sendable {
  struct Missing: Error {}

  /// The language of the whole document.
  let language: String?
  let root: Tag

  /// Reads the tags of a PDF.
  init(_ pdf: Data) throws {
    let objects = try PDFObjects(pdf)
    guard let tree = objects.dictionary(objects.root["StructTreeRoot"]),
      let top = objects.items(tree["K"]).lazy.compactMap({ Self.tag($0, in: objects) }).first
    else { throw Missing() }
    root = top
    language = objects.text(objects.root["Lang"])
  }

  /// The tags of a kind.
  func tags(_ kind: String) -> [Tag] { root.all.filter { $0.kind == kind } }

  private static func tag(_ value: PDFValue, in objects: PDFObjects) -> Tag? {
    guard let element = objects.dictionary(value), let kind = objects.text(element["S"]) else {
      return nil
    }
    let inside = objects.items(element["K"])
    let attributes = objects.items(element["A"]).compactMap { objects.dictionary($0) }
    func number(_ name: String) -> Int {
      guard case .number(let found) = attributes.lazy.compactMap({ $0[name] }).first else {
        return 1
      }
      return Int(found)
    }
    return Tag(
      kind: kind, alternative: objects.text(element["Alt"]),
      language: objects.text(element["Lang"]),
      scope: attributes.lazy.compactMap { objects.text($0["Scope"]) }.first,
      span: (number("ColSpan"), number("RowSpan")),
      hasAnnotation: inside.contains {
        objects.dictionary($0).flatMap { objects.text($0["Type"]) } == "OBJR"
      },
      children: inside.compactMap { tag($0, in: objects) })
  }
}

extension TagTree {
  /// The structure types of PDF 1.4 to 1.7 that are in use here.
  private static let known: Set<String> = [
    "Document", "NonStruct", "Div", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "Caption", "Figure", "Link", "Code", "Span",
  ]

  /// What keeps readers who listen from finding their way.
  var faults: [String] {
    let all = root.all
    let unknown = Set(all.map(\.kind)).subtracting(Self.known).sorted()
    return unknown.map { "'\($0)' is no type of structure" } + headingFaults
      + all.filter { $0.kind == "TH" && $0.scope == nil }.map { _ in "a TH has no scope" }
      + all.filter { $0.kind == "Figure" && ($0.alternative ?? "").isEmpty }
      .map { _ in "a Figure has no alternative" }
      + all.filter { $0.kind == "Link" && !$0.hasAnnotation }.map { _ in "a Link leads nowhere" }
      + all.filter { $0.kind == "Table" }.compactMap(Self.gap) + nestingFaults
  }

  private var headingFaults: [String] {
    let levels = root.all.compactMap { tag in
      tag.kind.hasPrefix("H") ? Int(tag.kind.dropFirst()) : nil
    }
    let skips = zip([0] + levels, levels).filter { $1 > $0 + 1 }
    return (levels.isEmpty ? ["there is no heading"] : [])
      + skips.map { "H\($1) comes after H\($0)" }
  }

  /// Parts that stand in something else than what they are parts of.
  private var nestingFaults: [String] {
    let wholes = ["LI": "L", "TR": "Table", "TH": "TR", "TD": "TR"]
    return root.all.flatMap { tag in
      tag.children.filter { wholes[$0.kind] ?? tag.kind != tag.kind }
        .map { "\($0.kind) stands in \(tag.kind)" }
    }
  }

  /// Whether rows of a table have cells for different numbers of columns.
  private static func gap(in table: Tag) -> String? {
    var widths: [Int] = []
    var fromAbove: [Int: Int] = [:]
    for (number, row) in table.children.filter({ $0.kind == "TR" }).enumerated() {
      for cell in row.children where cell.span.rows > 1 {
        for below in (number + 1)..<(number + cell.span.rows) {
          fromAbove[below, default: 0] += cell.span.columns
        }
      }
      widths.append(row.children.reduce(fromAbove[number] ?? 0) { $0 + $1.span.columns })
    }
    return Set(widths).count > 1 ? "rows of a table have \(widths) columns" : nil
  }
}
