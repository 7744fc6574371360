import Findings

/// Where a file says its schema is. The program has the schema inside; an editor completes and
/// checks from the one that is named, and says nothing if there is none.
enum SchemaHint {
  /// What is wrong with those of a folder: a finding for each schema that is not there and one for
  /// all files that name none, at the first of them.
  ///
  /// - Parameters:
  ///   - trees: The files, in the order in which they are read.
  ///   - leadsToFile: Whether there is a file at a path, seen from the standards folder.
  /// - Returns: The findings, in the order of the files.
  static func findings(in trees: [SourceTree], leadsToFile: (String) -> Bool) -> [Finding] {
    var faults: [(key: String, finding: Finding, files: Int)] = []
    for tree in trees {
      guard let (key, finding) = fault(in: tree, leadsToFile) else { continue }
      if let known = faults.firstIndex(where: { $0.key == key }) {
        faults[known].files += 1
      } else {
        faults.append((key, finding, 1))
      }
    }
    return faults.map { _, finding, files in
      guard files > 1 else { return finding }
      let others = files - 1
      return Finding(
        .schemaUnnamed, finding.message, at: finding.span,
        notes: [
          Note(
            Phrase(
              "it is the same in \(others) other \(others == 1 ? "file" : "files")",
              zh: "另有 \(others) 个文件也是如此"))
        ],
        hints: finding.hints)
    }
  }

  /// What is wrong with one, and the schema it is about as seen from the folder.
  private static func fault(in tree: SourceTree, _ leadsToFile: (String) -> Bool)
    -> (key: String, finding: Finding)?
  {
    let root = tree.root
    let hints = [advice(for: tree.file)]
    guard let hint = root.attributes.first(where: { $0.name.hasSuffix(":schemaLocation") }) else {
      let message = Phrase("'\(root.name)' does not name its schema", zh: "“\(root.name)”没有指明模式")
      return ("", Finding(.schemaUnnamed, message, at: root.nameSpan, hints: hints))
    }
    let words = hint.words
    let places = stride(from: 0, to: words.count - 1, by: 2)
    guard let at = places.first(where: { words[$0].value == Schema.namespace }) else {
      let message = Phrase(
        "no schema is named for the namespace of standards", zh: "没有为标准的命名空间指明模式")
      return ("", Finding(.schemaUnnamed, message, at: hint.valueSpan, hints: hints))
    }
    let place = words[at + 1]
    let path = path(of: place.value, in: tree.file)
    guard let path, !leadsToFile(path) else { return nil }
    let message = Phrase(
      "schema '\(place.value.shown)' is not there", zh: "模式“\(place.value.shown)”不存在")
    return (path, Finding(.schemaUnnamed, message, at: place.span, hints: hints))
  }

  /// A place as a path seen from the folder, without `..` as far as it stays inside. Nil for an
  /// address of the web, which is taken on trust: nothing is fetched.
  private static func path(of place: String, in file: String) -> String? {
    if place.hasPrefix("http://") || place.hasPrefix("https://") { return nil }
    if place.hasPrefix("file://") { return String(place.dropFirst("file://".count)) }
    if place.hasPrefix("/") { return place }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in place.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func advice(for file: String) -> Phrase {
    let up = String(repeating: "../", count: file.count { $0 == "/" })
    return Phrase(
      """
      write xsi:schemaLocation="\(Schema.namespace) \(up)peakend.xsd", and the file by \
      peakend schema
      """,
      zh: "写上 xsi:schemaLocation=\"\(Schema.namespace) \(up)peakend.xsd\"，并用 peakend schema 写出该文件")
  }
}
