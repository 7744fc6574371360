import Findings
import Model
import Testing

@testable import Diff

@Suite("A reworked service hall")
struct TenEditsTests {
  static let queue = "moments/M08-queue.xml"

  /// Ten edits as a year of work brings them.
  static func edits() throws -> [Edit] {
    let hall = try #require(Editions.hall.first { $0.path == queue })
    let text = String(decoding: hall.bytes, as: UTF8.self)
    func standard(_ id: String, before next: String) throws -> String {
      let start = try #require(text.firstRange(of: "  <standard id=\"\(id)\"")).lowerBound
      return String(text[start..<(try #require(text.firstRange(of: next)).lowerBound)])
    }
    let gone = try standard("M08-S5", before: "  <standard id=\"M08-S6\"")
    let moved = try standard("M08-S7", before: "  <!-- What staff say, and what")
    let recommended = gone.replacing("M08-S5", with: "M08-S9").replacing(
      "level=\"must\"", with: "level=\"should\"")
    let drill = """
        <drill id="M08-D9" roles="GD SG" minutes="10" cadence="yearly">
          <title xml:lang="zh-Hans">排队疏导</title>
          <scenario xml:lang="zh-Hans">门口排起长队。</scenario>
          <step><text xml:lang="zh-Hans">保安引队。</text></step>
          <pass xml:lang="zh-Hans">10分钟内疏散至厅内</pass>
          <covers standard="M08-S3"/>
        </drill>
      </moment>
      """
    return [
      Edit(
        queue, "metric=\"wait.mean\" op=\"at-most\" value=\"10\"",
        "metric=\"wait.mean\" op=\"at-most\" value=\"15\""),
      Edit(queue, gone, recommended),
      Edit(queue, moved, ""),
      Edit(
        "moments/M09-consult.xml", "  <standard id=\"M09-S1\"", moved + "  <standard id=\"M09-S1\""),
      Edit(
        queue, "when=\"peak\" frequency=\"weekly\" weekday=\"thu\"",
        "when=\"peak\" frequency=\"daily\" weekday=\"thu\""),
      Edit(queue, "id=\"M08-C3\" role=\"DM\"", "id=\"M08-C3\" role=\"BO\""),
      Edit(queue, "Queue screen with expected wait", "Queue screen showing the expected wait"),
      Edit(queue, "    <covers need=\"M08-N5\"/>\n    <key-point>", "    <key-point>"),
      Edit(queue, "抽查3例，说明率=100%", "抽查3例，当面说明率=100%"),
      Edit(queue, "</moment>", drill),
    ]
  }

  static let lines = [
    "customer major M08-S1 changed measure wait.mean loosened: ≤10 min → ≤15 min",
    "customer major M08-S5 removed: 优先叫号规则应在号票和墙面公示，不按人情插号。 → -",
    "staff major M08-S4 changed criterion",
    "staff minor M08-S9 added: - → 优先叫号规则应在号票和墙面公示，不按人情插号。",
    "staff minor M08-D9 added: - → 排队疏导",
    "staff minor M08-S7 moved: M08 → M09",
    "check minor M08-C3 changed role: DM → BO",
    "check minor M08-C4 changed frequency: weekly → daily",
    "trace minor M08-S3 changed covers M08-N5: M08-N5 → -",
    "editorial editorial M08-E1 changed text",
  ]

  @Test("differs in what was edited, and in nothing else")
  func exact() throws {
    let diff = try Editions.diff(Self.edits())
    #expect(diff.differences.map(\.line) == Self.lines)
    #expect(diff.demands == .major)
  }

  @Test("turns its differences round when it is read backwards")
  func backwards() throws {
    let edits = try Self.edits()
    let diff = EditionDiff(from: try Editions.catalogue(edits), to: try Editions.catalogue())
    #expect(diff.differences.count == Self.lines.count)
    let ahead = try Editions.diff(edits)
    let pairs = ahead.differences.map { one in
      diff.differences.first { $0.element == one.element && $0.field == one.field }
    }
    for (one, other) in zip(ahead.differences, pairs) {
      let other = try #require(other, "\(one.line)")
      #expect(one.old?.words == other.new?.words && one.new?.words == other.old?.words)
    }
  }

  @Test("tells each role what is new, different and gone")
  func briefs() throws {
    let diff = try Editions.diff(Self.edits())
    let told = diff.retraining.map { brief in
      "\(brief.role.key) \(brief.changes.new.count) \(brief.changes.different.count) \(brief.changes.gone.count)"
    }
    #expect(told == ["DM 1 3 1", "GD 1 1 0", "SA 0 1 0", "SG 1 0 0", "BO 0 1 0"])
  }

  @Test("is told as text, in both languages, by grade and moment")
  func text() throws {
    let diff = try Editions.diff(Self.edits())
    let text = DiffReport(on: diff, style: .init(old: "main:", new: "hall")).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0]
        == "FWT 3 → FWT 3: 10 differences (2 customer, 4 staff, 2 check, 1 trace, 1 editorial)")
    #expect(lines[3] == "  M08 Queuing")
    #expect(lines[4] == "  CUSTOMER M08-S1 measure 'wait.mean' loosened: ≤10 min → ≤15 min")
    let place = "moments/M08-queue.xml:"
    #expect(lines[5].hasPrefix("      main:\(place)") && lines[5].contains(" → hall/\(place)"))
    #expect(lines[5].hasSuffix("  [DM]"))
    #expect(text.contains("      zh-Hans: 抽查3例，{+当面+}说明率=100%\n"))
    #expect(
      text.hasSuffix(
        "roles to retrain: DM Duty manager (5), GD Greeter/guide (2), "
          + "SA Self-service & trial adviser (1), SG Security guard (1), "
          + "BO Hall back-office clerk (1)\n"))
    let chinese = DiffReport(
      on: diff, style: .init(old: "旧", new: "新", language: .zhHans, grade: .check, role: ID("BO"))
    ).text
    #expect(chinese.contains("检查 M08-C3 检查岗位改动：DM → BO"), "\(chinese)")
    #expect(chinese.hasSuffix("需要重新培训的岗位：BO 厅内后台岗（1）\n"))
    #expect(!chinese.contains("M08-S1"))
  }

  @Test("is coloured as git colours, and says the same")
  func colours() throws {
    let diff = try Editions.diff(Self.edits())
    let report = DiffReport(on: diff, style: .init(old: "main:", new: "hall", isColoured: true))
    let text = report.text
    for words in [
      "\u{1B}[1;31mCUSTOMER\u{1B}[0m M08-S1", "\u{1B}[1;36mCHECK\u{1B}[0m",
      "loosened: \u{1B}[31m≤10 min\u{1B}[0m → \u{1B}[32m≤15 min\u{1B}[0m",
      "zh-Hans: 抽查3例，\u{1B}[32m{+当面+}\u{1B}[0m说明率=100%\n",
    ] { #expect(text.contains(words), "\(text)") }
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.plain.text)
    #expect(!report.json.contains("\u{1B}") && !report.markdown.contains("\u{1B}"))
  }

  @Test("is told as Markdown and as JSON")
  func others() throws {
    let report = DiffReport(
      on: try Editions.diff(Self.edits()), style: .init(old: "a", new: "b"))
    #expect(report.markdown.contains("zh-Hans: 抽查3例，<ins>当面</ins>说明率=100%"))
    #expect(report.markdown.contains("#### customer: a promise to customers may be loosened"))
    #expect(report.markdown.contains("| M08 Queuing | `M08-S5` | standard removed"))
    #expect(report.json.hasPrefix("{\"version\":1,\"old\":{\"name\":\"a\",\"set\":\"FWT\""))
    #expect(report.json.contains("\"demands\":\"major\",\"counts\":{\"customer\":2,\"staff\":4"))
    #expect(report.json.contains("{\"kind\":\"added\",\"words\":\"当面\"}"))
  }
}
