/// The lines of the source files, for reports that show them.
public struct SourceLines: Sendable {
  private struct File {
    let bytes: [UInt8]
    /// Where each line begins.
    let starts: [Int]
  }

  private var files: [String: File] = [:]

  /// No files yet.
  public init() {}

  /// Adds a file; its lines end with a line feed, with or without a carriage return before.
  public mutating func add(_ path: String, bytes: [UInt8]) {
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [first]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    files[path] = File(bytes: bytes, starts: starts)
  }

  /// What each file holds.
  public var contents: [String: [UInt8]] { files.mapValues(\.bytes) }

  /// A line counted from 1 without its end, bytes that are no UTF-8 replaced; nil for a file
  /// or line that is not there.
  public func line(_ number: Int, of path: String) -> String? {
    guard let file = files[path], number >= 1, number <= file.starts.count else { return nil }
    let start = file.starts[number - 1]
    var end = number < file.starts.count ? file.starts[number] - 1 : file.bytes.count
    if end > start, file.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: file.bytes[start..<max(start, end)], as: UTF8.self)
  }
}
