/// Text, comments, character sections, instructions and tags.
extension TagScan {
  mutating func scanText() {
    let start = at
    while !isStopped, at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      switch bytes[at] {
      case UInt8(ascii: "&"): scanReference()
      case UInt8(ascii: "]") where bytes.starts(at: at, with: "]]>"):
        report(.sectionEnd, over: at..<at + 3)
        at += 3
      default: at += 1
      }
    }
    noteText(start..<at)
  }

  mutating func scanMarkup() {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch next {
    case UInt8(ascii: "/"): scanClosingTag()
    case UInt8(ascii: "?"): scanInstruction()
    case UInt8(ascii: "!") where bytes.starts(at: at, with: "<!--"): scanComment()
    case UInt8(ascii: "!") where bytes.starts(at: at, with: "<![CDATA["): scanSection()
    case UInt8(ascii: "!") where bytes.starts(at: at, with: "<!DOCTYPE"):
      stop(.doctype, over: at..<at + 9)
    case _ where next.startsName: scanOpeningTag()
    default:
      report(.bareLessThan, over: at..<at + 1)
      at += 1
    }
  }

  private mutating func scanComment() {
    let start = at
    guard let hyphens = bytes.next("--", from: at + 4) else {
      return stop(.unended("<!--", ending: "-->"), over: start..<start + 4)
    }
    at = hyphens + 2
    if at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      report(.hyphensInComment, over: hyphens..<hyphens + 2)
      guard let end = bytes.next("-->", from: hyphens) else {
        return stop(.unended("<!--", ending: "-->"), over: start..<start + 4)
      }
      at = end + 2
    }
    if at == bytes.count {
      return stop(.unended("<!--", ending: "-->"), over: start..<start + 4)
    }
    at += 1
  }

  private mutating func scanSection() {
    let start = at
    guard let end = bytes.next("]]>", from: at) else {
      return stop(.unended("<![CDATA[", ending: "]]>"), over: start..<start + 9)
    }
    noteText(start + 9..<end)
    at = end + 3
  }

  private mutating func scanInstruction() {
    let start = at
    guard let end = bytes.next("?>", from: at) else {
      return stop(.unended("<?", ending: "?>"), over: start..<start + 2)
    }
    let target = nameRange(from: start + 2)
    if bytes.text(target).lowercased() == "xml" {
      report(.lateDeclaration, over: start..<start + 5)
    }
    at = end + 2
  }

  private mutating func scanClosingTag() {
    let name = nameRange(from: at + 2)
    guard !name.isEmpty else {
      report(.bareLessThan, over: at..<at + 1)
      at += 2
      return
    }
    at = name.upperBound
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      report(.unended("</" + shown(name), ending: ">"), over: name)
      skipToTagEnd()
    }
    pop(name)
  }

  private mutating func scanOpeningTag() {
    let name = nameRange(from: at + 1)
    at = name.upperBound
    var tag = TagMark(
      name: name, nameSpan: positions.span(name), attributes: attributes.count..<attributes.count)
    let endsItself = scanTagRest(&tag)
    if !isStopped { push(tag, endsItself: endsItself) }
  }

  /// Moves past what is left of a damaged tag, but not into the next one.
  mutating func skipToTagEnd() {
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      at += 1
      if bytes[at - 1] == UInt8(ascii: ">") { return }
    }
  }

  mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isBlank { at += 1 }
  }

  /// The name that begins at an offset; empty if none does.
  func nameRange(from start: Int) -> Range<Int> {
    guard start < bytes.count, bytes[start].startsName else {
      return min(start, bytes.count)..<min(start, bytes.count)
    }
    var end = start + 1
    while end < bytes.count, bytes[end].continuesName { end += 1 }
    return start..<end
  }

  // MARK: References

  /// A reference such as `&amp;` or `&#8212;`, from its `&`.
  mutating func scanReference() {
    let start = at
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "#") {
      scanNumber(from: start)
    } else {
      let name = nameRange(from: at)
      guard !name.isEmpty, name.upperBound < bytes.count,
        bytes[name.upperBound] == UInt8(ascii: ";")
      else { return report(.bareAmpersand, over: start..<start + 1) }
      at = name.upperBound + 1
      let text = bytes.text(name)
      if !["amp", "lt", "gt", "quot", "apos"].contains(text) {
        report(.unknownReference(text.shown), over: start..<at)
      }
    }
  }

  private mutating func scanNumber(from start: Int) {
    at += 1
    let isHex = at < bytes.count && bytes[at] == UInt8(ascii: "x")
    if isHex { at += 1 }
    let digits = at
    while at < bytes.count, isHex ? bytes[at].isHexDigit : bytes[at].isDigit { at += 1 }
    guard at > digits, at < bytes.count, bytes[at] == UInt8(ascii: ";") else {
      at = start + 1
      return report(.bareAmpersand, over: start..<start + 1)
    }
    let number = UInt32(bytes.text(digits..<at), radix: isHex ? 16 : 10)
    at += 1
    if !(number.map(Self.isCharacter) ?? false) {
      report(.forbiddenReference(shown(start..<at)), over: start..<at)
    }
  }

  /// The production `Char` of XML 1.0.
  private static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
