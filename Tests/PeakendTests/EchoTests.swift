import Findings
import Foundation
import Testing

@Suite("What a user typed is quoted as it may be shown")
struct EchoTests {
  /// Words that would colour a terminal, turn the writing and command a pipeline.
  private static let hostile = "x\u{1B}[31m\u{202E}\u{9B}\n::error::y"

  @Test(
    "in refusals and reports of every command",
    arguments: [
      ["check", hostile], ["check", ".", "--select", hostile], ["check", "--ignore", hostile],
      ["check", "--baseline", hostile, Program.frame], ["check", "--words", hostile],
      ["check", "--fail-on", hostile], ["check", "--format", hostile], ["check", "--\(hostile)"],
      ["check", ".", "--format", "json=\(hostile)/a", "--format", "text"], ["check", ".", hostile],
      ["explain", hostile], ["diff", hostile, Program.frame], ["recall", hostile, hostile],
      ["verify", hostile, Program.frame], ["rota", ".", "--from", hostile, "--to", hostile],
      ["breaking", "--against", hostile, Program.frame], ["init", "--sample", hostile, "a"],
      ["baseline", "prune", Program.frame, "--file", hostile], ["build", hostile, "-o", hostile],
      ["build", Program.frame, "-o", "a", "--role", hostile], [hostile], ["schema", hostile],
    ])
  func refusals(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Program.run(arguments, in: scratch.url)
    #expect(run.status != 0)
    let said = run.output + run.talk
    #expect(said.contains("x\u{FFFD}[31m\u{FFFD}\u{FFFD}") || !said.contains("[31m"), "\(said)")
    let shown = said.unicodeScalars.filter { $0 != "\n" && $0.isUnsafe }
    #expect(shown.isEmpty, "\(said)")
    let commands = said.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(commands.isEmpty, "\(said)")
  }

  @Test("in the paths of files that were written")
  func written() throws {
    let scratch = try Scratch()
    let run = try Program.run(["init", Self.hostile], in: scratch.url)
    #expect(run.status == 0, "\(run.talk)")
    let said = run.output + run.talk
    let shown = said.unicodeScalars.filter { $0 != "\n" && $0.isUnsafe }
    #expect(shown.isEmpty, "\(said)")
  }
}
