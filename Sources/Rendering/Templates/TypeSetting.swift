import Findings

/// Finds type that a template sets by itself. Pages are measured before they are printed, by sizes
/// and faces that templates take by name; what sets words wider or higher in its own way would be
/// clipped.
public enum TypeSetting {
  /// What is set apart from the measures in a template that replaces another or adds to it.
  ///
  /// - Parameters:
  ///   - source: The template.
  ///   - path: Where it stands below its folder.
  ///   - builtIn: The built-in template it replaces, whose settings pages are measured with.
  ///   - fonts: The names of fonts that pages are measured with, which a face may bring.
  /// - Returns: The findings, in order.
  public static func findings(
    in source: String, of path: String, replacing builtIn: String?, fonts: [String] = []
  ) -> [Finding] {
    guard path.hasSuffix(".html.mustache") else { return [] }
    let known = Set(settings(in: builtIn ?? "").map(\.words))
    let lines = hiding(fonts, in: source).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line in
      settings(in: line).filter { !known.contains($0.words) && !$0.isByName }.map { setting in
        let column =
          line.unicodeScalars.distance(
            from: line.startIndex, to: setting.start) + 1
        return Finding(
          "template-sets-type", .error,
          Phrase(
            "'\(setting.words)' sets type that pages are not measured with",
            zh: "“\(setting.words)”改动了排版计算所用的字体尺寸"),
          at: Span(file: path, line: number + 1, column: column),
          hints: [
            Phrase(
              "change the measure in measures.xml; 'peakend templates --output' writes them all",
              zh: "请在 measures.xml 中改相应尺寸；peakend templates --output 会写出全部尺寸")
          ])
      }
    }
  }

  /// A declaration that changes how wide or high words are.
  private struct Setting {
    let words: String
    let start: Substring.Index
    let value: Substring

    /// Whether its size and face are measures, which have names; a weight may stand beside them.
    var isByName: Bool {
      let parts = value.split(separator: " ")
      return parts.contains { $0.hasPrefix("var(--") }
        && parts.allSatisfy { $0.hasPrefix("var(--") || $0 == "400" || $0 == "700" }
    }
  }

  private static let properties: Set<Substring> = [
    "font", "font-family", "font-size", "font-stretch", "font-style", "font-variant", "font-weight",
    "letter-spacing", "line-height", "size-adjust", "text-transform", "word-spacing", "zoom",
  ]

  /// A style sheet in which faces that bring some fonts do not name them: every word and every
  /// line stands where it stood.
  private static func hiding(_ fonts: [String], in source: String) -> String {
    guard !fonts.isEmpty else { return source }
    var shown = ""
    var rest = Substring(source)
    while let start = rest.firstRange(of: "@font-face")?.lowerBound,
      let end = rest[start...].firstIndex(of: "}")
    {
      let face = rest[start..<end]
      let plain = face.filter { !"\"' ".contains($0) } + ";"
      let isOwn = fonts.contains { plain.contains("font-family:\($0.filter { $0 != " " });") }
      shown += rest[..<start]
      shown += (isOwn ? face.replacing(/(family|weight):/) { "\($0.output.1) " } : face)
      rest = rest[end...]
    }
    return shown + rest
  }

  /// The declarations of a style sheet, or of styles in markup.
  private static func settings(in text: some StringProtocol) -> [Setting] {
    let text = Substring(text)
    return text.indices.filter { text[$0] == ":" }.compactMap { colon in
      let before = text[..<colon]
      let start = before.lastIndex { !($0.isLetter || $0 == "-") }.map(before.index(after:))
      let property = before[(start ?? before.startIndex)...]
      guard properties.contains(property) else { return nil }
      let value = text[text.index(after: colon)...].prefix { !";}\"\n".contains($0) }
        .drop { $0 == " " }
      return Setting(
        words: "\(property):\(value)", start: property.startIndex, value: value)
    }
  }
}
