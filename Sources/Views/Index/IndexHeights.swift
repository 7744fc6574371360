import Model

// What the parts of the index take, in points.
extension DocumentIndex {
  private var width: Double { PageLength.points(PageLength.a4.width) - 2 * type[.side] }

  /// The height for text between the margins.
  var room: Double {
    PageLength.points(PageLength.a4.height) - type[.headMargin] - type[.footMargin]
  }

  /// A line of rows with the space above and below, and its rule.
  private func row(_ heights: [Double]) -> Double {
    (heights.max() ?? type.leading(.text)) + 2 * type[.pad] + 1
  }

  /// Heights two beside each other.
  private func pairs(_ heights: [Double]) -> Double {
    stride(from: 0, to: heights.count, by: 2).reduce(0) { sum, first in
      sum + row(Array(heights[first..<min(first + 2, heights.count)]))
    }
  }

  /// The title of the set with its subtitle, the other languages, where the sections are, and
  /// the data of the edition.
  var titleHeight: Double {
    let jumps = sections.map { name(of: $0) }.joined(separator: "　　　")
    let status = "　" + context.labels("status.\(context.catalogue.set.status.value.rawValue)")
    let facts = facts.map {
      type.height($0.value, .text, width: (width - type[.between]) / 2 - type[.fact])
    }
    return type.height(context.title + status, .title, width: width)
      + type.height(context.plain(context.catalogue.set.subtitle), .text, width: width)
      + (languages.isEmpty ? 0 : type.leading(.text))
      + Double(type.lines(jumps, .strong, width: width)) * type[.jump] + type[.jumps]
      + pairs(facts)
  }

  /// The links to the variants, two beside each other, below their heading.
  var variantsHeight: Double {
    type.leading(.section) + type[.jumps]
      + pairs(
        variants.map {
          type.height(
            name(of: $0.context.variant), .text, width: (width - type[.between]) / 2)
        })
  }

  /// The heading of a section with the sentence below it.
  func height(of section: IndexSection) -> Double {
    type.leading(.section) + type.height(lead(of: section), .text, width: width)
      + 2 * type[.pad]
  }

  /// The column heads of a section's list, with the name of a kind that is said again where
  /// the list goes on.
  func headHeight(of section: IndexSection) -> Double {
    let kinds = section.groups(in: section.rows.indices).map { height(of: $0.kind) }
    return type.leading(.head) + 2 * type[.pad] + 1.2 + (kinds.max() ?? 0)
  }

  /// A row of the list, with the name of its kind where it is the first but not in the list.
  func height(ofRow row: Int, in section: IndexSection) -> Double {
    let document = section.rows[row]
    let links = document.endings.map { label("file.\($0)") }.joined(separator: "　")
    let head = row > 0 && section.startsGroup(row) ? height(of: document.kind) : 0
    let files = width - type[.name] - type[.id] - type[.size] - type[.code]
    let cells = [
      (audience(of: document), type[.name]), (links, files), (document.id, type[.id]),
    ].map { type.height($0, .text, width: $1 - type[.gutter]) }
    let paper = [size(of: document), printer(of: document)].compactMap(\.self)
      .map { type.height($0, .text, width: type[.size] - type[.gutter]) }
    return head + self.row(cells + [paper.reduce(0, +)])
  }

  private func height(of kind: String) -> Double {
    let (name, purpose) = self.kind(kind)
    return row([type.height(name + "　" + purpose, .strong, width: width)]) + type[.pad]
  }
}
