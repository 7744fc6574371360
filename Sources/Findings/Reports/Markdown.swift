/// Words made safe for Markdown.
public enum Markdown {
  /// Words on one line in which no sign is taken for markup, and none for what a service makes
  /// of plain words: a mention, a reference, a link, a picture or a formula.
  ///
  /// Markup is undone by backslashes. What services make of words is not: GitHub looks for it
  /// in the text that comes of the Markdown, where a backslash or an entity has already become
  /// the sign it stands for. It never looks into code, and nor does GitLab, so a stretch that
  /// could mean something to them stands there; that it can be copied as it was written is
  /// why no invisible sign is put between.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    var stretch = ""
    for sign in text.safe.unicodeScalars {
      if ServiceWords.mayHold(sign) {
        stretch.unicodeScalars.append(sign)
      } else {
        escaped += written(stretch)
        stretch = ""
        escaped += backslashed(sign)
      }
    }
    return escaped + written(stretch)
  }

  private static func written(_ stretch: String) -> String {
    ServiceWords.arePossible(in: stretch)
      ? code(stretch) : stretch.unicodeScalars.map(backslashed).joined()
  }

  /// A sign that cannot begin, end or part any markup. GitLab does honour a backslash before
  /// what would begin a reference, so a few signs have one for its sake.
  private static func backslashed(_ sign: Unicode.Scalar) -> String {
    ("\\`*_{}[]()<>#&|~!+^".unicodeScalars.contains(sign) ? "\\" : "") + String(sign)
  }

  /// Words as code, between more backticks than any row of them has.
  private static func code(_ words: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: words) + 1)
    let edge = words.hasPrefix("`") || words.hasSuffix("`") ? " " : ""
    return fence + edge + words + edge + fence
  }

  /// Source text as it is, between fences longer than any row of fence signs in it.
  static func fenced(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)xml\n\(text)\n\(fence)"
  }

  /// How many backticks stand in the longest row of them.
  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// What GitHub and GitLab make something of when it stands in plain words.
private enum ServiceWords {
  /// Whether a sign may be part of such words. A stroke is not, for it would end a cell of a
  /// table even within code.
  static func mayHold(_ sign: Unicode.Scalar) -> Bool {
    (0x21..<0x7F).contains(sign.value) && sign != "|"
  }

  /// Whether a stretch of such signs could be, or hold: a mention, a mail address or a commit of
  /// another repository (`@`); a formula or a snippet (`$`); a label, milestone, epic or picture
  /// (`~` `%` `&` `:name:`); an issue or change (`#1`, `!1`, `GH-1`); a link with or without its
  /// scheme; a commit by the digits of its hash.
  static func arePossible(in stretch: String) -> Bool {
    let signs = Array(stretch.utf8)
    return signs.contains(UInt8(ascii: "@")) || signs.contains(UInt8(ascii: "$"))
      || hasReference(signs) || hasPicture(signs) || hasLink(stretch.lowercased())
      || hasHash(signs)
  }

  private static func hasReference(_ signs: [UInt8]) -> Bool {
    signs.indices.dropLast().contains { index in
      let next = signs[index + 1]
      if signs[index...].starts(with: "GH-".utf8) || signs[index...].starts(with: "gh-".utf8) {
        return signs.count > index + 3 && isDigit(signs[index + 3])
      }
      return switch signs[index] {
      case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "&"): isDigit(next)
      case UInt8(ascii: "~"), UInt8(ascii: "%"): isNamePart(next) || next == UInt8(ascii: "\"")
      default: false
      }
    }
  }

  /// A name of letters, digits, `_`, `+` and `-` between two colons.
  private static func hasPicture(_ signs: [UInt8]) -> Bool {
    let colon = UInt8(ascii: ":")
    let parts = signs.split(separator: colon, omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().contains { part in
      !part.isEmpty && part.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: "+") }
    }
  }

  private static func hasLink(_ stretch: String) -> Bool {
    ["://", "www.", "mailto:", "xmpp:"].contains(where: stretch.contains)
  }

  /// Seven or more digits to the base of 16, of which GitHub takes up to 40 for a commit and
  /// GitLab as many.
  private static func hasHash(_ signs: [UInt8]) -> Bool {
    signs.split { !isNamePart($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      .contains { word in word.count >= 7 && word.allSatisfy(isHexadecimal) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
