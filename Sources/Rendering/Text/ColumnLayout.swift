import Findings

/// Named columns of a plain text, as `!cols NAME [gap=N] COLUMN...` declares them. A column is
/// a width or `*` (a share of what is left), then `r` or `c` to align right or centre, then a
/// character that fills the rest of the last line, such as the dots of a table of contents.
struct ColumnLayout {
  /// How text stands in its column.
  enum Alignment { case left, centre, right }

  /// One column.
  struct Column {
    var width: Int
    var alignment: Alignment
    /// The character behind the text, up to the edge.
    var fill: Character?
  }

  let columns: [Column]
  let gap: Int

  /// Reads a declaration without its name; throws a message about the first fault.
  init(_ words: some Sequence<Substring>, width: Int) throws(TextFault) {
    var gap = 2
    var columns: [Column] = []
    for word in words {
      if word.hasPrefix("gap=") {
        gap = try Self.number(word.dropFirst("gap=".count), in: word)
      } else {
        columns.append(try Self.column(word))
      }
    }
    self.gap = gap
    self.columns = try Self.share(columns, width: width - gap * (columns.count - 1))
  }

  /// The lines of a row: each cell is broken into lines, and the row is as high as its highest.
  ///
  /// Throws a message if a wide character stands where there is room for a narrow one only.
  func lines(of cells: [String]) throws(TextFault) -> [String] {
    for (column, cell) in zip(columns, cells) where column.width == 1 {
      guard cell.unicodeScalars.contains(where: Columns.isWide) else { continue }
      throw TextFault(
        "'\(cell.prefix(12))' has no room in a column of 1", zh: "“\(cell.prefix(12))”放不进宽为 1 的栏")
    }
    let broken = zip(columns, cells).map { column, cell in
      Paragraph.lines(of: cell, width: column.width).map { column.place($0) }
    }
    let height = broken.map(\.count).max() ?? 0
    let filled = zip(columns, broken).map { $0.filled($1) }
    return (0..<height).map { line in
      join(zip(columns, filled).map { line < $1.count ? $1[line] : Columns.blanks($0.width) })
    }
  }

  /// A rule below each column.
  func rule(_ character: Character) -> String {
    join(columns.map { String(repeating: character, count: $0.width) })
  }

  private func join(_ cells: [String]) -> String {
    cells.joined(separator: Columns.blanks(gap)).trimmingBlanksAtEnd()
  }

  private static func column(_ word: Substring) throws(TextFault) -> Column {
    let size = word.prefix { $0.isNumber || $0 == "*" }
    var rest = word.dropFirst(size.count)
    let width = size == "*" ? 0 : try number(size, in: word)
    var alignment = Alignment.left
    if let letter = rest.first, "rc".contains(letter) {
      alignment = letter == "r" ? .right : .centre
      rest.removeFirst()
    }
    guard rest.isEmpty || rest.isOneColumn, width > 0 || size == "*" else {
      throw TextFault("'\(word.prefix(40))' is not a column", zh: "“\(word.prefix(40))”不是一栏")
    }
    return Column(width: width, alignment: alignment, fill: rest.first)
  }

  private static func number(_ digits: Substring, in word: Substring) throws(TextFault) -> Int {
    guard let number = Int(digits), number >= 0, number < 1000 else {
      throw TextFault("'\(word.prefix(40))' is not a column", zh: "“\(word.prefix(40))”不是一栏")
    }
    return number
  }

  /// Gives the columns without a width equal shares of what is left, the first ones the rest.
  private static func share(_ columns: [Column], width: Int) throws(TextFault) -> [Column] {
    let open = columns.filter { $0.width == 0 }.count
    let left = width - columns.reduce(0) { $0 + $1.width }
    guard !columns.isEmpty, left >= open * 2 else {
      throw TextFault(
        "columns need more than the \(width) columns there are", zh: "各栏所需超过现有的 \(width) 列")
    }
    var sharers = 0
    return columns.map { column in
      guard column.width == 0 else { return column }
      defer { sharers += 1 }
      var column = column
      column.width = left / open + (sharers < left % open ? 1 : 0)
      return column
    }
  }
}

extension ColumnLayout.Column {
  /// A line of text in its column.
  func place(_ line: String) -> String {
    let spare = width - Columns.width(of: line)
    return switch alignment {
    case .left: line + Columns.blanks(spare)
    case .right: Columns.blanks(spare) + line
    case .centre: Columns.blanks(spare / 2) + line + Columns.blanks(spare - spare / 2)
    }
  }

  /// The lines, the last with the fill character up to the edge.
  func filled(_ lines: [String]) -> [String] {
    guard let fill, let last = lines.last else { return lines }
    let text = last.trimmingBlanksAtEnd()
    let start = text.isEmpty ? "" : text + " "
    let count = width - Columns.width(of: start)
    guard count > 0 else { return lines }
    return lines.dropLast() + [start + String(repeating: fill, count: count)]
  }
}

extension Substring {
  /// Whether it is one character that takes one column, so that a row of them has an exact length.
  var isOneColumn: Bool { count == 1 && Columns.width(of: self) == 1 }
}

extension String {
  /// Without the blanks behind the last other character.
  func trimmingBlanksAtEnd() -> String {
    let last = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return last.map { String(self[..<utf8.index(after: $0)]) } ?? ""
  }
}

/// What is wrong with a directive, in the words of a finding.
struct TextFault: Error {
  let message: Phrase

  init(_ english: Phrase.Wording, zh chinese: Phrase.Wording) {
    message = Phrase(english, zh: chinese)
  }
}
