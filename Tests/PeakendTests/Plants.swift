import Foundation

/// A clone in which things are planted that git would run or write, or be misled by.
struct Ground {
  let place: URL
  private let files = FileManager.default

  /// What a program that was run leaves behind.
  var mark: String { place.path + "-mark" }
  /// A program that leaves the mark.
  var program: String { place.path + "-program" }

  var isMarked: Bool { files.fileExists(atPath: mark) }

  /// Takes a clone and puts the program beside it.
  init(_ place: URL) throws {
    self.place = place
    try script(program)
  }

  /// Writes a program that leaves the mark, wherever.
  func script(_ path: String) throws {
    try files.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\ntouch '\(mark)'\nexit 1\n".utf8).write(to: URL(fileURLWithPath: path))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Adds to a file of the clone.
  func add(_ text: String, to name: String) throws {
    let url = place.appendingPathComponent(name)
    let before = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    try Data((before + text).utf8).write(to: url)
  }

  /// A text with `PROGRAM`, `MARK` and `PLACE` filled in.
  func filled(_ text: String) -> String {
    text.replacingOccurrences(of: "PROGRAM", with: program)
      .replacingOccurrences(of: "MARK", with: mark)
      .replacingOccurrences(of: "PLACE", with: place.path)
  }
}

/// Something planted in a clone, and a plain git command that shows that it works.
struct Plant {
  let name: String
  /// Settings of the clone, as `key=value`.
  var settings: [String] = []
  /// Files of the clone that are added to.
  var files: [String: String] = [:]
  /// Programs in the clone.
  var programs: [String] = []
  /// What is done in the clone, for a shell.
  var preparation = ":"
  /// What is in the environment.
  var environment: [String: String] = [:]
  /// Whether it makes the clone a partial one, which is told.
  var isPartial = false
  /// What it takes for git to be harmed; nil where nothing that is printed to a file does it.
  let trigger: String?

  /// Puts it into a clone.
  ///
  /// - Returns: The environment that goes with it.
  func put(into ground: Ground) throws -> [String: String] {
    for setting in settings {
      let parts = ground.filled(setting).split(separator: "=", maxSplits: 1).map(String.init)
      let git = URL(fileURLWithPath: "/usr/bin/env")
      _ = try Program.run(git, ["git", "config", "--add"] + parts, in: ground.place)
    }
    for (name, text) in files { try ground.add(ground.filled(text), to: name) }
    for name in programs { try ground.script(ground.place.path + "/" + name) }
    let shell = URL(fileURLWithPath: "/bin/sh")
    _ = try Program.run(shell, ["-ec", ground.filled(preparation)], in: ground.place)
    return environment.mapValues(ground.filled)
  }

  /// Does with plain git what brings the harm about.
  func pull(in ground: Ground, _ environment: [String: String]) throws -> Program.Run? {
    guard let trigger else { return nil }
    let git = "git() { command git -c user.name=a -c user.email=b \"$@\"; }; "
    return try Program.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", git + ground.filled(trigger)], in: ground.place,
      environment: ["GIT_TERMINAL_PROMPT": "0"].merging(environment) { $1 })
  }
}

// MARK: What git would run or write

extension Plant {
  private static let filter = [".git/info/attributes": "*.xml diff=xml filter=xml\n"]
  private static let login = "printf 'protocol=https\\nhost=localhost\\n\\n' | git credential fill"
  private static let compare = "git diff main~1 main"

  static let settings = [
    Plant(name: "fsmonitor", settings: ["core.fsmonitor=PROGRAM"], trigger: "git status"),
    Plant(
      name: "hooks", settings: ["core.hooksPath=PLACE/hooks"], programs: ["hooks/post-checkout"],
      trigger: "git checkout -q main"),
    Plant(
      name: "own hooks", programs: [".git/hooks/post-checkout"], trigger: "git checkout -q main"),
    Plant(
      name: "signatures", settings: ["log.showSignature=true", "gpg.program=PROGRAM"],
      trigger: "git log -1 main"),
    Plant(
      name: "pager",
      settings: ["core.pager=PROGRAM", "pager.rev-list=PROGRAM", "pager.ls-tree=PROGRAM"],
      trigger: nil),
    Plant(name: "external diff", settings: ["diff.external=PROGRAM"], trigger: compare),
    Plant(
      name: "diff driver", settings: ["diff.xml.command=PROGRAM"], files: filter,
      trigger: compare),
    Plant(
      name: "textconv", settings: ["diff.xml.textconv=PROGRAM"], files: filter,
      trigger: compare),
    Plant(
      name: "smudge", settings: ["filter.xml.smudge=PROGRAM"], files: filter,
      trigger: "git cat-file --filters main:set/set.xml"),
    Plant(
      name: "clean", settings: ["filter.xml.clean=PROGRAM"], files: filter,
      trigger: "git hash-object --path=set/set.xml set/set.xml"),
    Plant(
      name: "process", settings: ["filter.xml.process=PROGRAM"], files: filter,
      trigger: "git cat-file --filters main:set/set.xml"),
    Plant(
      name: "attributes elsewhere",
      settings: ["filter.xml.smudge=PROGRAM", "core.attributesFile=PLACE/marks"],
      files: ["marks": "*.xml filter=xml\n"], trigger: "git cat-file --filters main:set/set.xml"),
    Plant(name: "credentials", settings: ["credential.helper=!PROGRAM"], trigger: login),
    Plant(name: "password", settings: ["core.askPass=PROGRAM"], trigger: login),
    Plant(
      name: "ssh", settings: ["core.sshCommand=PROGRAM"],
      trigger: "git ls-remote ssh://localhost/x"),
    Plant(
      name: "proxy", settings: ["core.gitProxy=PROGRAM"],
      trigger: "git ls-remote git://localhost/x"),
    Plant(
      name: "upload", settings: ["remote.origin.uploadpack=PROGRAM"], trigger: "git fetch"),
    Plant(
      name: "remote program",
      settings: ["remote.evil.url=ext::PROGRAM", "protocol.ext.allow=always"],
      trigger: "git fetch evil"),
    Plant(
      name: "missing objects",
      settings: [
        "remote.evil.url=ext::PROGRAM", "remote.evil.promisor=true", "protocol.ext.allow=always",
        "protocol.allow=always", "extensions.partialClone=evil", "core.repositoryFormatVersion=1",
      ], isPartial: true, trigger: "git cat-file -p 0123456789012345678901234567890123456789"),
    Plant(name: "alias", settings: ["alias.harm=!PROGRAM"], trigger: "git harm"),
    Plant(
      name: "editor", settings: ["core.editor=PROGRAM"],
      trigger: "git commit --amend --allow-empty"),
    Plant(
      name: "included", settings: ["include.path=PLACE/more"],
      files: ["more": "[diff]\nexternal = PROGRAM\n"], trigger: compare),
    Plant(
      name: "included if", settings: ["includeIf.gitdir:/.path=PLACE/more"],
      files: ["more": "[diff]\nexternal = PROGRAM\n"], trigger: compare),
  ]

  static let variables: [Plant] =
    [
      Plant(
        name: "count",
        environment: [
          "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "diff.external",
          "GIT_CONFIG_VALUE_0": "PROGRAM",
        ], trigger: compare),
      Plant(
        name: "parameters", environment: ["GIT_CONFIG_PARAMETERS": "'diff.external'='PROGRAM'"],
        trigger: compare),
      Plant(
        name: "programs of git", programs: ["own/git-remote-https"],
        environment: ["GIT_EXEC_PATH": "PLACE/own"], trigger: "git ls-remote https://localhost/"),
      Plant(
        name: "user's settings", files: ["mine": "[diff]\nexternal = PROGRAM\n"],
        environment: ["GIT_CONFIG_GLOBAL": "PLACE/mine"], trigger: compare),
      Plant(
        name: "traces set by the user", files: ["traces": "[trace2]\neventTarget = MARK\n"],
        environment: ["GIT_CONFIG_GLOBAL": "PLACE/traces"], trigger: "git rev-parse HEAD"),
      Plant(
        name: "pager", environment: ["GIT_PAGER": "PROGRAM", "PAGER": "PROGRAM"], trigger: nil),
    ]
    + [
      ("GIT_EXTERNAL_DIFF", compare), ("GIT_ASKPASS", login), ("SSH_ASKPASS", login),
      ("GIT_SSH_COMMAND", "git ls-remote ssh://localhost/x"),
      ("GIT_SSH", "git ls-remote ssh://localhost/x"),
      ("GIT_PROXY_COMMAND", "git ls-remote git://localhost/x"),
      ("GIT_EDITOR", "git commit --amend --allow-empty"),
    ].map { Plant(name: $0.0, environment: [$0.0: "PROGRAM"], trigger: $0.1) }
    + [
      "GIT_TRACE", "GIT_TRACE_SETUP", "GIT_TRACE_PERFORMANCE", "GIT_TRACE2", "GIT_TRACE2_EVENT",
      "GIT_TRACE2_PERF",
    ].map { Plant(name: $0, environment: [$0: "MARK"], trigger: "git status") }
    + [
      (".:/usr/bin:/bin", "git"), (":/usr/bin:/bin", "git"), ("own:/usr/bin:/bin", "own/git"),
      ("PLACE/own:/usr/bin:/bin", "own/git"),
    ].map {
      Plant(name: $0.0, programs: [$0.1], environment: ["PATH": $0.0], trigger: "git version")
    }
}

// MARK: What would mislead git

extension Plant {
  private static let names = "git rev-parse main main~1 main:set; git rev-list main"
  private static let graft = "git rev-parse main >graft; "

  static let misleading = [
    Plant(
      name: "grafts", preparation: graft + "mkdir -p .git/info; mv graft .git/info/grafts",
      trigger: names),
    Plant(
      name: "graft file", preparation: graft, environment: ["GIT_GRAFT_FILE": "PLACE/graft"],
      trigger: names),
    Plant(
      name: "shallow", preparation: graft, environment: ["GIT_SHALLOW_FILE": "PLACE/graft"],
      trigger: names),
    Plant(
      name: "replaced", preparation: "git replace main~1 $(git commit-tree -m x main:set)",
      trigger: "git rev-list --objects main"),
    Plant(
      name: "replaced by others",
      preparation: "git update-ref refs/x/$(git rev-parse main~1) $(git commit-tree -m x main:set)",
      environment: ["GIT_REPLACE_REF_BASE": "refs/x/"], trigger: "git rev-list --objects main"),
    Plant(
      name: "another repository", preparation: "git init -q other",
      environment: ["GIT_DIR": "PLACE/other/.git"], trigger: names),
    Plant(
      name: "common folder", preparation: "git init -q other",
      environment: ["GIT_COMMON_DIR": "PLACE/other/.git"], trigger: names),
    Plant(
      name: "objects elsewhere", environment: ["GIT_OBJECT_DIRECTORY": "PLACE"],
      trigger: "git cat-file -t main"),
    Plant(
      name: "another work tree", environment: ["GIT_WORK_TREE": "/", "GIT_DIR": "PLACE/.git"],
      trigger: "git rev-parse --show-prefix"),
    Plant(
      name: "ceiling", environment: ["GIT_CEILING_DIRECTORIES": "PLACE"],
      trigger: "cd set && git rev-parse main"),
  ]
}
