import Foundation
import Testing

@Suite("What changed since an older edition, on paper")
struct ChangesSinceTests {
  /// An edition of the hall in which a wait was allowed to be longer.
  private static func olderHall(in scratch: Scratch) throws -> String {
    let old = try scratch.copyOfHall()
    try scratch.replace(
      "日均等候≤10分钟", with: "日均等候≤12分钟", in: "hall/moments/M08-queue.xml")
    try scratch.replace(
      "metric=\"wait.mean\" op=\"at-most\" value=\"10\"",
      with: "metric=\"wait.mean\" op=\"at-most\" value=\"12\"", in: "hall/moments/M08-queue.xml")
    return old
  }

  @Test("build --changes-since marks handbooks and writes the change report")
  func build() throws {
    let scratch = try Scratch()
    let old = try Self.olderHall(in: scratch)
    let run = try Program.run([
      "build", Program.hall, "--changes-since", old, "-o", scratch.path("out"), "--locale",
      "zh-Hans", "--role", "DM", "--document", "handbook", "--document", "changes", "--format",
      "text",
    ])
    #expect(run.status == 0, "\(run.talk)")
    let files = try scratch.documents(of: "out")
    #expect(files.keys.sorted() == ["zh-Hans/changes.txt", "zh-Hans/handbook-duty-manager.txt"])
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("[-12-]{+10+}") || text.contains("[-12-]"), "\(name)")
      #expect(text.contains("M08-S1"), "\(name)")
    }
  }

  @Test("diff --output writes the change report in every language, both formats")
  func diff() throws {
    let scratch = try Scratch()
    let old = try Self.olderHall(in: scratch)
    let run = try Program.run(["diff", old, Program.hall, "--output", scratch.path("out")])
    #expect(run.status == 0, "\(run.talk)")
    #expect(
      try scratch.documents(of: "out").keys.sorted() == [
        "en/changes.html", "en/changes.txt", "zh-Hans/changes.html", "zh-Hans/changes.txt",
      ])
  }

  @Test("a change report without an older edition, or with none to be read, is refused")
  func refused() throws {
    let scratch = try Scratch()
    let bare = try Program.run(
      ["build", Program.hall, "--document", "changes", "-o", scratch.path("out")])
    #expect(bare.status == 2)
    #expect(bare.talk.contains("--changes-since"), "\(bare.talk)")
    let missing = try Program.run(
      [
        "build", Program.hall, "--changes-since", scratch.path("nowhere"), "-o",
        scratch.path("out"),
      ])
    #expect(missing.status == 2, "\(missing.talk)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }
}
