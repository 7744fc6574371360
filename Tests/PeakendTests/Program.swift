import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
struct Program {
  /// What came of a run.
  struct Run {
    let status: Int32
    let output: String
    let talk: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let hall = root.appendingPathComponent("Standards/service-hall").path
  static let broken = root.appendingPathComponent("Tests/PeakendTests/Broken").path
  /// A small sound folder.
  static let frame = root.appendingPathComponent("Tests/RulesTests/Frame").path
  static let channel = root.appendingPathComponent("Standards/e-channel").path

  /// What a developer's or a pipeline's own environment may not change about a test.
  private static let neutral = [
    "LC_ALL": "C", "GITHUB_ACTIONS": "", "GITLAB_CI": "", "GITHUB_SHA": "", "CI_COMMIT_SHA": "",
    "GITHUB_WORKSPACE": "", "CI_PROJECT_DIR": "",
  ]

  /// Runs the program in a folder with additions to the environment.
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Run {
    // Where the path is another, no browser is found on it.
    if arguments.contains("pdf"), environment["PATH"] == nil { try Slow.start("a browser") }
    return try run(file, arguments, in: folder, environment: environment)
  }

  /// The built program.
  static let file = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("peakend")

  /// Runs any program.
  static func run(
    _ file: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(neutral) { $1 }.merging(environment) { $1 }
    let outputFile = try Scratch.file()
    let talkFile = try Scratch.file()
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: talkFile)
    try process.run()
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: outputFile)
      try? FileManager.default.removeItem(at: talkFile)
    }
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      talk: try String(contentsOf: talkFile, encoding: .utf8))
  }
}

/// Folders that vanish with the test that made them.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path inside.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// A copy of the service hall to break.
  func copyOfHall(_ name: String = "hall") throws -> String {
    let copy = path(name)
    try FileManager.default.copyItem(atPath: Program.hall, toPath: copy)
    // The files name the schema beside the folder, as the samples do.
    let beside = URL(fileURLWithPath: copy).deletingLastPathComponent().path
    try FileManager.default.copyItem(
      atPath: Program.root.appendingPathComponent("Standards/peakend.xsd").path,
      toPath: beside + "/peakend.xsd")
    return copy
  }

  /// A copy of the folder with a few faults of every kind that reports tell apart.
  func copyOfBroken() throws -> String {
    let copy = path("Broken")
    try FileManager.default.copyItem(atPath: Program.broken, toPath: copy)
    return copy
  }

  /// Writes a text to a file inside.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// The text of a file inside.
  func text(of name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// Replaces words in a file inside; the words must be there.
  func replace(_ words: String, with others: String, in name: String) throws {
    let file = url.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(words), "'\(words)' is not in \(name)")
    try text.replacingOccurrences(of: words, with: others)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  /// Every file inside with its bytes.
  func contents(of name: String) throws -> [String: Data] {
    let folder = url.appendingPathComponent(name)
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    return try names.reduce(into: [:]) { files, name in
      let file = folder.appendingPathComponent(name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return
      }
      files[name] = try Data(contentsOf: file)
    }
  }

  /// Every document inside with its bytes: all but the manifest, which tells what they were made
  /// of.
  func documents(of name: String) throws -> [String: Data] {
    try contents(of: name).filter { $0.key != "peakend.json" }
  }

  static func file() throws -> URL {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-\(UUID().uuidString)")
    try Data().write(to: file)
    return file
  }
}
