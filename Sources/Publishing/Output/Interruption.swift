import CDisk

/// A signal that asked the program to end while something had to be cleaned up first.
public struct Interruption: Error, Sendable {
  /// The number of the signal.
  public let signal: Int32

  /// The end that a signal asks for.
  public init(signal: Int32) { self.signal = signal }

  /// From now on SIGINT, SIGTERM and SIGHUP no longer end the program by themselves: whoever
  /// writes asks for them between two files.
  static func watch() { peakend_catch_signals() }

  /// Throws if such a signal came.
  public static func check() throws(Interruption) {
    let signal = peakend_caught_signal()
    if signal != 0 { throw Interruption(signal: signal) }
  }

  /// Ends the program as the signal would have.
  public func end() { peakend_end_by(signal) }
}
