import CLibXML2
import Findings

/// Goes through the bytes of a sound file beside libxml2, which tells of each tag when it has read
/// it, and knows where things stand.
struct SoundPlaces {
  private let bytes: [UInt8]
  private let start: Int
  private var positions: Positions
  /// How far the bytes have been looked at for tags.
  private var at: Int
  /// What stands in the tag at hand behind its name.
  private var rest: Range<Int>
  /// The values in it by the names of their attributes, once they are looked up.
  private var values: [String: Range<Int>]?

  /// The places in a file whose text begins at byte `start`.
  init(in file: SourceFile, from start: Int) {
    bytes = file.bytes
    self.start = start
    positions = Positions(file: file.path, bytes: file.bytes, start: start)
    at = start
    rest = start..<start
  }

  /// Whether no tag can have more attributes than a limit: libxml2 compares each with all before
  /// it, and tells of none before it has them all.
  static func areBounded(_ bytes: [UInt8], to limit: Int) -> Bool {
    var signs = 0
    for at in bytes.indices.dropLast() {
      if bytes[at] == UInt8(ascii: "<") { signs = 0 }
      // A line of them, as under a heading, is no attribute.
      guard bytes[at] == UInt8(ascii: "="), bytes[at + 1] != UInt8(ascii: "=") else { continue }
      signs += 1
      if signs > limit { return false }
    }
    return true
  }

  /// Where in the file something stands that libxml2 points at; nil if it is a copy.
  func offset(of place: UnsafePointer<xmlChar>?, in parser: xmlParserCtxtPtr) -> Int? {
    guard let place, let input = parser.pointee.input, let base = input.pointee.base,
      let end = input.pointee.end, place >= base, place <= end
    else { return nil }
    return start + Int(input.pointee.consumed) + (place - base)
  }

  // MARK: Tags

  /// Goes on to the next tag that libxml2 tells of; where the first line of text on the way stands
  /// that is not blank, if there is one.
  mutating func passText() -> Span? {
    var first: Span?
    while at < bytes.count {
      let tag = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      note(at..<tag, in: &first)
      at = tag
      if bytes.starts(at: at, with: "<!--") {
        skip(behind: "-->")
      } else if bytes.starts(at: at, with: "<![CDATA[") {
        let section = at + 9
        skip(behind: "]]>")
        note(section..<max(section, at - 3), in: &first)
      } else if bytes.starts(at: at, with: "<?") {
        skip(behind: "?>")
      } else {
        break
      }
    }
    return first
  }

  private mutating func skip(behind end: StaticString) {
    at = bytes.next(end, from: at).map { $0 + end.utf8CodeUnitCount } ?? bytes.count
  }

  private mutating func note(_ text: Range<Int>, in first: inout Span?) {
    if first == nil, let piece = bytes.filledPiece(of: text) { first = positions.span(piece) }
  }

  /// Begins an opening tag, which ends at an offset; where its name stands.
  mutating func beginTag(named name: String, to end: Int?) -> Span {
    let name = at + 1..<at + 1 + name.utf8.count
    rest = name.upperBound..<max(name.upperBound, end ?? bytes.count)
    values = nil
    return positions.span(name)
  }

  /// Goes behind an opening tag; whether it ends its element too.
  mutating func endTag() -> Bool {
    let endsItself = bytes.starts(at: rest.upperBound, with: "/>")
    at = min(bytes.count, rest.upperBound + (endsItself ? 2 : 1))
    return endsItself
  }

  /// Goes behind the closing tag at hand.
  mutating func passClosingTag() { skip(behind: ">") }

  // MARK: Values

  /// Where a value in the tag at hand stands: an empty one is shown by its quotes, and one of which
  /// libxml2 gives a copy is looked up by its name. Nil if it is not there.
  mutating func span(of attribute: String, at place: Range<Int>?) -> Span? {
    if place == nil, values == nil { values = valuesByName() }
    guard let place = place ?? values?[attribute] else { return nil }
    return positions.span(place.isEmpty ? place.lowerBound - 1..<place.upperBound + 1 : place)
  }

  private func valuesByName() -> [String: Range<Int>] {
    var values: [String: Range<Int>] = [:]
    var at = rest.lowerBound
    while let sign = bytes[at..<rest.upperBound].firstIndex(of: UInt8(ascii: "=")),
      let open = bytes[sign..<rest.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(open + 1)..<rest.upperBound].firstIndex(of: bytes[open])
    {
      let name = bytes[at..<sign].filter { !$0.isBlank }
      values[String(decoding: name, as: UTF8.self)] = open + 1..<close
      at = close + 1
    }
    return values
  }
}
