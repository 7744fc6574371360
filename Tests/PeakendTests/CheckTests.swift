import Foundation
import Testing

@Suite("peakend check")
struct CheckTests {
  @Test("both samples are clean", arguments: [Program.hall, Program.channel])
  func samples(folder: String) throws {
    let run = try Program.run(["check", folder])
    #expect(run.status == 0)
    #expect(run.output.contains("no findings"), "\(run.output)")
  }

  @Test(
    "what cannot be read, and a wrong call, end with 2 and say so",
    arguments: [
      ["check", "no-such-folder"], ["check", "README.md"], ["check", "Tests"],
      ["check", "--no-such-option"], ["check", "--as-of", "yesterday"], ["nonsense"],
      ["build", "--document", "postr"], ["build", "Standards/service-hall", "--locale", "fr"],
      ["build", "Standards/service-hall", "--role", "DMM"], ["explain", "need-unservd"],
      ["init", "Standards"], ["init", "x", "--sample", "none"],
    ])
  func unusable(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(!(run.output + run.talk).isEmpty)
  }

  @Test("a broken reference is reported where it stands, with what was meant")
  func brokenReference() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    let name = "hall/moments/M08-queue.xml"
    try scratch.replace("level=\"must\" role=\"GD\"", with: "level=\"must\" role=\"GX\"", in: name)
    let run = try Program.run(["check", copy])
    #expect(run.status == 1)
    #expect(run.output.contains("moments/M08-queue.xml:"))
    #expect(run.output.contains("error[unknown-reference]: role 'GX'"), "\(run.output)")
  }

  @Test("every fault of every file is found in one run")
  func allFaults() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    try scratch.replace("<lead", with: "<leed", in: "hall/moments/M01-find.xml")
    try scratch.replace("</moment>", with: "", in: "hall/moments/M02-arrive.xml")
    try scratch.replace(
      "dimension=\"safety\"", with: "dimension=\"safe\"", in: "hall/moments/M03-frontage.xml")
    try scratch.replace(
      "<covers need=\"M04-N1\"/>", with: "<covers need=\"M04-N9\"/>",
      in: "hall/moments/M04-enter.xml")
    try scratch.replace("weight=\"27\"", with: "weight=\"25\"", in: "hall/set.xml")
    let run = try Program.run(["check", copy, "--format", "json"])
    #expect(run.status == 1)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let places = Set(
      findings.compactMap { ($0["span"] as? [String: Any])?["file"] as? String }
        .map { URL(fileURLWithPath: $0).lastPathComponent })
    #expect(
      places == [
        "M01-find.xml", "M02-arrive.xml", "M03-frontage.xml", "M04-enter.xml", "set.xml",
      ], "faults of form neither hide others nor bring any along: \(run.output)")
    #expect(findings.count == 8)
  }

  @Test("what is waived fails no run and is not printed, until the waiver expires")
  func waived() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    try scratch.replace(
      "  <waivers>",
      with: """
          <severities><severity rule="need-without-evidence" is="error"/></severities>
          <waivers>
            <waiver rule="need-without-evidence" element="M08-N1" approver="CH" from="2026-07-01" until="2026-12-31">
              <reason xml:lang="zh-Hans">下次调查补齐证据</reason>
              <reason xml:lang="en">The next survey will show</reason>
            </waiver>
        """, in: "hall/set.xml")
    let name = "hall/moments/M08-queue.xml"
    let text = try String(contentsOfFile: scratch.path(name), encoding: .utf8)
    let need = try #require(text.firstMatch(of: /(?s)<need id="M08-N1".*?<\/need>/)?.output)
    let bare = String(need.replacing(/\s*<evidence [^>]*>/, with: ""))
    try scratch.replace(String(need), with: bare, in: name)
    let run = try Program.run(["check", copy])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasPrefix("no findings"), "\(run.output)")
    let late = try Program.run(["check", copy, "--as-of", "2027-01-01"])
    #expect(late.status == 1)
    #expect(late.output.contains("error[waiver-expired]"))
    #expect(late.output.contains("error[need-without-evidence]"))
  }

  @Test("nothing outside the folder is opened")
  func linkOut() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    try FileManager.default.removeItem(atPath: scratch.path("hall/moments/M01-find.xml"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("hall/moments/M01-find.xml"),
      withDestinationPath: "\(Program.hall)/moments/M01-find.xml")
    let run = try Program.run(["check", copy])
    #expect(run.status == 2)
    #expect(run.output.contains("M01-find.xml"))
  }
}

@Suite("peakend explain and rules")
struct ExplainTests {
  @Test("every listed rule can be explained by its code")
  func everyRule() throws {
    let listed = try Program.run(["rules"]).lines.filter { $0.hasPrefix("  ") }
    #expect(listed.count >= 20)
    for line in listed {
      let code = try #require(line.split(separator: " ").first.map(String.init))
      let run = try Program.run(["explain", code])
      #expect(run.status == 0)
      #expect(run.output.contains("[\(code)]"))
      #expect(run.output.contains("Fails:") == run.output.contains("Passes:"))
    }
  }

  @Test("rules are told in the language asked for, in every format", arguments: ["zh-Hans", "en"])
  func formats(language: String) throws {
    for format in ["text", "markdown", "json"] {
      let run = try Program.run(["rules", "--format", format, "--lang", language])
      #expect(run.status == 0)
      #expect(run.output.contains("xml-malformed") && run.output.contains("unknown-reference"))
      let isChinese = run.output.contains("文件是格式正确的 XML。")
      #expect(isChinese == (language == "zh-Hans"), "\(format)")
    }
    let explained = try Program.run(["explain", "waiver-expired", "--lang", language]).output
    #expect(explained.hasPrefix(language == "en" ? "error[" : "错误["))
  }

  @Test("an old id finds its rule")
  func alias() throws {
    #expect(try Program.run(["explain", "SB-C01"]).output.contains("(SB-C01"))
  }

  @Test("what no rule asks is neither listed nor explained")
  func unasked() throws {
    for format in ["text", "markdown", "json"] {
      let listed = try Program.run(["rules", "--format", format]).output
      #expect(!listed.contains("SB-O0"), "\(format)")
    }
    #expect(try Program.run(["explain", "SB-O01"]).status == 2)
  }
}
