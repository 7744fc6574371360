import Foundation
import Testing

@Suite("peakend build")
struct BuildTests {
  @Test("two builds are the same bytes, in another folder, time zone and locale")
  func deterministic() throws {
    let scratch = try Scratch()
    let first = try Program.run(["build", Program.hall, "-o", scratch.path("one")])
    #expect(first.status == 0, "\(first.output)\(first.talk)")
    let other = try scratch.copyOfHall()
    let second = try Program.run(
      ["build", other, "-o", "two"], in: scratch.url,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(second.status == 0, "\(second.output)\(second.talk)")
    let one = try scratch.contents(of: "one")
    #expect(one.count > 20)
    #expect(one == (try scratch.contents(of: "two")))
  }

  @Test("the list of what was written is what was written")
  func list() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["build", Program.channel, "-o", "out"], in: scratch.url)
    let written = Set(try scratch.contents(of: "out").keys.map { "out/\($0)" })
    #expect(Set(run.lines) == written)
  }

  @Test("a hall's own documents are written alone, and it is told when it is closed")
  func halls() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      [
        "build", Program.hall, "-o", "out", "--hall", "NC03", "--document", "checklist",
        "--date", "2026-12-05..2026-12-06",
      ], in: scratch.url)
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    let paths = try scratch.documents(of: "out").keys
    #expect(!paths.isEmpty && paths.allSatisfy { $0.hasPrefix("halls/small/") })
    #expect(!paths.contains { $0.contains("2026-12-06") })
    #expect(run.talk.contains("hall 'NC03' is closed on 2026-12-06: no sheets for it"))
    let wrong = try Program.run(["build", Program.hall, "-o", "out", "--hall", "NC3"])
    #expect(wrong.status == 2 && wrong.talk.contains("did you mean 'NC03'?"), "\(wrong.talk)")
  }

  @Test("an error leaves what an earlier build wrote as it was")
  func nothingOnError() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    #expect(try Program.run(["build", copy, "-o", scratch.path("out")]).status == 0)
    let before = try scratch.contents(of: "out")
    try scratch.replace("id=\"M08-S2\"", with: "id=\"M08-S1\"", in: "hall/moments/M08-queue.xml")
    #expect(try Program.run(["build", copy, "-o", scratch.path("out")]).status == 1)
    #expect(before == (try scratch.contents(of: "out")))
  }

  @Test("a template that asks for an unknown name fails with its place; nothing is written")
  func unknownName() throws {
    let scratch = try Scratch()
    let templates = scratch.url.appendingPathComponent("templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data("<p>\n {{ownr}}</p>\n".utf8)
      .write(to: templates.appendingPathComponent("poster.html.mustache"))
    let run = try Program.run([
      "build", Program.hall, "-o", scratch.path("out"), "--templates", templates.path,
    ])
    #expect(run.status == 1)
    #expect(run.talk.contains("poster.html.mustache:2:"), "\(run.talk)")
    #expect(run.talk.contains("ownr"))
    #expect(try scratch.contents(of: "out").isEmpty)
  }

  @Test("a template of one's own takes the place of the built-in one")
  func ownTemplate() throws {
    let scratch = try Scratch()
    let templates = scratch.url.appendingPathComponent("templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data("<!DOCTYPE html><title>{{title}}</title>{{document.code}}\n".utf8)
      .write(to: templates.appendingPathComponent("poster.html.mustache"))
    let run = try Program.run([
      "build", Program.hall, "-o", scratch.path("out"), "--templates", templates.path,
      "--document", "poster", "--format", "html", "--locale", "en",
    ])
    #expect(run.status == 0, "\(run.talk)")
    let poster = try String(contentsOfFile: scratch.path("out/en/poster.html"), encoding: .utf8)
    #expect(poster.hasPrefix("<!DOCTYPE html><title>"))
  }

  @Test("a file where the output folder should be is refused")
  func fileInTheWay() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("out"))
    let run = try Program.run(["build", Program.channel, "-o", scratch.path("out")])
    #expect(run.status == 2)
    #expect(try String(contentsOfFile: scratch.path("out"), encoding: .utf8) == "mine")
  }
}

@Suite("peakend init")
struct InitTests {
  @Test(
    "a new folder builds anywhere with nothing beside it",
    arguments: ["service-hall", "e-channel"])
  func initThenBuild(sample: String) throws {
    let scratch = try Scratch()
    let made = try Program.run(["init", "mine", "--sample", sample], in: scratch.url)
    #expect(made.status == 0, "\(made.talk)")
    let built = try Program.run(["build", "mine"], in: scratch.url)
    #expect(built.status == 0, "\(built.output)\(built.talk)")
    #expect(try scratch.contents(of: "Documents")["index.html"] != nil)
  }

  @Test("every file's hint to editors leads to the schema")
  func schemaHint() throws {
    let scratch = try Scratch()
    _ = try Program.run(["init", "mine"], in: scratch.url)
    for (name, data) in try scratch.contents(of: "mine") where name.hasSuffix(".xml") {
      let text = String(decoding: data, as: UTF8.self)
      let hint = try #require(
        text.firstMatch(of: #/urn:peakend:standards:1 ([^"]*peakend\.xsd)"/#)?.1, "\(name)")
      let schema = scratch.url.appendingPathComponent("mine/\(name)")
        .deletingLastPathComponent().appendingPathComponent(String(hint))
      #expect(FileManager.default.fileExists(atPath: schema.path), "\(name) names \(hint)")
    }
  }

  @Test("what is there is not overwritten")
  func refuses() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("set.xml"))
    #expect(try Program.run(["init", scratch.url.path]).status == 2)
    #expect(try scratch.contents(of: "").count == 1)
  }
}
