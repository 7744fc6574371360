import CLibXML2
import Synchronization

/// Serves the pieces of a schema while it is compiled and refuses everything else: libxml2
/// has one loader for the whole process, which it asks whenever it wants another file.
enum SchemaPieces {
  private static let pieces = Mutex<[String: [UInt8]]>([:])
  private static let compiling = Mutex(())

  /// Runs the body, one thread at a time, with the pieces to be had by name.
  static func serving<Result>(
    _ texts: [String: String], body: () throws -> sending Result
  ) rethrows -> sending Result {
    try compiling.withLock { _ in
      pieces.withLock { $0 = texts.mapValues { Array($0.utf8) } }
      defer { pieces.withLock { $0 = [:] } }
      return try body()
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
