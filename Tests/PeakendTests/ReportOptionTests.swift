import Foundation
import Testing

@testable import PeakendCLI

@Suite("Options of peakend check")
struct ReportOptionTests {
  /// A check of the broken folder for faults of which it has 3 errors, 2 warnings and an info,
  /// whatever rules there are beside.
  private func check(_ options: String...) throws -> Program.Run {
    try FormatTests.check(options, in: scratch)
  }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.copyOfBroken()
  }

  @Test("several reports in one run are the ones of several runs")
  func several() throws {
    let kinds = ["sarif", "json", "junit", "markdown"]
    let together = try Program.run(
      ["check", "Broken", "--format", "text=-"]
        + kinds.flatMap { ["--format", "\($0)=\($0).out"] },
      in: scratch.url)
    #expect(together.status == 1)
    for kind in kinds {
      let alone = try Program.run(["check", "Broken", "--format", kind], in: scratch.url)
      #expect(try scratch.text(of: "\(kind).out") == alone.output)
    }
    #expect(together.output == (try Program.run(["check", "Broken"], in: scratch.url).output))
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path))
    #expect(names == Set(kinds.map { "\($0).out" } + ["Broken"]), "nothing else is left behind")
  }

  @Test(
    "a wrong call is refused with a reason",
    arguments: [
      (["--format", "text", "--format", "json"], "standard output"),
      (["--format", "text", "--format", "json=-"], "standard output"),
      (["--format", "sarif=x", "--format", "json=x"], "'x'"),
      (["--format", "sarf"], "sarf"), (["--format", "sarif="], "sarif="),
      (["--select", "needs-unserved"], "did you mean 'need-unserved'?"),
      (["--ignore", "wordin"], "did you mean 'wording'?"),
      (["--ignore", "waiver-unused,need-unserved"], "ignore 'waiver-unused'"),
      (["--ignore", "bad-value"], "ignore 'bad-value'"),
      (["--ignore", "waivers"], "ignore 'waiver-"),
      (["--max-findings", "-1"], "--max-findings"), (["--fail-on", "nothing"], "nothing"),
      (["--color", "red"], "red"), (["--lang", "fr"], "fr"),
    ])
  func refused(options: [String], reason: String) throws {
    let run = try Program.run(["check", Program.broken] + options)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.talk.contains(reason), "\(run.talk)")
  }

  @Test(
    "the least severity that fails",
    arguments: [
      ("segment-weights-off", "error", 1), ("need-without-evidence", "error", 0),
      ("need-without-evidence", "warning", 1),
      ("waiver-not-yet-in-force", "info", 1), ("duplicate-id", "error", 0),
      ("duplicate-id", "warning", 1),
    ])
  func failOn(code: String, severity: String, status: Int32) throws {
    let run = try Program.run(
      [
        "check", "Broken", "--as-of", "2026-07-15", "--select", code, "--fail-on", severity,
      ], in: scratch.url)
    #expect(run.status == status, "\(run.output)")
  }

  @Test("codes, old ids and families choose what is reported")
  func scope() throws {
    func found(_ options: [String]) throws -> Set<String> {
      let run = try Program.run(
        ["check", Program.broken, "--as-of", "2026-07-15", "--format", "concise"] + options)
      return Set(run.lines.compactMap { $0.firstMatch(of: /\[([a-z-]+)\]/).map { String($0.1) } })
    }
    #expect(try found(["--select", "waivers"]) == ["waiver-not-yet-in-force", "stray-file"])
    #expect(
      try found(["--select", "waivers,segment-weights-off"])
        == ["waiver-not-yet-in-force", "segment-weights-off", "stray-file"])
    let all = try found([])
    #expect(all.isSuperset(of: FormatTests.codes + ["stray-file"]))
    #expect(
      try found(["--ignore", "SB-N03,vague-wording", "--ignore", "SB-S02"])
        == all.subtracting(["need-without-evidence"]))
    #expect(try found(["--select", "form"]) == ["stray-file"])
    #expect(try found(["--select", "SB-C01"]) == ["stray-file"])
  }

  @Test("faults of form are reported whatever is selected")
  func formAlways() throws {
    try scratch.replace("</moment>", with: "", in: "Broken/moments/M03-pay.xml")
    let run = try Program.run(["check", "Broken", "--select", "waivers"], in: scratch.url)
    #expect(run.status == 1)
    #expect(run.output.contains("xml-malformed"), "\(run.output)")
  }

  @Test("what is not shown is counted")
  func limit() throws {
    let run = try check("--max-findings", "2", "--format", "concise")
    #expect(run.lines.count == 4)
    #expect(run.lines[2] == "4 more are not shown")
    #expect(run.lines[3] == "3 errors, 2 warnings, 1 info in 3 files; 1 waived")
    #expect(try check("--max-findings", "5").output.contains("1 more is not shown\n"))
    #expect(try !check("--max-findings", "6").output.contains("not shown"))
    #expect(try check("--max-findings", "0", "--format", "markdown").output.contains("6 more"))
  }

  @Test("quiet is the count alone, and silence when all is well")
  func quiet() throws {
    let run = try check("--quiet")
    #expect(run.status == 1)
    #expect(run.output == "3 errors, 2 warnings, 1 info in 3 files; 1 waived\n")
    let clean = try Program.run(["check", Program.frame, "-q"])
    #expect(clean.status == 0)
    #expect(clean.output + clean.talk == "")
    #expect(try check("-q", "--format", "markdown").output.hasPrefix("### peakend: 3 errors"))
  }

  @Test("colour is for terminals, or for whoever insists")
  func colour() throws {
    #expect(try !check().output.contains("\u{1B}["))
    #expect(try check("--color", "always").output.contains("\u{1B}[1;31merror["))
    #expect(try !check("--color", "never").output.contains("\u{1B}["))
    _ = try Program.run(
      ["check", Program.broken, "--color", "always", "--format", "text=t"], in: scratch.url)
    #expect(try !scratch.text(of: "t").contains("\u{1B}["), "files have no colour")
  }

  @Test(
    "a pipeline that shows findings beside a change is given its format, unless told otherwise",
    arguments: [
      ([:], ["text"]), (["GITHUB_ACTIONS": "true"], ["github"]),
      (["GITHUB_ACTIONS": "false"], ["text"]),
      (["GITLAB_CI": "true"], ["text", "gitlab=gl-code-quality-report.json"]),
    ])
  func pipelines(variables: [String: String], expected: [String]) {
    let usual = ReportTarget.usual(in: Environment(variables))
    #expect(usual == expected.compactMap { ReportTarget(argument: $0) })
  }

  @Test("in a pipeline the usual reports are written")
  func usualReports() throws {
    let gitlab = try Program.run(
      ["check", "Broken"], in: scratch.url, environment: ["GITLAB_CI": "true"])
    #expect(gitlab.output.contains("\n   26 |"))
    #expect(try scratch.text(of: "gl-code-quality-report.json").hasPrefix("[\n{\"description\""))
    let github = try Program.run(
      ["check", "Broken"], in: scratch.url, environment: ["GITHUB_ACTIONS": "true"])
    #expect(github.output.contains("::error file=Broken/"))
    let told = try Program.run(
      ["check", "Broken", "--format", "concise"], in: scratch.url,
      environment: ["GITHUB_ACTIONS": "true"])
    #expect(told.output.hasPrefix("Broken/"))
  }
}
