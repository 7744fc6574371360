import Findings

/// Sets the output of a text template into exact columns.
///
/// Every line of the input is a directive or a paragraph across the whole width; empty lines
/// count for nothing, so that sections may be laid out freely.
///
///     !width 80                  the width of the page; comes first
///     !cols NAME 3 * 12r         declares columns: widths, `*` shares the rest, `r` right, `c`
///                                centre, then a fill character (`*.`); `gap=N` instead of 2
///     !row NAME ¦ cell ¦ cell    one row; each cell is broken within its column
///     !rule =                    a rule across the width; `!rule - NAME` one below each column
///     !pre TEXT                  one line exactly as it is
///     !blank                     an empty line; several in a row count as one
///
/// Values in cells cannot be taken for marks: `TemplateLibrary` sees to it.
public struct TextLayout {
  /// A text ready to be written.
  public struct Result: Sendable {
    /// Lines of at most the declared width, without blanks at their ends, each ended by a
    /// line feed.
    public let text: String
    /// The characters that have no plain form and became `?`. Where an author wrote them, only
    /// those know who have what was rendered.
    public let replaced: Set<Unicode.Scalar>
  }

  private let file: String
  private var width = 80
  private var layouts: [String: ColumnLayout] = [:]
  private var lines: [String] = []
  private var replaced: Set<Unicode.Scalar> = []
  private var faults: [Finding] = []
  private var inputLine = 0
  private let limits: TemplateLimits
  /// How many bytes the lines have.
  private var size = 0

  private init(file: String, limits: TemplateLimits) {
    self.file = file
    self.limits = limits
  }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - input: What a text template has rendered.
  ///   - file: What findings name; their lines are those of the input.
  ///   - limits: How many faults are reported, and how large the text may be.
  /// - Returns: The text.
  /// - Throws: A `TemplateError` with every directive that is wrong, as far as the limits go.
  public static func set(_ input: String, file: String, limits: TemplateLimits = .standard)
    throws(TemplateError) -> Result
  {
    var layout = TextLayout(file: file, limits: limits)
    for line in input.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      guard layout.isInBounds else { break }
      layout.read(Substring(line))
    }
    guard layout.faults.isEmpty else { throw TemplateError(layout.faults) }
    while layout.lines.last == "" { layout.lines.removeLast() }
    return Result(text: layout.lines.map { $0 + "\n" }.joined(), replaced: layout.replaced)
  }

  /// Whether more is read.
  private var isInBounds: Bool { faults.count < limits.findings && size <= limits.outputBytes }

  private mutating func read(_ line: Substring) {
    inputLine += 1
    let before = lines.count
    defer {
      size += lines[min(before, lines.count)...].reduce(0) { $0 + $1.utf8.count }
      if size > limits.outputBytes { faults.append(.tooLarge(limits, at: span)) }
    }
    let (folded, replaced) = PlainForms.fold(String(line))
    self.replaced.formUnion(replaced)
    do throws(TextFault) {
      if folded.hasPrefix("!") {
        try follow(Substring(folded))
      } else {
        let text = folded.split(separator: " ").joined(separator: " ")
        if !text.isEmpty { add(Paragraph.lines(of: text, width: width)) }
      }
    } catch {
      report(error.message)
    }
  }

  private mutating func follow(_ line: Substring) throws(TextFault) {
    let directive = line.prefix { $0 != " " }
    let rest = line.dropFirst(directive.count + 1)
    guard let known = TextDirective(rawValue: String(directive.dropFirst())) else {
      let shown = directive.prefix(40)
      throw TextFault("directive '\(shown)' is not defined", zh: "没有指令“\(shown)”")
    }
    switch known {
    case .width: try setWidth(rest)
    case .cols: try declare(rest.split(separator: " "))
    case .row: try addRow(rest)
    case .rule: try addRule(rest.split(separator: " "))
    case .pre: try addExactly(String(rest))
    case .blank: add([""])
    }
  }

  /// Adds lines, but no empty one at the head or after another.
  private mutating func add(_ added: [String]) {
    for line in added where !line.isEmpty || !(lines.last ?? "").isEmpty { lines.append(line) }
  }

  private mutating func setWidth(_ text: Substring) throws(TextFault) {
    let shown = text.prefix(40)
    guard let width = Int(text), (20...400).contains(width), layouts.isEmpty, lines.isEmpty
    else {
      throw TextFault(
        "'!width \(shown)' is not a width between 20 and 400 at the head",
        zh: "“!width \(shown)”不是写在开头、20 到 400 之间的宽度")
    }
    self.width = width
  }

  private mutating func declare(_ words: [Substring]) throws(TextFault) {
    guard let name = words.first else { throw TextFault("'!cols' has no name", zh: "“!cols”没有名称") }
    layouts[String(name)] = try ColumnLayout(words.dropFirst(), width: width)
  }

  private mutating func addRow(_ text: Substring) throws(TextFault) {
    let parts = text.unicodeScalars.split(
      separator: TextMarks.cell, omittingEmptySubsequences: false
    ).map { String($0).trimmingBlanksAtEnd().drop { $0 == " " } }
    let name = parts[0].prefix(40)
    let layout = try layout(named: parts[0])
    let cells = parts.dropFirst().map(String.init)
    guard cells.count == layout.columns.count else {
      let columns = layout.columns.count
      throw TextFault(
        "row of '\(name)' has \(cells.count) cells for \(columns) columns",
        zh: "“\(name)”的一行有 \(cells.count) 格，而栏数是 \(columns)")
    }
    add(try layout.lines(of: cells))
  }

  private mutating func addRule(_ words: [Substring]) throws(TextFault) {
    guard let character = words.first, character.isOneColumn, words.count <= 2 else {
      throw TextFault(
        "'!rule' needs one narrow character and perhaps the name of columns",
        zh: "“!rule”后面应是一个占一列的字符，还可加上分栏的名称")
    }
    if words.count == 2 {
      lines.append(try layout(named: words[1]).rule(character[character.startIndex]))
    } else {
      lines.append(String(repeating: String(character), count: width))
    }
  }

  private mutating func addExactly(_ text: String) throws(TextFault) {
    let line = String(text.unicodeScalars.filter { $0 != TextMarks.softBreak })
      .trimmingBlanksAtEnd()
    let used = Columns.width(of: line)
    guard used <= width else {
      throw TextFault(
        "line '\(line.prefix(12))...' takes \(used) columns of \(width)",
        zh: "“\(line.prefix(12))……”一行占 \(used) 列，而只有 \(width) 列")
    }
    lines.append(line)
  }

  private func layout(named name: some StringProtocol) throws(TextFault) -> ColumnLayout {
    if let layout = layouts[String(name)] { return layout }
    let name = name.prefix(40)
    let question = NearMiss.question(for: String(name), among: layouts.keys)
    throw TextFault(
      "columns '\(name)' are not declared\(question)",
      zh: "没有声明分栏“\(name)”\(question)")
  }

  private mutating func report(_ message: Phrase) {
    faults.append(Finding("text-directive-unfit", .error, message, at: span))
  }

  private var span: Span { Span(file: file, line: inputLine) }
}
