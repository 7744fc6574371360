/// Words measured once, to be set in lines of many widths: which size fits is found by trying.
///
/// A line is filled as a browser fills it, piece by piece. Phrases between soft breaks `|` are
/// pieces that a line divides only where it has no room for one; other words are divided between
/// whole words.
public struct SetText: Sendable {
  /// Words that are set alike.
  public struct Run: Sendable {
    /// The words.
    public let words: String
    /// The weight of their type.
    public let weight: Typeface.Weight
    /// Whether a line may end between any two words, soft breaks or not.
    public let isRunning: Bool

    /// Words in a weight; those without a soft break run on as words do.
    public init(_ words: String, _ weight: Typeface.Weight = .regular, isRunning: Bool = false) {
      self.words = words
      self.weight = weight
      self.isRunning = isRunning || !words.utf8.contains(UInt8(ascii: "|"))
    }
  }

  /// What stands on one line, in ems: without what hangs behind it, and up to the next piece.
  private struct Piece {
    let width: Double
    var advance: Double
    /// What it is divided into where a line has no room for it.
    var parts: [Piece] = []
  }

  /// Lines as they fill.
  private struct Lines {
    let room: Double
    var count = 0
    var used = 0.0

    mutating func add(_ piece: Piece) {
      if piece.width > room, !piece.parts.isEmpty { return piece.parts.forEach { add($0) } }
      if count == 0 || used > 0 && used + piece.width > room {
        count += 1
        used = 0
      }
      // What nothing divides runs over; it counts the lines it would fill.
      if piece.width > room {
        count += max(0, Int((piece.width / max(room, 0.01)).rounded(.up)) - 1)
        used = room
      }
      used += piece.advance
    }
  }

  private var pieces: [Piece] = []
  /// The width of all of it on one line, in ems.
  public private(set) var width = 0.0
  /// The width of its widest phrase, in ems.
  public private(set) var widest = 0.0

  /// A type size at which an em is a millimetre.
  private static let emInMillimetres = 72 / 25.4
  /// The space between two runs, in ems, as wide as style sheets set it at most.
  private static let gap = 1.0

  /// Words of one weight.
  public init(_ words: String, in family: Typeface.Family, _ weight: Typeface.Weight = .regular) {
    self.init([Run(words, weight)], in: family)
  }

  /// Runs of words that follow each other, with a space between them.
  public init(_ runs: [Run], in family: Typeface.Family) {
    for run in runs where !run.words.isEmpty {
      let measure = TextMeasure(Typeface(family, run.weight), size: Self.emInMillimetres)
      if !pieces.isEmpty {
        pieces[pieces.count - 1].advance += Self.gap
        width += Self.gap
      }
      let own = run.isRunning ? Self.running(run.words, measure) : Self.phrases(run.words, measure)
      width += own.dropLast().reduce(own.last?.width ?? 0) { $0 + $1.advance }
      let parts = run.isRunning ? [measure.width(of: run.words)] : own.map(\.width)
      widest = max(widest, parts.max() ?? 0)
      pieces += own
    }
  }

  /// Whether no phrase is wider than a line of so many ems.
  public func fits(_ room: Double) -> Bool { widest <= room }

  /// How many lines the words take in a room of so many ems; none if there are none.
  public func lines(_ room: Double) -> Int {
    if pieces.isEmpty { return 0 }
    if width <= room { return 1 }
    var lines = Lines(room: room)
    for piece in pieces { lines.add(piece) }
    return lines.count
  }

  /// Words with soft breaks at the blanks of phrases that are wider than a line of so many ems;
  /// numbers stay with what they count.
  public static func broken(
    _ words: String, in family: Typeface.Family, _ weight: Typeface.Weight = .regular,
    room: Double
  ) -> String {
    guard words.utf8.contains(UInt8(ascii: "|")), words.utf8.contains(UInt8(ascii: " ")) else {
      return words
    }
    let measure = TextMeasure(Typeface(family, weight), size: emInMillimetres)
    return words.split(separator: "|").map { phrase in
      measure.width(of: String(phrase)) <= room
        ? String(phrase)
        : WholeWords.held(phrase).split(separator: " ").joined(separator: " |") + " "
    }.joined(separator: "|")
  }

  /// Words without places to break, as they are where a line has room for them.
  public static func unbroken(_ words: String) -> String {
    let words = words.filter { $0 != "|" }.map { $0 == "\u{A0}" ? " " : $0 }
    return String(words.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: - Pieces

  private static func phrases(_ words: String, _ measure: TextMeasure) -> [Piece] {
    // Only phrases that end in a blank have use for its width.
    let blank =
      words.utf8.contains(UInt8(ascii: " "))
      ? measure.width(of: "n n") - 2 * measure.width(of: "n") : 0
    func piece(_ phrase: Substring, _ parts: [Piece] = []) -> Piece {
      let width = measure.width(of: String(phrase))
      return Piece(width: width, advance: width + (phrase.last == " " ? blank : 0), parts: parts)
    }
    return words.split(separator: "|").map { phrase in
      let parts = parts(of: phrase)
      return piece(phrase, parts.count < 2 ? [] : parts.map { piece($0) })
    }
  }

  /// What a phrase is divided into where it has to be: words with the blank behind them, and in
  /// Han, whose words have none, what ends in a mark.
  private static func parts(of phrase: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(WholeWords.held(phrase))
    while let end = rest.firstIndex(where: { " ，、；：。！？）".contains($0) }) {
      parts.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? parts : parts + [rest]
  }

  private static func running(_ words: String, _ measure: TextMeasure) -> [Piece] {
    let words = LanguageMarks.plain(words)
    let line = MeasuredLine(words, face: measure.face)
    let ends = WholeWords(words).stops
    return zip([0] + ends.dropLast(), ends).map { start, end in
      Piece(
        width: Double(line.width(start..<end)) / 1000,
        advance: Double(line.advance(start..<end)) / 1000)
    }
  }
}
