/// The part of a source line around a span, and where to underline it.
struct SourceExcerpt {
  /// The part of the line, safe for a terminal.
  let text: String
  /// Columns before the underline.
  let indent: Int
  /// Columns of the underline; at least 1.
  let width: Int

  /// How many scalars may stand in a column beside the span: what a mark of its own needs, and no
  /// more where a million marks stand on one letter.
  static let scalars = 4

  /// Cuts a part of a line to at most `limit` columns around the span.
  init(of part: SourceLines.Part, span: Span, limit: Int) {
    let scalars = Array(part.text.safe.unicodeScalars)
    let marked = Self.marked(span, after: part.before, in: scalars)
    let window = Self.window(around: marked, in: scalars, limit: limit)
    let head = window.lowerBound > 0 || part.before > 0 ? "…" : ""
    let tail = window.upperBound < scalars.count || part.goesOn ? "…" : ""
    text = head + Self.text(scalars[window]) + tail
    indent = DisplayWidth.columns(
      of: head + Self.text(scalars[window.lowerBound..<marked.lowerBound]))
    let underlined = marked.clamped(to: window)
    width = max(1, DisplayWidth.columns(of: Self.text(scalars[underlined])))
  }

  /// The scalars the span covers; for a whole line all but the blanks around it. A span
  /// behind the end of the line shows the end.
  private static func marked(_ span: Span, after before: Int, in scalars: [Unicode.Scalar])
    -> Range<Int>
  {
    guard span.column > 0 else {
      let first = scalars.firstIndex { $0 != " " } ?? 0
      let last = scalars.lastIndex { $0 != " " } ?? first - 1
      return first..<max(first, last + 1)
    }
    let first = min(span.column - 1 - before, scalars.count)
    return first..<min(first + max(1, span.length), scalars.count)
  }

  /// As much of the line as fits: the marked part with as much before it as behind it.
  private static func window(around marked: Range<Int>, in scalars: [Unicode.Scalar], limit: Int)
    -> Range<Int>
  {
    func columns(_ index: Int) -> Int { DisplayWidth.columns(of: scalars[index]) }
    var window = marked.lowerBound..<marked.lowerBound
    var used = 0
    var isFull = false
    while window.upperBound < marked.upperBound, !isFull {
      isFull = used + columns(window.upperBound) > limit
      if !isFull {
        used += columns(window.upperBound)
        window = window.lowerBound..<window.upperBound + 1
      }
    }
    while !isFull, window.count < scalars.count {
      let before = window.lowerBound > 0 ? columns(window.lowerBound - 1) : nil
      let behind = window.upperBound < scalars.count ? columns(window.upperBound) : nil
      let added = (before ?? 0) + (behind ?? 0)
      isFull = used + added > limit
      if !isFull {
        used += added
        window =
          window.lowerBound - (before == nil ? 0 : 1)..<window.upperBound + (behind == nil ? 0 : 1)
      }
    }
    return window
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
