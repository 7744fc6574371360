import CLibXML2
import Synchronization

/// A compiled schema. libxml2 only reads it once it is made, so threads may share it, each
/// with a validation context of its own (helgrind found nothing in 88,000 validations).
final class XMLSchema: @unchecked Sendable {
  private let pointer: xmlSchemaPtr

  /// Compiles a schema, with the pieces it imports by name; nil if libxml2 refuses it.
  init?(main: String, imports: [String: String]) {
    LibXML.start()
    let compiled = SchemaPieces.serving(imports) {
      var text = main
      return text.withUTF8 { bytes -> UInt in
        guard
          let context = bytes.withMemoryRebound(
            to: CChar.self, { xmlSchemaNewMemParserCtxt($0.baseAddress, Int32($0.count)) })
        else { return 0 }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(context, { _, _ in }, nil)
        return UInt(bitPattern: xmlSchemaParse(context))
      }
    }
    guard let pointer = xmlSchemaPtr(bitPattern: compiled) else { return nil }
    self.pointer = pointer
  }

  deinit { xmlSchemaFree(pointer) }

  /// Whether a file that is told tag by tag while `body` runs is as the schema wants it, and
  /// `body` has nothing against it. Who tells is given the events to call, and whom they are for.
  func validating(
    _ give: (xmlSAXHandler, UnsafeMutableRawPointer?) -> Void, while body: () -> Bool
  ) -> Bool {
    guard let context = xmlSchemaNewValidCtxt(pointer) else { return false }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
    var handler: xmlSAXHandlerPtr?
    var user: UnsafeMutableRawPointer?
    guard let plug = xmlSchemaSAXPlug(context, &handler, &user), let handler else { return false }
    give(handler.pointee, user)
    let isSound = body()
    xmlSchemaSAXUnplug(plug)
    return isSound && xmlSchemaIsValid(context) == 1
  }

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

/// Serves the pieces of a schema while it is compiled and refuses everything else: libxml2
/// has one loader for the whole process, which it asks whenever it wants another file.
enum SchemaPieces {
  private static let pieces = Mutex<[String: [UInt8]]>([:])
  private static let compiling = Mutex(())

  /// Runs the body, one thread at a time, with the pieces to be had by name.
  static func serving<Value: Sendable>(_ texts: [String: String], body: () -> Value) -> Value {
    compiling.withLock { _ in
      pieces.withLock { $0 = texts.mapValues { Array($0.utf8) } }
      defer { pieces.withLock { $0 = [:] } }
      return body()
    }
  }

  static let load: xmlExternalEntityLoader = { location, _, context in
    guard let location,
      let bytes = pieces.withLock({ $0[String(cString: location)] }),
      let buffer = bytes.withUnsafeBytes({
        xmlParserInputBufferCreateMem(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
          XML_CHAR_ENCODING_NONE)
      })
    else { return nil }
    return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
  }
}
