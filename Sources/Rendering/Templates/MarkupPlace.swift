/// Where in HTML a template has come to, as far as it matters to values: whether an element may
/// stand there.
struct MarkupPlace {
  /// Elements that hold words and nothing else.
  private static let wordsOnly = ["title", "script", "style"].map { Array($0.utf8) }

  private var isInTag = false
  private var isInName = false
  /// The name of the tag that was opened last, with the slash of an end tag.
  private var name: [UInt8] = []
  /// The element around that holds nothing but words.
  private var wordsOnly: [UInt8]?

  /// Whether an element may stand here: not in a tag, nor in a title or a script.
  var holdsElements: Bool { !isInTag && wordsOnly == nil }

  /// Goes on over some text of the template.
  mutating func pass(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        isInName = true
        name = []
      case UInt8(ascii: ">"): endTag()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"):
        if isInName { name.append(byte) }
      default: isInName = false
      }
    }
  }

  private mutating func endTag() {
    isInTag = false
    isInName = false
    if let inside = wordsOnly {
      if name == [UInt8(ascii: "/")] + inside { wordsOnly = nil }
    } else if Self.wordsOnly.contains(name) {
      wordsOnly = name
    }
    name = []
  }
}
