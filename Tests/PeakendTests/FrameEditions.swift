import Foundation
import Testing

/// Three editions of a small set: the second promises less at one moment, the third changes a
/// sentence at another, and each says so with a revision and a day of its own.
struct FrameEditions {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("set"))
  }

  /// Makes the second edition of the first.
  func loosen() throws {
    try scratch.replace("value=\"10\" unit=\"s\"", with: "value=\"15\" unit=\"s\"", in: greeting)
    try scratch.replace("跨门到问候≤10秒", with: "跨门到问候≤15秒", in: greeting)
    try revise(from: 1, to: 2, day: ("2026-07-01", "2026-10-01"))
  }

  /// Makes the third edition of the second.
  func reword() throws {
    try scratch.replace("应让客户亲手试一遍。", with: "应让每位客户亲手试一遍。", in: "set/moments/M02-try.xml")
    try revise(from: 2, to: 3, day: ("2026-10-01", "2027-01-01"))
  }

  private let greeting = "set/moments/M01-enter.xml"

  /// Gives the edition another revision and another first day.
  func revise(from old: Int, to new: Int, day: (String, String)) throws {
    try scratch.replace("revision=\"\(old)\" status", with: "revision=\"\(new)\" status", in: set)
    try scratch.replace(
      "effective-from=\"\(day.0)\"", with: "effective-from=\"\(day.1)\"", in: set)
  }

  private let set = "set/set.xml"

  /// Copies the edition to another folder.
  func keep(as name: String) throws {
    try FileManager.default.copyItem(atPath: scratch.path("set"), toPath: scratch.path(name))
  }

  /// Commits the edition, to a repository that is made if there is none.
  func commit(_ message: String) throws {
    if !FileManager.default.fileExists(atPath: scratch.path(".git")) {
      try git("init", "-q", "-b", "main")
    }
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }

  func git(_ arguments: String...) throws { try git(arguments) }

  func git(_ arguments: [String]) throws {
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

  /// Gives the latest commit of a clone a signature, which nobody has made.
  func sign(in place: URL) throws {
    let script = """
      commit=$(git cat-file commit HEAD | sed '/^committer /a\\
      gpgsig -----BEGIN PGP SIGNATURE-----\\
       \\
       iQ\\
       -----END PGP SIGNATURE-----' | git hash-object -t commit -w --stdin)
      git update-ref HEAD "$commit"
      """
    let shell = URL(fileURLWithPath: "/bin/sh")
    let run = try Program.run(shell, ["-ec", script], in: place)
    try #require(run.status == 0, "\(run.talk)")
  }

  func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.url)
  }

  /// The content code that a document of the present edition bears.
  func code(of path: String, _ arguments: String...) throws -> String {
    let out = "out-\(UUID().uuidString)"
    let run = try Program.run(
      ["build", "set", "-o", out, "--format", "html", "--all-segments"] + arguments,
      in: scratch.url)
    try #require(run.status == 0, "\(run.output)\(run.talk)")
    let html = try scratch.text(of: "\(out)/\(path).html")
    try FileManager.default.removeItem(atPath: scratch.path(out))
    return String(try #require(html.firstMatch(of: /内容码[^0-9a-f]*([0-9a-f]{8})/)).output.1)
  }
}
