import Model
import Rendering

/// The room of what all sheets have, in millimetres of A4. The numbers are those of the pages'
/// style sheet, with a little to spare for rules and rounding.
struct ChecklistMetrics {
  /// From the upper margin to the signatures.
  static let page = 251.5
  /// A line to write on.
  static let writingLine = 8.0
  /// The fewest lines for what has to be put right.
  static let fewestNotes = 4
  /// The width between the margins.
  static let width = 176.0
  /// The width of the title where a post's name stands in large type.
  static let titleWidth = 92.0
  /// The heading of the lines for what has to be put right.
  static let notesHead = 13.5

  let context: ViewContext

  /// The head of a sheet: title, post, hall and day.
  func head(post: String, form: CheckForm) -> Double {
    let title =
      context.plain(context.catalogue.set.title) + "　"
      + context.labels("sheet.\(form.rawValue)")
    let titleLines = lines(title, size: 9, bold: true, width: Self.titleWidth)
    let postHeight =
      isLong(post) ? lines(post, size: 15, bold: true, width: Self.titleWidth) * 6.4 : 9
    return max(12.8, titleLines * 4.5 + postHeight) + 3.2
  }

  /// The sentences below the head, each in a paragraph of its own.
  func instructions(_ sentences: [String]) -> Double {
    sentences.reduce(1.6) {
      $0 + lines($1, size: context.isChinese ? 9 : 8.5, width: Self.width) * 4.5
    }
  }

  /// Whether a post's name is too long for large type.
  func isLong(_ post: String) -> Bool {
    measure(22, bold: true).width(of: post) > Self.titleWidth - 30
  }

  /// The height of a line in millimetres for a type size in points: 1.25 times the size.
  static func leading(_ size: Double) -> Double { size * 25.4 / 72 * 1.25 + 0.05 }

  func lines(_ text: String, size: Double, bold: Bool = false, width: Double) -> Double {
    Double(measure(size, bold: bold).lines(text, width: width))
  }

  func measure(_ size: Double, bold: Bool = false) -> TextMeasure {
    TextMeasure(
      Typeface(context.isChinese ? .cjk : .latin, bold ? .bold : .regular), size: size)
  }
}
