import CLibXML2
import Findings

/// A document as libxml2 holds it. It lives within one call on one thread; what leaves it
/// are values.
final class XMLDocument {
  let pointer: xmlDocPtr
  /// The elements in document order, once the tree was made.
  private var nodes: [xmlNodePtr] = []
  private var removed: [xmlNodePtr] = []

  private init(_ pointer: xmlDocPtr) {
    self.pointer = pointer
  }

  deinit {
    for node in removed { xmlFreeNode(node) }
    xmlFreeDoc(pointer)
  }

  /// What libxml2 made of some bytes.
  enum Outcome {
    case document(XMLDocument)
    case refused(XMLFault, line: Int)
  }

  /// Parses UTF-8 from byte `start`, behind a byte order mark. No document type is accepted, nothing is fetched and nothing printed.
  static func parse(_ bytes: [UInt8], from start: Int = 0) -> Outcome {
    LibXML.start()
    guard let context = xmlNewParserCtxt() else { return .refused(.other(0), line: 1) }
    defer { xmlFreeParserCtxt(context) }
    let verdict = Verdict()
    context.pointee._private = Unmanaged.passUnretained(verdict).toOpaque()
    context.pointee.sax.pointee.internalSubset = refuseDoctype
    context.pointee.sax.pointee.serror = noteError
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = bytes[start...].withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(options))
    }
    let parsed = document.map(XMLDocument.init)
    if let (fault, line) = verdict.first { return .refused(fault, line: line) }
    return parsed.map(Outcome.document) ?? .refused(.other(0), line: 1)
  }

  /// The elements of the document as values, with places from the scan of the same bytes; nil
  /// if the two disagree.
  func tree(file: SourceFile, scan: TagScan) -> SourceTree? {
    guard let root = xmlDocGetRootElement(pointer) else { return nil }
    let namespace = root.pointee.ns.flatMap { $0.pointee.href }.map(LibXML.string) ?? ""
    var builder = TreeBuilder(
      bytes: file.bytes, scan: scan, namespace: namespace, home: root.pointee.ns)
    guard let element = builder.element(root), builder.nodes.count == scan.tags.count else {
      return nil
    }
    nodes = builder.nodes
    return SourceTree(file: file.path, namespace: namespace, root: element)
  }

  // MARK: For the validator

  /// Whether an attribute tells an editor where the schema is. Such hints may stand in a
  /// file; libxml2 would follow them and must not see them.
  static func isSchemaHint(_ name: String) -> Bool {
    name == "xsi:schemaLocation" || name == "xsi:noNamespaceSchemaLocation"
  }

  static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// Removes what `xsi:` attributes would tell the validator: to load another schema, or to
  /// take an element for another type. The elements that had such, but for mere hints.
  func removeInstructions() -> [Int] {
    var instructed: [Int] = []
    for (number, node) in nodes.enumerated() {
      var current = node.pointee.properties
      while let attribute = current {
        current = attribute.pointee.next
        guard let space = attribute.pointee.ns, LibXML.names(space, Self.instanceNamespace)
        else { continue }
        if !Self.isSchemaHint("xsi:" + LibXML.string(attribute.pointee.name)) {
          instructed.append(number)
        }
        xmlRemoveProp(attribute)
      }
    }
    return instructed
  }

  /// Gives an element the content it should have, so that the validator looks into it.
  /// Elements put in are empty and have no number; those left out are kept aside.
  func arrange(_ content: [ContentOrder.Place], in number: Int) {
    let parent = nodes[number]
    let kept = Set(content.compactMap { $0.number.map { nodes[$0] } })
    var current = parent.pointee.children
    while let child = current {
      current = child.pointee.next
      guard child.pointee.type == XML_ELEMENT_NODE else { continue }
      xmlUnlinkNode(child)
      if !kept.contains(child) { removed.append(child) }
    }
    for place in content {
      switch place {
      case .present(let number): xmlAddChild(parent, nodes[number])
      case .absent(let name):
        xmlAddChild(parent, xmlNewDocNode(pointer, parent.pointee.ns, name, nil))
      }
    }
  }
}

/// What the parser objected to first; reached through the context's private pointer.
private final class Verdict {
  var first: (XMLFault, line: Int)?

  func note(_ fault: XMLFault, line: Int) {
    if first == nil { first = (fault, max(1, line)) }
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> (xmlParserCtxtPtr, Verdict)? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let held = parser.pointee._private
    else { return nil }
    return (parser, Unmanaged<Verdict>.fromOpaque(held).takeUnretainedValue())
  }
}

/// Stops at a document type: entities declared in one can grow without bound. libxml2 still
/// hands out a document afterwards, so the verdict is what counts.
private let refuseDoctype: internalSubsetSAXFunc = { context, _, _, _ in
  guard let (parser, verdict) = Verdict.of(context) else { return }
  let line = parser.pointee.input.map { Int($0.pointee.line) } ?? 1
  verdict.note(.doctype, line: line)
  xmlStopParser(parser)
}

private let noteError: xmlStructuredErrorFunc = { context, error in
  guard let (_, verdict) = Verdict.of(context), let error = error?.pointee,
    error.level != XML_ERR_WARNING
  else { return }
  let fault: XMLFault =
    if error.code == Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue), let prefix = error.str1 {
      .unknownPrefix(String(cString: prefix))
    } else {
      .other(error.code)
    }
  verdict.note(fault, line: Int(error.line))
}

/// Walks libxml2's tree and the scan's tags side by side, in document order.
private struct TreeBuilder {
  let bytes: [UInt8]
  let scan: TagScan
  let namespace: String
  /// The root's namespace, which most elements share.
  let home: xmlNsPtr?
  var nodes: [xmlNodePtr] = []

  /// The element as a value. The node is given its number in document order, by which the
  /// validator finds it again. Its depth was bounded by the scan.
  mutating func element(_ node: xmlNodePtr) -> Element? {
    guard nodes.count < scan.tags.count else { return nil }
    let mark = scan.tags[nodes.count]
    nodes.append(node)
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: nodes.count)
    guard let attributes = attributes(of: node, mark: mark),
      let content = content(of: node, hasText: mark.textSpan != nil)
    else { return nil }
    let isForeign = isForeign(node.pointee.ns)
    let text = FoldedText.folding(content.text.composed)
    return Element(
      name: isForeign ? bytes.text(mark.name) : LibXML.string(node.pointee.name),
      isForeign: isForeign, attributes: attributes, children: content.children,
      text: mark.textSpan.flatMap { text.isEmpty ? nil : Located(text, at: $0) },
      nameSpan: mark.nameSpan)
  }

  private func isForeign(_ space: xmlNsPtr?) -> Bool {
    guard space != home else { return false }
    return space.map { !LibXML.names($0, namespace) } ?? true
  }

  private func attributes(of node: xmlNodePtr, mark: TagMark) -> [Attribute]? {
    var found: [Attribute] = []
    found.reserveCapacity(mark.attributes.count)
    var current = node.pointee.properties
    for place in scan.attributes[mark.attributes] where !declaresNamespace(place.name) {
      guard let attribute = current else { return nil }
      found.append(
        Attribute(
          name: bytes.text(place.name), value: LibXML.value(of: attribute).composed,
          nameSpan: place.nameSpan, valueSpan: place.valueSpan))
      current = attribute.pointee.next
    }
    return current == nil ? found : nil
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    bytes.starts(at: name.lowerBound, with: "xmlns")
      && (name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":"))
  }

  /// The elements inside, and the text where the mark shows that there is some: most text
  /// in a file is the blanks between tags.
  private mutating func content(of node: xmlNodePtr, hasText: Bool)
    -> (children: [Element], text: String)?
  {
    var children: [Element] = []
    var text = ""
    var current = node.pointee.children
    while let child = current {
      switch child.pointee.type {
      case XML_ELEMENT_NODE:
        guard let child = element(child) else { return nil }
        children.append(child)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if hasText, let piece = child.pointee.content { text += LibXML.string(piece) }
      default: break
      }
      current = child.pointee.next
    }
    return (children, text)
  }
}

/// What is done to libxml2 as a whole.
enum LibXML {
  /// Readies the library once, before any thread uses it. It is never cleaned up.
  static func start() { started }

  private static let started: Void = {
    xmlInitParser()
    peakend_silence_xml()
    xmlSetExternalEntityLoader(SchemaPieces.load)
  }()

  static func string(_ text: UnsafePointer<xmlChar>) -> String {
    String(decodingCString: text, as: UTF8.self)
  }

  /// Whether a namespace is the one of that name.
  static func names(_ namespace: xmlNsPtr, _ name: String) -> Bool {
    xmlStrEqual(namespace.pointee.href, name) != 0
  }

  /// The value of an attribute with references resolved.
  static func value(of attribute: xmlAttrPtr) -> String {
    guard let first = attribute.pointee.children else { return "" }
    if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE {
      return first.pointee.content.map { string($0) } ?? ""
    }
    guard let text = xmlNodeListGetString(attribute.pointee.doc, first, 1) else { return "" }
    defer { peakend_xml_free(text) }
    return string(text)
  }
}
