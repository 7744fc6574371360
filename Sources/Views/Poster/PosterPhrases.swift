import Rendering

/// A text measured once, to be set in lines of many widths: which size fits is found by trying.
struct PosterPhrases: Sendable {
  private let text: String
  private let face: Typeface
  /// For each phrase between soft breaks its width in ems, without and with the blank behind it.
  private let phrases: [(width: Double, advance: Double)]

  /// A type size at which an em is a millimetre.
  private static let emInMillimetres = 72 / 25.4

  init(_ text: String, in face: Typeface) {
    self.text = text
    self.face = face
    let measure = TextMeasure(face, size: Self.emInMillimetres)
    // Only phrases that end in a blank have use for its width.
    let blank =
      text.utf8.contains(UInt8(ascii: " "))
      ? measure.width(of: "n n") - 2 * measure.width(of: "n") : 0
    phrases = text.split(separator: "|").map { phrase in
      let width = measure.width(of: String(phrase))
      return (width, width + (phrase.hasSuffix(" ") ? blank : 0))
    }
  }

  /// The width of all of it on one line, in ems.
  var width: Double {
    phrases.dropLast().reduce(0) { $0 + $1.advance } + (phrases.last?.width ?? 0)
  }

  /// Whether no phrase is wider than a line of so many ems.
  func fit(_ room: Double) -> Bool { phrases.allSatisfy { $0.width <= room } }

  /// How many lines the text takes in a room of so many ems.
  func lines(_ room: Double) -> Int {
    guard fit(room) else { return linesBrokenAnywhere(room) }
    var lines = phrases.isEmpty ? 0 : 1
    var used = 0.0
    for phrase in phrases {
      if used > 0, used + phrase.width > room {
        lines += 1
        used = 0
      }
      used += phrase.advance
    }
    return lines
  }

  /// The text with soft breaks at the blanks of phrases that are wider than a line.
  func broken(_ room: Double) -> String {
    guard phrases.count > 1, !fit(room) else { return text }
    return zip(text.split(separator: "|"), phrases).map { words, phrase in
      phrase.width <= room
        ? String(words) : words.split(separator: " ").joined(separator: " |") + " "
    }.joined(separator: "|")
  }

  private func linesBrokenAnywhere(_ room: Double) -> Int {
    TextMeasure(face, size: Self.emInMillimetres).lines(broken(room), width: room)
  }
}

/// The texts of a column, measured.
struct PosterTexts: Sendable {
  /// The id, and room for a badge if there is one, in ems.
  let idWidth: Double
  let name: PosterPhrases
  let qualifier: PosterPhrases
  let action: PosterPhrases
  let needs: [(words: PosterPhrases, value: Double)]
  let evidence: [PosterPhrases]
  let points: [(words: PosterPhrases, isRedLine: Bool)]
  let backstage: [[PosterPhrases]]
  let support: [[PosterPhrases]]

  /// As wide as the word and the number of a peak in a frame, in any language.
  private static let badge = 5.0
  /// As wide as the words for how often something is checked, in any language.
  private static let frequency = "\u{3000}\u{3000}\u{3000}\u{3000}"

  init(_ column: PosterColumn, in family: Typeface.Family) {
    let regular = Typeface(family)
    let bold = Typeface(family, .bold)
    func phrases(_ text: String) -> PosterPhrases { PosterPhrases(text, in: regular) }
    let ems = TextMeasure(bold, size: 72 / 25.4)
    let badge = column.moment.kind.value == .ordinary ? 0 : Self.badge
    idWidth = ems.width(of: column.moment.key) + badge
    name = PosterPhrases(column.name, in: bold)
    qualifier = phrases(column.qualifier)
    action = phrases(column.action)
    needs = column.needs.map {
      (phrases($0.words), ems.width(of: $0.rating.toTenth.fixed))
    }
    evidence = column.evidence.map(phrases)
    points = column.points.map { (phrases($0.words), $0.standard.isRedLine) }
    backstage =
      column.backstage.map { [phrases($0.by), phrases($0.words)] }
      + column.checks.map { [phrases(Self.frequency + $0.numbers)] }
    support = column.support.map { [phrases($0.by), phrases($0.words)] }
  }
}
