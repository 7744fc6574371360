import CTextBreak

/// Where lines of words end that no author has divided: between whole words, and never between a
/// number and what it counts.
///
/// Han has no blanks between its words. A browser ends a line between any two characters or, told
/// to keep words, at punctuation alone; ICU's dictionary knows where a word ends.
struct WholeWords {
  /// The places where a line may end, in scalars without soft breaks; the end of the text is the
  /// last.
  private(set) var stops: [Int] = []
  private let scalars: [Unicode.Scalar]
  /// The stops with no blank before them, which the page has to be told of.
  private var marks: Set<Int> = []
  /// The blanks that end no line.
  private var held: Set<Int> = []

  /// Finds them in a text without language marks, in which `|` is an author's soft break.
  init(_ text: some StringProtocol) {
    let text = LineBreaks(String(text), softBreak: "|")
    scalars = text.scalars
    guard !scalars.isEmpty else { return }
    let ends = Self.wordEnds(in: scalars)
    held = Set(scalars.indices.filter { scalars[$0] == " " && isHeld($0) })
    for place in 1..<max(1, scalars.count) where text.before[place] != .none {
      if scalars[place - 1] == " " {
        if !held.contains(place - 1) { stops.append(place) }
      } else if text.before[place] == .preferred || ends[place] && !isJoint(place) {
        stops.append(place)
        marks.insert(place)
      }
    }
    stops.append(scalars.count)
  }

  /// A text with a soft break where a line may end without a blank, and with blanks that hold
  /// together what belongs together; its language marks stay around their words.
  static func marked(_ text: String) -> String {
    let pieces = LanguageMarks.pieces(of: text)
    let whole = WholeWords(pieces.map(\.words).joined())
    return whole.marks.isEmpty && whole.held.isEmpty ? text : whole.marked(pieces)
  }

  private func marked(_ pieces: [LanguageMarks.Piece]) -> String {
    var place = 0
    return pieces.map { piece in
      var words = String.UnicodeScalarView()
      for scalar in piece.words.unicodeScalars where scalar != "|" {
        if marks.contains(place) { words.append("|") }
        words.append(held.contains(place) ? "\u{A0}" : scalar)
        place += 1
      }
      return piece.language.map { LanguageMarks.mark(String(words), as: $0) } ?? String(words)
    }.joined()
  }

  /// A text in which the blanks that end no line are such that hold together.
  static func held(_ text: some StringProtocol) -> String {
    let whole = WholeWords(text)
    guard !whole.held.isEmpty else { return String(text) }
    var words = String.UnicodeScalarView()
    for (place, scalar) in whole.scalars.enumerated() {
      words.append(whole.held.contains(place) ? "\u{A0}" : scalar)
    }
    return String(words)
  }

  // MARK: - Numbers

  /// The most letters of a unit: `min`, `dB`, `km`.
  private static let mostLetters = 3

  /// Whether a blank stands between a sign and its number or a number and its unit.
  private func isHeld(_ blank: Int) -> Bool {
    guard blank > 0, blank + 1 < scalars.count else { return false }
    if Self.isSign(scalars[blank - 1]) { return Self.isDigit(scalars[blank + 1]) }
    guard Self.isDigit(scalars[blank - 1]) else { return false }
    let word = scalars[(blank + 1)...].prefix(Self.mostLetters + 1).prefix {
      $0.properties.isAlphabetic && !LanguageMarks.isHan($0) || "°%‰".unicodeScalars.contains($0)
    }
    return (1...Self.mostLetters).contains(word.count)
      || LanguageMarks.isHan(scalars[blank + 1])
  }

  /// Whether a number goes on behind a place, or what it counts follows.
  private func isJoint(_ place: Int) -> Bool {
    let before = scalars[place - 1]
    if Self.isDigit(before) || Self.isHanNumber(before) {
      return LanguageMarks.isHan(scalars[place]) || Self.isSpan(scalars[place])
    }
    return place > 1 && Self.isSpan(before) && Self.isDigit(scalars[place - 2])
      && Self.isDigit(scalars[place])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isHanNumber(_ scalar: Unicode.Scalar) -> Bool {
    "〇零一二三四五六七八九十百千万亿两半".unicodeScalars.contains(scalar)
  }

  /// Whether a sign says how a number is meant.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "≤≥<>=±≈~+−".unicodeScalars.contains(scalar)
  }

  /// Whether a sign stands between two numbers that are one thing.
  private static func isSpan(_ scalar: Unicode.Scalar) -> Bool {
    "-–—~～/".unicodeScalars.contains(scalar)
  }

  // MARK: - Words

  /// For each scalar whether a word ends before it. Two characters that the dictionary has no word
  /// for are one all the same, such as 补卡, unless one of them is a particle.
  private static func wordEnds(in scalars: [Unicode.Scalar]) -> [Bool] {
    var ends = [Bool](repeating: false, count: scalars.count + 1)
    ends[0] = true
    LineBreaks.forEachBreak(in: scalars, by: peakend_word_breaks) { ends[$0] = true }
    ends[scalars.count] = true
    func isLoose(_ place: Int) -> Bool {
      place + 1 < ends.count && ends[place] && ends[place + 1]
        && LanguageMarks.isHan(scalars[place]) && !isParticle(scalars[place])
    }
    for place in scalars.indices.dropFirst() where isLoose(place - 1) && isLoose(place) {
      ends[place] = false
    }
    return ends
  }

  /// Whether a character of Han is mostly a word by itself: structural words, prepositions,
  /// conjunctions, adverbs, pronouns, and the auxiliaries of levels.
  private static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
    """
    的地得了着过吗呢在于从到由向对把被将给让为以用按与和及或且而但则若如因即就才也都还又再仅只\
    很太更最已未不没无别是有这那其该此本每各某另何我你他她它应宜可须能会要请
    """.unicodeScalars.contains(scalar)
  }
}
