import Findings
import Rendering

/// A place where a text is printed, and the room it has there.
struct CapacityRoom {
  /// How messages call the document.
  let document: Phrase
  let face: Typeface
  /// The width of a line in ems.
  let width: Double
  /// The most lines.
  let lines: Int
  /// Whether lines end between phrases only, as on posters.
  let keepsPhrases: Bool

  /// How a text exceeds its room.
  enum Excess: Equatable {
    /// It takes so many lines.
    case lines(Int)
    /// A phrase of it is wider than a line.
    case width
  }

  /// A type size at which an em is a millimetre.
  private static let emInMillimetres = 72 / 25.4

  /// How the text exceeds the room; nil if it fits.
  func excess(of text: String) -> Excess? {
    keepsPhrases ? excess(ofPhrases: text) : excess(ofParagraph: text)
  }

  private func excess(ofPhrases text: String) -> Excess? {
    let phrases = SetText(text, in: face.family, face.weight)
    if !phrases.fits(width) {
      let measure = TextMeasure(face, size: Self.emInMillimetres)
      let isTooWide = text.split { $0 == "|" || $0 == " " }.contains { piece in
        let blank = piece.last.map(Self.endsBlank) ?? false
        return measure.width(of: String(piece)) - (blank ? 0.5 : 0) > width + Self.tolerance
      }
      if isTooWide { return .width }
    }
    let taken = phrases.lines(width)
    return taken > lines ? .lines(taken) : nil
  }

  /// What may stand in the padding of a cell, in ems: measured widths are no less than real ones.
  private static let tolerance = 0.1

  /// Whether a sign fills only the left half of its em: the rest may stand over the edge.
  private static func endsBlank(_ sign: Character) -> Bool { "，、；：。！？）".contains(sign) }

  /// A text so short that it fits however it is broken is not measured: no sign is wider than
  /// an em, and no line but the last is left more than half empty.
  private func excess(ofParagraph text: String) -> Excess? {
    guard Double(text.utf8.count) > width * Double(lines) / 2 else { return nil }
    let taken = TextMeasure(face, size: Self.emInMillimetres).lines(
      text, width: width, breaking: .anywhere)
    return taken > lines ? .lines(taken) : nil
  }

  /// About how many characters fit a line.
  var charactersOfLine: Int {
    max(1, Int(face.family.isHan ? width : width / Self.latinAdvance))
  }

  /// The mean width of a letter in running English, in ems.
  private static let latinAdvance = 0.55
}
