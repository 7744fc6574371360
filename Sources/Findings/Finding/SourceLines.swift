/// The lines of the source files, for reports that show them.
public struct SourceLines: Sendable {
  private struct File {
    let bytes: [UInt8]
    /// Where each line begins.
    let starts: [Int]
    /// How many scalars begin before each block of bytes.
    let counts: [Int]

    /// The bytes of a line counted from 1, without its end; nil for a line that is not there.
    func line(_ number: Int) -> Range<Int>? {
      guard number >= 1, number <= starts.count else { return nil }
      let start = starts[number - 1]
      var end = number < starts.count ? starts[number] - 1 : bytes.count
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      return start..<max(start, end)
    }

    /// How many bytes a block has: so many are walked to find a column, however long a line is.
    static let block = 256

    /// The byte at which the scalar begins that has so many before it in the file.
    func place(ofScalar number: Int) -> Int {
      var (low, high) = (0, counts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if counts[middle] <= number { low = middle } else { high = middle }
      }
      var place = low * Self.block
      var left = number - (counts.isEmpty ? 0 : counts[low])
      while place < bytes.count, left > 0 || !Self.begins(bytes[place]) {
        if Self.begins(bytes[place]) { left -= 1 }
        place += 1
      }
      return place
    }

    /// How many scalars begin before a byte.
    func count(before place: Int) -> Int {
      guard !counts.isEmpty else { return 0 }
      let block = min(place / Self.block, counts.count - 1)
      return bytes[block * Self.block..<place].reduce(counts[block]) {
        $0 + (Self.begins($1) ? 1 : 0)
      }
    }

    /// Whether a byte of UTF-8 begins a scalar.
    static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
  }

  private var files: [String: File] = [:]

  /// No files yet.
  public init() {}

  /// Adds a file; its lines end with a line feed, with or without a carriage return before.
  public mutating func add(_ path: String, bytes: [UInt8]) {
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [first]
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % File.block == 0 { counts.append(count) }
      if File.begins(byte) { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    files[path] = File(bytes: bytes, starts: starts, counts: counts)
  }

  /// What each file holds.
  public var contents: [String: [UInt8]] { files.mapValues(\.bytes) }

  /// A line counted from 1 without its end, bytes that are no UTF-8 replaced; nil for a file
  /// or line that is not there.
  public func line(_ number: Int, of path: String) -> String? {
    guard let file = files[path], let bytes = file.line(number) else { return nil }
    return String(decoding: file.bytes[bytes], as: UTF8.self)
  }

  /// A part of a line, and what of the line is left out of it.
  struct Part {
    let text: String
    /// How many scalars stand before it.
    let before: Int
    /// Whether the line goes on behind it.
    let goesOn: Bool
  }

  /// The line in which a span begins: so many scalars before it, of it, and behind it, so that a
  /// report takes no longer over a long line than over a short one.
  func part(around span: Span, reach: Int) -> Part? {
    guard let file = files[span.file], let line = file.line(span.line) else { return nil }
    let first = file.count(before: line.lowerBound)
    let length = file.count(before: line.upperBound) - first
    let place = min(max(0, span.column - 1), length)
    let (before, end) = (max(0, place - reach), min(length, place + 2 * reach))
    let bytes = file.place(ofScalar: first + before)..<file.place(ofScalar: first + end)
    return Part(
      text: String(decoding: file.bytes[bytes.clamped(to: line)], as: UTF8.self), before: before,
      goesOn: end < length)
  }
}
