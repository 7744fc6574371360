import Foundation
import Testing

/// A small set to change, built once into `out`.
struct OutputPlace {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("set"))
  }

  /// Builds in English words; text alone, since nothing here is about pages.
  @discardableResult
  func build(
    _ options: [String] = [], to folder: String = "out", expecting status: Int32 = 0
  ) throws -> Program.Run {
    let run = try Program.run(
      ["build", "set", "-o", folder] + options, in: scratch.url)
    #expect(run.status == status, "\(run.output)\(run.talk)")
    return run
  }

  func files(_ folder: String = "out") throws -> [String: Data] {
    try scratch.contents(of: folder)
  }

  func mustExist(_ path: String, _ isThere: Bool = true) {
    #expect(
      FileManager.default.fileExists(atPath: scratch.path(path)) == isThere, "\(path)")
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path(path), withIntermediateDirectories: true)
  }

  /// Everything that lies beside the folders a test knows of.
  func strangers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
      .filter { $0 != "set" && $0 != "out" }
  }
}
