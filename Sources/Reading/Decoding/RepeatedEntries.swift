import Findings

/// What stands twice in a file that is looked up by words: a label, a listed word, a measure, a
/// font, a finding to bear. Of two the first would count, and nobody would hear of the second.
enum RepeatedEntries {
  /// The second and further ones of a file.
  static func findings(in root: Element) -> [Finding] {
    switch root.name {
    case "locale":
      repeated(root.children("label").map { ("", $0) }, by: "key", Phrase("label", zh: "标签"))
    case "words":
      repeated(
        root.children("list").flatMap { list in
          let name = ["kind", "xml:lang"].map { list.attribute($0)?.value ?? "" }
          return list.children("word").map { (name.joined(separator: " "), $0) }
        }, by: "text", Phrase("word", zh: "词"))
    case "measures":
      repeated(
        root.children("measure").map { ($0.attribute("of")?.value.collapsed ?? "", $0) },
        by: "name", Phrase("measure", zh: "尺寸"))
        + repeated(root.children("font").map { ("", $0) }, by: "text", Phrase("font for", zh: "字体"))
    case "baseline":
      repeated(
        root.children("finding").map { ($0.attribute("rule")?.value.collapsed ?? "", $0) },
        by: "about", Phrase("finding about", zh: "条目"))
    default: []
    }
  }

  private static func repeated(
    _ entries: [(group: String, element: Element)], by attribute: String, _ kind: Phrase
  ) -> [Finding] {
    var first: [[String]: Span] = [:]
    var bound = FindingBound()
    let again = entries.compactMap { group, element -> Finding? in
      guard let name = element.attribute(attribute) else { return nil }
      let key = [group, name.value.collapsed]
      guard let place = first[key] else {
        first[key] = name.valueSpan
        return nil
      }
      guard bound.admits(place.file) else { return nil }
      return Finding(
        .misplacedElement,
        Phrase(
          "\(kind) '\(name.value.shown)' is written twice",
          zh: "\(kind)“\(name.value.shown)”写了两次"),
        at: name.valueSpan,
        notes: [Note(Phrase("the first one is here", zh: "第一处在这里"), at: place)],
        hints: [Phrase("keep one of them", zh: "只保留其中一处")])
    }
    return bound.noted(again)
  }
}
