/// Templates, standards and the widths of fonts that travel inside the binary. The build plugin
/// writes the list `files` from the folders `Fonts`, `Standards` and `Templates`.
public enum EmbeddedAssets {
  /// The text of the file at a path such as `Templates/poster.html.mustache`, or nil.
  public static func file(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The UTF-8 bytes of the file at a path where they lie in the binary, or nil.
  public static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = files[middle].path
      if candidate == path { return files[middle].bytes }
      if candidate < path { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The templates, partials and locales, by their paths below a folder of templates.
  public static var templates: [(path: String, contents: String)] {
    let root = "Templates/"
    return files.filter { $0.path.hasPrefix(root) }
      .map { (String($0.path.dropFirst(root.count)), $0.contents) }
  }
}

/// One embedded file. Its text stays in the binary until somebody asks for it.
public struct EmbeddedFile: Sendable {
  /// The path below the package, such as `Standards/peakend.xsd`.
  public let path: String
  private let text: StaticString

  init(path: String, text: StaticString) {
    self.path = path
    self.text = text
  }

  /// The text.
  public var contents: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The UTF-8 bytes where they lie in the binary: no copy, and valid for ever.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
