import Foundation
import Testing

@Suite("peakend build --format pdf")
struct PDFTests {
  private static let words = [
    "build", Program.channel, "--format", "pdf", "--document", "poster", "--locale", "zh-Hans",

  ]

  @Test("prints a title, tags, a language and bookmarks, and the edition's day for the hour")
  func printed() throws {
    let scratch = try Scratch()
    let run = try Program.run(Self.words + ["-o", scratch.path("one")])
    #expect(run.status == 0, "\(run.talk)")
    let one = try scratch.documents(of: "one")
    let path = "zh-Hans/poster.pdf"
    #expect(Array(one.keys) == [path])
    let pdf = try #require(one[path])
    for mark in [
      "%PDF-", "/Title ", "/StructTreeRoot", "/Lang (zh-Hans)", "/Outlines", "(D:20260701",
    ] {
      #expect(pdf.range(of: Data(mark.utf8)) != nil, "\(mark)")
    }
  }

  @Test("links its index to the other files wherever the folder is taken")
  func linked() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["build", Program.channel, "--format", "pdf", "--locale", "en", "-o", scratch.path("out")])
    #expect(run.status == 0, "\(run.talk)")
    let pdf = try #require(try scratch.contents(of: "out")["index.pdf"])
    #expect(pdf.range(of: Data("/URI (en/handbook.pdf)".utf8)) != nil)
    #expect(pdf.range(of: Data("/URI (file:".utf8)) == nil)
  }

  @Test(
    "says so when there is no browser, and writes nothing",
    arguments: [
      (["--chromium", "/nowhere/chromium"], "'/nowhere/chromium' is no program"),
      ([], "install chromium, or name the program with --chromium"),
    ])
  func missing(_ arguments: [String], _ message: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      Self.words + ["-o", scratch.path("out")] + arguments, environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.talk.contains(message), "\(run.talk)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }
}
