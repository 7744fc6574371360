import Foundation
import Testing

@testable import PeakendCLI

/// A copy of the service hall in a repository of its own, to commit and to change.
private struct HallRepository {
  let scratch: Scratch
  let hall: String

  init() throws {
    scratch = try Scratch()
    hall = try scratch.copyOfHall()
    try git("init", "-q", "-b", "main")
    try commit("first")
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let own = [
      "user.name=test", "user.email=test@localhost", "commit.gpgsign=false",
      "core.hooksPath=/dev/null",
    ]
    process.arguments = ["git", "-C", scratch.url.path] + own.flatMap { ["-c", $0] } + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Loosens a promise, as a new revision or under the old one.
  func loosen(asRevision revision: Bool) throws {
    try scratch.replace(
      "metric=\"wait.mean\" op=\"at-most\" value=\"10\"",
      with: "metric=\"wait.mean\" op=\"at-most\" value=\"15\"", in: "hall/moments/M08-queue.xml")
    guard revision else { return }
    for (old, new) in [
      ("languages=\"zh-Hans en\" revision=\"3\"", "languages=\"zh-Hans en\" revision=\"4\""),
      ("effective-from=\"2026-07-01\"", "effective-from=\"2026-10-01\""),
      (
        "<change-log>",
        """
        <change-log>
            <change revision="4" date="2026-09-01" class="major" by="CH">
              <what xml:lang="zh-Hans">试改。</what>
              <why xml:lang="zh-Hans">试点。</why>
            </change>
        """
      ),
    ] { try scratch.replace(old, with: new, in: "hall/set.xml") }
  }

  func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.url)
  }
}

@Suite("peakend diff and breaking")
struct DiffTests {
  private static let line =
    "  CUSTOMER M08-S1 measure 'wait.mean' loosened: ≤10 min → ≤15 min"

  @Test("two revisions, two folders, and one of each are compared")
  func sides() throws {
    let repository = try HallRepository()
    try repository.loosen(asRevision: false)
    for (old, new) in [
      ("main", "hall"), ("main:hall", "hall"), (Program.hall, "hall"), ("HEAD", repository.hall),
    ] {
      let run = try repository.run("diff", old, new)
      #expect(run.status == 0 && run.lines.contains(Self.line), "\(old): \(run.output)\(run.talk)")
    }
    let hook = try Program.run(
      ["diff", "main", "hall"], in: repository.scratch.url, environment: ["GIT_DIR": "elsewhere"])
    #expect(hook.lines.contains(Self.line), "\(hook.talk)")
    try repository.commit("second")
    let run = try repository.run("diff", "main~1", "HEAD", "--folder", "hall")
    #expect(run.lines.contains(Self.line), "\(run.talk)")
    #expect(run.lines.contains { $0.hasPrefix("      main~1:moments/M08-queue.xml:") })
    let same = try repository.run("diff", "HEAD", "hall")
    #expect(same.output == "FWT 3 → FWT 3: 0 differences\n")
  }

  @Test("formats, grades, roles and languages are chosen")
  func choices() throws {
    let repository = try HallRepository()
    try repository.loosen(asRevision: true)
    let json = try repository.run(
      "diff", "main", "hall", "--format", "json", "--format", "markdown=diff.md")
    #expect(json.output.hasPrefix("{\"version\":1,\"old\":{\"name\":\"main:\""))
    let markdown = try String(contentsOfFile: repository.scratch.path("diff.md"), encoding: .utf8)
    #expect(markdown.hasPrefix("### peakend: FWT 3 → FWT 4"))
    let coloured = try repository.run(
      "diff", "main", "hall", "--color", "always", "--format", "text", "--format", "text=d.txt")
    #expect(coloured.output.contains("\u{1B}[1;31mCUSTOMER"))
    let file = try String(contentsOfFile: repository.scratch.path("d.txt"), encoding: .utf8)
    #expect(file.contains("CUSTOMER") && !file.contains("\u{1B}"))
    #expect(try !repository.run("diff", "main", "hall").output.contains("\u{1B}"))
    let own = try repository.run("diff", "main", "hall", "--role", "DM", "--lang", "zh-Hans")
    #expect(own.lines.first == "FWT 3 → FWT 4：1 处差异（客户 1）")
    let none = try repository.run("diff", "main", "hall", "--role", "GD", "--grade", "staff")
    #expect(none.lines.first == "FWT 3 → FWT 4: 0 differences")
    for call in [["--role", "DN"], ["--grade", "all"], ["--format", "text", "--format", "json"]] {
      #expect(try Program.run(["diff", Program.hall, Program.hall] + call).status == 2)
    }
  }

  @Test(
    "an edition that cannot be read is no empty difference",
    arguments: [
      ["diff", "nowhere", "hall"], ["diff", "hall", "nowhere"], ["diff", "main:absent", "hall"],
      ["diff", "main", "broken"], ["breaking", "--against", "nowhere", "hall"],
      ["breaking", "--against", "main", "absent"], ["breaking", "--against", "main", "broken"],
      ["breaking", "--against=--help", "hall"],
    ])
  func unreadable(call: [String]) throws {
    let repository = try HallRepository()
    try FileManager.default.copyItem(
      atPath: repository.hall, toPath: repository.scratch.path("broken"))
    try repository.scratch.replace(
      "level=\"may\"", with: "level=\"maybe\"", in: "broken/moments/M08-queue.xml")
    let run = try Program.run(call, in: repository.scratch.url)
    #expect(run.status == 2, "\(run.output)")
    #expect(run.talk.hasPrefix("peakend: "), "\(run.talk)")
    #expect(!run.output.contains("difference"))
  }

  @Test("a promise that is loosened in silence is refused, and passes when it is accepted")
  func breaking() throws {
    let repository = try HallRepository()
    #expect(try repository.run("breaking", "--against", "main", "hall").status == 0)
    try repository.loosen(asRevision: false)
    let silent = try repository.run("breaking", "--against", "main", "hall")
    #expect(silent.status == 1)
    #expect(silent.output.contains("error[change-unaccepted]"), "\(silent.output)")
    #expect(silent.output.contains("error[revision-not-raised]"))
    #expect(silent.output.contains("hall/moments/M08-queue.xml:"))
    let json = try repository.run("breaking", "--against", "main", "hall", "--format", "json")
    #expect(json.output.contains("\"code\":\"change-unaccepted\""))
    try repository.git("checkout", "-q", "--", ".")
    try repository.loosen(asRevision: true)
    try repository.scratch.replace(
      "  <change-log>",
      with: """
          <accepted-changes>
            <accepted element="M08-S1" field="measure" grade="customer" revision="4"
              approver="CH" date="2026-09-01">
              <reason xml:lang="zh-Hans">台席改造期间</reason>
              <reason xml:lang="en">While counters are rebuilt</reason>
            </accepted>
          </accepted-changes>
          <change-log>
        """, in: "hall/set.xml")
    let accepted = try repository.run("breaking", "--against", "main", "hall")
    #expect(accepted.status == 0, "\(accepted.output)\(accepted.talk)")
    let strict = try repository.run("breaking", "--against", "main", "hall", "--grade", "trace")
    #expect(strict.status == 1)
  }

  @Test("what is asked of editions is explained")
  func explained() throws {
    let run = try Program.run(["explain", "change-unaccepted"])
    #expect(run.status == 0 && run.output.contains("<accepted-changes>"))
    #expect(try Program.run(["explain", "SB-V04"]).output.contains("major-change-unapproved"))
    #expect(try Program.run(["rules"]).output.contains("acceptance-unused"))
  }
}
