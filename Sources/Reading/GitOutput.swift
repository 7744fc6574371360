/// What git keeps under a path.
struct GitEntry: Equatable {
  let mode: String
  let id: String
  let size: Int

  /// Whether it is a file, and no link or other repository.
  var isFile: Bool { mode == "100644" || mode == "100755" }
}

/// Reads what git prints.
enum GitOutput {
  /// Reads `mode type id size<tab>path` for each path. A record of another form is left out.
  static func entries(of listing: [UInt8]) -> [String: GitEntry] {
    var entries: [String: GitEntry] = [:]
    for record in listing.split(separator: 0) {
      let text = String(decoding: record, as: UTF8.self)
      guard let tab = text.firstIndex(of: "\t") else { continue }
      let fields = text[..<tab].split(separator: " ").map(String.init)
      guard fields.count == 4 else { continue }
      entries[String(text[text.index(after: tab)...])] = GitEntry(
        mode: fields[0], id: fields[2], size: Int(fields[3]) ?? 0)
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
