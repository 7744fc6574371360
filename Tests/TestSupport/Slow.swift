import Foundation
import Testing

/// What takes too long for a look between two edits, and is left out by `make quick`.
public enum Slow {
  /// Whether it is left out; tests of many of a kind then take a few.
  public static let isLeftOut = ProcessInfo.processInfo.environment["PEAKEND_QUICK"] != nil

  /// Says that something slow is about to be started, where it is started: no list of tests has to
  /// be kept. Where that is left out, the test ends here, neither passed nor failed.
  public static func start(_ what: String) throws {
    if isLeftOut { try Test.cancel("it needs \(what)") }
  }
}
