import Foundation
import Testing

@testable import PeakendCLI

@Suite("peakend verify")
struct VerifyTests {
  @Test("tells current from superseded across two later editions, in git")
  func history() throws {
    let editions = try FrameEditions()
    try editions.commit("first")
    let old = try editions.code(of: "zh-Hans/handbook-guide")
    let lasting = try editions.code(of: "zh-Hans/trainer-duty-manager")
    try editions.loosen()
    try editions.commit("second")
    try editions.reword()
    try editions.commit("third")
    let run = try editions.run("verify", old, "set", "--lang", "en")
    #expect(run.status == 1, "\(run.output)\(run.talk)")
    #expect(run.lines.first == "\(old) is superseded: take it down")
    #expect(run.output.contains("superseded by revision 2, effective 2026-10-01"), "\(run.output)")
    #expect(run.output.contains("customer M01-S1"), "\(run.output)")
    #expect(!run.output.contains("M02-S1"), "\(run.output)")
    let present = try editions.code(of: "zh-Hans/handbook-guide")
    #expect(run.output.contains("now: \(present)  zh-Hans/handbook-guide"))
    let now = try editions.run("verify", present.uppercased(), "set", "--lang", "zh-Hans")
    #expect(now.status == 0 && now.lines.first == "\(present) 现行有效", "\(now.output)")
    let json = try editions.run("verify", lasting, "set", "--format", "json")
    #expect(json.status == 1 && json.output.contains("\"since\":{\"name\":"), "\(json.output)")
    #expect(json.output.contains("\"revision\":3"), "\(json.output)")
  }

  @Test("a copy of an older revision that says the same is current")
  func revised() throws {
    let editions = try FrameEditions()
    let code = try editions.code(of: "zh-Hans/poster")
    try editions.revise(from: 1, to: 2, day: ("2026-07-01", "2026-10-01"))
    let run = try editions.run("verify", code, "set", "--lang", "en")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("revision 2, effective 2026-10-01"))
  }

  @Test("an edition is named where there is no git, and one that does not read is refused")
  func folders() throws {
    let editions = try FrameEditions()
    let code = try editions.code(of: "segments/gotone/zh-Hans/poster")
    try editions.keep(as: "first")
    try editions.scratch.replace("进门有问候", with: "进门问候声", in: "set/moments/M01-enter.xml")
    let run = try editions.run("verify", code, "set", "--against", "first", "--lang", "en")
    #expect(run.status == 1 && run.output.contains("segments/gotone/"), "\(run.output)\(run.talk)")
    #expect(try editions.run("verify", code, "set").status == 2)
    #expect(try editions.run("verify", code, "set", "--against", "nowhere").status == 2)
  }

  @Test("a code of a day needs the day, a mistyped one gets the nearest")
  func unknown() throws {
    let editions = try FrameEditions()
    let day = "2026-12-01"
    let code = try editions.code(of: "zh-Hans/checklists/\(day)/duty-manager-round", "--date", day)
    let undated = try editions.run("verify", code, "set", "--lang", "en")
    #expect(undated.status == 2 && undated.output.contains("--date"), "\(undated.output)")
    let dated = try editions.run("verify", code, "set", "--date", day, "--lang", "en")
    #expect(dated.status == 0 && dated.output.contains("/\(day)/"), "\(dated.output)")
    let wrong = (code.first == "0" ? "1" : "0") + code.dropFirst()
    let near = try editions.run("verify", wrong, "set", "--date", day, "--lang", "en")
    #expect(near.status == 2 && near.output.contains("did you mean '\(code)'?"), "\(near.output)")
    for form in ["12345", "1234567g", "123456789"] {
      let run = try editions.run("verify", form, "set", "--lang", "en")
      #expect(run.status == 2 && run.talk.contains("eight hexadecimal digits"), "\(run.talk)")
    }
  }

  @Test("a revision that does not read is skipped, and said to be")
  func unreadable() throws {
    let editions = try FrameEditions()
    let code = try editions.code(of: "zh-Hans/handbook-guide")
    try editions.commit("first")
    let file = "set/moments/M02-try.xml"
    try editions.scratch.replace("level=\"may\"", with: "level=\"perhaps\"", in: file)
    try editions.commit("broken")
    try editions.scratch.replace("level=\"perhaps\"", with: "level=\"may\"", in: file)
    try editions.loosen()
    try editions.commit("second")
    let run = try editions.run("verify", code, "set", "--lang", "en")
    #expect(run.status == 1 && run.talk.contains("note: revision skipped"), "\(run.talk)")
    #expect(run.output.contains("superseded by revision 2"))
  }
}

@Suite("peakend recall")
struct RecallTests {
  @Test("lists what says something else, and leaves up what does not")
  func lists() throws {
    let editions = try FrameEditions()
    try editions.keep(as: "first")
    try editions.loosen()
    try editions.keep(as: "second")
    let text = try editions.run("recall", "first", "second", "--lang", "en")
    #expect(text.status == 1, "\(text.talk)")
    #expect(text.lines.first?.hasPrefix("SET 1 → 2: ") == true)
    #expect(text.output.contains("  SET-HB-GD  zh-Hans  "), "\(text.output)")
    #expect(
      text.output.contains(
        "customer M01-S1 measure 'greet.delay' loosened: ≤10 s (90%) → ≤15 s (90%)"))
    #expect(text.output.contains("criterion changed: 跨门到问候≤10秒。 → 跨门到问候≤15秒。"), "\(text.output)")
    #expect(!text.output.contains("  SET-RR  "), "\(text.output)")
    let stays = try editions.code(of: "zh-Hans/rules")
    #expect(!text.output.contains(stays))
    #expect(text.lines.first?.hasSuffix(" 0 stay up") == false)
    let csv = try editions.run("recall", "first", "second", "--format", "csv")
    let listed = text.lines.count { $0.hasPrefix("  SET-") }
    #expect(csv.output.split(separator: "\r\n").count == listed + 1)
    let json = try editions.run("recall", "first", "second", "--format", "json")
    #expect(json.output.matches(of: /"title":/).count == listed)
  }

  @Test("a short name is a reason where it is printed, not where its words are part of others")
  func shortName() throws {
    let editions = try FrameEditions()
    try editions.keep(as: "first")
    try editions.loosen()
    try editions.scratch.replace(
      "<short xml:lang=\"zh-Hans\">进门</short>", with: "<short xml:lang=\"zh-Hans\">入厅</short>",
      in: "set/moments/M01-enter.xml")
    let run = try editions.run("recall", "first", "set", "--format", "csv", "--lang", "en")
    let lines = run.output.split(separator: "\r\n")
    let named = lines.filter { $0.contains("进门 → 入厅") }
    #expect(named.contains { $0.contains("zh-Hans/poster,") }, "\(run.output)\(run.talk)")
    let guide = try #require(lines.first { $0.contains(",zh-Hans/trainer-guide,") })
    #expect(guide.contains("15 s") && !guide.contains("进门 → 入厅"), "\(guide)")
  }

  @Test("a new revision that says the same recalls nothing")
  func nothing() throws {
    let editions = try FrameEditions()
    try editions.commit("first")
    try editions.revise(from: 1, to: 2, day: ("2026-07-01", "2026-07-01"))
    let run = try editions.run("recall", "main:set", "set", "--lang", "zh-Hans")
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    #expect(run.lines.first?.hasPrefix("SET 1 → 2：0 份应收回，") == true)
  }

  @Test(
    "what no difference accounts for is told in the document's own words",
    arguments: [
      ("set/set.xml", "<concerns moment=\"M04\"/>", ""),
      ("set/moments/M03-pay.xml", "<covers need=\"M03-N72\"/>", ""),
      ("set/moments/M04-leave.xml", "伞架≥1个", "伞架≥4个"),
    ])
  func words(file: String, old: String, new: String) throws {
    let editions = try FrameEditions()
    try editions.keep(as: "first")
    try editions.scratch.replace(old, with: new, in: file)
    let run = try editions.run("recall", "first", "set", "--lang", "en")
    #expect(run.status == 1, "\(run.output)\(run.talk)")
    #expect(!run.output.contains("arrangement"), "\(run.output)")
    #expect(run.output.contains(" → ") || run.output.contains("it no longer says: "))
  }

  @Test("what a new edition no longer prints is withdrawn")
  func withdrawn() throws {
    let editions = try FrameEditions()
    try editions.keep(as: "first")
    let set = "set/set.xml"
    let text = try editions.scratch.text(of: set)
    let segment = try #require(text.firstMatch(of: /<segment id="gotone"[\s\S]*?<\/segment>/))
    try editions.scratch.replace(String(segment.output), with: "", in: set)
    for moment in ["M01-enter", "M02-try", "M03-pay", "M04-leave"] {
      let file = "set/moments/\(moment).xml"
      try editions.scratch.write(
        editions.scratch.text(of: file).replacing(/<rating segment="gotone"[^>]*>/, with: ""),
        to: file)
    }
    let run = try editions.run("recall", "first", "set", "--lang", "en")
    #expect(run.output.contains("→ withdrawn"), "\(run.output)\(run.talk)")
    #expect(try editions.run("recall", "first", "nowhere").status == 2)
  }
}
