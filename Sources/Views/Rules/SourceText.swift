import Rendering

/// Source text as it is set: no line is wider than its page has room for.
enum SourceText {
  /// Terminal columns of a line on paper: at 8.5 points even a broad fixed-width face (0.6 em a
  /// column) keeps as many within the sheet.
  static let columns = 90
  /// Columns of a line in plain text, which is 80 wide and indents source text by 4.
  static let plainColumns = 76

  /// The lines, broken at blanks where they are too wide; what is broken off is indented by
  /// four more than its line, or by as much as leaves half of the width.
  static func lines(of text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { broken(String($0), at: columns) }
  }

  private static func broken(_ line: String, at columns: Int) -> [String] {
    let indent = min(line.prefix { $0 == " " }.count + 4, columns / 2)
    var lines: [String] = []
    var rest = Substring(line)
    while Columns.width(of: rest) > columns {
      let end = breakPoint(of: rest, at: columns)
      lines.append(String(rest[..<end]))
      rest = Substring(
        String(repeating: " ", count: indent) + rest[end...].drop { $0 == " " })
    }
    return lines + [String(rest)]
  }

  /// The last blank behind the indentation that leaves the line narrow enough, or else the last
  /// sign that fits.
  private static func breakPoint(of line: Substring, at columns: Int) -> String.Index {
    var width = 0
    var best: String.Index?
    var isIndented = true
    for index in line.indices {
      isIndented = isIndented && line[index] == " "
      if line[index] == " ", !isIndented { best = index }
      width += Columns.width(of: String(line[index]))
      if width > columns { return best ?? index }
    }
    return line.endIndex
  }
}
