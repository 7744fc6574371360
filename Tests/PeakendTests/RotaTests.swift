import Foundation
import Testing

@Suite("peakend rota, and sheets for several days")
struct RotaTests {
  @Test("whose turn it is, and that all come again in time")
  func text() throws {
    let run = try Program.run([
      "rota", Program.hall, "--from", "2026-12-01", "--to", "2026-12-03", "--role", "DM",
    ])
    #expect(run.status == 0, "\(run.output)\(run.talk)")
    #expect(
      run.output == """
        DM Duty manager  5 checks take turns in 3 groups, within 14 days
        day         min       M03-C4 M04-C4 M06-C3 M08-C5 M13-C4
        2026-12-01  55/60     .      .      x      .      .
        2026-12-02  60/60     x      .      .      .      x
        2026-12-03  56/60     .      x      .      x      .
          M03-C4 longest gap 2 of 14 days: kept
          M04-C4 longest gap 3 of 14 days: kept
          M06-C3 longest gap 2 of 14 days: kept
          M08-C5 longest gap 3 of 14 days: kept
          M13-C4 longest gap 2 of 14 days: kept

        the rota holds: all come again in time, and no day goes over its minutes

        """)
  }

  @Test("a hall counts with its own phase of the roll-out, its posts and its open days")
  func ofAHall() throws {
    let arguments = ["rota", Program.hall, "--from", "2026-12-05", "--to", "2026-12-07"]
    let whole = try Program.run(arguments)
    let small = try Program.run(arguments + ["--hall", "NC03"])
    #expect(whole.output.contains("2026-12-06") && small.status == 0, "\(small.talk)")
    #expect(!small.output.contains("2026-12-06") && small.output.contains("2026-12-07"))
    #expect(small.output != whole.output)
    let unknown = try Program.run(arguments + ["--hall", "NC30"])
    #expect(unknown.status == 2 && unknown.talk.contains("NC03"), "\(unknown.talk)")
  }

  @Test("a bound that is broken is told, and exits with 1")
  func broken() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    try scratch.replace("within-days=\"14\"", with: "within-days=\"2\"", in: "hall/set.xml")
    let run = try Program.run([
      "rota", copy, "--from", "2026-12-01", "--to", "2026-12-31", "--lang", "zh",
    ])
    #expect(run.status == 1)
    #expect(run.output.contains("M06-C3 最长间隔3天，写明2天：过长"), "\(run.output)")
    #expect(run.output.contains("轮检不成立"))
    let check = try Program.run(["check", copy, "--format", "concise"])
    #expect(check.status == 1)
    #expect(check.output.contains("error[rota-too-slow] role 'DM' lacks"), "\(check.output)")
  }

  @Test("the same for programs: one object, or a row for each turn")
  func forPrograms() throws {
    let arguments = ["rota", Program.channel, "--from", "2026-12-01", "--to", "2026-12-02"]
    let json = try Program.run(arguments + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let post = try #require(((object as? [String: Any])?["posts"] as? [[String: Any]])?.first)
    #expect(post["role"] as? String == "QA")
    #expect(post["within-days"] as? Int == 14)
    let days = try #require(post["days"] as? [[String: Any]])
    #expect(days.map { $0["turns"] as? [String] } == [["E08-C3"], ["E04-C3"]])
    let csv = try Program.run(arguments + ["--format", "csv"])
    let lines = csv.output.components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[3].trimmingCharacters(in: .newlines).isEmpty)
    #expect(lines[0].hasSuffix("role,day,minutes,budget,check,within-days,longest-gap"))
    #expect(lines[1] == "QA,2026-12-01,42,45,E08-C3,14,1")
  }

  @Test("a hall that samples has more that takes turns")
  func sampled() throws {
    let arguments = ["rota", Program.hall, "--from", "2026-12-01", "--to", "2026-12-31"]
    let (full, sampled) = (
      try Program.run(arguments), try Program.run(arguments + ["--sampled"])
    )
    #expect(sampled.status == 0)
    #expect(!full.output.contains("M08-C1") && sampled.output.contains("M08-C1"))
  }

  @Test(
    "days that are none, run backwards or are too many are a wrong call",
    arguments: [
      ("2026-12-07..2026-12-01", "run backwards"), ("2026-13-01", "is no day"),
      ("2026-12-01..", "is no day"), ("tomorrow", "is no day"),
      ("2026-10-01..2027-01-01", "has 93 days"),
    ])
  func wrongDays(days: String, message: String) throws {
    let scratch = try Scratch()
    let run = try Program.run([
      "build", Program.channel, "--date", days, "-o", scratch.path("out"),
    ])
    #expect(run.status == 2)
    #expect(run.talk.contains(message), "\(run.talk)")
    #expect(try scratch.contents(of: "out").isEmpty)
  }

  @Test("each day has its folder of sheets, and everything else is written once")
  func range() throws {
    let scratch = try Scratch()
    let run = try Program.run([
      "build", Program.channel, "--date", "2026-12-01..2026-12-03", "--locale", "en",
      "--document", "checklist", "--document", "registers", "-o", scratch.path("out"),
    ])
    #expect(run.status == 0, "\(run.talk)")
    let paths = try scratch.contents(of: "out").keys
    for day in ["2026-12-01", "2026-12-02", "2026-12-03"] {
      #expect(paths.contains("en/checklists/\(day)/channel-inspector-cards.html"), "\(day)")
    }
    #expect(paths.filter { $0.hasSuffix("registers.html") }.count == 1)
  }

  @Test("an edition that ends within the days is not for all of them")
  func expiring() throws {
    let scratch = try Scratch()
    let copy = try scratch.copyOfHall()
    try scratch.replace(
      "review-by=\"2027-06-30\"", with: "effective-to=\"2026-12-15\" review-by=\"2027-06-30\"",
      in: "hall/set.xml")
    let build = { (days: String) in
      try Program.run([
        "build", copy, "--date", days, "--document", "checklist", "--role", "CS", "-o",
        scratch.path("out"),
      ])
    }
    #expect(try build("2026-12-14..2026-12-15").status == 0)
    let late = try build("2026-12-14..2026-12-16")
    #expect(late.status == 1)
    #expect(late.output.contains("expired on 2026-12-15, before 2026-12-16"), "\(late.output)")
  }
}
