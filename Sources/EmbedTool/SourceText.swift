/// Swift source that declares the assets.
enum SourceText {
  /// A file that extends `EmbeddedAssets` with every asset, in the given order.
  static func file(holding assets: [Asset]) -> String {
    let entries = assets.map { asset in
      "    EmbeddedFile(path: \(literal(asset.path)), text: \(literal(asset.text))),\n"
    }
    return """
      // Written by EmbedTool at build time.
      extension EmbeddedAssets {
        /// Every embedded file, sorted by path.
        public static let files: [EmbeddedFile] = [
      \(entries.joined())  ]
      }

      """
  }

  /// One string literal on one line. Printable text stands as it is; quotes, backslashes and
  /// control characters are escaped, so that line ends survive byte for byte.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{FEFF}":
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
