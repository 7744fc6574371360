import Findings
import Model
import Testing

@testable import Views

/// How the checks of a post are spread over sheets.
@Suite struct ChecklistSplitTests {
  private let metrics: RoundMetrics
  private let groups: [ChecklistGroup]

  init() throws {
    let context = try ChecklistSamples.context(
      .init(set: "service-hall", language: "zh-Hans", day: nil))
    let role = try #require(context.catalogue.role(ID("DM")))
    let plan = ChecklistPlan(for: role, on: nil, in: context)
    metrics = RoundMetrics(of: plan, in: context, isRoomy: false)
    groups = plan.groups(of: .round)
  }

  @Test(arguments: [48.0, 60, 90, 120, 170, 250, 1000])
  func nothingIsLostAndTheOrderStays(room: Double) {
    let sheets = ChecklistSplit.sheets(
      of: groups, room: room, lastRoom: room, metrics: metrics)
    let rows = sheets.flatMap {
      $0.flatMap(\.items).flatMap { item in
        item.probes.map { "\(item.check.key) \($0.key)" }
      }
    }
    #expect(
      rows
        == groups.flatMap(\.items).flatMap { item in
          item.probes.map { "\(item.check.key) \($0.key)" }
        })
    #expect(sheets.allSatisfy { height(of: $0) <= room })
  }

  @Test func groupsThatFitStayTogether() {
    let sheets = ChecklistSplit.sheets(
      of: groups, room: 1000, lastRoom: 1000, metrics: metrics)
    #expect(sheets.count == 1)
  }

  @Test func asFewSheetsAsFit() {
    let all = height(of: groups)
    for count in 2...4 {
      let room = all / Double(count) + 40
      let sheets = ChecklistSplit.sheets(
        of: groups, room: room, lastRoom: room, metrics: metrics)
      #expect(sheets.count <= count, "\(sheets.count) sheets of \(room) mm")
    }
  }

  @Test func theLastSheetLeavesRoomForTheScore() {
    let room = height(of: groups) + 1
    let sheets = ChecklistSplit.sheets(
      of: groups, room: room, lastRoom: room - 46, metrics: metrics)
    #expect(sheets.count == 2)
    #expect(sheets.last.map { height(of: $0) <= room - 46 } == true)
  }

  @Test func aCheckTooHighForASheetIsContinued() throws {
    let highest = try #require(
      groups.flatMap(\.items).max { metrics.height(of: $0) < metrics.height(of: $1) })
    let group = ChecklistGroup(when: .inHours, form: .round, items: [highest])
    let room = height(of: [group]) - 1
    let sheets = ChecklistSplit.sheets(
      of: [group], room: room, lastRoom: room, metrics: metrics)
    let items = sheets.flatMap { $0.flatMap(\.items) }
    #expect(sheets.count == 2)
    #expect(items.map(\.isContinued) == [false, true])
    #expect(items.flatMap { $0.probes.map(\.key) } == highest.probes.map(\.key))
    #expect(sheets.flatMap { $0 }.reduce(Tenths(tenths: 0)) { $0 + $1.minutes } == group.minutes)
  }

  private func height(of groups: [ChecklistGroup]) -> Double {
    groups.reduce(0) { sum, group in
      group.items.reduce(sum + metrics.head(of: group)) { $0 + metrics.height(of: $1) }
    }
  }
}
