import Findings

/// What a merge leaves in a file where it found no way: both versions between lines of signs.
enum MergeMarkers {
  /// The conflicts left in a file, each at its first marker.
  static func faults(in file: SourceFile) -> [LocatedFault] {
    let lines = markers(in: file.bytes)
    guard !lines.isEmpty else { return [] }
    var positions = Positions(
      file: file.path, bytes: file.bytes, start: TextCheck.start(of: file.bytes))
    var faults: [LocatedFault] = []
    var isInside = false
    for line in lines {
      let sign = Unicode.Scalar(file.bytes[line.lowerBound])
      // The first line of a conflict speaks for the others, also where it is not its first.
      if !isInside || sign == "<" {
        faults.append(
          LocatedFault(.mergeMarker(file.bytes.text(line)), at: positions.span(line)))
      }
      isInside = sign != ">"
    }
    return faults
  }

  /// The first seven signs of every line that is a marker of git: `<<<<<<< HEAD`, `||||||| base`,
  /// `=======`, `>>>>>>> branch`. A line of seven equals signs in a comment is a line.
  private static func markers(in bytes: [UInt8]) -> [Range<Int>] {
    var markers: [Range<Int>] = []
    var start = TextCheck.start(of: bytes)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if isMarker(start..<end, in: bytes) { markers.append(start..<start + 7) }
      start = end + 1
    }
    let isConflict = markers.contains { bytes[$0.lowerBound] != UInt8(ascii: "=") }
    return isConflict ? markers : markers.filter { !isInComment($0.lowerBound, bytes) }
  }

  private static func isMarker(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard line.count >= 7 else { return false }
    let sign = bytes[line.lowerBound]
    guard [UInt8](arrayLiteral: 0x3C, 0x3E, 0x7C, 0x3D).contains(sign),
      bytes[line.lowerBound..<line.lowerBound + 7].allSatisfy({ $0 == sign })
    else { return false }
    let rest = bytes[(line.lowerBound + 7)..<line.upperBound]
    let isBare = rest.allSatisfy(\.isBlank)
    return isBare || sign != 0x3D && rest.first == UInt8(ascii: " ")
  }

  private static func isInComment(_ place: Int, _ bytes: [UInt8]) -> Bool {
    var at = 0
    while let open = bytes.next("<!--", from: at), open < place {
      guard let close = bytes.next("-->", from: open + 4) else { return true }
      if close > place { return true }
      at = close + 3
    }
    return false
  }
}
