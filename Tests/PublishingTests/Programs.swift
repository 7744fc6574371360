import Foundation

/// The programs that tests hold pages against; `.ci/setup test` installs them. A test fails where
/// one is missing: a page nobody looked at is not a good page.
enum Programs {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The browser.
  static func browser() throws -> URL {
    try program(["chromium", "chromium-browser", "google-chrome"], package: "chromium")
  }

  /// One of the programs that read PDF.
  static func poppler(_ name: String) throws -> URL {
    try program([name], package: "poppler-utils")
  }

  /// A file of a Python package that `.ci/requirements.txt` names.
  static func pythonFile(_ name: String) throws -> URL {
    let lib = root.appendingPathComponent(".build/python/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
    let files = versions.sorted().map { lib.appendingPathComponent("\($0)/site-packages/\(name)") }
    guard let found = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      throw Failure(description: "\(name) is missing: run .ci/setup test")
    }
    return found
  }

  /// The first of some names that is a program on the path.
  static func program(_ names: [String], package: String) throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folders = path.split(separator: ":")
    let found = names.flatMap { name in
      folders.map { URL(fileURLWithPath: "\($0)/\(name)") }
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      throw Failure(
        description: "\(names[0]) is missing: run .ci/setup test, or install \(package)")
    }
    return found
  }

  /// Does something in a folder that vanishes afterwards.
  static func withFolder<Value>(_ work: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder)
  }

  /// Runs a program and gives what it prints. Its output goes to a file, so that a long one
  /// cannot block it.
  static func run(_ program: URL, _ arguments: [String]) async throws -> String {
    try await withFolder { folder in
      let output = folder.appendingPathComponent("output")
      try Data().write(to: output)
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in ended.resume() }
        do { try process.run() } catch { ended.resume(throwing: error) }
      }
      guard process.terminationStatus == 0 else {
        throw Failure(
          description: "\(program.lastPathComponent) ended with \(process.terminationStatus)")
      }
      return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
  }
}
