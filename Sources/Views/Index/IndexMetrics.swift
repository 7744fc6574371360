import Model
import Rendering

/// The room the parts of the index take on A4, in millimetres, as its style sheet sets them.
struct IndexMetrics {
  /// The height for text between the margins.
  static let page = 255.0
  /// The space above a section.
  static let sectionSpace = 6.0

  private enum Width {
    static let page = 178.0
    static let fact = 51.0
    static let name = 50.0
    static let files = 31.0
    static let id = 38.0
  }

  private let index: DocumentIndex
  private let measure: TextMeasure
  private let bold: TextMeasure

  init(index: DocumentIndex) {
    self.index = index
    let family: Typeface.Family = index.context.isChinese ? .cjk : .latin
    measure = TextMeasure(Typeface(family), size: 9.5)
    bold = TextMeasure(Typeface(family, .bold), size: 9.5)
  }

  /// The title of the set with its subtitle, the other languages, where the sections are, and
  /// the data of the edition.
  var titleHeight: Double {
    let context = index.context
    let jumps = index.sections.map { index.name(of: $0) }.joined(separator: "　　")
    return 5 + Double(bold.lines(context.title, width: Width.page * 9.5 / 20)) * 9
      + lines(context.plain(context.catalogue.set.subtitle)) * 5
      + (index.languages.isEmpty ? 0 : 5) + lines(jumps) * 7 + 7 + factsHeight
  }

  /// The data of the edition in two columns.
  private var factsHeight: Double {
    let heights = index.facts.map { lines($0.value, Width.fact) * 4.6 + 1.5 }
    return stride(from: 0, to: heights.count, by: 2).reduce(1) { sum, first in
      sum + max(heights[first], first + 1 < heights.count ? heights[first + 1] : 0)
    }
  }

  /// The links to the variants, two beside each other, below their heading.
  var variantsHeight: Double {
    let heights = index.variants.map {
      lines(index.name(of: $0.context.variant), Width.page / 2 - 6) * 4.6 + 1.6
    }
    return stride(from: 0, to: heights.count, by: 2).reduce(8) { sum, first in
      sum + max(heights[first], first + 1 < heights.count ? heights[first + 1] : 0)
    }
  }

  /// The heading of a section with the sentence below it.
  func height(of section: IndexSection) -> Double {
    6.2 + lines(index.lead(of: section)) * 4.6 + 1.6
  }

  /// The column heads of a section's list, with the name of a kind that is said again where
  /// the list goes on.
  func headHeight(of section: IndexSection) -> Double {
    let kinds = section.groups(in: section.rows.indices).map { height(of: $0.kind) }
    return 6.4 + (kinds.max() ?? 0)
  }

  /// A row of the list, with the name of its kind where it is the first but not in the list.
  func height(ofRow row: Int, in section: IndexSection) -> Double {
    let document = section.rows[row]
    let links = document.endings.map { index.label("file.\($0)") }.joined(separator: "　")
    let head = row > 0 && section.startsGroup(row) ? height(of: document.kind) : 0
    let cells = [
      lines(index.audience(of: document), Width.name), lines(links, Width.files),
      lines(document.id, Width.id),
    ]
    return head + (cells.max() ?? 1) * 4.6 + 2
  }

  private func height(of kind: String) -> Double {
    let (name, purpose) = index.kind(kind)
    return 2.6 + Double(bold.lines(name + "　" + purpose, width: Width.page)) * 4.6
  }

  private func lines(_ text: String, _ width: Double = Width.page) -> Double {
    Double(measure.lines(text, width: width))
  }
}
