import CLibXML2

// What libxml2 says of a fault it says in English sentences. They are read here, and nowhere else.
extension XMLSchema {
  /// One objection of the validator.
  struct Objection: Hashable {
    /// The element's number in document order; nil for one that was put in as a repair.
    let element: Int?
    /// The attribute it concerns, or nil.
    let attribute: String?
    /// Whether a value is wrong, rather than the order or presence of something.
    let isAboutValue: Bool
    /// The value it quotes: of a list, the word that is wrong.
    var value: String?
  }

  /// What the validator objects to in a document, in its order.
  func objections(to document: XMLDocument) -> [Objection] {
    guard let context = xmlSchemaNewValidCtxt(pointer) else { return [] }
    defer { xmlSchemaFreeValidCtxt(context) }
    let collector = Collector()
    withExtendedLifetime(collector) {
      xmlSchemaSetValidStructuredErrors(
        context, noteObjection, Unmanaged.passUnretained(collector).toOpaque())
      _ = xmlSchemaValidateDoc(context, document.pointer)
    }
    return collector.objections
  }
}

private final class Collector {
  var objections: [XMLSchema.Objection] = []
}

private let noteObjection: xmlStructuredErrorFunc = { context, error in
  guard let context, let error = error?.pointee else { return }
  let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
  let node = error.node?.assumingMemoryBound(to: xmlNode.self)
  let number = node.map { Int(bitPattern: $0.pointee._private) } ?? 0
  let message = error.message.map { String(cString: $0) } ?? ""
  collector.objections.append(
    XMLSchema.Objection(
      element: number > 0 ? number - 1 : nil, attribute: attributeName(in: message),
      isAboutValue: isAboutValue(error.code), value: quotedValue(in: message)))
}

private func isAboutValue(_ code: Int32) -> Bool {
  let first = XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue
  let last = XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue
  switch UInt32(bitPattern: code) {
  case XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue: return false
  case first...last, XML_SCHEMAV_CVC_ATTRIBUTE_3.rawValue: return true
  default: return false
  }
}

/// The attribute a message begins with, as in `Element '{urn:x}need', attribute 'level': ...`;
/// nothing but the message holds it.
private func attributeName(in message: String) -> String? {
  let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
  guard parts.count > 3, parts[0] == "Element ", parts[2] == ", attribute " else { return nil }
  let xml = "{http://www.w3.org/XML/1998/namespace}"
  if parts[3].hasPrefix(xml) { return "xml:" + parts[3].dropFirst(xml.count) }
  return String(parts[3].drop { $0 == "{" }.split(separator: "}").last ?? "")
}

/// The value a message quotes, as in `... The value '2' is not accepted by the pattern ...`.
private func quotedValue(in message: String) -> String? {
  let bytes = Array(message.utf8)
  guard let found = bytes.next("The value '", from: 0),
    let end = bytes[(found + 11)...].firstIndex(of: UInt8(ascii: "'"))
  else { return nil }
  return bytes.text(found + 11..<end)
}
