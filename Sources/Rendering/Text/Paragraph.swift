/// Breaks one paragraph of plain text into lines of at most `width` columns, choosing the
/// breaks together rather than line by line.
struct Paragraph {
  /// What a choice of breaks costs; the cheapest set of lines is taken.
  private enum Cost {
    /// Each line, so that a paragraph is no longer than it must be.
    static let line = 1000
    /// A line that ends elsewhere than at a soft break, in a text that has some.
    static let ordinaryBreak = 300
    /// A line, other than the last, that is empty on the right: times the square of the share.
    static let raggedness = 1000
    /// A last line so short that it looks lost.
    static let shortLastLine = 1500
    /// A word cut where no rule allows it, because it is longer than the line.
    static let cutWord = 20_000
  }

  /// The least columns of a last line, where it can be arranged.
  private static let leastLastLine = 8

  private let text: LineBreaks
  private let width: Int
  /// The columns before each scalar.
  private let columns: [Int]
  private let hasSoftBreaks: Bool

  /// The lines of a paragraph; one empty line for an empty text. Line ends within the text
  /// start a new line.
  static func lines(of text: String, width: Int) -> [String] {
    let parts = text.unicodeScalars.split(
      separator: TextMarks.lineEnd, omittingEmptySubsequences: false)
    return parts.flatMap { part in
      let text = LineBreaks(String(part), softBreak: TextMarks.softBreak)
      return Paragraph(text, width: max(2, width)).lines()
    }
  }

  private init(_ text: LineBreaks, width: Int) {
    self.text = text
    self.width = width
    hasSoftBreaks = text.before.contains(.preferred)
    columns = text.scalars.reduce(into: [0]) { sums, scalar in
      sums.append((sums.last ?? 0) + Columns.width(of: scalar))
    }
  }

  private func lines() -> [String] {
    let end = text.scalars.count
    if columns[end] <= width { return [string(0..<end)] }
    var lines: [String] = []
    var start = 0
    for stop in bestBreaks() {
      lines.append(string(start..<stop))
      start = stop
    }
    return lines
  }

  /// The ends of the lines of the cheapest arrangement.
  private func bestBreaks() -> [Int] {
    let end = text.scalars.count
    var cost = [Int](repeating: .max, count: end + 1)
    var from = [Int](repeating: 0, count: end + 1)
    cost[0] = 0
    for start in 0..<end where cost[start] < .max {
      for stop in (start + 1)...end {
        let line = trimmed(start..<stop)
        if columns[line.upperBound] - columns[line.lowerBound] > width { break }
        guard let price = price(of: line, endingAt: stop) else { continue }
        if cost[start] + price < cost[stop] {
          cost[stop] = cost[start] + price
          from[stop] = start
        }
      }
    }
    var breaks = [end]
    while let last = breaks.last, from[last] > 0 { breaks.append(from[last]) }
    return breaks.reversed()
  }

  /// What a line costs, or nil if it cannot end there.
  private func price(of line: Range<Int>, endingAt stop: Int) -> Int? {
    let used = columns[line.upperBound] - columns[line.lowerBound]
    if stop == text.scalars.count {
      let isShort = line.lowerBound > 0 && used < min(Self.leastLastLine, width / 2)
      return Cost.line + (isShort ? Cost.shortLastLine : 0)
    }
    let empty = width - used
    let ragged = Cost.raggedness * empty * empty / (width * width)
    switch text.before[stop] {
    case .preferred: return Cost.line + ragged
    case .allowed where !cutsCode(at: stop):
      return Cost.line + ragged + (hasSoftBreaks ? Cost.ordinaryBreak : 0)
    case .allowed, .none: return cut(at: stop).map { Cost.line + ragged + $0 }
    }
  }

  /// What it costs to cut a word, or nil where a closing or combining character follows.
  private func cut(at stop: Int) -> Int? {
    let next = text.scalars[stop]
    let isForbidden =
      LineBreaks.mayNotStartLine(next) || LineBreaks.mayNotEndLine(text.scalars[stop - 1])
      || Columns.width(of: next) == 0
    return isForbidden ? nil : Cost.cutWord
  }

  /// Whether a break after a hyphen would cut a code such as `M07-S2` or a date.
  private func cutsCode(at stop: Int) -> Bool {
    guard stop > 1, text.scalars[stop - 1] == "-" else { return false }
    return Self.isCode(text.scalars[stop - 2]) && Self.isCode(text.scalars[stop])
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private func string(_ range: Range<Int>) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.scalars[trimmed(range)] {
      line.append(scalar == "\u{A0}" ? " " : scalar)
    }
    return String(line)
  }

  /// The range without blanks at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text.scalars[start] == " " { start += 1 }
    while end > start, text.scalars[end - 1] == " " { end -= 1 }
    return start..<end
  }
}
