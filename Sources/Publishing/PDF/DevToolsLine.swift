import Findings
import Foundation

/// A line to a browser: messages with a zero byte behind each, both ways.
final class DevToolsLine {
  private let socket: Int32
  private var received = Data()

  /// How long a browser may be silent, in seconds: a page of hundreds of sheets takes half a
  /// minute on a slow machine.
  private static let patience = 180

  private init(_ socket: Int32) { self.socket = socket }

  deinit { Foundation.close(socket) }

  /// A line, and its far end for a process to read from and to write to.
  static func pair() throws(PrintError) -> (near: DevToolsLine, far: FileHandle) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw PrintError(
        reason: Phrase("no line to a browser can be opened", zh: "无法建立到浏览器的连接"))
    }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(
      ends[0], SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    return (DevToolsLine(ends[0]), FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
  }

  /// Sends a message; false if nobody is there to take it.
  func send(_ message: Data) -> Bool {
    var rest = message + [0]
    while !rest.isEmpty {
      // A browser that has ended must not end the program too.
      let count = rest.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The next message; nil if the browser has ended, or is silent for too long.
  func receive() -> Data? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var searched = received.startIndex
    while true {
      if let end = received[searched...].firstIndex(of: 0) {
        defer { received = Data(received[(end + 1)...]) }
        return received[..<end]
      }
      searched = received.endIndex
      let count = recv(socket, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      received.append(contentsOf: piece[..<count])
    }
  }
}
