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
  private var places: SoundPlaces
  private let parser: xmlParserCtxtPtr
  /// What the schema wants to hear of, and whom it tells.
  private var validator = xmlSAXHandler()
  private var validation: UnsafeMutableRawPointer?
  private var open: [Open] = []
  private var root: Element?
  private var count = 0
  /// The text since the last tag.
  private var text: [UInt8] = []
  private var isSound = true

  /// The tree of a file, or nil if it is not beyond doubt that it is sound.
  static func tree(of file: SourceFile, schema: XMLSchema, limits: Limits) -> SourceTree? {
    LibXML.start()
    guard SoundPlaces.areBounded(file.bytes, to: limits.attributes) else { return nil }
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

  private init(
    _ file: SourceFile, from start: Int, with parser: xmlParserCtxtPtr, limits: Limits
  ) {
    self.file = file
    self.limits = limits
    self.parser = parser
    places = SoundPlaces(in: file, from: start)
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
    // Without the last an ampersand is told as &#38;. As a document type ends the reading, there are
    // no entities to resolve but those that XML itself has.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
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
    guard isSound, let name = tag.name.map(LibXML.string), tag.prefix == nil,
      count <= limits.elements,
      open.count < limits.depth, Int(tag.spaces) + tag.count <= limits.attributes,
      open.isEmpty ? isRoot(tag) : tag.spaces == 0
    else { return giveUp() }
    passText()
    let end = places.offset(of: parser.pointee.input.pointee.cur, in: parser)
    let nameSpan = places.beginTag(named: name, to: end)
    guard let attributes = attributes(of: tag) else { return giveUp() }
    let endsItself = places.endTag()
    text.removeAll(keepingCapacity: true)
    open.append(
      Open(
        name: name, nameSpan: nameSpan, attributes: attributes, endsItself: endsItself))
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
      places.passClosingTag()
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

  /// Goes on to the tag at hand, noting where the text of the innermost element begins.
  private func passText() {
    let text = places.passText()
    guard let text, let innermost = open.indices.last, open[innermost].textSpan == nil else {
      return
    }
    open[innermost].textSpan = text
  }

  /// The attributes of a tag, but for declarations of namespaces; nil if one needs a word.
  private func attributes(of tag: Tag) -> [Attribute]? {
    guard tag.count > 0, let list = tag.list else { return [] }
    var found: [Attribute] = []
    found.reserveCapacity(tag.count)
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
      let offset = places.offset(of: value, in: parser)
      guard let span = places.span(of: name, at: offset.map { $0..<$0 + length }) else {
        return nil
      }
      found.append(Attribute(name: name, value: words.composed, nameSpan: span, valueSpan: span))
    }
    return found
  }
}
