import Foundation
import Testing

@testable import PeakendCLI

@Suite("Where a set is found")
struct LocationTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.copyOfBroken()
    try FileManager.default.createDirectory(
      atPath: scratch.path("Broken/moments/drafts/old"), withIntermediateDirectories: true)
  }

  private func check(_ arguments: String..., in folder: String) throws -> Program.Run {
    try Program.run(
      ["check", "--format", "concise", "--as-of", "2026-07-15"] + arguments,
      in: scratch.url.appendingPathComponent(folder))
  }

  @Test(
    "from inside it is found, and paths lead to its files from there",
    arguments: [
      ("Broken/moments", ".."), ("Broken/moments/drafts", "../.."),
      ("Broken/moments/drafts/old", "../../.."),
    ])
  func inside(folder: String, set: String) throws {
    let run = try check(in: folder)
    let outside = try check("Broken", in: "")
    #expect(run.status == outside.status)
    #expect(run.talk == "the standards are in '\(set)'\n")
    #expect(run.lines.count == outside.lines.count)
    for line in run.lines.dropLast() {
      let path = try #require(line.split(separator: ":").first)
      #expect(
        FileManager.default.fileExists(atPath: scratch.path("\(folder)/\(path)")), "\(line)")
    }
  }

  @Test("a folder inside that is named, and one behind a link, are found too")
  func named() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("Broken/moments"))
    for (name, set) in [
      ("Broken/moments", "Broken"), ("Broken/moments/", "Broken"),
      ("./Broken/moments/drafts/.", "./Broken"), ("link", "Broken"),
    ] {
      let run = try check(name, in: "")
      #expect(run.talk == "the standards are in '\(set)'\n", "\(name)")
      #expect(run.lines.count > 3)
    }
  }

  @Test("other commands find it from inside as well")
  func others() throws {
    try FileManager.default.copyItem(atPath: Program.frame, toPath: scratch.path("h"))
    let moments = scratch.url.appendingPathComponent("h/moments")
    let calls = [
      ["build", "--document", "poster"], ["rota", "--from", "2026-12-01", "--to", "2026-12-02"],
      ["breaking", "--against", scratch.path("h")],
      ["baseline", "write", "--file", "../b.xml"], ["baseline", "prune", "--file", "../b.xml"],
    ]
    for call in calls {
      let run = try Program.run(call, in: moments)
      #expect(run.status == 0, "\(call): \(run.output)\(run.talk)")
      #expect(run.talk.contains("the standards are in '..'"), "\(call): \(run.talk)")
    }
    #expect(try scratch.contents(of: "h/Documents").keys.contains { $0.hasSuffix("poster.html") })
    #expect(try Program.run(["diff", ".", "../../Broken"], in: moments).status == 0)
  }

  @Test("a file of the set is checked alone, by whatever path it is named")
  func file() throws {
    let whole = try check("Broken", in: "")
    let names = ["set.xml", "moments/M02-try.xml", "moments/M04-leave.xml"]
    for name in names {
      let run = try check("Broken/\(name)", in: "")
      let own = whole.lines.dropLast().filter { $0.hasPrefix("Broken/\(name):") }
      #expect(!own.isEmpty && Array(run.lines.dropLast()) == own, "\(run.output)")
      let elsewhere = whole.lines.count - 1 - own.count
      #expect(
        run.talk
          == "\(elsewhere) \(elsewhere == 1 ? "finding" : "findings") in other files of 'Broken'\n")
      #expect(run.status == (own.contains { $0.contains("error[") } ? 1 : 0))
    }
    let beside = try check("M04-leave.xml", in: "Broken/moments")
    #expect(beside.lines.first?.hasPrefix("../moments/M04-leave.xml:") == true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("leave.xml"),
      withDestinationPath: scratch.path("Broken/moments/M04-leave.xml"))
    #expect(try check("leave.xml", in: "").lines.count == beside.lines.count)
  }

  @Test("a file of the set that is not read is refused")
  func stranger() throws {
    try scratch.write("mine", to: "Broken/notes.txt")
    let run = try check("Broken/notes.txt", in: "")
    #expect(run.status == 2)
    #expect(run.talk.contains("'Broken/notes.txt' is no file of the standards in 'Broken'"))
  }

  @Test("above several sets the nearest are named", arguments: ["en", "zh-Hans"])
  func suggestion(language: String) throws {
    for name in ["Standards/hall", "Standards/channel", "Tests/deep/frame"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("all/\(name)"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Program.frame + "/set.xml", toPath: scratch.path("all/\(name)/set.xml"))
    }
    let folder = scratch.url.appendingPathComponent("all")
    for call in [
      ["check"], ["build"], ["rota", "--from", "2026-12-01", "--to", "2026-12-02"],
      ["baseline", "write", "--file", "b.xml"], ["breaking", "--against", "."],
    ] {
      let run = try Program.run(call + ["--lang", language], in: folder)
      #expect(run.status == 2, "\(call)")
      #expect(
        run.talk.contains(
          language == "en"
            ? "name one of: Standards/channel, Standards/hall\n"
            : "请指定其中之一：Standards/channel、Standards/hall\n"), "\(call): \(run.talk)")
    }
    let named = try Program.run(["check", "all"], in: scratch.url)
    #expect(named.talk.contains("name one of: all/Standards/channel, all/Standards/hall"))
  }

  @Test("a folder that is meant for a set is not left for another")
  func unfinished() throws {
    try FileManager.default.copyItem(
      atPath: Program.frame, toPath: scratch.path("Broken/inner"))
    try FileManager.default.removeItem(atPath: scratch.path("Broken/inner/set.xml"))
    let run = try check("Broken/inner", in: "")
    #expect(run.status == 2 && run.output.contains("'set.xml' is missing"), "\(run.output)")
  }
}
