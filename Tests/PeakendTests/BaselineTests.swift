import Foundation
import Testing

@Suite("peakend baseline")
struct BaselineCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.copyOfBroken()
  }

  /// Writes a baseline and returns how many findings it bears.
  private func writeBaseline(_ options: String...) throws -> Int {
    let run = try Program.run(
      ["baseline", "write", "Broken", "--file", "b.json"] + options, in: scratch.url)
    #expect(run.status == 0, "\(run.talk)")
    let counts = try scratch.text(of: "b.json").matches(of: /"count":(\d+)/).compactMap {
      Int($0.1)
    }
    let count = counts.reduce(0, +)
    #expect(run.talk == "\(count) findings in the baseline 'b.json'\n")
    return count
  }

  /// The line of the baseline that begins like this, counted from 1.
  private func line(of start: String) throws -> Int {
    let lines = try scratch.text(of: "b.json").split(separator: "\n")
    return try #require(lines.firstIndex { $0.hasPrefix(start) }) + 1
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.url)
  }

  @Test("what is in the baseline does not count, what is new does")
  func use() throws {
    let count = try writeBaseline()
    #expect(count >= 4)
    #expect(try Validator.faults(of: scratch.text(of: "b.json"), by: .own("baseline")) == [])
    let old = try run("check", "Broken", "--baseline", "b.json")
    #expect(old.status == 0, "\(old.output)")
    #expect(old.output == "no findings in 5 files; 2 waived, \(count) in the baseline\n")
    try scratch.replace("role=\"GD\"", with: "role=\"GX\"", in: "Broken/moments/M03-pay.xml")
    let new = try run("check", "Broken", "--baseline", "b.json", "--format", "concise")
    #expect(new.status == 1)
    #expect(new.lines.allSatisfy { !$0.contains("M02-try") }, "\(new.output)")
    #expect(new.output.contains("M03-pay.xml"))
  }

  @Test("what is larger than a baseline may be is refused, be it without end")
  func large() throws {
    let entry = "{\"code\":\"need-unserved\",\"subject\":\"N\",\"count\":1},"
    try scratch.write(
      "{\"version\":1,\"findings\":[" + String(repeating: entry, count: 90_000), to: "large.json")
    for path in ["large.json", "/dev/zero"] {
      let run = try run("check", "Broken", "--baseline", path)
      #expect(run.status == 2)
      #expect(run.talk.contains("baseline '\(path)' is larger than 4 MiB"), "\(run.talk)")
    }
    #expect(try run("check", "Broken", "--baseline", "/dev/null").status == 2)
    #expect(try run("check", "Broken", "--baseline", "Broken").status == 2)
  }

  @Test("lines may move, and one fault more of the same kind is new")
  func keys() throws {
    _ = try writeBaseline()
    try scratch.replace("<lead", with: "\n\n\n<lead", in: "Broken/moments/M02-try.xml")
    #expect(try run("check", "Broken", "--baseline", "b.json").status == 0)
    try scratch.replace(
      "easyown mzone", with: "easyown mzone ezone", in: "Broken/moments/M02-try.xml")
    let more = try run("check", "Broken", "--baseline", "b.json", "--format", "concise")
    #expect(more.status == 1)
    #expect(more.lines.count == 2)
    #expect(more.output.contains("1 error in 1 file"), "\(more.output)")
  }

  @Test("an entry that outlives its fault fails where it stands, until it is pruned")
  func stale() throws {
    let count = try writeBaseline()
    let gone = try line(of: "{\"code\":\"segment-weights-off\"")
    let fewer = try line(of: "{\"code\":\"unknown-reference\"")
    try scratch.replace("weight=\"38\"", with: "weight=\"40\"", in: "Broken/set.xml")
    try scratch.replace("gotoen", with: "gotone", in: "Broken/moments/M02-try.xml")
    let stale = try run("check", "Broken", "--baseline", "b.json", "--format", "concise")
    #expect(stale.status == 1)
    #expect(
      stale.lines.prefix(2) == [
        "./b.json:\(gone):1: error[baseline-stale] baseline entry 'segment-weights-off' for "
          + "'gotone' matches nothing",
        "./b.json:\(fewer):1: error[baseline-stale] baseline bears 2 'unknown-reference' for 'M02', "
          + "1 left",
      ], "\(stale.output)")
    let pruned = try run("baseline", "prune", "Broken", "--file", "b.json")
    #expect(pruned.talk == "2 taken out of the baseline 'b.json', \(count - 2) left\n")
    #expect(try run("check", "Broken", "--baseline", "b.json").status == 0)
  }

  @Test("pruning never adds")
  func onlyLess() throws {
    _ = try writeBaseline()
    let before = try scratch.text(of: "b.json")
    try scratch.replace("role=\"GD\"", with: "role=\"GX\"", in: "Broken/moments/M03-pay.xml")
    _ = try run("baseline", "prune", "Broken", "--file", "b.json")
    #expect(try scratch.text(of: "b.json") == before)
  }

  @Test("entries of rules that were not asked are not stale")
  func notAsked() throws {
    try scratch.replace("until=\"2026-12-31\"", with: "until=\"2026-10-31\"", in: "Broken/set.xml")
    _ = try writeBaseline("--as-of", "2026-12-01")
    #expect(try scratch.text(of: "b.json").contains("waiver-expired"))
    let undated = try run("check", "Broken", "--baseline", "b.json", "--format", "concise")
    #expect(!undated.output.contains("'waiver-expired' for"), "\(undated.output)")
    try scratch.replace("</moment>", with: "", in: "Broken/moments/M03-pay.xml")
    let faulty = try run("check", "Broken", "--baseline", "b.json", "--format", "concise")
    #expect(!faulty.output.contains("baseline-stale"), "\(faulty.output)")
    #expect(faulty.status == 1)
  }

  @Test("faults of form cannot be in one")
  func form() throws {
    try scratch.replace("</moment>", with: "", in: "Broken/moments/M03-pay.xml")
    let written = try run("baseline", "write", "Broken", "--file", "b.json")
    #expect(written.status == 1)
    #expect(written.output.contains("xml-malformed"))
    #expect(written.talk == "nothing was written\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("b.json")))
  }

  @Test(
    "a malformed baseline is refused where it is wrong",
    arguments: [
      ("{", "b.json:1:2"), ("[]", "b.json:1:1"), ("{\"version\":2,\"findings\":[]}", "b.json:1:12"),
      (
        "{\"version\":1,\"findings\":[\n{\"code\":\"x\",\"count\":0,\"file\":\"f\"}]}",
        "b.json:2:21"
      ),
      (
        "{\"version\":1,\"findings\":[\n{\"code\":\"bad-value\",\"count\":1,\"file\":\"f\"}]}",
        "2:9"
      ),
      ("{\"version\":1,\"findings\":[\n{\"cod\":\"x\"}]}", "'cod' is no known name; did you mean"),
      ("{\"version\":1,\"findings\":[]} x", "b.json:1:29"),
    ])
  func malformed(text: String, place: String) throws {
    try scratch.write(text, to: "b.json")
    let check = try run("check", "Broken", "--baseline", "b.json")
    #expect(check.status == 2)
    #expect(check.talk.contains(place), "\(check.talk)")
    let prune = try run("baseline", "prune", "Broken", "--file", "b.json")
    #expect(prune.status == 2)
    #expect(try scratch.text(of: "b.json") == text)
  }

  @Test("what is borne does not keep documents from being written")
  func build() throws {
    _ = try writeBaseline()
    #expect(try run("build", "Broken", "-o", "out").status == 1)
    let built = try run("build", "Broken", "-o", "out", "--baseline", "b.json")
    #expect(built.status == 0, "\(built.output)\(built.talk)")
  }
}
