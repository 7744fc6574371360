/// An element of a fragment, and the lines it takes.
struct FragmentElement {
  let name: String
  let id: String?
  let attributes: [String: String]
  /// From the line after the element before to the line of its end tag: comments in front
  /// belong to it.
  let lines: Range<Int>
  /// The lines of its start tag.
  let startTag: Range<Int>
  /// The lines between its tags; empty if there is nothing there.
  let content: Range<Int>
}

/// Finds the elements of source text line by line; enough XML for text a test wrote.
struct FragmentScanner {
  private let lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  /// The outermost elements in a range of lines.
  func elements(in range: Range<Int>) -> [FragmentElement] {
    var found: [FragmentElement] = []
    var depth = 0
    var open: Tag?
    var start = range.lowerBound
    for tag in tags(in: range) {
      switch tag.form {
      case .open:
        if depth == 0 { open = tag }
        depth += 1
      case .empty:
        if depth == 0 {
          found.append(tag.element(from: start, to: tag.lines.upperBound, content: 0..<0))
          start = tag.lines.upperBound
        }
      case .close:
        depth -= 1
        if depth == 0, let first = open {
          let content = first.lines.upperBound..<max(first.lines.upperBound, tag.lines.lowerBound)
          found.append(first.element(from: start, to: tag.lines.upperBound, content: content))
          start = tag.lines.upperBound
        }
      }
    }
    return found
  }

  private enum Form { case open, close, empty }

  private struct Tag {
    let form: Form
    let name: String
    let attributes: [String: String]
    let lines: Range<Int>

    func element(from start: Int, to end: Int, content: Range<Int>) -> FragmentElement {
      FragmentElement(
        name: name, id: attributes["id"], attributes: attributes, lines: start..<end,
        startTag: lines, content: content)
    }
  }

  private func tags(in range: Range<Int>) -> [Tag] {
    var tags: [Tag] = []
    var text = ""
    var first: Int?
    for line in range {
      for character in lines[line] + "\n" {
        if first == nil, character == "<" {
          first = line
          text = ""
        }
        guard let begun = first else { continue }
        text.append(character)
        guard character == ">", isComplete(text) else { continue }
        if let tag = tag(text, begun..<(line + 1)) { tags.append(tag) }
        first = nil
      }
    }
    return tags
  }

  private func isComplete(_ text: String) -> Bool {
    !text.hasPrefix("<!--") || text.hasSuffix("-->")
  }

  private func tag(_ text: String, _ lines: Range<Int>) -> Tag? {
    guard !text.hasPrefix("<!"), !text.hasPrefix("<?") else { return nil }
    let form: Form =
      text.hasPrefix("</") ? .close : text.hasSuffix("/>") ? .empty : .open
    let words = text.drop { $0 == "<" || $0 == "/" }
    let name = words.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    var attributes: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for (key, value) in zip(parts, parts.dropFirst()) where key.hasSuffix("=") {
      let attribute = key.dropLast().split(whereSeparator: \.isWhitespace).last ?? ""
      attributes[String(attribute)] = String(value)
    }
    return Tag(form: form, name: String(name), attributes: attributes, lines: lines)
  }
}
