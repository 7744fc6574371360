/// The inside of an opening tag.
extension TagScan {
  /// Scans from behind the name to behind the `>`; true for a tag that ends itself.
  mutating func scanTagRest(_ tag: inout TagMark) -> Bool {
    while !isStopped {
      let before = at
      skipBlanks()
      guard at < bytes.count, bytes[at] != UInt8(ascii: "<") else {
        reportUnended(tag)
        return false
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return false
      }
      if bytes.starts(at: at, with: "/>") {
        at += 2
        return true
      }
      if bytes[at].startsName {
        scanAttribute(of: &tag, follows: at > before)
      } else {
        scanStray(in: tag)
      }
    }
    return false
  }

  /// Something that begins no attribute, up to the next blank or end.
  private mutating func scanStray(in tag: TagMark) {
    let start = at
    repeat { at += 1 } while at < bytes.count && !endsWord(at)
    report(
      .strayInTag(shown(start..<at), element: shown(tag.name)), over: start..<at)
  }

  private func endsWord(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    return byte.isBlank || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
      || bytes.starts(at: offset, with: "/>")
  }

  private mutating func scanAttribute(of tag: inout TagMark, follows blank: Bool) {
    let name = nameRange(from: at)
    at = name.upperBound
    if !blank { report(.blankMissing(shown(name)), over: name) }
    if tag.attributes.count == limits.attributes {
      let fault = XMLFault.tooManyAttributes(shown(tag.name), limit: limits.attributes)
      return stop(fault, over: name)
    }
    let nameSpan = positions.span(name)
    if let first = attributes[tag.attributes].first(where: { bytes[$0.name] == bytes[name] }) {
      report(.repeatedAttribute(shown(name), first: first.nameSpan), at: nameSpan)
    }
    guard let value = scanValue(of: name) else { return }
    if value.count > limits.characters, bytes.scalarCount(in: value) > limits.characters {
      report(.tooManyCharacters(shown(name), limit: limits.characters), at: nameSpan)
    }
    add(
      AttributeMark(name: name, nameSpan: nameSpan, valueSpan: positions.span(value)), to: &tag)
  }

  /// Scans `="value"`; the bytes of the value, quotes included only if nothing is between
  /// them, or nil where there is no value.
  private mutating func scanValue(of name: Range<Int>) -> Range<Int>? {
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      report(.valueMissing(shown(name)), over: name)
      return nil
    }
    at += 1
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
    else {
      scanUnquoted(name)
      return nil
    }
    return scanQuoted(name)
  }

  private mutating func scanUnquoted(_ name: Range<Int>) {
    let start = at
    while at < bytes.count, !endsWord(at) { at += 1 }
    let fault: XMLFault =
      start == at ? .valueMissing(shown(name)) : .unquotedValue(shown(name))
    report(fault, over: start == at ? name : start..<at)
  }

  private mutating func scanQuoted(_ name: Range<Int>) -> Range<Int>? {
    let quote = bytes[at]
    let start = at + 1
    at = start
    while !isStopped, at < bytes.count, bytes[at] != quote {
      switch bytes[at] {
      case UInt8(ascii: "&"): scanReference()
      case UInt8(ascii: "<"):
        if bytes[start..<at].contains(where: { $0 == UInt8(ascii: ">") || $0.endsLine }) {
          return recover(name, from: start)
        }
        report(.lessThanInValue(shown(name)), over: at..<at + 1)
        at += 1
      default: at += 1
      }
    }
    guard at < bytes.count, !seemsNextName(start) else { return recover(name, from: start) }
    at += 1
    return start == at - 1 ? start - 1..<at : start..<at - 1
  }

  /// Whether the text up to the quote at hand ends like ` name=`, which shows that the quote
  /// opens the next value and this one was never closed.
  private func seemsNextName(_ start: Int) -> Bool {
    guard at > start + 1, bytes[at - 1] == UInt8(ascii: "="), at + 1 < bytes.count else {
      return false
    }
    return bytes[start..<at].contains(where: \.isBlank) && !endsWord(at + 1)
  }

  /// Reports a value without closing quote and goes on where the next attribute, the end of
  /// the tag or the next tag begins.
  private mutating func recover(_ name: Range<Int>, from start: Int) -> Range<Int>? {
    report(.unclosedQuote(shown(name)), over: start - 1..<start)
    at = start
    while at < bytes.count, !endsUnclosedValue(at) { at += 1 }
    return nil
  }

  private func endsUnclosedValue(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if !byte.isBlank { return endsWord(offset) }
    let name = nameRange(from: offset + 1)
    return byte.endsLine || !name.isEmpty && bytes.starts(at: name.upperBound, with: "=")
  }
}
