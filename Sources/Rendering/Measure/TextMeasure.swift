/// Tells how much room a text takes on an HTML page, without a browser.
///
/// It follows the browser's way of filling lines, with spaces between Han and Latin
/// (`text-autospace: normal`), and leaves out what saves room: trimmed punctuation and kerning,
/// which moves few pairs of letters apart. The answer may be too high but is not meant ever to be
/// too low.
public struct TextMeasure: Sendable, Hashable {
  /// The typeface.
  public let face: Typeface
  /// The type size in points.
  public let size: Double

  /// How lines may end in a text with soft breaks `|`.
  public enum Breaking: Sendable, Hashable {
    /// Only between phrases, as `{{phrases(x)}}` prints them.
    case phrases
    /// Wherever a line may end, as `{{x}}` prints it.
    case anywhere
  }

  private static let millimetresPerPoint = 25.4 / 72

  /// A measure for a typeface at a size in points.
  public init(_ face: Typeface, size: Double) {
    self.face = face
    self.size = size
  }

  /// The width of a text on one line, in millimetres. Soft breaks take no room.
  public func width(of text: String) -> Double {
    Self.ems(text, in: face) * millimetres(1000)
  }

  /// The width of a text in ems, for drawings with units of their own.
  static func ems(_ text: String, in face: Typeface) -> Double {
    let line = MeasuredLine(LanguageMarks.plain(text), face: face)
    return Double(line.width(0..<line.count)) / 1000
  }

  /// How many lines a text takes in a width in millimetres; 0 for an empty text. A phrase or
  /// word wider than a line counts the lines it would fill.
  public func lines(_ text: String, width: Double, breaking: Breaking = .phrases) -> Int {
    LanguageMarks.plain(text).utf8.split(separator: UInt8(ascii: "\n")).reduce(0) {
      $0 + lines(ofParagraph: Substring($1), width: width, breaking: breaking)
    }
  }

  private func lines(ofParagraph text: Substring, width: Double, breaking: Breaking) -> Int {
    let line = MeasuredLine(text, face: face)
    guard line.count > 0 else { return 0 }
    let room = max(1, Int(width / millimetres(1)))
    if line.width(0..<line.count) <= room { return 1 }
    let text = LineBreaks(String(text), softBreak: "|")
    let keepsPhrases = breaking == .phrases && text.before.contains(.preferred)
    var lines = 1
    var lineStart = 0
    var segmentStart = 0
    for stop in 1...text.scalars.count where Self.mayEnd(text, at: stop, keepsPhrases) {
      if line.width(lineStart..<stop) > room {
        if segmentStart > lineStart { lines += 1 }
        lineStart = segmentStart
        lines += max(0, (line.width(lineStart..<stop) - 1) / room)
      }
      segmentStart = stop
    }
    return lines
  }

  /// Whether a line may end at a place. Browsers do not break after the slash of `up/down`.
  private static func mayEnd(_ text: LineBreaks, at stop: Int, _ keepsPhrases: Bool) -> Bool {
    if stop == text.scalars.count { return true }
    if text.before[stop] == .preferred { return true }
    if keepsPhrases || text.before[stop] == .none { return false }
    return !(text.scalars[stop - 1] == "/" && text.scalars[stop].isASCII)
  }

  private func millimetres(_ thousandths: Int) -> Double {
    Double(thousandths) / 1000 * size * Self.millimetresPerPoint
  }

}

/// A text laid out on one endless line: the edges of its characters in thousandths of an em.
struct MeasuredLine {
  /// What `text-autospace` puts between Han and Latin: an eighth of an em.
  private static let autospace = 125

  private let scalars: [Unicode.Scalar]
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// How many characters there are.
  var count: Int { scalars.count }

  /// Lays out a text without its soft breaks.
  init(_ text: some StringProtocol, face: Typeface) {
    scalars = LineBreaks.scalars(of: text, without: "|")
    starts.reserveCapacity(scalars.count)
    ends.reserveCapacity(scalars.count)
    let advances = face.advances
    var edge = 0
    for (index, scalar) in scalars.enumerated() {
      if index > 0, Self.needsSpace(scalars[index - 1], scalar) { edge += Self.autospace }
      starts.append(edge)
      edge += advances[scalar]
      ends.append(edge)
    }
  }

  /// The width of a stretch; blanks at its end hang and do not count.
  func width(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == " " { end -= 1 }
    return end > range.lowerBound ? ends[end - 1] - starts[range.lowerBound] : 0
  }

  /// How far what follows a stretch is from its start.
  func advance(_ range: Range<Int>) -> Int {
    let end = range.upperBound < count ? starts[range.upperBound] : ends.last ?? 0
    return range.isEmpty ? 0 : end - starts[range.lowerBound]
  }

  private static func needsSpace(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let leftIsHan = isHan(left)
    return leftIsHan != isHan(right) && isLatin(leftIsHan ? right : left)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Letters, digits and the punctuation that keeps a distance from Han in Chromium, whatever the
  /// script; in blocks of letters all that there is.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x3B, 0x3F...0x5A, 0x61...0x7A, 0xA7, 0xAA, 0xB5, 0xBA, 0xC0...0x10FF: true
    case 0x21, 0x23, 0x25, 0x26, 0x2C, 0x2E, 0x5C, 0x2030, 0x2032, 0x2033: true
    case 0x1200...0x1FFF, 0x2C00...0x2DFF, 0xA4D0...0xA95F, 0xA980...0xABFF: true
    case 0xFB00...0xFDFF, 0xFE70...0xFEFC: true
    case 0x2071...0x209C, 0x2100...0x214F, 0x1_0000...0x1_FFFF: scalar.properties.isAlphabetic
    default: false
    }
  }
}
