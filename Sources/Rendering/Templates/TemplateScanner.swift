import Findings

/// Reads a template once: takes it apart, finds every fault of syntax with its place and
/// numbers the tags.
struct TemplateScanner {
  private let file: String
  private let format: TemplateFormat
  private let firstTag: Int
  private let bytes: [UInt8]
  private let limits: TemplateLimits
  private var position = 0
  private var line = 1
  private var column = 1
  /// Whether something that is not blank stands before the position on its line.
  private var isLineBegun = false
  /// Whether nothing more is read, because a limit is passed.
  private var isOver = false
  /// The text since the last tag.
  private var text: [UInt8] = []
  /// The parts of the template and of each open section, the innermost last.
  private var parts: [[TemplatePart]] = [[]]
  private var tags: [TemplateTag] = []
  private var partials: [PartialReference] = []
  private var findings: [Finding] = []
  private var open: [(name: String, number: Int, span: Span)] = []
  /// How many sections were open at most.
  private var depth = 0
  /// Where the text up to the last tag has led in HTML.
  private var place = MarkupPlace()

  private init(
    file: String, source: String, format: TemplateFormat, firstTag: Int, limits: TemplateLimits
  ) {
    self.limits = limits
    self.file = file
    self.format = format
    self.firstTag = firstTag
    bytes = Array(source.utf8)
  }

  /// Scans a template whose tags are numbered from `firstTag`.
  /// What is beyond the limits is a fault, and nothing behind it is read.
  static func scan(
    file: String, source: String, format: TemplateFormat, firstTag: Int,
    limits: TemplateLimits = .standard
  ) -> ScannedTemplate {
    var scanner = TemplateScanner(
      file: file, source: source, format: format, firstTag: firstTag, limits: limits)
    scanner.run()
    return ScannedTemplate(
      parts: scanner.parts[0], tags: scanner.tags, partials: scanner.partials,
      findings: scanner.findings, depth: scanner.depth)
  }

  private mutating func run() {
    while !isOver, let tag = find("{", count: 2, from: position) {
      copy(to: tag)
      readTag()
    }
    guard !isOver else { return }
    copy(to: bytes.count)
    endText()
    for section in open {
      report(
        Phrase("section '\(section.name)' is never closed", zh: "区段“\(section.name)”没有结束"),
        at: section.span)
    }
  }

  private mutating func copy(to end: Int) {
    text.append(contentsOf: bytes[position..<end])
    advance(to: end)
  }

  private mutating func endText() {
    if !text.isEmpty { add(.text(String(decoding: text, as: UTF8.self))) }
    place.pass(text)
    text = []
  }

  private mutating func add(_ part: TemplatePart) {
    parts[parts.count - 1].append(part)
  }

  /// Moves on, counting the lines passed, and the Unicode scalars since the last.
  private mutating func advance(to end: Int) {
    for byte in bytes[position..<end] {
      if byte == UInt8(ascii: "\n") {
        (line, column, isLineBegun) = (line + 1, 1, false)
        continue
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      if !Self.isBlank(byte) { isLineBegun = true }
    }
    position = end
  }

  /// Where `count` braces in a row come first from `start` on, or nil.
  private func find(_ brace: Unicode.Scalar, count: Int, from start: Int) -> Int? {
    var run = 0
    for index in start..<max(start, bytes.count) {
      run = bytes[index] == UInt8(ascii: brace) ? run + 1 : 0
      if run == count { return index + 1 - count }
    }
    return nil
  }
}

// MARK: - Tags

extension TemplateScanner {
  private mutating func readTag() {
    let isRaw = bytes.dropFirst(position + 2).first == UInt8(ascii: "{")
    let braces = isRaw ? 3 : 2
    guard let end = find("}", count: braces, from: position + braces) else {
      report(Phrase("tag is never closed", zh: "标记没有结束"), at: span(length: 2))
      return advance(to: bytes.count)
    }
    let after = end + braces
    guard end - position - braces <= limits.tagBytes || bytes[position + braces] == 0x21 else {
      return stop(
        .overLimit(
          Phrase("tag has over \(limits.tagBytes) bytes", zh: "标记超过 \(limits.tagBytes) 字节"),
          hint: Phrase("close it with '}}' behind its name", zh: "请在名称后用“}}”结束"),
          at: span(length: 2)))
    }
    let text = String(decoding: bytes[(position + braces)..<end], as: UTF8.self)
    let place = span(length: Self.scalars(in: bytes[position..<after]))
    let isFirst = !isLineBegun
    advance(to: after)
    if isRaw {
      endText()
      addTag(.raw, name: Self.trimmed(text), at: place)
    } else {
      readTag(text, at: place, standsAlone: isFirst && restOfLineIsBlank)
    }
  }

  private mutating func readTag(_ written: String, at place: Span, standsAlone: Bool) {
    let name = Self.trimmed(written.dropFirst())
    switch written.first {
    case "#", "^", "/", ">", "!": if standsAlone { dropLine() }
    default: break
    }
    endText()
    switch written.first {
    case "#": openSection(.section, name: name, at: place)
    case "^": openSection(.inverted, name: name, at: place)
    case "/": closeSection(name, at: place)
    case ">": addPartial(name, at: place)
    case "!": break
    case "=", "%", "<", "$", "&", "*":
      report(
        Phrase("tag '{{\(written)}}' is not in use here", zh: "此处不使用标记“{{\(written)}}”"), at: place)
    default: addValue(Self.trimmed(written), at: place)
    }
  }

  /// Leaves out the line of a tag that stands alone on it.
  private mutating func dropLine() {
    while let last = text.last, last != UInt8(ascii: "\n") { text.removeLast() }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
    advance(to: end.map { $0 + 1 } ?? bytes.count)
  }

  private mutating func addValue(_ text: String, at place: Span) {
    guard let bracket = text.firstIndex(of: "("), text.last == ")" else {
      return addTag(.value(nil), name: text, at: place)
    }
    let written = String(text[..<bracket])
    let name = text[text.index(after: bracket)...].dropLast()
    guard let filter = format.filters.first(where: { $0.rawValue == written }) else {
      let known = format.filters.map(\.rawValue)
      let question = NearMiss.question(for: written, among: known)
      return report(
        Phrase(
          "filter '\(written)' is not defined\(question)",
          zh: "没有过滤器“\(written)”\(question)"), at: place)
    }
    addTag(.value(filter), name: Self.trimmed(name), at: place)
  }

  private mutating func openSection(_ kind: TemplateTag.Kind, name: String, at place: Span) {
    guard open.count < limits.depth else {
      return stop(.tooDeep(limits, at: place))
    }
    open.append((name, firstTag + tags.count, place))
    depth = max(depth, open.count)
    addTag(kind, name: name, at: place)
    parts.append([])
  }

  private mutating func closeSection(_ name: String, at place: Span) {
    guard let section = open.popLast() else {
      return report(
        Phrase("section '\(name)' is closed but not open", zh: "区段“\(name)”没有开始就结束了"), at: place)
    }
    if section.name != name {
      report(
        Phrase(
          "'{{/\(name)}}' stands where section '\(section.name)' is open",
          zh: "区段“\(section.name)”尚未结束，却写了“{{/\(name)}}”"), at: place)
    }
    let inside = parts.removeLast()
    add(.section(section.number, inside))
  }

  private mutating func addPartial(_ name: String, at place: Span) {
    guard Self.isName(name, allowing: "/") else {
      return report(
        Phrase("'\(name)' is not the name of a partial", zh: "“\(name)”不是子模板的名称"), at: place)
    }
    let key = "partials/\(name).\(format.rawValue)"
    partials.append(PartialReference(name: name, key: key, span: place, depth: open.count))
    add(.partial(key))
  }

  private mutating func addTag(_ kind: TemplateTag.Kind, name: String, at place: Span) {
    guard name == "." || Self.isName(name, allowing: ".") else {
      return report(Phrase("'\(name)' is not a name", zh: "“\(name)”不是名称"), at: place)
    }
    let path = name.split(separator: ".").map { Name(String($0)) }
    switch kind {
    case .value, .raw: add(.value(firstTag + tags.count))
    case .section, .inverted: break
    }
    tags.append(
      TemplateTag(
        kind: kind, written: name, path: path, span: place, format: format,
        holdsElements: self.place.holdsElements))
  }

  private mutating func report(_ message: Phrase, at span: Span) {
    findings.append(Finding("template-syntax", .error, message, at: span))
    if findings.count >= limits.findings { isOver = true }
  }

  /// Reports what is beyond a limit, and reads no further.
  private mutating func stop(_ finding: Finding) {
    findings.append(finding)
    isOver = true
  }
}

// MARK: - Places and names

extension TemplateScanner {
  private func span(length: Int) -> Span {
    Span(file: file, line: line, column: column, length: length)
  }

  private var restOfLineIsBlank: Bool {
    let next = bytes[position...].first { !Self.isBlank($0) }
    return next == nil || next == UInt8(ascii: "\n")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n")
  }

  /// Unicode scalars in UTF-8: bytes that do not continue one.
  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var kept = Substring(text).utf8.drop(while: isSpace)
    while let last = kept.last, isSpace(last) { kept.removeLast() }
    return String(Substring(kept))
  }

  /// Whether each part of a name is made of letters, digits, `_` and `-`.
  private static func isName(_ text: String, allowing separator: Unicode.Scalar) -> Bool {
    var isPartEmpty = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        isPartEmpty = false
      case UInt8(ascii: separator) where !isPartEmpty: isPartEmpty = true
      default: return false
      }
    }
    return !isPartEmpty
  }
}
