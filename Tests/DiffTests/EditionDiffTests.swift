import Findings
import Model
import Testing

@testable import Diff

/// One slip or wish of an author, and the one line that tells of it.
struct Wish: Sendable, CustomTestStringConvertible {
  let line: String
  let edits: [Edit]

  init(_ line: String, in file: String = "moments/M08-queue.xml", _ from: String, _ to: String) {
    self.init(line, [Edit(file, from, to)])
  }

  init(_ line: String, _ edits: [Edit]) {
    self.line = line
    self.edits = edits
  }

  var testDescription: String { line }
}

@Suite("Differences of editions")
struct EditionDiffTests {
  static let queue = "moments/M08-queue.xml"
  static let mean = "metric=\"wait.mean\" op=\"at-most\" value=\"10\" unit=\"min\""

  static let measures = [
    Wish(
      "customer major M08-S1 changed measure wait.mean loosened: ≤10 min → ≤15 min", mean,
      "metric=\"wait.mean\" op=\"at-most\" value=\"15\" unit=\"min\""),
    Wish(
      "staff major M08-S1 changed measure wait.mean tightened: ≤10 min → ≤8 min", mean,
      "metric=\"wait.mean\" op=\"at-most\" value=\"8\" unit=\"min\""),
    Wish(
      "trace minor M08-S1 changed measure wait.mean: ≤10 min → ≤600 s", mean,
      "metric=\"wait.mean\" op=\"at-most\" value=\"600\" unit=\"s\""),
    Wish(
      "customer major M08-S1 changed measure wait.mean: ≤10 min → ≤10 persons", mean,
      "metric=\"wait.mean\" op=\"at-most\" value=\"10\" unit=\"persons\""),
    Wish(
      "customer major M08-S6 changed measure water.from loosened: ≥15 min → ≥12 min",
      "metric=\"water.from\" op=\"at-least\" value=\"15\"",
      "metric=\"water.from\" op=\"at-least\" value=\"12\""),
    Wish(
      "staff minor M08-S6 changed measure water.to tightened: ≤17 min → ≤16 min",
      "metric=\"water.to\" op=\"at-most\" value=\"17\"",
      "metric=\"water.to\" op=\"at-most\" value=\"16\""),
    Wish(
      "customer major M08-S1 changed measure wait.long loosened: ≤20 min (95%) → ≤20 min (90%)",
      "pass-percent=\"95\"", "pass-percent=\"90\""),
    Wish(
      "customer major M08-S5 changed measure queue.jump: =0 cases → =1 cases",
      "metric=\"queue.jump\" op=\"exactly\" value=\"0\"",
      "metric=\"queue.jump\" op=\"exactly\" value=\"1\""),
    Wish(
      "customer major M08-S5 changed measure queue.jump loosened: =0 cases → ≤1 cases",
      "metric=\"queue.jump\" op=\"exactly\" value=\"0\"",
      "metric=\"queue.jump\" op=\"at-most\" value=\"1\""),
    Wish(
      "check minor M08-S4 changed measure priority.explained: =100% (n=3) → =100% (n=5)",
      "sample=\"3\"", "sample=\"5\""),
    Wish(
      "customer major M08-S3 changed measure queue.rounds loosened: ≥1 times → -",
      "    <measure metric=\"queue.rounds\" op=\"at-least\" value=\"1\" unit=\"times\"/>\n", ""),
    Wish(
      "staff major M08-S1 changed measure wait.max tightened: - → ≤30 min",
      "    <covers need=\"M08-N1\"/>\n    <depends-on support=\"M08-B1\"/>\n    "
        + "<depends-on support=\"M08-B2\"/>",
      "    <measure metric=\"wait.max\" op=\"at-most\" value=\"30\" unit=\"min\"/>\n"
        + "    <covers need=\"M08-N1\"/>\n    <depends-on support=\"M08-B1\"/>\n    "
        + "<depends-on support=\"M08-B2\"/>"),
  ]

  static let duties = [
    Wish(
      "customer major M08-S6 changed level loosened: should → may",
      "id=\"M08-S6\" level=\"should\"", "id=\"M08-S6\" level=\"may\""),
    Wish(
      "staff major M08-S6 changed level tightened: should → must",
      "id=\"M08-S6\" level=\"should\"", "id=\"M08-S6\" level=\"must\""),
    Wish(
      "customer major M08-S1 changed level: must → must-not",
      "id=\"M08-S1\" level=\"must\"", "id=\"M08-S1\" level=\"must-not\""),
    Wish(
      "staff major M08-S1 changed red-line tightened: false → true",
      "id=\"M08-S1\" level=\"must\"", "id=\"M08-S1\" level=\"must\" red-line=\"true\""),
    Wish(
      "staff major M08-S1 changed role: DM → GD",
      "id=\"M08-S1\" level=\"must\" role=\"DM\"", "id=\"M08-S1\" level=\"must\" role=\"GD\""),
    Wish("staff major M08-S3 changed text", "报进度，并找出能改走其他渠道的客户", "报进度，并找出可以改走其他渠道的客户"),
    Wish("staff major M08-S3 changed text", "应每10分钟巡等候区，报进度", "应每10分钟巡等候区、报进度"),
    Wish("staff minor M08-S6 changed text", "宜送水并致歉", "宜送水或致歉"),
    Wish("editorial editorial M08-S6 changed text", "等候满15分钟的客户，宜送水", "等候满15分钟的客户宜送水"),
    Wish(
      "editorial editorial M08-S3 changed text", "Walk the waiting area every", "Walk the area each"
    ),
    Wish("staff major M08-S2 changed criterion", "预计等候达到15分钟后≤5分钟增开", "预计等候达到15分钟后≤5分钟增开台席"),
    Wish("editorial editorial M08-S2 changed why", "后面的人就安心坐下了", "后面的人就安心了"),
    Wish("editorial editorial M08-S2 changed short", "增台席</short>", "开台席</short>"),
    Wish("staff major M08-S3 changed key-point.point", "正对坐着的客户，先看一圈", "正对客户，先看一圈"),
    Wish(
      "trace minor M08-S3 changed covers M08-N5: M08-N5 → -",
      "    <covers need=\"M08-N5\"/>\n    <key-point>", "    <key-point>"),
    Wish(
      "trace minor M08-S3 changed depends-on: M08-B2 → M08-B1",
      "    <depends-on support=\"M08-B2\"/>\n  </standard>\n\n  <standard id=\"M08-S4\"",
      "    <depends-on support=\"M08-B1\"/>\n  </standard>\n\n  <standard id=\"M08-S4\""),
    Wish(
      "customer major M08-S6 changed condition peak-hour loosened: - → 10:00-12:00",
      "    <covers need=\"M08-N3\"/>\n    <covers need=\"M08-N4\"/>\n  </standard>",
      "    <covers need=\"M08-N3\"/>\n    <covers need=\"M08-N4\"/>\n"
        + "    <condition kind=\"peak-hour\" value=\"10:00-12:00\"/>\n  </standard>"),
    Wish(
      "customer major M08-S6 changed scope loosened: - → flagship",
      "id=\"M08-S6\" level=\"should\"", "id=\"M08-S6\" scope=\"flagship\" level=\"should\""),
  ]

  static let others = [
    Wish(
      "check minor M08-C1 changed frequency: daily → weekly",
      "when=\"in-hours\" frequency=\"daily\" times=\"4\"",
      "when=\"in-hours\" frequency=\"weekly\" times=\"4\""),
    Wish(
      "check minor M08-C3 changed role: DM → BO", "id=\"M08-C3\" role=\"DM\"",
      "id=\"M08-C3\" role=\"BO\""),
    Wish("check minor M08-C4 changed question", "优先办理当众说明了吗", "优先办理都当众说明了吗"),
    Wish("check minor M08-C2 changed probe: M08-S6 → -", "    <probe standard=\"M08-S6\"/>\n", ""),
    Wish("staff minor M08-Y1 changed text", "大约八分钟", "约八分钟"),
    Wish("staff minor M08-X1 changed dont-say", "快了快了", "马上好"),
    Wish("staff minor M08-D1 changed pass", "至少分流2位", "至少分流3位"),
    Wish(
      "customer major M08-B2 changed sla-value loosened: 3 s → 5 s",
      "sla-value=\"3\" sla-unit=\"s\"", "sla-value=\"5\" sla-unit=\"s\""),
    Wish(
      "staff major M08-B3 changed sla-value tightened: 2 d → 24 h",
      "sla-value=\"2\" sla-unit=\"d\"", "sla-value=\"24\" sla-unit=\"h\""),
    Wish(
      "customer major M08-B3 changed sla-value loosened: 2 d → -",
      " sla-value=\"2\" sla-unit=\"d\"", ""),
    Wish("customer major M08-B2 changed commitment", "叫号系统分时数据当日可查", "叫号系统分时数据次日可查"),
    Wish("customer major M08-N3 changed text", "等的时候有座、不无聊", "等的时候有座"),
    Wish(
      "trace minor M08-N1 changed rating.value gotone: 9 → 8.9",
      "segment=\"gotone\" value=\"9.0\"", "segment=\"gotone\" value=\"8.9\""),
    Wish(
      "trace minor M08-N1 changed evidence: PR-09 → -", "    <evidence source=\"PR-09\"/>\n", ""),
    Wish(
      "customer major M08 changed max-minutes loosened: 20 → 25", "max-minutes=\"20\"",
      "max-minutes=\"25\""),
    Wish(
      "customer major M08 changed experience.target loosened: 0.2 → 0", "target=\"0.2\"",
      "target=\"0.0\""),
    Wish("customer major M08 changed kind: low → ordinary", "kind=\"low\"", "kind=\"ordinary\""),
    Wish(
      "staff major M07 changed kind tightened: ordinary → peak",
      in: "moments/M07-self-service.xml", "kind=\"ordinary\"", "kind=\"peak\""),
    Wish("editorial editorial M08 changed name", ">排队等候<", ">排队<"),
    Wish(
      "staff minor ALL changed members: CL → -", in: "set.xml", "CS SA HS SG CL\"",
      "CS SA HS SG\""),
    Wish(
      "check minor DM changed check-minutes: 60 → 70", in: "set.xml", "check-minutes=\"60\"",
      "check-minutes=\"70\""),
    Wish(
      "trace editorial FWT changed revision: 3 → 4", in: "set.xml",
      "languages=\"zh-Hans en\" revision=\"3\"",
      "languages=\"zh-Hans en\" revision=\"4\""),
    Wish("trace minor FWX changed id: FWT → FWX", in: "set.xml", "id=\"FWT\"", "id=\"FWX\""),
    Wish("editorial editorial hall changed preferred", in: "set.xml", ">营业厅<", ">服务厅堂<"),
  ]

  static let small = "halls/NC03-small.xml"

  static let halls = [
    Wish(
      "customer major NC03 changed facilities loosened: kiosk → -", in: small,
      " facilities=\"kiosk\"", ""),
    Wish(
      "customer major NC03 changed open.to sat: 12:00 → 11:30", in: small,
      "days=\"sat\" from=\"09:00\" to=\"12:00\"", "days=\"sat\" from=\"09:00\" to=\"11:30\""),
    Wish(
      "customer major NC03 changed closed.days: sun → -", in: small,
      "  <closed days=\"sun\"/>\n", ""),
    Wish(
      "staff minor NC03 changed post.covered-by CL: SG → GD", in: small,
      "role=\"CL\" covered-by=\"SG\"", "role=\"CL\" covered-by=\"GD\""),
    Wish(
      "staff minor NC03 changed post.staff CS: 2 → 3", in: small, "role=\"CS\" staff=\"2\"",
      "role=\"CS\" staff=\"3\""),
    Wish(
      "check minor NC03 changed phase: implicit → individual", in: small, "phase=\"implicit\"",
      "phase=\"individual\""),
    Wish(
      "trace minor NC03 changed phone: 000-00000003 → 000-00000004", in: small,
      "phone=\"000-00000003\"", "phone=\"000-00000004\""),
    Wish("editorial editorial NC03 changed name", in: small, ">示例小型厅<", ">示例小厅<"),
    Wish(
      "customer major M08-S6 changed requires kiosk loosened: - → kiosk",
      "id=\"M08-S6\" level=\"should\"", "id=\"M08-S6\" requires=\"kiosk\" level=\"should\""),
    Wish(
      "staff minor M08-S7 changed requires trial-zone tightened: trial-zone → -",
      " requires=\"trial-zone\"", ""),
    Wish(
      "editorial editorial kiosk changed name", in: "set.xml", "<name xml:lang=\"zh-Hans\">自助终端<",
      "<name xml:lang=\"zh-Hans\">自助机<"),
  ]

  @Test("of one thing are one line", arguments: measures + duties + others + halls)
  func one(wish: Wish) throws {
    let differences = try Editions.diff(wish.edits).differences
    #expect(differences.map(\.line) == [wish.line], "\(differences.map(\.line))")
    for side in differences.flatMap({ [$0.old, $0.new] }).compactMap({ $0 }) {
      #expect(side.span.line > 0 && side.span.column > 0 && !side.span.file.isEmpty)
    }
  }

  @Test("an edition differs in nothing from itself")
  func same() throws {
    let diff = try Editions.diff([])
    #expect(diff.differences.isEmpty && diff.demands == nil && diff.retraining.isEmpty)
  }

  @Test("each way of elements to come, go and move")
  func elements() throws {
    let line = "  <say id=\"M08-Y9\" speaker=\"GD\">\n"
    let text = "    <text xml:lang=\"zh-Hans\">请坐。</text>\n"
    let added = Edit(
      Self.queue, "  <dont-say id=\"M08-X1\"", line + text + "  </say>\n  <dont-say id=\"M08-X1\"")
    #expect(
      try Editions.diff([added]).differences.map(\.line) == [
        "staff minor M08-Y9 added: - → 请坐。"
      ])
    let back = EditionDiff(from: try Editions.catalogue([added]), to: try Editions.catalogue())
    #expect(back.differences.map(\.line) == ["customer major M08-Y9 removed: 请坐。 → -"])
  }

  @Test("a standard may move to another moment, or within its own")
  func moves() throws {
    let hall = Editions.hall.first { $0.path == Self.queue }
    let text = String(decoding: try #require(hall).bytes, as: UTF8.self)
    let from = try #require(text.firstRange(of: "  <standard id=\"M08-S6\""))
    let to = try #require(text.firstRange(of: "  <standard id=\"M08-S7\""))
    let standard = String(text[from.lowerBound..<to.lowerBound])
    let taken = Edit(Self.queue, standard, "")
    let elsewhere = Edit(
      "moments/M09-consult.xml", "  <standard id=\"M09-S1\"", standard + "  <standard id=\"M09-S1\""
    )
    #expect(
      try Editions.diff([taken, elsewhere]).differences.map(\.line) == [
        "staff minor M08-S6 moved: M08 → M09"
      ])
    let before = Edit(
      Self.queue, "  <standard id=\"M08-S1\"", standard + "  <standard id=\"M08-S1\"")
    #expect(
      try Editions.diff([taken, before]).differences.map(\.line) == [
        "editorial editorial M08-S6 moved: 6 → 1"
      ])
  }

  @Test("moments that change places are moved, and the numbers follow")
  func journey() throws {
    let diff = try Editions.diff([
      Edit("moments/M07-self-service.xml", "seq=\"7\"", "seq=\"8\""),
      Edit(Self.queue, "seq=\"8\"", "seq=\"7\""),
    ])
    #expect(diff.demands == .major)
    #expect(diff.differences.filter { $0.event == .moved }.count == 1)
    #expect(diff.differences.allSatisfy { $0.grade == .staff })
  }

  @Test("the roles of both editions are touched, and groups as their members")
  func roles() throws {
    let given = try Editions.diff([
      Edit(Self.queue, "id=\"M08-C3\" role=\"DM\"", "id=\"M08-C3\" role=\"BO\"")
    ])
    #expect(given.differences.map { $0.roles.map(\.value) } == [["BO", "DM"]])
    #expect(given.retraining.map(\.role.key) == ["DM", "BO"])
    let all = try Editions.diff([
      Edit(
        Self.queue, "id=\"M08-S1\" level=\"must\" role=\"DM\"",
        "id=\"M08-S1\" level=\"must\" role=\"ALL\"")
    ])
    #expect(
      all.differences.map { $0.roles.map(\.value) } == [["DM", "GD", "CS", "SA", "HS", "SG", "CL"]])
    #expect(all.differences(atLeast: .staff, role: ID("CL")).count == 1)
    #expect(all.differences(atLeast: .customer, role: ID("CL")).isEmpty)
    #expect(all.differences(atLeast: .editorial, role: ID("BO")).isEmpty)
  }
}
