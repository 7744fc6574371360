import Findings

/// A tag as the scan met it: where its parts stand, to be matched with libxml2's element.
struct TagMark {
  /// The bytes of the name, prefix and all.
  let name: Range<Int>
  let nameSpan: Span
  /// Which of the scan's attributes are its own, declarations of namespaces included.
  var attributes: Range<Int>
  /// The first line of text directly in the element that is not blank.
  var textSpan: Span?
  /// How many characters of text stand directly in the element.
  var characters = 0
}

/// An attribute as the scan met it.
struct AttributeMark {
  let name: Range<Int>
  let nameSpan: Span
  let valueSpan: Span
}

/// One pass over the bytes of a file before libxml2 sees them. It bounds what libxml2 is
/// given, finds the usual faults and says them better than libxml2 can, and keeps where
/// everything stands, which libxml2 does not. In a file that libxml2 accepts, the nth mark
/// belongs to the nth element.
struct TagScan {
  let bytes: [UInt8]
  let limits: Limits
  var at: Int
  var positions: Positions
  private(set) var tags: [TagMark] = []
  /// The attributes of all tags, in the order written.
  private(set) var attributes: [AttributeMark] = []
  private(set) var faults: [LocatedFault] = []
  private(set) var isStopped = false
  /// Indices of the tags whose elements are open, outermost first.
  private var open: [Int] = []
  /// Those of them whose opening tag has no end; that they stay open is an echo.
  private var damaged: Set<Int> = []
  private var reportedOutside = false

  /// Scans a file whose text begins at byte `start`, after a byte order mark.
  static func marks(in file: SourceFile, from start: Int, limits: Limits) -> TagScan {
    var scan = TagScan(file: file, from: start, limits: limits)
    scan.run()
    return scan
  }

  private init(file: SourceFile, from start: Int, limits: Limits) {
    bytes = file.bytes
    self.limits = limits
    at = start
    positions = Positions(file: file.path, bytes: file.bytes, start: start)
  }

  private mutating func run() {
    skipDeclaration()
    while !isStopped, at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") { scanMarkup() } else { scanText() }
    }
    if !isStopped { finish() }
  }

  private mutating func skipDeclaration() {
    guard bytes.starts(at: at, with: "<?xml"), at + 5 < bytes.count, bytes[at + 5].isBlank,
      let end = bytes.next("?>", from: at)
    else { return }
    at = end + 2
  }

  private mutating func finish() {
    if let innermost = open.last {
      report(.neverClosed(shown(tags[innermost].name)), at: tags[innermost].nameSpan)
    } else if tags.isEmpty, faults.isEmpty {
      report(.noElement, over: bytes.count..<bytes.count)
    }
  }

  // MARK: Faults

  /// The text of a range, for a message.
  func shown(_ range: Range<Int>) -> String { bytes.text(range).shown }

  /// Notes a fault in a range of bytes.
  mutating func report(_ fault: XMLFault, over range: Range<Int>) {
    report(fault, at: positions.span(range))
  }

  /// Notes a fault at a place already known.
  mutating func report(_ fault: XMLFault, at span: Span) {
    guard !isStopped else { return }
    faults.append(LocatedFault(fault, at: span))
    if faults.count >= limits.faults { isStopped = true }
  }

  /// Notes a fault after which nothing in the file can be trusted.
  mutating func stop(_ fault: XMLFault, over range: Range<Int>) {
    report(fault, over: range)
    isStopped = true
  }

  // MARK: Elements

  /// Notes an attribute of the tag at hand.
  mutating func add(_ attribute: AttributeMark, to tag: inout TagMark) {
    attributes.append(attribute)
    tag.attributes = tag.attributes.lowerBound..<attributes.count
  }

  /// Opens an element; a tag that ends itself opens and closes it.
  mutating func push(_ tag: TagMark, endsItself: Bool) {
    if open.isEmpty, let first = tags.first {
      report(
        .secondRoot(shown(tag.name), first: shown(first.name)), at: tag.nameSpan)
    }
    tags.append(tag)
    if !endsItself { open.append(tags.count - 1) }
    if open.count > limits.depth { stop(.tooDeep(limit: limits.depth), over: tag.name) }
    if tags.count > limits.elements {
      stop(.tooManyElements(limit: limits.elements), over: tag.name)
    }
  }

  /// Closes the element a closing tag names. One that was left open inside it is reported;
  /// a name that fits no open element is taken for a misspelling of the innermost.
  mutating func pop(_ name: Range<Int>) {
    let found = bytes[name]
    guard let innermost = open.last else {
      return report(.strayClosingTag(shown(name)), over: name)
    }
    if bytes[tags[innermost].name] == found {
      open.removeLast()
      return
    }
    let meant = open.lastIndex { bytes[tags[$0].name] == found }
    let left = meant.map { open[($0 + 1)...] } ?? open[(open.count - 1)...]
    if let due = left.last(where: { !damaged.contains($0) }) {
      let opened = tags[due].nameSpan
      let fault = XMLFault.wrongClosingTag(
        found: shown(name), open: shown(tags[due].name), opened: opened)
      report(fault, over: name)
    }
    open.removeSubrange((meant ?? open.count - 1)...)
  }

  /// Reports an opening tag without end.
  mutating func reportUnended(_ tag: TagMark) {
    let fault = XMLFault.unended("<" + shown(tag.name), ending: ">")
    if at == bytes.count { return stop(fault, over: tag.name) }
    report(fault, at: tag.nameSpan)
    damaged.insert(tags.count)
  }

  /// Notes text directly in the innermost element.
  mutating func noteText(_ range: Range<Int>) {
    guard let piece = bytes.filledPiece(of: range) else { return }
    guard let innermost = open.last else {
      if !reportedOutside { report(.textOutsideRoot, over: piece) }
      reportedOutside = true
      return
    }
    let span = tags[innermost].textSpan ?? positions.span(piece)
    tags[innermost].textSpan = span
    let known = tags[innermost].characters
    tags[innermost].characters += bytes.scalarCount(in: range)
    if known <= limits.characters, tags[innermost].characters > limits.characters {
      report(.tooManyCharacters(shown(tags[innermost].name), limit: limits.characters), at: span)
    }
  }
}
