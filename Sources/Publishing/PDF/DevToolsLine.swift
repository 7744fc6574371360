import Findings
import Foundation

/// A line to a browser: messages with a zero byte behind each, both ways.
final class DevToolsLine {
  private let socket: Int32
  private let patience: Int
  private var received = Data()
  /// When it is no longer waited for.
  private var end = ContinuousClock.now

  /// How long a browser may take for one thing, in seconds: a page of hundreds of sheets takes
  /// half a minute on a slow machine.
  static let patience = 180

  /// How many bytes a message may have: 256 MiB, a hundred times what the handbook of the largest
  /// sample comes to.
  private static let largest = 256 << 20

  private init(_ socket: Int32, patience: Int) {
    self.socket = socket
    self.patience = patience
  }

  deinit { Foundation.close(socket) }

  /// A line, and its far end for a process to read from and to write to.
  static func pair(patience: Int) throws(PrintError) -> (near: DevToolsLine, far: FileHandle) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw PrintError(
        reason: Phrase("no line to a browser can be opened", zh: "无法建立到浏览器的连接"))
    }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(ends[0], SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    return (
      DevToolsLine(ends[0], patience: patience),
      FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    )
  }

  /// Begins to wait for something new: a browser that talks on and never comes to it is not
  /// waited for either.
  func expect() { end = ContinuousClock.now + .seconds(patience) }

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

  /// The next message; nil if the browser has ended, takes too long or says too much.
  func receive() -> Data? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var searched = received.startIndex
    while true {
      if let end = received[searched...].firstIndex(of: 0) {
        defer { received = Data(received[(end + 1)...]) }
        return received[..<end]
      }
      searched = received.endIndex
      guard received.count <= Self.largest, ContinuousClock.now < end else { return nil }
      let count = recv(socket, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      received.append(contentsOf: piece[..<count])
    }
  }
}
