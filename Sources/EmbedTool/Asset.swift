import Foundation

/// A file to embed.
struct Asset {
  /// Its path below the package, with `/` between the parts.
  let path: String
  /// Its text.
  let text: String

  /// The files worth embedding below `folders` of `root`, by path.
  static func all(below root: URL, folders: some Sequence<String>) throws -> [Asset] {
    let found = folders.flatMap { paths(in: $0, of: root) }.filter(isEmbedded)
    return try found.sorted().map { path in
      Asset(path: path, text: try text(of: root.appending(path: path)))
    }
  }

  /// Every regular file below a folder, as a path from `root`.
  private static func paths(in folder: String, of root: URL) -> [String] {
    let base = root.appending(path: folder).path
    guard let names = FileManager.default.enumerator(atPath: base) else { return [] }
    var paths: [String] = []
    while let name = names.nextObject() as? String {
      if names.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        paths.append("\(folder)/\(name)")
      }
    }
    return paths
  }

  /// Everything in Fonts and Templates, and the documents and schemas in Standards; no hidden file.
  private static func isEmbedded(_ path: String) -> Bool {
    if path.contains("/.") || path.hasSuffix("~") { return false }
    return !path.hasPrefix("Standards/")
      || [".xml", ".xsd", ".schema.json"].contains(where: path.hasSuffix)
  }

  private static func text(of file: URL) throws -> String {
    let data = try Data(contentsOf: file)
    guard let text = String(bytes: data, encoding: .utf8) else { throw NotText(path: file.path) }
    return text
  }

  /// A file that is not UTF-8 and so has no literal.
  struct NotText: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not UTF-8" }
  }
}
