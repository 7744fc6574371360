import Foundation
import Testing

/// A small set in a repository with a branch of its own, cloned in the ways in which pipelines
/// clone: each leaves something out.
struct Clones {
  let editions: FrameEditions
  private let work: URL

  /// Where 'main' goes on after 'topic' left it: a promise is loosened on 'main'.
  init() throws {
    editions = try FrameEditions()
    try editions.commit("first")
    try editions.git("branch", "topic")
    try editions.loosen()
    try editions.commit("second")
    work = editions.scratch.url.appendingPathComponent("clones")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    try editions.git("config", "uploadpack.allowFilter", "true")
  }

  /// Clones the repository.
  func clone(_ name: String, _ options: String...) throws -> URL { try clone(name, options) }

  func clone(_ name: String, _ options: [String]) throws -> URL {
    let place = work.appendingPathComponent(name)
    let source = "file://" + editions.scratch.url.path
    try editions.git(["clone", "-q"] + options + [source, place.path])
    return place
  }

  /// Runs the program in a clone, in English.
  func run(_ call: String, in place: URL, environment: [String: String] = [:]) throws
    -> Program.Run
  {
    try Program.run(
      call.split(separator: " ").map(String.init) + ["--lang", "en"], in: place,
      environment: environment)
  }
}
