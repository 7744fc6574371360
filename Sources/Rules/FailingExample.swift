/// What breaks a rule: its passing example, changed where the fault is, or a fragment of its own.
///
/// A piece that changes is named by its words. They stand in the passing example exactly once, or
/// nobody could say which are meant.
struct FailingExample: Sendable {
  /// A place of the passing example, and what stands there instead.
  private typealias Change = (place: Range<String.Index>, text: String)

  private var changes: [@Sendable (_ passing: String) -> Change] = []

  /// A fragment of its own, which has little in common with the passing one.
  static func fragment(_ text: String) -> Self {
    Self().changing { ($0.startIndex..<$0.endIndex, text) }
  }

  static func replacing(_ piece: String, with other: String) -> Self {
    Self().replacing(piece, with: other)
  }

  static func removing(_ piece: String, through end: String = "") -> Self {
    Self().removing(piece, through: end)
  }

  static func adding(_ text: String, below piece: String) -> Self {
    Self().adding(text, below: piece)
  }

  func replacing(_ piece: String, with other: String) -> Self {
    changing { ($0.place(of: piece), other) }
  }

  /// Takes a piece out, or all from there through the next `end`, with the blanks before it.
  func removing(_ piece: String, through end: String = "") -> Self {
    changing { passing in
      let start = passing.place(of: piece)
      let last = end.isEmpty ? start : passing[start.upperBound...].firstRange(of: end)
      guard let last else { preconditionFailure("no \(end) behind \(piece) in\n\(passing)") }
      let kept = passing[..<start.lowerBound].lastIndex { !$0.isWhitespace }
      return ((kept.map(passing.index(after:)) ?? passing.startIndex)..<last.upperBound, "")
    }
  }

  /// Puts text below the line that ends with a piece, as far in as that line.
  func adding(_ text: String, below piece: String) -> Self {
    changing { passing in
      let end = passing.place(of: piece).upperBound
      let indent = passing[..<end].split(separator: "\n").last?.prefix { $0 == " " } ?? ""
      return (end..<end, "\n\(indent)\(text)")
    }
  }

  private func changing(_ change: @escaping @Sendable (String) -> Change) -> Self {
    Self(changes: changes + [change])
  }

  /// The fragment that fails. Where its first lines are gone, it begins with the next.
  func made(of passing: String) -> String {
    var (text, end) = ("", passing.startIndex)
    let changes = changes.map { $0(passing) }.sorted { $0.place.lowerBound < $1.place.lowerBound }
    for change in changes {
      text += passing[end..<change.place.lowerBound] + change.text
      end = change.place.upperBound
    }
    return String((text + passing[end...]).trimmingPrefix(while: \.isWhitespace))
  }
}

extension String {
  /// Where a piece stands that stands here once.
  fileprivate func place(of piece: String) -> Range<Index> {
    let places = ranges(of: piece)
    precondition(places.count == 1, "'\(piece)' stands \(places.count) times in\n\(self)")
    return places[0]
  }
}
