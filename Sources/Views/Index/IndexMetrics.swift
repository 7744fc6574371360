import Model
import Rendering

/// The room the parts of the index take on A4, in millimetres, as its style sheet sets them.
struct IndexMetrics {
  /// The height for text between the margins.
  static let page = 255.0

  private enum Width {
    static let page = 178.0
    static let fact = 60.0
    static let title = 58.0
    static let change = 121.0
  }

  /// The column heads of a table.
  let tableHead = 6.2
  private let context: ViewContext

  init(context: ViewContext) { self.context = context }

  /// The title of the set with its subtitle.
  var titleHeight: Double {
    let set = context.catalogue.set
    return lines(context.plain(set.title), 20, bold: true, Width.page) * 9.4
      + lines(context.plain(set.subtitle), 10, Width.page) * 5 + 9.5
  }

  /// The data of the edition in two columns.
  func controlHeight(of facts: [(name: String, value: String)]) -> Double {
    let heights = facts.map { max(1, lines($0.value, 9.5, Width.fact)) * 4.6 + 1.5 }
    return stride(from: 0, to: heights.count, by: 2).reduce(4.5) { sum, first in
      sum + max(heights[first], first + 1 < heights.count ? heights[first + 1] : 0)
    }
  }

  /// A reader's heading with the sentence below it.
  func height(of reader: IndexReader) -> Double {
    let lead = context.labels("index.lead.\(reader.rawValue)")
    return 6.2 + lines(lead, 9.5, Width.page) * 4.6 + 1.6
  }

  /// A row of the register.
  func height(of row: IndexRow) -> Double {
    switch row {
    case .kind(let kind):
      let words = context.labels("\(kind).name") + "　" + context.labels("index.purpose.\(kind)")
      return lines(words, 9.5, bold: true, Width.page) * 4.6 + 2.2
    case .document(let document):
      return max(1, lines(document.title, 9.5, Width.title)) * 4.6 + 1.9
    }
  }

  /// A row of the list of changes.
  func height(of change: Change) -> Double {
    let what = lines(context.plain(change.what), 9, Width.change)
    let why = lines(context.plain(change.why), 9, Width.change)
    return (what + why) * 4.5 + 2.4
  }

  private func lines(_ text: String, _ size: Double, bold: Bool = false, _ width: Double) -> Double
  {
    let face = Typeface(context.isChinese ? .cjk : .latin, bold ? .bold : .regular)
    return Double(TextMeasure(face, size: size).lines(text, width: width))
  }
}
