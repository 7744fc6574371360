import Foundation
import Testing

@testable import PeakendCLI

@Suite("The report of a GitLab job")
struct JobReportTests {
  private static let file = "gl-code-quality-report.json"
  private let editions: FrameEditions

  /// A set of which a promise was loosened in silence, and with a fault that `check` finds.
  init() throws {
    editions = try FrameEditions()
    try editions.commit("first")
    let file = "set/moments/M01-enter.xml"
    try editions.scratch.replace(
      "value=\"10\" unit=\"s\"", with: "value=\"15\" unit=\"s\"", in: file)
    try editions.scratch.write("<x/>", to: "set/stray.xml")
  }

  private func run(_ call: String) throws {
    _ = try Program.run(
      call.split(separator: " ").map(String.init), in: editions.scratch.url,
      environment: ["GITLAB_CI": "true"])
  }

  private func entries() throws -> [String] {
    let text = try editions.scratch.text(of: Self.file)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let prints = try #require(value).map { "\($0["check_name"] ?? "") \($0["fingerprint"] ?? "")" }
    #expect(Set(prints).count == prints.count, "\(prints)")
    return prints.map { String($0.prefix { $0 != " " }) }.sorted()
  }

  @Test(
    "holds what every command of the job found, in whatever order they ran, and once",
    arguments: [
      ["check set", "breaking --against main set"], ["breaking --against main set", "check set"],
      ["check set", "breaking --against main set", "check set", "breaking --against main set"],
      ["check ./set/", "breaking --against main set"],
    ])
  func both(calls: [String]) throws {
    for call in calls { try run(call) }
    let found = try entries()
    #expect(found.contains("stray-file") && found.contains("change-unaccepted"), "\(found)")
    #expect(found.count { $0 == "stray-file" } == 1, "\(found)")
  }

  @Test("drops what the same command finds no more, and keeps what others wrote")
  func again() throws {
    try editions.scratch.write(
      """
      [{"description": "d", "check_name": "semi", "fingerprint": "f",
        "location": {"path": "a.js", "lines": {"begin": 1}}, "weight": 0.5}]
      """, to: Self.file)
    try run("check set")
    try run("breaking --against main set")
    try FileManager.default.removeItem(atPath: editions.scratch.path("set/stray.xml"))
    try run("check set")
    let found = try entries()
    #expect(!found.contains("stray-file") && found.contains("change-unaccepted"), "\(found)")
    #expect(found.contains("semi"))
    #expect(try editions.scratch.text(of: Self.file).contains("\"weight\":0.5"))
  }

  @Test("tells of each command that could not be completed")
  func incomplete() throws {
    try run("check nowhere")
    try run("breaking --against main nowhere")
    #expect(try entries().count { $0 == "incomplete-check" } == 2)
  }

  @Test(
    "is written anew where it is none", arguments: ["", "[{", "{}", "[1]", "{\"a\":[{}]}"])
  func broken(text: String) throws {
    try editions.scratch.write(text, to: Self.file)
    try run("check set")
    #expect(try entries().contains("stray-file"))
  }

  @Test("is nobody's but the command's that was told its name")
  func named() throws {
    try run("check set")
    try run("breaking --against main set --format gitlab=\(Self.file)")
    #expect(try entries().contains("stray-file") == false)
  }
}
