import Foundation
import Testing

@testable import Publishing

/// Programs that go by the name of a browser, and how they are ended.
@Suite struct ChromiumTests {
  @Test(
    "a browser that does not come to it is ended, by force if need be",
    arguments: [
      "trap '' TERM; while :; do sleep 1; done", "trap '' TERM; exec tr '\\0' x </dev/zero >&4",
      "trap '' TERM; while :; do printf '{}\\0' >&4; done", "exit 0",
    ])
  func ended(script: String) async throws {
    try await Programs.withFolder { folder in
      let program = folder.appendingPathComponent("browser")
      let mark = folder.appendingPathComponent("process")
      try Data("#!/bin/sh\necho $$ > '\(mark.path)'\n\(script)\n".utf8).write(to: program)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path)
      #expect(throws: PrintError.self) {
        try Chromium(program, profile: folder, patience: 1)
      }
      let number = try String(contentsOf: mark, encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(!FileManager.default.fileExists(atPath: "/proc/\(number)"), "\(number) runs on")
    }
  }
}
