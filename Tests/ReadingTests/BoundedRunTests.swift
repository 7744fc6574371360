import Foundation
import Testing

@testable import Reading

@Suite("Programs that are run within bounds")
struct BoundedRunTests {
  private func answer(_ script: String, seconds: Int = 60, bytes: Int = 1_000) throws
    -> BoundedRun.Answer
  {
    var bounds = BoundedRun.Bounds()
    (bounds.seconds, bounds.bytes) = (seconds, bytes)
    return try BoundedRun.answer(
      of: ["/bin/sh", "-c", script], environment: ["PATH=/usr/bin:/bin", "X=1"], input: 0,
      bounds: bounds)
  }

  @Test("say what they say, and whether they ended well")
  func said() throws {
    let good = try answer("printf \"a$X$HOME\"; echo b >&2")
    #expect(good.isGood && good.output == Array("a1".utf8) && good.complaint == Array("b\n".utf8))
    #expect(try !answer("exit 3").isGood)
    #expect(try !answer("kill -9 $$").isGood)
    #expect(try answer("head -c 1000 /dev/zero").output.count == 1_000)
    let loud = try answer("head -c 1000000 /dev/zero >&2")
    #expect(loud.isGood && (1_000..<100_000).contains(loud.complaint.count))
  }

  @Test(
    "are ended when they do not end",
    arguments: [
      "exec sleep 1000", "exec sleep 1000 >&- 2>&-", "exec yes >&2", "sleep 1000 & exit 0",
      "trap '' TERM; while :; do :; done",
    ])
  func slow(script: String) {
    #expect(throws: BoundedRun.Failure.slow) { try answer(script, seconds: 1) }
  }

  @Test("are ended when they print too much", arguments: ["yes", "head -c 1001 /dev/zero"])
  func wordy(script: String) {
    #expect(throws: BoundedRun.Failure.wordy) { try answer(script) }
  }

  @Test("may not be there")
  func unstarted() {
    #expect(throws: BoundedRun.Failure.unstarted) {
      try BoundedRun.answer(of: ["/nowhere/git"], environment: [], input: 0)
    }
  }
}

@Suite("The git that is started")
struct GitProgramTests {
  private let root: URL
  private let files = FileManager.default

  /// A repository with a folder in it, and programs inside and outside.
  init() throws {
    root = files.temporaryDirectory.appendingPathComponent("peakend-\(UUID().uuidString)")
    for folder in ["repo/.git", "repo/set", "repo/bin", "bin", "linked", "folder/git"] {
      try files.createDirectory(
        at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    for place in ["repo/git", "repo/set/git", "repo/bin/git", "bin/git"] {
      let file = root.appendingPathComponent(place)
      try Data("#!/bin/sh\n".utf8).write(to: file)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    try files.createSymbolicLink(
      atPath: root.path + "/linked/git", withDestinationPath: "../repo/bin/git")
  }

  @Test(
    "lies in an absolute folder outside of the repository",
    arguments: [
      ("ROOT/bin", "ROOT/bin/git"), ("ROOT/repo/bin:ROOT/bin", "ROOT/bin/git"),
      ("ROOT/repo:ROOT/repo/set:ROOT/bin", "ROOT/bin/git"),
      ("ROOT/linked:ROOT/bin", "ROOT/bin/git"), ("ROOT/folder:ROOT/bin", "ROOT/bin/git"),
      ("ROOT/repo/../bin", "ROOT/repo/../bin/git"), ("ROOT/bin/../repo", nil), (":.:bin", nil),
      ("", nil), ("ROOT/none", nil),
    ])
  func path(searchPath: String, expected: String?) throws {
    defer { try? files.removeItem(at: root) }
    func filled(_ text: String) -> String {
      text.replacingOccurrences(of: "ROOT", with: root.path)
    }
    for folder in ["repo", "repo/set"] {
      let found = GitProgram.path(
        in: filled(searchPath), reading: root.appendingPathComponent(folder).path)
      #expect(found == expected.map(filled), "\(folder)")
    }
  }

  @Test(
    "gives no answer in silence or without end, which is told",
    arguments: [
      ("exec sleep 1000", "cannot be read: git gave no answer within 1 s"),
      ("exec yes", "holds more than may be read"),
    ])
  func bounds(script: String, reason: String) throws {
    defer { try? files.removeItem(at: root) }
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: root.appendingPathComponent("bin/git"))
    var bounds = BoundedRun.Bounds()
    bounds.seconds = 1
    do {
      _ = try GitCommand.output(
        of: ["x"], in: root.path + "/repo", bounds: bounds, searchPath: root.path + "/bin")
      Issue.record("no failure")
    } catch GitCommand.Failure.unable(let fault) {
      #expect(fault.reason[.en] == reason)
      #expect(!fault.hints.isEmpty)
    }
  }
}
