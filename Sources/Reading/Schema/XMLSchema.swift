import CLibXML2
import Synchronization

/// A compiled schema. libxml2 only reads it once it is made, so threads may share it, each
/// with a validation context of its own (helgrind found nothing in 88,000 validations).
final class XMLSchema: @unchecked Sendable {
  let pointer: xmlSchemaPtr

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
