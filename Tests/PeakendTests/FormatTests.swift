import Foundation
import Testing

@Suite("Formats of peakend check")
struct FormatTests {
  /// Only these, so that a new rule changes no golden.
  static let codes = [
    "unknown-reference", "need-without-evidence", "segment-weights-off",
    "waiver-not-yet-in-force",
  ]

  /// A check of the broken folder from beside it.
  static func check(_ options: [String], in scratch: Scratch) throws -> Program.Run {
    let arguments =
      ["check", "Broken", "--as-of", "2026-07-15"] + codes.flatMap { ["--select", $0] }
    return try Program.run(arguments + options, in: scratch.url)
  }

  static let kinds = [
    "text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown",
  ]

  @Test("every format is as it was approved", arguments: kinds, ["en", "zh-Hans"])
  func golden(kind: String, language: String) throws {
    let scratch = try Scratch()
    _ = try scratch.copyOfBroken()
    let run = try Self.check(["--format", kind, "--lang", language], in: scratch)
    #expect(run.status == 1)
    #expect(run.talk == "")
    try Golden.expect(run.output, is: "check.\(language).\(kind)")
  }

  @Test(
    "programs are given paths from the working folder, people the ones they typed",
    arguments: ["Broken", "./Broken/", "Broken/../Broken", "ABSOLUTE", "link"])
  func paths(typed: String) throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfBroken()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "Broken")
    let folder = typed == "ABSOLUTE" ? copy : typed
    let plain = typed == "link" ? "link" : "Broken"
    let run = try Program.run(
      [
        "check", folder, "--format=gitlab=g", "--format=github=h", "--format=sarif=s",
        "--format=concise",
      ],
      in: scratch.url)
    #expect(run.status == 1)
    let shown = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    #expect(run.output.contains("\(shown)/set.xml:26:34: error["), "\(run.output)")
    #expect(try scratch.text(of: "g").contains("\"path\":\"\(plain)/set.xml\""))
    #expect(try scratch.text(of: "h").contains("::error file=\(plain)/set.xml,line=26,"))
    #expect(try scratch.text(of: "s").contains("\"uri\":\"\(plain)/set.xml\""))
    for name in ["g", "h", "s"] {
      #expect(try !scratch.text(of: name).contains(scratch.url.lastPathComponent), "\(name)")
    }
  }

  @Test("a folder elsewhere keeps its path, and SARIF makes an address of it")
  func elsewhere() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfBroken()
    let away = try Scratch()
    let sarif = try Program.run(["check", copy, "--format", "sarif"], in: away.url).output
    #expect(sarif.contains("\"uri\":\"file://\(copy)/set.xml\""))
    #expect(try Validator.faults(of: sarif, by: .sarif) == [])
    let up = try Program.run(
      ["check", "../Broken", "--format", "gitlab"],
      in: scratch.url.appendingPathComponent("Broken"))
    #expect(up.output.contains("\"path\":\"set.xml\""))
  }

  @Test("links of a summary lead to the files as the pipeline saw them")
  func links() throws {
    let github = try Program.run(
      ["check", Program.broken, "--format", "markdown"],
      environment: [
        "GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0",
      ])
    #expect(
      github.output.contains(
        "(https://example.org/a/b/blob/c0/Tests/PeakendTests/Broken/set.xml#L26)"))
    let gitlab = try Program.run(
      ["check", Program.broken, "--format", "markdown"],
      environment: ["CI_PROJECT_URL": "https://example.org/a/b", "CI_COMMIT_SHA": "c0"])
    #expect(
      gitlab.output.contains(
        "(https://example.org/a/b/-/blob/c0/Tests/PeakendTests/Broken/set.xml#L26)"))
  }
}
