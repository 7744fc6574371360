/// What git keeps under a path.
struct GitEntry: Equatable {
  let mode: String
  let id: String
  let size: Int
  /// Whether its path is not UTF-8, and stands here with other signs.
  var isGarbled = false

  /// Whether it is a file, and no link or other repository.
  var isFile: Bool { mode == "100644" || mode == "100755" }
}

/// Reads what git prints.
enum GitOutput {
  /// Reads `mode type id size<tab>path` for each path. A record of another form is left out.
  static func entries(of listing: [UInt8]) -> [String: GitEntry] {
    var entries: [String: GitEntry] = [:]
    for record in listing.split(separator: 0) {
      guard let tab = record.firstIndex(of: 9) else { continue }
      let fields = record[..<tab].split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 4 else { continue }
      let path = record[(tab + 1)...]
      entries[String(decoding: path, as: UTF8.self)] = GitEntry(
        mode: fields[0], id: fields[2], size: Int(fields[3]) ?? 0,
        isGarbled: String(validating: path, as: UTF8.self) == nil)
    }
    return entries
  }

  /// What objects hold, by their ids: each is told as `id type size`, a line feed, its bytes and
  /// a line feed. Nil if what is told is not of this form, as for an object that is missing.
  static func blobs(in told: [UInt8]) -> [String: [UInt8]]? {
    var blobs: [String: [UInt8]] = [:]
    var rest = told[...]
    while let end = rest.firstIndex(of: 10) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let start = end + 1
      guard head.count == 3, let size = Int(head[2]), (0...rest.endIndex - start).contains(size)
      else { return nil }
      blobs[String(head[0])] = Array(rest[start..<start + size])
      rest = rest[min(start + size + 1, rest.endIndex)...]
    }
    return blobs
  }
}
