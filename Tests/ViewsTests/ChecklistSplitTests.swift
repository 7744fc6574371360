import Findings
import Model
import Testing

@testable import Views

/// How the checks of a post are spread over sheets.
@Suite struct ChecklistSplitTests {
  private let metrics: ChecklistMetrics
  private let groups: [ChecklistGroup]

  init() throws {
    let context = try ChecklistSamples.context(
      .init(set: "service-hall", language: "zh-Hans", day: nil))
    metrics = ChecklistMetrics(context: context, isRoomy: false)
    let role = try #require(context.catalogue.role(ID("DM")))
    groups = ChecklistPlan(for: role, on: nil, in: context).groups
  }

  @Test(arguments: [45.0, 60, 90, 120, 170, 250, 1000])
  func nothingIsLostAndTheOrderStays(room: Double) {
    let sheets = ChecklistSplit.sheets(of: groups, room: room, metrics: metrics)
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
    let sheets = ChecklistSplit.sheets(of: groups, room: 1000, metrics: metrics)
    #expect(sheets.count == 1)
    // Room for the largest time of day: no time of day has to be parted.
    let largest = groups.map { height(of: [$0]) }.max() ?? 0
    let parted = ChecklistSplit.sheets(of: groups, room: largest, metrics: metrics)
    #expect(parted.map { $0.map(\.when) }.flatMap { $0 } == groups.map(\.when))
  }

  @Test func aCheckTooHighForASheetIsContinued() throws {
    let highest = try #require(
      groups.flatMap(\.items).max { metrics.height(of: $0) < metrics.height(of: $1) })
    let group = ChecklistGroup(when: .inHours, species: .round, items: [highest])
    let room = height(of: [group]) - 1
    let sheets = ChecklistSplit.sheets(of: [group], room: room, metrics: metrics)
    let items = sheets.flatMap { $0.flatMap(\.items) }
    #expect(sheets.count == 2)
    #expect(items.map(\.isContinued) == [false, true])
    #expect(items.flatMap { $0.probes.map(\.key) } == highest.probes.map(\.key))
    #expect(sheets.flatMap { $0 }.reduce(Tenths(tenths: 0)) { $0 + $1.minutes } == group.minutes)
  }

  private func height(of groups: [ChecklistGroup]) -> Double {
    groups.reduce(0) { sum, group in
      group.items.reduce(sum + metrics.groupHead) { $0 + metrics.height(of: $1) }
    }
  }
}
