import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private let scratch: Scratch
  private let blocks: [String]

  /// The sample with the two slips of which the README shows the findings.
  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("Standards"), withIntermediateDirectories: true)
    let copy = "Standards/service-hall"
    _ = try scratch.copyOfHall(copy)
    try scratch.replace(
      "id=\"gotone\" weight=\"27\"", with: "id=\"gotone\" weight=\"25\"", in: "\(copy)/set.xml")
    try scratch.replace(
      "id=\"M01-S1\" level=\"must\"", with: "id=\"M01-S1\" level=\"msut\"",
      in: "\(copy)/moments/M01-find.xml")
    let text = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    // Every second part between fences is a block; what it begins with names its language.
    let parts = text.components(separatedBy: "```")
    blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
      .filter { $0.hasPrefix("\n") }.map { String($0.dropFirst()) }
  }

  @Test("shows what the program says of the sample with two slips")
  func outputs() throws {
    let calls = blocks.filter { $0.hasPrefix("$ peakend ") }
    #expect(calls.count == 3)
    for call in calls {
      let lines = call.split(separator: "\n", maxSplits: 1)
      let arguments = lines[0].split(separator: " ").dropFirst(2).map(String.init)
      let run = try Program.run(arguments, in: scratch.url)
      #expect(run.output == String(lines[1]), "the README shows another output of \(arguments)")
    }
  }

  @Test("names the bounds that the program tells")
  func limits() throws {
    let scratch = try Scratch()
    let told = try Program.run(["explain", "over-limit"], in: scratch.url).output
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(readme.firstMatch(of: #/## Limits\n([^#]+)/#)).1
    let numbers = told.matches(of: #/\d{2,}|\d MiB/#).map(\.0)
    #expect(numbers.count == 5, "\(told)")
    for number in numbers {
      #expect(section.replacing(",", with: "").contains(number), "\(number)")
    }
  }

  @Test("shows what pre-commit prints of it")
  func hook() throws {
    let block = try #require(blocks.first { $0.hasPrefix("peakend check...") })
    let run = try Program.run(
      ["check", "Standards/service-hall", "--format", "concise"], in: scratch.url)
    #expect(block.hasSuffix("- exit code: \(run.status)\n\n\(run.output)"), "\(run.output)")
  }
}
