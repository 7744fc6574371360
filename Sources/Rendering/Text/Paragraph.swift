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
    /// A cut where a line may neither end nor begin: only a row of such signs comes to this.
    static let forcedCut = 20_000_000
  }

  /// The least columns of a last line, where it can be arranged.
  private static let leastLastLine = 8

  /// How many scalars are looked at for each column of a line: letters that take no room, such as
  /// accents, stand in the same column. No word has as many.
  private static let scalarsPerColumn = 16

  private let text: LineBreaks
  private let width: Int
  /// The columns before each scalar.
  private let columns: [Int]
  /// For each place the first scalar from there on that is no blank, and the end of the last
  /// before it that is none.
  private let filled: (from: [Int], before: [Int])
  /// For each scalar, what it costs to end a line before it, beside the line itself; nil where
  /// none can end.
  private let breakCosts: [Int?]

  /// The lines of a paragraph; one empty line for an empty text. Line ends within the text
  /// start a new line.
  static func lines(of text: String, width: Int) -> [String] {
    let parts = text.unicodeScalars.split(
      separator: TextMarks.lineEnd, omittingEmptySubsequences: false)
    return parts.flatMap { part in
      lineThatFits(Substring(part), width: width).map { [$0] }
        ?? Paragraph(LineBreaks(String(part), softBreak: TextMarks.softBreak), width: width)
        .lines()
    }
  }

  /// The text without soft breaks if it needs no others; most cells of a table do not.
  private static func lineThatFits(_ text: Substring, width: Int) -> String? {
    let scalars = LineBreaks.scalars(of: text, without: TextMarks.softBreak)
    guard scalars.reduce(0, { $0 + Columns.width(of: $1) }) <= width else { return nil }
    return line(of: scalars[...])
  }

  private init(_ text: LineBreaks, width: Int) {
    self.text = text
    self.width = width
    filled = Self.filled(text.scalars)
    breakCosts = Self.breakCosts(of: text)
    columns = text.scalars.reduce(into: [0]) { sums, scalar in
      sums.append((sums.last ?? 0) + Columns.width(of: scalar))
    }
  }

  private func lines() -> [String] {
    let end = text.scalars.count
    if columns[end] <= width { return [Self.line(of: text.scalars[...])] }
    var lines: [String] = []
    var start = 0
    for stop in bestBreaks() {
      lines.append(Self.line(of: text.scalars[start..<stop]))
      start = stop
    }
    return lines
  }

  /// The ends of the lines of the cheapest arrangement. Words are cut only where lines would
  /// be too long without.
  private func bestBreaks() -> [Int] {
    bestBreaks(cuttingWords: false) ?? bestBreaks(cuttingWords: true) ?? [text.scalars.count]
  }

  private func bestBreaks(cuttingWords: Bool) -> [Int]? {
    let end = text.scalars.count
    let most = width * Self.scalarsPerColumn
    var cost = [Int](repeating: .max, count: end + 1)
    var from = [Int](repeating: 0, count: end + 1)
    cost[0] = 0
    for start in 0..<end where cost[start] < .max {
      for stop in (start + 1)...min(end, start + most) {
        let line = trimmed(start..<stop)
        if columns[line.upperBound] - columns[line.lowerBound] > width { break }
        guard let price = price(of: line, endingAt: stop, cuttingWords) else { continue }
        if cost[start] + price < cost[stop] {
          cost[stop] = cost[start] + price
          from[stop] = start
        }
      }
    }
    guard cost[end] < .max else { return nil }
    var breaks = [end]
    while let last = breaks.last, from[last] > 0 { breaks.append(from[last]) }
    return breaks.reversed()
  }

  /// What a line costs, or nil if it cannot end there.
  private func price(of line: Range<Int>, endingAt stop: Int, _ cuttingWords: Bool) -> Int? {
    let used = columns[line.upperBound] - columns[line.lowerBound]
    if stop == text.scalars.count {
      let isShort = line.lowerBound > 0 && used < min(Self.leastLastLine, width / 2)
      return Cost.line + (isShort ? Cost.shortLastLine : 0)
    }
    guard let breakCost = breakCosts[stop], cuttingWords || breakCost < Cost.cutWord else {
      return nil
    }
    let empty = width - used
    return Cost.line + Cost.raggedness * empty * empty / (width * width) + breakCost
  }

  private static func breakCosts(of text: LineBreaks) -> [Int?] {
    let hasSoftBreaks = text.before.contains(.preferred)
    return text.scalars.indices.map { stop in
      switch text.before[stop] {
      case .preferred: 0
      case .allowed where !cutsCode(at: stop, of: text.scalars):
        hasSoftBreaks ? Cost.ordinaryBreak : 0
      case .allowed, .none: costOfCut(at: stop, of: text.scalars)
      }
    }
  }

  /// What it costs to cut a word: much before a closing character or behind an opening one, and
  /// no price buys one before a combining character.
  private static func costOfCut(at stop: Int, of scalars: [Unicode.Scalar]) -> Int? {
    guard stop > 0, Columns.width(of: scalars[stop]) > 0 else { return nil }
    let isForced =
      LineBreaks.mayNotStartLine(scalars[stop]) || LineBreaks.mayNotEndLine(scalars[stop - 1])
    return isForced ? Cost.forcedCut : Cost.cutWord
  }

  /// Whether a break after a hyphen would cut a code such as `M07-S2` or a date.
  private static func cutsCode(at stop: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard stop > 1, scalars[stop - 1] == "-" else { return false }
    return isCode(scalars[stop - 2]) && isCode(scalars[stop])
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// A line without the blanks at its ends, where one that holds words together ends none either.
  private static func line(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var kept = scalars
    while kept.first.map(isBlank) == true { kept.removeFirst() }
    while let last = kept.last, isBlank(last) || last == "\u{A0}" { kept.removeLast() }
    var line: [UInt8] = []
    line.reserveCapacity(kept.count * 3)
    for scalar in kept { line.append(contentsOf: (scalar == "\u{A0}" ? " " : scalar).utf8) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The range without blanks at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = min(filled.from[range.lowerBound], range.upperBound)
    return start..<max(start, filled.before[range.upperBound])
  }

  private static func filled(_ scalars: [Unicode.Scalar]) -> (from: [Int], before: [Int]) {
    var from = [Int](repeating: scalars.count, count: scalars.count + 1)
    for place in scalars.indices.reversed() {
      from[place] = isBlank(scalars[place]) ? from[place + 1] : place
    }
    var before = [0]
    for (place, scalar) in scalars.enumerated() {
      before.append(isBlank(scalar) ? before[place] : place + 1)
    }
    return (from, before)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}"
  }
}
