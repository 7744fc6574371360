import Rendering

/// Words of a book that lead to another place in it, and the page that place is on.
///
/// Pages are known once everything is set, so until then a text carries marks where words lead
/// somewhere and where a page number goes. The marks are control characters, which no XML file
/// can hold. A page number is measured at its widest, so filling it in moves nothing.
enum BookReference {
  private enum Mark {
    static let link: UInt8 = 1
    static let words: UInt8 = 2
    static let linkEnd: UInt8 = 3
    static let page: UInt8 = 4
    static let phrase: UInt8 = 5
    static let number: UInt8 = 6
    static let pageEnd: UInt8 = 7
  }

  /// The widest page number that is reckoned with.
  private static let widest = 8888

  /// Words that lead to an anchor; they stay bare words where the book has no such anchor.
  static func link(_ anchor: String, _ words: String) -> String {
    "\u{1}\(anchor)\u{2}\(words)\u{3}"
  }

  /// The page of an anchor; nothing where the book has no such anchor. `phrase` says it with
  /// its number, which it is handed as a mark.
  static func page(of anchor: String, phrase: (String) -> String = { $0 }) -> String {
    "\u{4}\(anchor)\u{5}\(phrase("\u{6}"))\u{7}"
  }

  /// The text as wide as it can become.
  static func measured(_ text: String) -> String { filled(text) { _ in widest } }

  /// The text with its page numbers, its links as bare words.
  static func filled(_ text: String, page: (String) -> Int?) -> String {
    guard text.utf8.contains(where: isMark) else { return text }
    var filled: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case Mark.link: rest = rest.drop { $0 != Mark.words }.dropFirst()
      case Mark.page:
        let anchor = String(decoding: rest.prefix { $0 != Mark.phrase }, as: UTF8.self)
        rest = rest.dropFirst(anchor.utf8.count + 1)
        let phrase = rest.prefix { $0 != Mark.pageEnd }
        rest = rest.dropFirst(phrase.count + 1)
        guard let number = page(anchor) else { continue }
        for part in phrase { filled += part == Mark.number ? Array(String(number).utf8) : [part] }
      default: if !isMark(byte) { filled.append(byte) }
      }
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// The text cut where links begin and end; `anchor` is nil between links.
  static func pieces(of text: String) -> [(words: String, anchor: String?)] {
    guard text.utf8.contains(Mark.link) else { return [(text, nil)] }
    var pieces: [(words: String, anchor: String?)] = []
    for (number, part) in text.split(separator: "\u{1}", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0, let middle = part.firstIndex(of: "\u{2}"),
        let end = part[middle...].firstIndex(of: "\u{3}")
      else {
        if !part.isEmpty { pieces.append((String(part), nil)) }
        continue
      }
      let words = part[part.index(after: middle)..<end]
      pieces.append((String(words), String(part[..<middle])))
      let after = part[part.index(after: end)...]
      if !after.isEmpty { pieces.append((String(after), nil)) }
    }
    return pieces
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (Mark.link...Mark.pageEnd).contains(byte)
  }
}

extension BookPages {
  /// A value with the page numbers filled in, throughout.
  func filled(_ value: ViewValue) -> ViewValue {
    switch value {
    case .text(let text): .text(BookReference.filled(text) { self[$0] })
    case .list(let items): .list(items.map(filled))
    case .record(let record): .record(filled(record))
    case .flag, .absent: value
    }
  }

  /// A record with the page numbers filled in, throughout.
  func filled(_ record: Record) -> Record {
    Record(record.names.map { ($0, filled(record[$0] ?? .absent)) })
  }
}
