import Foundation
import Testing

/// Outputs as they were approved, in files that a reviewer reads.
enum Golden {
  private static let folder = Program.root.appendingPathComponent("Tests/PeakendTests/Goldens")

  /// Compares a text with the approved one. With `RECORD_GOLDENS=1` in the environment it is
  /// written instead, and the test fails all the same: recording is no passing.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let approved = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text == approved, "\(name) differs; RECORD_GOLDENS=1 records it",
      sourceLocation: sourceLocation)
  }
}
