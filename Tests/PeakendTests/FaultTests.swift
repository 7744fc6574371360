import Foundation
import TestSupport
import Testing

/// A program traced by strace, which makes its calls fail or end it.
enum Strace {
  /// Whether this machine lets a program be traced; else nothing can be injected.
  static let works =
    (try? Program.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["strace", "-f", "-o", "/dev/null", "/bin/true"],
      in: Program.root))?.status == 0

  /// Whether this user may mount things where nobody else sees them.
  static let mounts =
    (try? Program.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["unshare", "-m", "true"], in: Program.root))?.status
    == 0

  /// Runs a program traced.
  ///
  /// - Parameters:
  ///   - words: The options of the tracer, the program and its arguments.
  ///   - log: The file for what is traced.
  ///   - folder: Where it runs.
  ///   - mounted: A folder in that, to be a mount of itself.
  /// - Returns: What came of it.
  /// - Throws: What starting a program throws.
  static func run(_ words: [String], log: String, in folder: URL, mounting mounted: String? = nil)
    throws -> Program.Run
  {
    try Slow.start("strace")
    let mount = mounted.map {
      ["unshare", "-m", "sh", "-c", "mount --bind \($0) \($0) && exec \"$0\" \"$@\""]
    }
    return try Program.run(
      URL(fileURLWithPath: "/usr/bin/env"), (mount ?? []) + ["strace", "-f", "-o", log] + words,
      in: folder)
  }
}

/// Every call by which a build changes the disk fails, and ends the build, in turn: the folder is
/// old or new then, never between, and the next build makes it as if nothing had been.
@Suite("Faults of the disk", .enabled(if: Strace.works))
struct FaultTests {
  /// What the folder is like before the build, which decides how its files come into place.
  enum Start: CaseIterable {
    /// Not there: the new one is moved to its place.
    case absent
    /// As an earlier build left it: the new one is exchanged for it.
    case own
    /// With something of others in it: file by file.
    case shared
    /// A disk of its own, which cannot be exchanged, and beside which nothing can be made ready.
    case mounted

    /// Those that can be tried here.
    static let possible = allCases.filter { $0 != .mounted || Strace.mounts }
  }

  /// The calls that change the disk.
  static let calls = [
    "mkdir", "write", "syncfs", "link", "rename", "renameat2", "unlink", "rmdir", "flock",
  ]

  /// A folder and the two sets it is built from.
  struct Place {
    let scratch: Scratch
    let start: Start
    /// What may be in the folder.
    let old: [String: Data]
    let new: [String: Data]

    init(_ start: Start) throws {
      scratch = try Scratch()
      self.start = start
      for name in ["before", "after"] {
        try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path(name))
      }
      // Every document says something else, and one has another path.
      try scratch.replace("四个时刻", with: "四个关键时刻", in: "after/set.xml")
      let set = try scratch.text(of: "after/set.xml")
      let slug = try #require(set.firstMatch(of: #/<role [^>]*slug="([^"]+)"/#)?.1)
      try scratch.write(
        set.replacingOccurrences(of: "slug=\"\(slug)\"", with: "slug=\"renamed\""),
        to: "after/set.xml")
      if start != .absent {
        #expect(try Program.run(Self.build("before", to: "start"), in: scratch.url).status == 0)
      }
      if start == .shared { try scratch.write("mine", to: "start/notes.txt") }
      old = try scratch.contents(of: "start")
      try Self.reset(scratch)
      let run = try Program.run(Self.build("after", to: "out"), in: scratch.url)
      #expect(run.status == 0, "\(run.talk)")
      new = try scratch.contents(of: "out")
      #expect(new != old)
    }

    static func build(_ set: String, to folder: String) -> [String] {
      ["build", set, "-o", folder, "--document", "poster", "--document", "checklist"]
        + ["--document", "handbook", "--document", "registers", "--format", "text"]
    }

    /// Puts the folder back as it was, with nothing beside it.
    static func reset(_ scratch: Scratch) throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
      where !["before", "after", "start"].contains(name) {
        try FileManager.default.removeItem(atPath: scratch.path(name))
      }
      if FileManager.default.fileExists(atPath: scratch.path("start")) {
        try FileManager.default.copyItem(
          atPath: scratch.path("start"), toPath: scratch.path("out"))
      }
    }

    func reset() throws { try Self.reset(scratch) }

    /// Builds with something injected.
    func build(_ injection: [String]) throws -> Program.Run {
      try Strace.run(
        injection + [Program.file.path] + Self.build("after", to: "out"),
        log: "log", in: scratch.url, mounting: start == .mounted ? "out" : nil)
    }

    /// How often the build makes each call.
    func counts() throws -> [String: Int] {
      try reset()
      let run = try build(["-e", "trace=\(FaultTests.calls.joined(separator: ","))"])
      #expect(run.status == 0, "\(run.talk)")
      return try scratch.text(of: "log").split(separator: "\n").reduce(into: [:]) { counts, line in
        guard let call = line.firstMatch(of: #/^\d+\s+(\w+)\(/#)?.1 else { return }
        counts[String(call), default: 0] += 1
      }
    }

    var files: [String: Data] {
      get throws { try scratch.contents(of: "out").filter { !$0.key.hasPrefix(".peakend") } }
    }

    var leftovers: [String] {
      get throws {
        let inside = try? FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        return try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
          .filter { !["before", "after", "start", "out", "log"].contains($0) }
          + (inside ?? []).filter { $0.hasPrefix(".") }
      }
    }
  }

  @Test("a call that fails leaves the folder old or new, and says why", arguments: Start.possible)
  func failing(start: Start) throws {
    let place = try Place(start)
    var refused = 0
    for (call, count) in try place.counts() {
      for number in 1...count {
        try place.reset()
        let run = try place.build([
          "-e", "trace=\(call)", "-e", "inject=\(call):error=EIO:when=\(number)",
        ])
        let files = try place.files
        let what = "\(call) \(number): \(run.status) \(run.talk)"
        #expect(files == place.new || files == place.old, "\(what)")
        if run.status == 0 { #expect(files == place.new, "\(what)") }
        if run.status != 0, files == place.old {
          refused += 1
          #expect(run.status == 2, "\(what)")
          if call != "write" || !run.talk.isEmpty {
            #expect(run.talk.contains("disk reports an error"), "\(what)")
          }
          // What cannot be removed, or belongs to who holds the lock, the next build removes.
          let isLeft = ["unlink", "rmdir", "flock"].contains(call)
          #expect(try isLeft || place.leftovers.isEmpty, "\(what)")
        }
        try place.mustHeal(what)
      }
    }
    #expect(refused > 15)
  }

  @Test("a build that is killed leaves the folder old or new, or to be undone by the next")
  func killed() throws {
    for start in Start.possible {
      let place = try Place(start)
      for (call, count) in try place.counts() {
        for number in 1...count {
          try place.reset()
          let run = try place.build([
            "-e", "trace=\(call)", "-e", "inject=\(call):signal=SIGKILL:when=\(number)",
          ])
          let what = "\(start) \(call) \(number): \(run.status)"
          #expect(run.status != 0, "\(what)")
          if start == .shared || start == .mounted {
            // A build that itself cannot write undoes what the killed one left.
            let next = try place.build([
              "-e", "trace=write", "-e", "inject=write:error=ENOSPC:when=1",
            ])
            #expect(next.status == 2, "\(what): \(next.talk)")
          }
          let files = try place.files
          #expect(files == place.new || files == place.old, "\(what)")
          try place.mustHeal(what)
        }
      }
    }
  }

  @Test("signals to end clean up", arguments: ["INT": 2, "TERM": 15, "HUP": 1])
  func signals(signal: String, end: Int32) throws {
    let place = try Place(.own)
    let count = try #require(try place.counts()["write"])
    for number in [1, count / 2, count - 1] {
      try place.reset()
      let run = try place.build([
        "-e", "trace=write", "-e", "inject=write:signal=SIG\(signal):when=\(number)",
      ])
      let files = try place.files
      // A process that a signal ended has its number for a status.
      #expect(run.status == end, "\(run.talk)")
      #expect(files == place.new || files == place.old, "\(number)")
      #expect(try place.leftovers.isEmpty)
    }
  }
}

extension FaultTests.Place {
  /// The next build makes the folder new and leaves nothing beside it.
  fileprivate func mustHeal(_ what: String) throws {
    let run = try Program.run(Self.build("after", to: "out"), in: scratch.url)
    #expect(run.status == 0, "\(what), then: \(run.talk)")
    #expect(try files == new, "\(what), then")
    #expect(try leftovers.isEmpty, "\(what), then")
  }
}
