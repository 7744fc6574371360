import Findings

/// Where a file says its schema is. The program has the schema inside; an editor completes and
/// checks from the one that is named, and says nothing if there is none.
enum SchemaHint {
  /// What is wrong with it, if anything.
  ///
  /// - Parameters:
  ///   - tree: The file.
  ///   - leadsToFile: Whether there is a file at a path, seen from the standards folder.
  static func finding(in tree: SourceTree, leadsToFile: (String) -> Bool) -> Finding? {
    let root = tree.root
    guard let hint = root.attributes.first(where: { $0.name.hasSuffix(":schemaLocation") }) else {
      return Finding(
        .schemaUnnamed,
        Phrase("'\(root.name)' does not name its schema", zh: "“\(root.name)”没有指明模式"),
        at: root.nameSpan, hints: [advice(for: tree.file)])
    }
    let words = hint.words
    let places = stride(from: 0, to: words.count - 1, by: 2)
    guard let at = places.first(where: { words[$0].value == Schema.namespace }) else {
      return Finding(
        .schemaUnnamed,
        Phrase(
          "no schema is named for the namespace of standards", zh: "没有为标准的命名空间指明模式"),
        at: hint.valueSpan, hints: [advice(for: tree.file)])
    }
    let place = words[at + 1]
    guard !leads(place.value, from: tree.file, leadsToFile) else { return nil }
    return Finding(
      .schemaUnnamed,
      Phrase(
        "schema '\(place.value.shown)' is not there", zh: "模式“\(place.value.shown)”不存在"),
      at: place.span, hints: [advice(for: tree.file)])
  }

  /// An address of the web is taken on trust: nothing is fetched.
  private static func leads(
    _ place: String, from file: String, _ leadsToFile: (String) -> Bool
  ) -> Bool {
    if place.hasPrefix("http://") || place.hasPrefix("https://") { return true }
    if place.hasPrefix("file://") { return leadsToFile(String(place.dropFirst("file://".count))) }
    if place.hasPrefix("/") { return leadsToFile(place) }
    let folder = file.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return leadsToFile(folder + place)
  }

  private static func advice(for file: String) -> Phrase {
    let up = String(repeating: "../", count: file.count { $0 == "/" })
    return Phrase(
      "write xsi:schemaLocation=\"\(Schema.namespace) \(up)peakend.xsd\", and the file by"
        + " peakend schema",
      zh: "写上 xsi:schemaLocation=\"\(Schema.namespace) \(up)peakend.xsd\"，并用 peakend schema 写出该文件")
  }
}
