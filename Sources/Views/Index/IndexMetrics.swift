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
    static let name = 52.0
    static let languages = 72.0
  }

  private let index: DocumentIndex

  init(index: DocumentIndex) { self.index = index }

  /// The title of the set with its subtitle, the sentence on the folder and the edition.
  var titleHeight: Double {
    let titles = index.contexts.enumerated().reduce(0.0) { sum, context in
      let isFirst = context.offset == 0
      return sum
        + lines(context.element.title, isFirst ? 20 : 12, bold: isFirst, context.element)
        * (isFirst ? 9 : 5.8)
        + lines(context.element.plain(index.first.catalogue.set.subtitle), 10, context.element) * 5
        + lines(context.element.labels("index.lead"), 9.5, context.element) * 4.7
    }
    return 5 + titles + 7 + factsHeight
  }

  /// The data of the edition in two columns.
  private var factsHeight: Double {
    let heights = index.facts.map { fact in
      let values = index.contexts.map(fact.value)
      let joined = values.reduce(into: [String]()) { all, value in
        if !all.contains(value) { all.append(value) }
      }.joined(separator: "　")
      return max(1, lines(joined, 9.5, index.first, Width.fact)) * 4.6 + 1.5
    }
    return stride(from: 0, to: heights.count, by: 2).reduce(1) { sum, first in
      sum + max(heights[first], first + 1 < heights.count ? heights[first + 1] : 0)
    }
  }

  /// The heading of a section with the sentence below it, in every language.
  func height(of section: IndexSection) -> Double {
    let names = index.contexts.map { index.name(of: section, in: $0) }.joined(separator: "　")
    let leads = index.contexts.reduce(0.0) { sum, context in
      sum + (index.lead(of: section, in: context).map { lines($0, 9.5, context) } ?? 0) * 4.6
    }
    let link =
      if case .variant = section.subject { 4.6 } else { 0.0 }
    return lines(names, 13, bold: true, index.first) * 6.2 + leads + link + 1.6
  }

  /// The column heads of a section's list, with the name of a kind that is said again where
  /// the list goes on.
  func headHeight(of section: IndexSection) -> Double {
    let kinds = section.groups(in: section.rows.indices).map { height(of: $0.kind, in: section) }
    return 6.4 + (kinds.max() ?? 0)
  }

  /// A row of the list, with the name of its kind where it is the first but not in the list.
  func height(ofRow row: Int, in section: IndexSection) -> Double {
    let entry = section.rows[row]
    let names = index.contexts.reduce(0.0) { sum, context in
      let name = index.audience(of: entry, in: context)
      return sum + (name.map { lines($0, 9.5, context, Width.name) } ?? 0) * 4.6
    }
    let head = row > 0 && section.startsGroup(row) ? height(of: entry.kind, in: section) : 0
    return head + max(names, filesHeight(of: entry)) + 2
  }

  private func height(of kind: IndexKind, in section: IndexSection) -> Double {
    index.contexts.reduce(2.6) { sum, context in
      let name = context.labels("\(kind.name).name") + "　"
      let purpose = index.purpose(of: kind, in: section, context)
      return sum + lines(name + purpose, 9.5, bold: true, context) * 4.6
    }
  }

  /// The links to the files of the languages, side by side, each above its code.
  private func filesHeight(of entry: IndexEntry) -> Double {
    let width = Width.languages / Double(index.contexts.count) - 3
    return index.contexts.reduce(0.0) { highest, context in
      guard let document = entry[context.language] else { return highest }
      let links = document.endings.map { context.labels("index.file.\($0)") }
      let gaps = String(repeating: "　", count: links.count)
      let pages = index.pages(of: document, in: context)
      let code = document.code + "　" + pages
      return max(
        highest,
        (lines(links.joined() + gaps, 9.5, context, width) + lines(code, 8.5, context, width)) * 4.6
      )
    }
  }

  private func lines(
    _ text: String, _ size: Double, bold: Bool = false, _ context: ViewContext,
    _ width: Double = Width.page
  ) -> Double {
    let face = Typeface(context.isChinese ? .cjk : .latin, bold ? .bold : .regular)
    return Double(TextMeasure(face, size: size).lines(text, width: width))
  }
}
