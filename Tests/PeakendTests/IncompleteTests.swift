import Findings
import Foundation
import Testing

@testable import PeakendCLI

@Suite("A check that could not be made is never green")
struct IncompleteTests {
  /// What every format must say of a check that could not be made.
  private static let signs = [
    "text": "check is incomplete", "concise": "check is incomplete",
    "json": "\"problem\":\"", "sarif": "\"executionSuccessful\":false",
    "github": "::error title=peakend::the check is incomplete",
    "gitlab": "\"severity\":\"blocker\"", "junit": "<error message=\"the check is incomplete",
    "markdown": "**the check is incomplete",
  ]

  @Test("nothing to read, unreadable input, no word list, no baseline", arguments: signs.keys)
  func input(kind: String) throws {
    let scratch = try Scratch()
    let sign = try #require(Self.signs[kind])
    try FileManager.default.createDirectory(
      atPath: scratch.path("empty"), withIntermediateDirectories: true)
    let calls = [
      ["empty"], ["nowhere"], [Program.broken, "--words", "nowhere"],
      [Program.broken, "--baseline", "nowhere"], [Program.broken, "--quiet", "--words", "nowhere"],
    ]
    for call in calls {
      let run = try Program.run(["check"] + call + ["--format", kind], in: scratch.url)
      #expect(run.status == 2, "\(call)")
      #expect(run.output.contains(sign), "\(call): \(run.output)")
      #expect(run.talk.hasPrefix("peakend: "), "\(call): \(run.talk)")
    }
  }

  @Test("a report that cannot be written, told in the others", arguments: signs.keys)
  func output(kind: String) throws {
    let scratch = try Scratch()
    let sign = try #require(Self.signs[kind])
    let run = try Program.run(
      [
        "check", Program.broken, "--format", kind, "--format", "json=good.json", "--format",
        "sarif=missing/out.sarif",
      ], in: scratch.url)
    #expect(run.status == 2)
    #expect(run.output.contains(sign), "\(run.output)")
    #expect(run.talk.contains("'missing/out.sarif' cannot be written"), "\(run.talk)")
    #expect(try scratch.contents(of: "").isEmpty, "nothing is written unless all is")
  }

  @Test("a folder where a report belongs, and standard output that takes nothing")
  func refusedOutput() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["check", Program.broken, "--format", "json=."], in: scratch.url)
    #expect(run.status == 2)
    #expect(run.talk.contains("'.' is a folder"))
    let shell = URL(fileURLWithPath: "/bin/sh")
    let full = try Program.run(
      shell, ["-c", "\"$0\" check \"$1\" > /dev/full", Program.file.path, Program.broken],
      in: scratch.url)
    #expect(full.status == 2)
  }

  @Test("a report may go to a device")
  func device() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["check", Program.frame, "--format", "json=/dev/null", "--format", "text"], in: scratch.url)
    #expect(run.status == 0, "\(run.talk)")
    var isFolder: ObjCBool = false
    #expect(FileManager.default.fileExists(atPath: "/dev/null", isDirectory: &isFolder))
    #expect(FileManager.default.contents(atPath: "/dev/null")?.isEmpty ?? true)
  }

  @Test("a schema that does not load")
  func schema() {
    let broken = Workspace.SchemaTexts(main: "<xs:schema", xml: "")
    let refusal = #expect(throws: Refusal.self) {
      _ = try Workspace(folder: Program.broken, schema: broken)
    }
    #expect(refusal?.reason[.en] == "the schema inside the program does not load")
  }
}
