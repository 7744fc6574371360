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
      ["baseline", "write", "Broken", "--file", "b.xml"] + options, in: scratch.url)
    #expect(run.status == 0, "\(run.talk)")
    let count = try scratch.text(of: "b.xml").matches(of: /<finding .*?(?: count="(\d+)")?\/>/)
      .reduce(0) { $0 + ($1.1.flatMap { Int($0) } ?? 1) }
    #expect(run.talk == "\(count) findings in the baseline 'b.xml'\n")
    return count
  }

  /// The first line of the baseline about a rule, counted from 1.
  private func line(of rule: String) throws -> Int {
    let lines = try scratch.text(of: "b.xml").split(separator: "\n")
    return try #require(lines.firstIndex { $0.hasPrefix("  <finding rule=\"\(rule)\"") }) + 1
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.url)
  }

  @Test("what is in the baseline does not count, what is new does")
  func use() throws {
    let count = try writeBaseline()
    #expect(count >= 4)
    #expect(try Validator.faults(ofXML: scratch.text(of: "b.xml"), by: "baseline") == [])
    let old = try run("check", "Broken", "--baseline", "b.xml")
    #expect(old.status == 0, "\(old.output)")
    #expect(old.output == "no findings in 5 files; 2 waived, \(count) in the baseline\n")
    try scratch.replace("role=\"GD\"", with: "role=\"GX\"", in: "Broken/moments/M03-pay.xml")
    let new = try run("check", "Broken", "--baseline", "b.xml", "--format", "concise")
    #expect(new.status == 1)
    #expect(new.lines.allSatisfy { !$0.contains("M02-try") }, "\(new.output)")
    #expect(new.output.contains("M03-pay.xml"))
  }

  @Test("what is larger than a baseline may be is refused, be it without end")
  func large() throws {
    let entry = "  <finding rule=\"need-unserved\" about=\"N\"/>\n"
    try scratch.write(String(repeating: entry, count: 100_000), to: "large.xml")
    for path in ["large.xml", "/dev/zero"] {
      let run = try run("check", "Broken", "--baseline", path, "--format", "concise")
      #expect(run.status == 2)
      #expect(run.talk == "peakend: baseline '\(path)' cannot be read\n")
      #expect(run.output.contains("over-limit] file is larger than 4 MiB"), "\(run.output)")
    }
    #expect(try run("check", "Broken", "--baseline", "/dev/null").status == 2)
    #expect(try run("check", "Broken", "--baseline", "Broken").status == 2)
  }

  @Test("lines may move, and one fault more of the same kind is new")
  func keys() throws {
    _ = try writeBaseline()
    try scratch.replace("<lead", with: "\n\n\n<lead", in: "Broken/moments/M02-try.xml")
    #expect(try run("check", "Broken", "--baseline", "b.xml").status == 0)
    try scratch.replace(
      "easyown mzone", with: "easyown mzone ezone", in: "Broken/moments/M02-try.xml")
    let more = try run("check", "Broken", "--baseline", "b.xml", "--format", "concise")
    #expect(more.status == 1)
    #expect(more.lines.count == 2)
    #expect(more.output.contains("1 error in 1 file"), "\(more.output)")
  }

  @Test("an entry that outlives its fault fails where it stands, until it is pruned")
  func stale() throws {
    let count = try writeBaseline()
    let gone = try line(of: "segment-weights-off")
    let fewer = try line(of: "unknown-reference")
    try scratch.replace("weight=\"38\"", with: "weight=\"40\"", in: "Broken/set.xml")
    try scratch.replace("gotoen", with: "gotone", in: "Broken/moments/M02-try.xml")
    let stale = try run("check", "Broken", "--baseline", "b.xml", "--format", "concise")
    #expect(stale.status == 1)
    #expect(
      stale.lines.prefix(2) == [
        "./b.xml:\(gone):4: error[baseline-stale] baseline entry 'segment-weights-off' for "
          + "'gotone' matches nothing",
        "./b.xml:\(fewer):4: error[baseline-stale] baseline bears 2 'unknown-reference' for 'M02', "
          + "1 left",
      ], "\(stale.output)")
    let pruned = try run("baseline", "prune", "Broken", "--file", "b.xml")
    #expect(pruned.talk == "2 taken out of the baseline 'b.xml', \(count - 2) left\n")
    #expect(try run("check", "Broken", "--baseline", "b.xml").status == 0)
  }

  @Test("pruning never adds")
  func onlyLess() throws {
    _ = try writeBaseline()
    let before = try scratch.text(of: "b.xml")
    try scratch.replace("role=\"GD\"", with: "role=\"GX\"", in: "Broken/moments/M03-pay.xml")
    _ = try run("baseline", "prune", "Broken", "--file", "b.xml")
    #expect(try scratch.text(of: "b.xml") == before)
  }

  @Test("entries of rules that were not asked are not stale")
  func notAsked() throws {
    try scratch.replace("until=\"2026-12-31\"", with: "until=\"2026-10-31\"", in: "Broken/set.xml")
    _ = try writeBaseline("--as-of", "2026-12-01")
    #expect(try scratch.text(of: "b.xml").contains("waiver-expired"))
    let undated = try run("check", "Broken", "--baseline", "b.xml", "--format", "concise")
    #expect(!undated.output.contains("'waiver-expired' for"), "\(undated.output)")
    try scratch.replace("</moment>", with: "", in: "Broken/moments/M03-pay.xml")
    let faulty = try run("check", "Broken", "--baseline", "b.xml", "--format", "concise")
    #expect(!faulty.output.contains("baseline-stale"), "\(faulty.output)")
    #expect(faulty.status == 1)
  }

  @Test("faults of form cannot be in one")
  func form() throws {
    try scratch.replace("</moment>", with: "", in: "Broken/moments/M03-pay.xml")
    let written = try run("baseline", "write", "Broken", "--file", "b.xml")
    #expect(written.status == 1)
    #expect(written.output.contains("xml-malformed"))
    #expect(written.talk == "nothing was written\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("b.xml")))
  }

  @Test("every fault of a baseline is told, by each command that reads one, and nothing is done")
  func malformed() throws {
    let text = """
      <baseline xmlns="urn:peakend:standards:1">
        <finding rule="need-unserved" abuot="M01-N1"/>
        <finding rule="bad-value" about="M01-N1" count="0"/>
      </baseline>
      """
    try scratch.write(text, to: "b.xml")
    for call in [
      ["check", "Broken", "--baseline", "b.xml"],
      ["check", "Broken/set.xml", "--baseline", "b.xml"],
      ["build", "Broken", "-o", "out", "--baseline", "b.xml"],
      ["baseline", "prune", "Broken", "--file", "b.xml"],
    ] {
      let run = try Program.run(call, in: scratch.url)
      #expect(run.status == 2, "\(call)")
      #expect(run.talk.hasPrefix("peakend: baseline 'b.xml' cannot be read\n"), "\(run.talk)")
      #expect(
        run.lines.filter { $0.contains("error[") } == [
          "./b.xml:2:33: error[unknown-attribute]: attribute 'abuot' is not known in 'finding'; "
            + "did you mean 'about'?",
          "./b.xml:3:18: error[bad-value]: 'bad-value' is a fault of form, which no baseline bears",
          "./b.xml:3:51: error[bad-value]: '0' is no value of attribute 'count'",
        ], "\(call): \(run.output)")
      #expect(run.output.hasSuffix("3 errors in 1 file; the check is incomplete\n"))
    }
    #expect(try scratch.text(of: "b.xml") == text)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test("one that is still JSON is told so, with what to do", arguments: ["en", "zh-Hans"])
  func json(language: String) throws {
    try scratch.write("{\"version\":1,\"findings\":[]}\n", to: "b.json")
    let run = try run(
      "check", "Broken", "--baseline", "b.json", "--format", "concise", "--lang", language)
    #expect(run.status == 2)
    let words =
      language == "en" ? "baseline is written in JSON, not in XML" : "基线是 JSON，不是 XML"
    #expect(run.lines.first == "./b.json:1: error[xml-malformed] \(words)")
    let told = try self.run("check", "Broken", "--baseline", "b.json", "--lang", language)
    #expect(told.output.contains("peakend baseline write"), "\(told.output)")
  }

  @Test("one that stands with the standards as baseline.xml is no stray file")
  func beside() throws {
    let before = try run("check", "Broken", "--format", "concise")
    let file = "Broken/baseline.xml"
    #expect(try run("baseline", "write", "Broken", "--file", file).status == 0)
    #expect(try run("check", "Broken", "--format", "concise").output == before.output)
    #expect(try run("check", "Broken", "--baseline", file).status == 0)
    #expect(try run("baseline", "write", "Broken", "--file", file).status == 0)
  }

  @Test("what is borne does not keep documents from being written")
  func build() throws {
    _ = try writeBaseline()
    #expect(try run("build", "Broken", "-o", "out").status == 1)
    let built = try run("build", "Broken", "-o", "out", "--baseline", "b.xml")
    #expect(built.status == 0, "\(built.output)\(built.talk)")
  }
}
