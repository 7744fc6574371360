import Foundation
import Testing

@Suite("What the repository offers to pipelines")
struct PipelineTests {
  private static let binaries = Program.file.deletingLastPathComponent().path
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  @Test(
    "the action annotates, writes SARIF and sums up",
    arguments: [
      ("Broken", "error", "", 1), ("Broken", "error", "b.xml", 0), ("nowhere", "error", "", 2),
    ])
  func action(folder: String, failOn: String, baseline: String, status: Int32) throws {
    let scratch = try Scratch()
    _ = try scratch.copyOfBroken()
    _ = try Program.run(["baseline", "write", "Broken", "--file", "b.xml"], in: scratch.url)
    let run = try Program.run(
      Program.root.appendingPathComponent(".ci/action"), [], in: scratch.url,
      environment: [
        "PATH": "\(Self.binaries):\(Self.path)", "FOLDER": folder, "FAIL_ON": failOn,
        "AS_OF": "2026-10-01", "BASELINE": baseline, "LANGUAGE_TAG": "en", "SARIF": "out.sarif",
        "GITHUB_STEP_SUMMARY": scratch.path("summary"), "GITHUB_OUTPUT": scratch.path("outputs"),
      ])
    #expect(run.status == status, "\(run.output)\(run.talk)")
    #expect(run.output.contains("::error") == (status != 0))
    #expect(try Validator.faults(of: scratch.text(of: "out.sarif"), by: .sarif) == [])
    #expect(try scratch.text(of: "summary").hasPrefix("### peakend: "))
    #expect(try scratch.text(of: "outputs") == "sarif=out.sarif\n")
  }

  @Test("every input of the action reaches its script")
  func inputs() throws {
    let action = try String(
      contentsOf: Program.root.appendingPathComponent("action.yml"), encoding: .utf8)
    let script = try String(
      contentsOf: Program.root.appendingPathComponent(".ci/action"), encoding: .utf8)
    let passed = action.matches(of: /(?m)^        ([A-Z_]+): \$\{\{ inputs\.([a-z-]+) \}\}$/)
    let declared = action.matches(of: /(?m)^  ([a-z-]+):\n    description: .*\n    default:/)
    #expect(passed.count == 6)
    #expect(Set(passed.map(\.2)) == Set(declared.map(\.1)))
    for variable in passed {
      #expect(script.contains("$\(variable.1)") || script.contains("{\(variable.1)"))
    }
  }

  @Test("pre-commit runs the hook of this repository", arguments: [true, false])
  func hook(isBroken: Bool) throws {
    let scratch = try Scratch()
    let standards = isBroken ? Program.broken : Program.frame
    try FileManager.default.copyItem(atPath: standards, toPath: scratch.path("work"))
    let work = scratch.url.appendingPathComponent("work")
    let git = URL(fileURLWithPath: "/usr/bin/git")
    for arguments in [["init", "--quiet"], ["add", "--all"]] {
      #expect(try Program.run(git, arguments, in: work).status == 0)
    }
    let hooks = try Self.hooksAlone(in: scratch)
    let run = try Program.run(
      Program.root.appendingPathComponent(".build/python/bin/pre-commit"),
      ["try-repo", hooks, "peakend-check", "--all-files", "--verbose"], in: work,
      environment: [
        "PATH": "\(Self.binaries):\(Self.path)", "PRE_COMMIT_HOME": scratch.path("home"),
      ])
    #expect(run.status == (isBroken ? 1 : 0), "\(run.output)\(run.talk)")
    #expect(run.output.contains("error[segment-weights-off]") == isBroken, "\(run.output)")
    #expect(run.output.contains(isBroken ? "exit code: 1" : "Passed"), "\(run.output)")
  }

  @Test(
    "pre-commit holds up whatever breaks the standards, halls and deletions too",
    arguments: [
      ("M01-enter.xml is deleted", ["rm", "-q", "set/moments/M01-enter.xml"], false),
      ("nothing of them is touched", ["mv", "other.txt", "another.txt"], true),
      ("a hall is no hall", ["mv", "other.txt", "set/halls/NC01.xml"], false),
    ])
  func commits(what: String, change: [String], passes: Bool) throws {
    let scratch = try Scratch()
    let work = scratch.url.appendingPathComponent("work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("work/set"))
    try FileManager.default.createDirectory(
      atPath: scratch.path("work/set/halls"), withIntermediateDirectories: true)
    try scratch.write("<hall/>", to: "work/other.txt")
    try scratch.write("", to: "work/set/halls/.keep")
    let hooks = try Self.hooksAlone(in: scratch)
    try scratch.write(
      """
      repos:
        - repo: \(hooks)
          rev: main
          hooks: [{id: peakend-check, args: [set, --format, concise]}]

      """, to: "work/.pre-commit-config.yaml")
    let environment = [
      "PATH": "\(Self.binaries):\(Self.path)", "PRE_COMMIT_HOME": scratch.path("home"),
    ]
    let git = URL(fileURLWithPath: "/usr/bin/git")
    let identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for arguments in [
      ["init", "--quiet"], ["add", "--all"], identity + ["commit", "--quiet", "-m", "first"],
      change,
    ] {
      let run = try Program.run(git, arguments, in: work)
      #expect(run.status == 0, "\(run.talk)")
    }
    let run = try Program.run(
      Program.root.appendingPathComponent(".build/python/bin/pre-commit"), ["run"], in: work,
      environment: environment)
    #expect((run.status == 0) == passes, "\(run.output)\(run.talk)")
    #expect(run.output.contains("Skipped") == false, "\(run.output)")
  }

  /// A repository that holds the hooks file as it is now, committed or not.
  private static func hooksAlone(in scratch: Scratch) throws -> String {
    let folder = scratch.url.appendingPathComponent("hooks")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = ".pre-commit-hooks.yaml"
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    let git = URL(fileURLWithPath: "/usr/bin/git")
    let identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for arguments in [
      ["init", "--quiet", "-b", "main"], ["add", "--all"],
      identity + ["commit", "--quiet", "-m", "Hooks"],
    ] {
      #expect(try Program.run(git, arguments, in: folder).status == 0)
    }
    return folder.path
  }
}
