import Foundation
import Testing

@Suite("Choices that come to nothing")
struct ChoiceTests {
  private func build(_ options: [String], _ language: String = "en") throws -> Program.Run {
    let scratch = try Scratch()
    let run = try Program.run(
      ["build", Program.hall, "-o", "out", "--lang", language] + options, in: scratch.url)
    if run.status != 0 {
      #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }
    return run
  }

  @Test(
    "options that exclude each other are a wrong call, and named",
    arguments: [
      (["--document", "poster", "--format", "csv"], ["--document poster", "--format csv"]),
      (["--document", "registers", "--role", "DM"], ["--document registers", "--role DM"]),
      (
        ["--document", "handbook", "--segment", "gotone"],
        ["--document handbook", "--segment gotone"]
      ),
    ])
  func excluding(options: [String], named: [String]) throws {
    let run = try build(options)
    #expect(run.status == 2)
    #expect(run.talk.contains("leave no document to write"), "\(run.talk)")
    for option in named { #expect(run.talk.contains(option), "\(run.talk)") }
    let chinese = try build(options, "zh-Hans")
    #expect(chinese.status == 2 && chinese.talk.contains("没有可写的文档"), "\(chinese.talk)")
  }

  @Test("that a hall is closed on the day is as it should be")
  func closed() throws {
    let options = ["--hall", "NC03", "--document", "checklist", "--date", "2026-12-06"]
    let run = try build(options)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.talk.contains("is closed on 2026-12-06"), "\(run.talk)")
    #expect(run.talk.contains("nothing is due on 2026-12-06"), "\(run.talk)")
  }

  @Test("a comparison of which nothing is left says so")
  func differences() throws {
    let scratch = try Scratch()
    _ = try scratch.copyOfHall()
    try scratch.replace(
      "value=\"10\" unit=\"min\"", with: "value=\"15\" unit=\"min\"",
      in: "hall/moments/M08-queue.xml")
    let call = ["diff", Program.hall, "hall"]
    let none = try Program.run(call + ["--role", "CS"], in: scratch.url)
    #expect(none.status == 0)
    #expect(none.talk.contains("touches role 'CS' and"), "\(none.output)\(none.talk)")
    #expect(try Program.run(call, in: scratch.url).talk == "")
  }

  @Test("a role that takes no turns, and a choice that --output passes over, are wrong calls")
  func others() throws {
    for language in ["en", "zh-Hans"] {
      let rota = try Program.run([
        "rota", Program.hall, "--from", "2026-12-01", "--to", "2026-12-02", "--role", "ALL",
        "--lang", language,
      ])
      #expect(rota.status == 2 && rota.output == "")
      #expect(
        rota.talk.contains(language == "en" ? "No check of ALL takes turns" : "ALL没有轮检项"),
        "\(rota.talk)")
    }
    let templates = try Program.run(["templates", "-o", "/dev/null/x", "--document", "poster"])
    #expect(templates.status == 2 && templates.talk.contains("use one of them"))
  }

  @Test("a scope that holds no rule is a wrong call")
  func scope() throws {
    for options in [
      ["--select", ""], ["--select", ","], ["--ignore", ""],
      ["--select", "need-unserved", "--ignore", "need-unserved"],
    ] {
      let run = try Program.run(["check", Program.frame] + options)
      #expect(run.status == 2 && !run.talk.isEmpty, "\(options)")
    }
  }
}

@Suite("Quiet reports")
struct QuietTests {
  @Test(
    "files are whole whatever is said on standard output",
    arguments: FormatTests.kinds)
  func files(kind: String) throws {
    let scratch = try Scratch()
    _ = try scratch.copyOfBroken()
    for folder in ["Broken", Program.frame] {
      let loud = try Program.run(["check", folder, "--format", kind], in: scratch.url)
      let quiet = try Program.run(
        ["check", folder, "--quiet", "--format", "\(kind)=file"], in: scratch.url)
      #expect(quiet.status == loud.status)
      #expect(quiet.output == "")
      #expect(try scratch.text(of: "file") == loud.output)
    }
  }
}
