/// The pieces of markup drawings are made of.
enum SVG {
  /// The colours of the printed page; each also differs in shape, weight or dash.
  enum Ink {
    static let black = "#14181F"
    static let grey = "#4F5865"
    static let hairline = "#C3C9D1"
    static let paper = "#FFFFFF"
    static let orange = "#A84300"
    static let blue = "#0B4F8A"
  }

  /// A number with exactly one decimal and an ASCII minus, whatever the locale.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// A pair of coordinates.
  static func pair(_ x: Double, _ y: Double) -> String {
    "\(number(x)) \(number(y))"
  }

  /// An element without content.
  static func element(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
    "<\(name)\(list(attributes))/>"
  }

  /// An element with words in it, escaped.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, words: String
  ) -> String {
    "<\(name)\(list(attributes))>\(HTMLEscape.plain(words, inside: name))</\(name)>"
  }

  /// A drawing that names and describes itself to those who cannot see it.
  static func image(
    id: String, kind: String, width: Double, height: Double, title: String,
    description: String, content: String
  ) -> String {
    let id = HTMLEscape.plain(id)
    return "<svg class=\"\(kind)\" viewBox=\"0 0 \(pair(width, height))\" role=\"img\""
      + " aria-labelledby=\"\(id)-t \(id)-d\">"
      + element("title", ["id": "\(id)-t"], words: title)
      + element("desc", ["id": "\(id)-d"], words: description) + content + "</svg>"
  }

  private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0)=\"\($1)\"" }.joined()
  }
}
