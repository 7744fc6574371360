/// A JSON value that keeps its place, for files people may edit.
struct LocatedJSON {
  /// What stands there.
  indirect enum Content {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([LocatedJSON])
    case object([(name: String, value: LocatedJSON)])
  }

  let content: Content
  let span: Span
}

/// Why a file is not what it should be, and where.
public struct MalformedFile: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Phrase
  /// Where.
  public let span: Span
}

/// Reads JSON (RFC 8259) whose numbers are whole, which is all our files need.
struct JSONScanner {
  private let file: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  private init(_ text: String, file: String) {
    self.file = file
    scalars = Array(text.unicodeScalars)
  }

  /// The value a text consists of; `file` is what it is called in spans.
  static func value(of text: String, file: String) throws(MalformedFile) -> LocatedJSON {
    var scanner = JSONScanner(text, file: file)
    let value = try scanner.value(depth: 0)
    scanner.skipBlanks()
    guard scanner.index == scanner.scalars.count else {
      throw scanner.fault(Phrase("text follows the value", zh: "值后面还有文字"))
    }
    return value
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(MalformedFile) -> LocatedJSON {
    skipBlanks()
    let start = place
    let content: LocatedJSON.Content
    switch next {
    case "{" where depth < 8: content = .object(try members(depth: depth))
    case "[" where depth < 8: content = .array(try elements(depth: depth))
    case "\"": content = .string(try string())
    case "-", .some("0"..."9"): content = .number(try number())
    default: content = try word()
    }
    return LocatedJSON(content: content, span: span(from: start))
  }

  private mutating func members(depth: Int) throws(MalformedFile)
    -> [(name: String, value: LocatedJSON)]
  {
    var members: [(name: String, value: LocatedJSON)] = []
    try list(until: "}") { (scanner) throws(MalformedFile) in
      scanner.skipBlanks()
      let name = try scanner.string()
      scanner.skipBlanks()
      try scanner.expect(":")
      members.append((name, try scanner.value(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(MalformedFile) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    try list(until: "]") { (scanner) throws(MalformedFile) in
      elements.append(try scanner.value(depth: depth + 1))
    }
    return elements
  }

  /// What stands between two brackets, with commas between.
  private mutating func list(
    until end: Unicode.Scalar,
    _ element: (inout JSONScanner) throws(MalformedFile) -> Void
  ) throws(MalformedFile) {
    index += 1
    skipBlanks()
    if next == end { return index += 1 }
    while true {
      try element(&self)
      skipBlanks()
      if next == end { return index += 1 }
      try expect(",")
    }
  }

  private mutating func number() throws(MalformedFile) -> Int {
    let start = index
    while let next, "-+.eE0123456789".unicodeScalars.contains(next) { index += 1 }
    guard let number = Int(text(from: start)) else {
      index = start
      throw fault(Phrase("this is no whole number", zh: "这里不是整数"))
    }
    return number
  }

  private mutating func word() throws(MalformedFile) -> LocatedJSON.Content {
    let start = index
    while let next, next.properties.isAlphabetic { index += 1 }
    switch text(from: start) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      index = start
      throw fault(Phrase("a JSON value is missing here", zh: "此处缺少 JSON 值"))
    }
  }

  private mutating func string() throws(MalformedFile) -> String {
    try expect("\"")
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\"" {
      guard scalar.value >= 0x20 else {
        throw fault(Phrase("the string does not end on its line", zh: "字符串没有在本行结束"))
      }
      index += 1
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    try expect("\"")
    return String(text)
  }

  /// What single letters stand for behind a backslash.
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
    "t": "\t",
  ]

  private mutating func escaped() throws(MalformedFile) -> Unicode.Scalar {
    if let next, let scalar = Self.escapes[next] {
      index += 1
      return scalar
    }
    if let first = unit(at: index) {
      if let scalar = Unicode.Scalar(first) {
        index += 5
        return scalar
      }
      let pair = [first, unit(at: index + 6)].compactMap(\.self)
      let scalars = String(decoding: pair, as: UTF16.self).unicodeScalars
      if pair.count == 2, scalars.count == 1, let scalar = scalars.first, next(5) == "\\" {
        index += 11
        return scalar
      }
    }
    throw fault(Phrase("this escape is not JSON", zh: "JSON 没有这种转义"))
  }

  /// The half or whole sign that `u` and four digits at a place stand for.
  private func unit(at start: Int) -> UInt16? {
    guard start < scalars.count, scalars[start] == "u" else { return nil }
    let digits = text(from: start + 1, count: 4)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt16(digits, radix: 16)
  }

  // MARK: Signs and places

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func next(_ ahead: Int) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private var place: (line: Int, column: Int) { (line, index - lineStart + 1) }

  private func text(from start: Int, count: Int? = nil) -> String {
    let end = min(scalars.count, count.map { start + $0 } ?? index)
    var view = String.UnicodeScalarView()
    if start < end { view.append(contentsOf: scalars[start..<end]) }
    return String(view)
  }

  private mutating func skipBlanks() {
    while let next, " \t\r\n".unicodeScalars.contains(next) {
      index += 1
      if next == "\n" {
        line += 1
        lineStart = index
      }
    }
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(MalformedFile) {
    guard next == scalar else {
      throw fault(Phrase("'\(scalar)' is missing here", zh: "此处缺少“\(scalar)”"))
    }
    index += 1
  }

  /// From a place to where the scanner is; to the end of the line if that is further down.
  private func span(from start: (line: Int, column: Int)) -> Span {
    let length = start.line == line ? place.column - start.column : 1
    return Span(file: file, line: start.line, column: start.column, length: max(1, length))
  }

  private func fault(_ reason: Phrase) -> MalformedFile {
    MalformedFile(
      reason: reason, span: Span(file: file, line: line, column: place.column, length: 1))
  }
}
