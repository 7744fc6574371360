import CLibXML2
import Findings

/// Reads a file that has nothing wrong with it, in one pass: libxml2 tells of each tag, the schema
/// judges it, and the tree grows with its places. Whatever would need a word of explanation ends
/// the reading, and the file goes the slow way that explains everything.
final class SoundReader {
  /// An element whose end is still to come.
  private struct Open {
    let name: String
    let nameSpan: Span
    let attributes: [Attribute]
    let endsItself: Bool
    var children: [Element] = []
    /// The first line of its text that is not blank.
    var textSpan: Span?
  }

  private let file: SourceFile
  private let limits: Limits
  private let bytes: [UInt8]
  private let start: Int
  private var positions: Positions
  private let parser: xmlParserCtxtPtr
  /// What the schema wants to hear of, and whom it tells.
  private var validator = xmlSAXHandler()
  private var validation: UnsafeMutableRawPointer?
  private var open: [Open] = []
  private var root: Element?
  private var count = 0
  /// The text since the last tag.
  private var text: [UInt8] = []
  /// How far the bytes have been looked at for tags.
  private var at: Int
  private var isSound = true

  /// The tree of a file, or nil if it is not beyond doubt that it is sound.
  static func tree(of file: SourceFile, schema: XMLSchema, limits: Limits) -> SourceTree? {
    LibXML.start()
    guard isBounded(file.bytes, to: limits.attributes) else { return nil }
    let start = TextCheck.start(of: file.bytes)
    return file.bytes[start...].withUnsafeBytes { buffer -> SourceTree? in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlCreateMemoryParserCtxt(text, Int32(buffer.count)) else { return nil }
      defer { xmlFreeParserCtxt(parser) }
      let reader = SoundReader(file, from: start, with: parser, limits: limits)
      return schema.validating(reader.hear) { reader.run() }
        ? reader.root.map {
          SourceTree(file: file.path, namespace: Schema.namespace, root: $0)
        } : nil
    }
  }

  /// Whether no tag can have more attributes than a limit: libxml2 compares each with all before
  /// it, and tells of none before it has them all.
  private static func isBounded(_ bytes: [UInt8], to limit: Int) -> Bool {
    var signs = 0
    for at in bytes.indices {
      if bytes[at] == UInt8(ascii: "<") { signs = 0 }
      // A line of them, as under a heading, is no attribute.
      guard bytes[at] == UInt8(ascii: "="), bytes.indices.contains(at + 1),
        bytes[at + 1] != UInt8(ascii: "=")
      else { continue }
      signs += 1
      if signs > limit { return false }
    }
    return true
  }

  private init(
    _ file: SourceFile, from start: Int, with parser: xmlParserCtxtPtr, limits: Limits
  ) {
    self.file = file
    self.limits = limits
    self.parser = parser
    self.start = start
    bytes = file.bytes
    at = start
    positions = Positions(file: file.path, bytes: file.bytes, start: start)
  }

  /// Takes the schema's side, before anything is read.
  private func hear(_ handler: xmlSAXHandler, _ context: UnsafeMutableRawPointer?) {
    validator = handler
    validation = context
  }

  /// Reads the file; whether it is sound.
  private func run() -> Bool {
    parser.pointee.sax.pointee = Self.handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
    xmlParseDocument(parser)
    return isSound && parser.pointee.wellFormed == 1
  }

  private func giveUp() {
    isSound = false
    xmlStopParser(parser)
  }

  // MARK: Events

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, prefix, uri, spaces, spaceList, count, _, list in
      SoundReader.of(context)?.begin(
        Tag(
          name: name, prefix: prefix, uri: uri, spaces: spaces, spaceList: spaceList,
          count: Int(count), list: list))
    }
    handler.endElementNs = { context, name, prefix, uri in
      SoundReader.of(context)?.end(name, prefix, uri)
    }
    handler.characters = { context, text, length in
      SoundReader.of(context)?.add(text, length)
    }
    handler.cdataBlock = handler.characters
    handler.internalSubset = { context, _, _, _ in SoundReader.of(context)?.giveUp() }
    handler.serror = { context, error in
      if error?.pointee.level != XML_ERR_WARNING { SoundReader.of(context)?.isSound = false }
    }
    return handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> SoundReader? {
    context.map { Unmanaged<SoundReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// An opening tag as libxml2 tells it.
  private struct Tag {
    let name: UnsafePointer<xmlChar>?
    let prefix: UnsafePointer<xmlChar>?
    let uri: UnsafePointer<xmlChar>?
    let spaces: Int32
    let spaceList: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int
    /// Of each attribute its name, prefix and namespace, and where its value begins and ends.
    let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  }

  private func begin(_ tag: Tag) {
    count += 1
    guard isSound, let name = tag.name, tag.prefix == nil, count <= limits.elements,
      open.count < limits.depth, Int(tag.spaces) + tag.count <= limits.attributes,
      open.isEmpty ? isRoot(tag) : tag.spaces == 0
    else { return giveUp() }
    passText()
    let length = LibXML.string(name).utf8.count
    let nameSpan = positions.span(at + 1..<at + 1 + length)
    let end = offset(of: parser.pointee.input.pointee.cur) ?? bytes.count
    guard let attributes = attributes(of: tag, in: at + 1 + length..<end) else { return giveUp() }
    let endsItself = bytes.starts(at: end, with: "/>")
    at = end + (endsItself ? 2 : 1)
    text.removeAll(keepingCapacity: true)
    open.append(
      Open(
        name: LibXML.string(name), nameSpan: nameSpan, attributes: attributes,
        endsItself: endsItself))
    judge(tag)
  }

  /// Whether a tag is that of the element the file should hold.
  private func isRoot(_ tag: Tag) -> Bool {
    guard root == nil, let name = tag.name, let uri = tag.uri else { return false }
    return LibXML.string(name) == file.kind.rootElement && LibXML.string(uri) == Schema.namespace
  }

  /// Has the schema judge a tag. It must not see where an editor finds the schema, as the outermost
  /// tag tells: libxml2 would go there.
  private func judge(_ tag: Tag) {
    guard open.count == 1 else {
      validator.startElementNs?(
        validation, tag.name, tag.prefix, tag.uri, tag.spaces, tag.spaceList, Int32(tag.count), 0,
        tag.list)
      return
    }
    // A copy, for libxml2 still frees what its own list names.
    var shown = (0..<tag.count).flatMap { at -> [UnsafePointer<xmlChar>?] in
      guard let list = tag.list, !isInstruction(list[at * 5 + 2]) else { return [] }
      return (0..<5).map { list[at * 5 + $0] }
    }
    let count = Int32(shown.count / 5)
    shown.withUnsafeMutableBufferPointer { shown in
      validator.startElementNs?(
        validation, tag.name, tag.prefix, tag.uri, tag.spaces, tag.spaceList, count, 0,
        shown.baseAddress)
    }
  }

  private func isInstruction(_ uri: UnsafePointer<xmlChar>?) -> Bool {
    uri.map { LibXML.string($0) == XMLDocument.instanceNamespace } ?? false
  }

  private func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
  ) {
    guard isSound else { return }
    if open.last?.endsItself != true {
      passText()
      at = (bytes.next(UInt8(ascii: ">"), from: at) ?? bytes.count) + 1
    }
    validator.endElementNs?(validation, name, prefix, uri)
    guard let element = open.popLast() else { return giveUp() }
    let words = element.textSpan.map { _ in String(decoding: text, as: UTF8.self) }
    if let words, words.unicodeScalars.count > limits.characters { return giveUp() }
    let folded = words.map { FoldedText.folding($0.composed) }
    let made = Element(
      name: element.name, isForeign: false, attributes: element.attributes,
      children: element.children,
      text: folded.flatMap { folded in
        element.textSpan.map { Located(folded, at: $0) }
      }, nameSpan: element.nameSpan)
    text.removeAll(keepingCapacity: true)
    if open.isEmpty { root = made } else { open[open.count - 1].children.append(made) }
  }

  private func add(_ piece: UnsafePointer<xmlChar>?, _ length: Int32) {
    validator.characters?(validation, piece, length)
    text.append(contentsOf: UnsafeBufferPointer(start: piece, count: Int(length)))
  }

  // MARK: Places

  /// Goes on to the tag at hand, noting where the text of the innermost element begins.
  private func passText() {
    while at < bytes.count {
      guard let tag = bytes.next(UInt8(ascii: "<"), from: at) else { return }
      note(at..<tag)
      at = tag
      if bytes.starts(at: at, with: "<!--") {
        at = (bytes.next("-->", from: at + 4) ?? bytes.count) + 3
      } else if bytes.starts(at: at, with: "<![CDATA[") {
        let end = bytes.next("]]>", from: at) ?? bytes.count
        note(at + 9..<end)
        at = end + 3
      } else if bytes.starts(at: at, with: "<?") {
        at = (bytes.next("?>", from: at) ?? bytes.count) + 2
      } else {
        return
      }
    }
  }

  private func note(_ range: Range<Int>) {
    guard let innermost = open.indices.last, open[innermost].textSpan == nil,
      let piece = bytes.filledPiece(of: range)
    else { return }
    open[innermost].textSpan = positions.span(piece)
  }

  /// Where in the file something stands that libxml2 points at; nil if it is a copy.
  private func offset(of place: UnsafePointer<xmlChar>?) -> Int? {
    guard let place, let input = parser.pointee.input, let base = input.pointee.base,
      let end = input.pointee.end, place >= base, place <= end
    else { return nil }
    return start + Int(input.pointee.consumed) + (place - base)
  }

  /// The attributes of a tag, but for declarations of namespaces; nil if one needs a word.
  private func attributes(of tag: Tag, in range: Range<Int>) -> [Attribute]? {
    guard tag.count > 0, let list = tag.list else { return [] }
    var found: [Attribute] = []
    found.reserveCapacity(tag.count)
    var copies: [String: Range<Int>]?
    for at in stride(from: 0, to: tag.count * 5, by: 5) {
      guard let local = list[at], let value = list[at + 3], let end = list[at + 4] else {
        return nil
      }
      let name =
        list[at + 1].map { LibXML.string($0) + ":" + LibXML.string(local) } ?? LibXML.string(local)
      if isInstruction(list[at + 2]), !open.isEmpty || !XMLDocument.isSchemaHint(name) {
        return nil
      }
      let length = end - value
      let words = String(
        decoding: UnsafeBufferPointer(start: value, count: length), as: UTF8.self)
      guard length <= limits.characters || words.unicodeScalars.count <= limits.characters else {
        return nil
      }
      var place = offset(of: value).map { $0..<$0 + length }
      if place == nil {
        copies = copies ?? bytes.values(in: range)
        place = copies?[name]
      }
      guard let place else { return nil }
      let span = positions.span(
        place.isEmpty ? place.lowerBound - 1..<place.upperBound + 1 : place)
      found.append(Attribute(name: name, value: words.composed, nameSpan: span, valueSpan: span))
    }
    return found
  }

}

extension [UInt8] {
  /// Where a byte next stands, at or after an offset.
  fileprivate func next(_ byte: UInt8, from offset: Int) -> Int? {
    self[offset...].firstIndex(of: byte)
  }

  /// Where the values of the attributes in a sound tag stand, without their quotes, by name.
  fileprivate func values(in tag: Range<Int>) -> [String: Range<Int>] {
    var values: [String: Range<Int>] = [:]
    var at = tag.lowerBound
    while let sign = self[at..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")),
      let open = self[sign..<tag.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = self[(open + 1)..<tag.upperBound].firstIndex(of: self[open])
    {
      let name = self[at..<sign].filter { !$0.isBlank }
      values[String(decoding: name, as: UTF8.self)] = open + 1..<close
      at = close + 1
    }
    return values
  }
}
