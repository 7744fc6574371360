import Foundation
import Testing

@Suite("Editions in clones")
struct CloneTests {
  private static let unshallow = "  hint: fetch the whole history with 'git fetch --unshallow'"
  private static let deepen =
    "  hint: in a pipeline, set 'fetch-depth: 0' of actions/checkout, or 'GIT_DEPTH: 0' in GitLab"

  @Test(
    "that are shallow say so, and how to get the rest",
    arguments: [
      "diff main~1 set", "recall main~1 set", "breaking --against main~1 set",
      "breaking --against main~1:set set", "verify 00000000 set --against main~1",
      "build set --output out --changes-since main~1", "diff HEAD^ main --folder set",
    ])
  func shallow(call: String) throws {
    let clones = try Clones()
    let place = try clones.clone("shallow", "--depth", "1")
    let run = try clones.run(call, in: place)
    #expect(run.status == 2, "\(run.output)")
    let name = call.split(separator: " ").first { $0.contains("~") || $0.contains("^") } ?? ""
    let lines = run.talk.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "peakend: revision '\(name)' lies beyond the history of this shallow clone",
        Self.unshallow, Self.deepen,
      ])
  }

  @Test("that are shallow know no code to be unknown")
  func verify() throws {
    let clones = try Clones()
    let place = try clones.clone("shallow", "--depth", "1")
    let run = try clones.run("verify 00000000 set", in: place)
    #expect(run.status == 2)
    #expect(run.lines.first == "00000000 is in no edition of this shallow clone")
    #expect(run.output.contains(Self.unshallow) && !run.output.contains("unknown"))
    let json = try clones.run("verify 00000000 set --format json", in: place)
    #expect(json.output.contains("\"state\":\"history-missing\""))
    let whole = try clones.run("verify 00000000 set", in: try clones.clone("whole"))
    #expect(whole.status == 2 && whole.output.contains("00000000 is unknown"))
  }

  @Test(
    "without a branch tell how to fetch it, or by what name it is there",
    arguments: [
      (["--single-branch", "-b", "topic"], "main", "git fetch origin main:main"),
      (
        ["--single-branch", "-b", "topic"], "origin/main",
        "git fetch origin main:refs/remotes/origin/main"
      ),
      (["-b", "topic"], "main", "; did you mean 'origin/main'?"),
      (["-b", "topic"], "origin/mian", "; did you mean 'origin/main'?"),
      (["--depth", "1", "-b", "topic"], "main", "git fetch --unshallow origin main:main"),
      (["-b", "topic"], "$(no)", "git knows no such revision\n"),
    ])
  func branch(options: [String], name: String, words: String) throws {
    let clones = try Clones()
    let place = try clones.clone("branch", options)
    let run = try clones.run("breaking --against \(name) set", in: place)
    #expect(run.status == 2)
    #expect(run.talk.contains(words), "\(run.talk)")
    #expect(!run.talk.contains("fatal"))
    guard words.hasPrefix("git fetch ") else { return }
    // Who follows the hint gets on.
    try clones.editions.git(
      ["-C", place.path] + words.split(separator: " ").dropFirst().map(String.init))
    #expect(try clones.run("breaking --against \(name) set", in: place).status == 0)
  }

  @Test(
    "that left files out say so, and ask no program for them",
    arguments: ["--filter=blob:none", "--filter=tree:0"])
  func partial(filter: String) throws {
    let clones = try Clones()
    let place = try clones.clone("partial", filter)
    let harm = clones.editions.scratch.path("harm")
    try clones.editions.scratch.write("#!/bin/sh\ntouch \(harm)\nexit 1\n", to: "upload")
    let program = clones.editions.scratch.path("upload")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    for (key, value) in [
      ("remote.origin.uploadpack", program), ("core.sshCommand", program),
      ("protocol.allow", "always"), ("protocol.file.allow", "always"),
    ] { try clones.editions.git("-C", place.path, "config", key, value) }
    let run = try clones.run("diff main~1 set", in: place)
    #expect(run.status == 2)
    #expect(
      run.talk.hasPrefix(
        "peakend: revision 'main~1' has files that this partial clone did not fetch\n"),
      "\(run.talk)")
    let verify = try clones.run("verify 00000000 set", in: place)
    #expect(verify.status == 2)
    #expect(verify.lines.first == "00000000 is in no edition of this partial clone")
    #expect(!FileManager.default.fileExists(atPath: harm))
  }

  @Test("of another user are named as such, with what to do")
  func owner() throws {
    let clones = try Clones()
    let place = try clones.clone("foreign")
    let programs = try Scratch()
    try programs.write(
      """
      #!/bin/sh
      PATH=${PATH#*:} GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"
      """, to: "git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs.path("git"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = ["PATH": "\(programs.url.path):\(path)", "GIT_CONFIG_GLOBAL": "/dev/null"]
    let run = try clones.run("diff main~1 set", in: place, environment: environment)
    #expect(run.status == 2)
    #expect(
      run.talk.hasPrefix(
        "peakend: revision 'main~1' cannot be read: the repository belongs to another user\n"
          + "  hint: if you trust it, run 'git config --global --add safe.directory /"),
      "\(run.talk)")
    let verify = try clones.run("verify 00000000 set", in: place, environment: environment)
    #expect(verify.status == 2)
    #expect(
      verify.talk.hasPrefix(
        "peakend: the history of 'set' cannot be read: the repository belongs to another user\n"),
      "\(verify.talk)")
  }
}

@Suite("What a branch answers for")
struct ForkTests {
  private static let loosened = "error[change-unaccepted]"

  @Test(
    "is what it changed since it left the other, under whatever name that goes",
    arguments: [
      "main", "main:set", "main...HEAD", "main...", "main...topic:set", "origin/main", "HEAD",
    ])
  func fork(name: String) throws {
    let clones = try Clones()
    // The promise was tightened on 'main' since, of which the branch knows nothing.
    let place = try clones.clone("work", "-b", "main")
    try clones.editions.git("-C", place.path, "checkout", "-q", "-b", "topic", "origin/topic")
    let run = try clones.run("breaking --against \(name) set", in: place)
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    try clones.editions.git("-C", place.path, "checkout", "-q", "--detach")
    #expect(try clones.run("breaking --against main set", in: place).status == 0)
    let file = "clones/work/set/moments/M01-enter.xml"
    try clones.editions.scratch.replace(
      "value=\"10\" unit=\"s\"", with: "value=\"20\" unit=\"s\"", in: file)
    let own = try clones.run("breaking --against \(name) set", in: place)
    #expect(own.status == 1 && own.output.contains(Self.loosened), "\(own.output)\(own.talk)")
    #expect(own.output.contains("20") && !own.output.contains("15"), "\(own.output)")
  }

  @Test(
    "cannot be told without a common history, which is said",
    arguments: [
      (false, "shares no history with 'HEAD'\n  hint: check it out elsewhere"),
      (true, "parted from 'HEAD' before the history of this shallow clone begins\n  hint: fetch"),
    ])
  func unrelated(isShallow: Bool, words: String) throws {
    let clones = try Clones()
    let place: URL
    if isShallow {
      place = try clones.clone("shallow", "--depth", "1", "--no-single-branch", "-b", "topic")
    } else {
      place = try clones.clone("whole")
      let identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
      try clones.editions.git(["-C", place.path, "checkout", "-q", "--orphan", "topic"])
      try clones.editions.git(["-C", place.path] + identity + ["commit", "-q", "-m", "other"])
    }
    let run = try clones.run("breaking --against origin/main set", in: place)
    #expect(run.status == 2)
    #expect(run.talk.contains("revision 'origin/main' \(words)"), "\(run.talk)")
  }

  @Test("is everything where nothing is committed yet")
  func unborn() throws {
    let clones = try Clones()
    let place = try clones.clone("whole")
    try clones.editions.git("-C", place.path, "checkout", "-q", "--orphan", "topic")
    #expect(try clones.run("breaking --against main set", in: place).status == 0)
  }

  @Test(
    "is what diff tells of a range",
    arguments: [
      ("topic..main", "SET 1 → SET 2", 1), ("topic...main", "SET 1 → SET 2", 1),
      ("main...topic", "SET 1 → SET 1", 0), ("main..topic", "SET 2 → SET 1", 1),
      ("main...topic:set", "SET 1 → SET 1", 0),
    ])
  func ranges(range: String, revisions: String, differences: Int) throws {
    let clones = try Clones()
    let place = clones.editions.scratch.url
    let run = try clones.run("diff \(range) --folder set", in: place)
    #expect(run.status == 0, "\(run.talk)")
    #expect(run.lines.first?.hasPrefix("\(revisions): ") == true, "\(run.output)")
    #expect(run.output.contains("0 differences") == (differences == 0))
  }

  @Test("is no edition of two dots, nor one edition two")
  func refused() throws {
    let clones = try Clones()
    let place = clones.editions.scratch.url
    let range = try clones.run("breaking --against topic..main set", in: place)
    #expect(range.status == 2)
    #expect(
      range.talk.hasPrefix(
        "peakend: revision 'topic..main' is a range, not an edition\n"
          + "  hint: name 'topic', or 'topic...main' for where the two parted"),
      "\(range.talk)")
    for name in ["main", "set", "../set"] {
      let single = try clones.run("diff \(name)", in: place)
      #expect(single.status == 2 && single.talk.contains("Two editions are compared"))
    }
  }
}
