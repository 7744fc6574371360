import Diff
import Findings
import Model
import Rendering
import Views

/// Everything a document says that its content code stands for, in the order of its parts.
struct EntryWords {
  /// What can be read, one thing to a line.
  private(set) var lines: [String] = []
  /// Single words without a capital: words of a table, and names by which a template knows a part.
  private(set) var names: [String] = []
  /// Numbers that stand alone: figures, and places in a drawing.
  private(set) var figures: [String] = []
  /// What is marked, such as a red line, and what is not.
  private(set) var marks: [Bool] = []
  /// Every value that is words, as it is read.
  private(set) var values: [String] = []
  /// All of it as it was made, in which places are found by the ids that stand in them.
  let content: ViewValue

  /// What a title and a content say; nothing of a document there is none of.
  init(title: String = "", content: ViewValue = .absent) {
    self.content = content
    if !title.isEmpty { collect(.text(title)) }
    collect(content)
  }

  private mutating func collect(_ value: ViewValue) {
    switch value {
    case .text(let words):
      let plain = Document.plain(words)
      values.append(plain)
      add(plain)
    case .list(let items): for item in items { collect(item) }
    case .record(let record):
      let said = record.said
      for name in said.names { collect(said[name] ?? .absent) }
    case .flag(let flag): marks.append(flag)
    case .absent: break
    }
  }

  private mutating func add(_ words: String) {
    if Self.isDrawing(words) {
      figures.append(words)
      for piece in words.split(separator: "<") {
        let words = piece.drop { $0 != ">" }.dropFirst()
        if !words.allSatisfy(\.isWhitespace) { add(String(words)) }
      }
    } else if Self.isName(words) {
      names.append(words)
    } else if Self.isReadable(words) {
      lines.append(words)
    } else {
      figures.append(words)
    }
  }

  /// Whether it is markup that a view has drawn, of which only what stands between tags is read.
  private static func isDrawing(_ words: String) -> Bool {
    words.first == "<" && (words.contains("/>") || words.contains("</"))
  }

  private static func isName(_ words: String) -> Bool {
    words.count > 1 && words.first?.isLowercase == true
      && words.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// Whether it has a word of two letters, or a Chinese character; the paths of a drawing have
  /// none.
  private static func isReadable(_ words: String) -> Bool {
    var last: Character?
    for sign in words {
      if sign.unicodeScalars.contains(where: \.properties.isIdeographic) { return true }
      if sign.isLetter, last?.isLetter == true { return true }
      last = sign
    }
    return false
  }
}

// MARK: What differs

extension EntryWords {
  /// What a later copy says otherwise, in its own words; for what no difference between editions
  /// accounts for, such as the consequence of one.
  func changes(to new: EntryWords, in language: String) -> [Phrase] {
    for (old, new) in [(lines, new.lines), (names, new.names)] {
      let said = Self.pairs(old, new)
      guard said.isEmpty else { return Self.phrases(said, in: language) }
    }
    let shown = Self.pairs(figures, new.figures)
    guard shown.isEmpty else {
      let isFew =
        shown.count <= Self.few && shown.allSatisfy { Self.isFigure($0) && Self.isFigure($1) }
      guard !isFew else { return Self.phrases(shown, in: language) }
      return [Phrase("figures or a drawing changed", zh: "数字或图形有变")]
    }
    guard marks.count(where: \.self) == new.marks.count(where: \.self) else {
      return [Phrase("what is marked in it changed", zh: "其中的标记有变")]
    }
    return [Phrase("only its arrangement changed", zh: "只有编排有变")]
  }

  /// The first changes, each with what it was and is, and how many there are beside them.
  private static func phrases(_ pairs: [(old: String?, new: String?)], in language: String)
    -> [Phrase]
  {
    let rest = pairs.count - told
    return pairs.prefix(told).map { phrase($0, in: language) }
      + (rest > 0 ? [Phrase("\(rest) more changes of words", zh: "另有 \(rest) 处文字改动")] : [])
  }

  /// How many of a document's own words are told before the rest is counted.
  private static let told = 5
  /// How many figures are told one by one; a drawing has many that move together.
  private static let few = 3

  /// Whether something is a short number, or nothing.
  private static func isFigure(_ text: String?) -> Bool {
    guard let text else { return true }
    return text.count <= 5 && text.allSatisfy { $0.isNumber || ".-%".contains($0) }
  }

  private static func phrase(_ pair: (old: String?, new: String?), in language: String) -> Phrase {
    let nowhere = Span(file: "", line: 0)
    let change = TextChange(
      language: language, old: pair.old.map { Located($0, at: nowhere) },
      new: pair.new.map { Located($0, at: nowhere) })
    let words = change.brief
    if pair.old == nil { return Phrase("it says more: \(words)", zh: "增加：\(words)") }
    if pair.new == nil { return Phrase("it no longer says: \(words)", zh: "不再写：\(words)") }
    return Phrase("it says otherwise: \(words)", zh: "改为：\(words)")
  }

  /// What only one of two lists has, one with one as far as both have something. What merely
  /// stands elsewhere is in both.
  private static func pairs(_ old: [String], _ new: [String]) -> [(old: String?, new: String?)] {
    let gone = rest(of: old, without: new)
    let come = rest(of: new, without: old)
    let both = min(gone.count, come.count)
    return zip(gone, come).map { ($0, $1) } + gone.dropFirst(both).map { ($0, nil) }
      + come.dropFirst(both).map { (nil, $0) }
  }

  /// What is left of a list when each thing of another is taken out as often as it is there.
  static func rest(of list: [String], without other: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for item in other { counts[item, default: 0] += 1 }
    return list.filter { item in
      guard let count = counts[item], count > 0 else { return true }
      counts[item] = count - 1
      return false
    }
  }
}
