import Foundation
import Model
import Rendering
import Testing

@testable import Views

/// Cards hold what can be read at a pause, and lose nothing.
@Suite struct ChecklistCardTests {
  @Test(arguments: ChecklistSamples.all)
  func aCardIsReadInOneBreath(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    for role in context.catalogue.set.roles {
      let plan = ChecklistPlan(for: role, on: context.days.first, in: context)
      for sheet in SheetLayout.sheets(of: plan, .pausePoint, in: context) {
        for card in sheet.cards {
          #expect((1...9).contains(card.items.count))
          #expect(sheet.layout.seconds(toRead: card) <= 90, "\(role.key) \(card.when)")
        }
        let height = sheet.cards.reduce(0) { $0 + sheet.layout.height(of: $1) }
        #expect(height <= sheet.layout.room && sheet.overflow.isEmpty)
      }
    }
  }

  /// Whatever is found on a sheet, there is a line to write it on.
  @Test(arguments: ChecklistSamples.all)
  func everySheetKeepsLinesToWriteOn(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    for role in context.catalogue.set.roles {
      let plan = ChecklistPlan(for: role, on: context.days.first, in: context)
      for form in CheckForm.allCases {
        for sheet in SheetLayout.sheets(of: plan, form, in: context) {
          #expect(sheet.noteLines >= 2)
        }
      }
    }
  }

  @Test(
    "a pause with too much gets cards of about equally many items",
    arguments: [
      (9, [9]), (10, [5, 5]), (11, [5, 6]), (18, [9, 9]), (19, [6, 6, 7]), (28, [7, 7, 7, 7]),
    ])
  func even(count: Int, sizes: [Int]) throws {
    let layout = try Self.layout()
    let item = try #require(
      layout.plan.groups(of: .pausePoint).flatMap(\.items).first { $0.probes.count == 1 })
    let group = ChecklistGroup(
      when: .close, form: .pausePoint, items: Array(repeating: item, count: count))
    let cards = CardDeck(layout: layout).cards(of: group)
    #expect(cards.map(\.items.count) == sizes)
    #expect(cards.map(\.part) == Array(1...sizes.count))
  }

  @Test func theNumberOfACardIsPrintedWhereAPauseHasSeveral() throws {
    let layout = try Self.layout()
    let items = layout.plan.groups(of: .pausePoint).flatMap(\.items)
    let card = PauseCard(when: .close, items: items, part: 2, parts: 3)
    let sheet = ChecklistSheet(
      layout: layout, blocks: [.card(card)], part: 1, parts: 1, noteLines: 3, overflow: [])
    let text = try ChecklistSamples.plainText(sheet.document)
    #expect(text.contains("After closing 2 / 3"), "\(text)")
  }

  private static func layout() throws -> SheetLayout {
    let context = try ChecklistSamples.context(
      .init(set: "service-hall", language: "en", day: nil))
    let role = try #require(context.catalogue.role(ID("BO")))
    let plan = ChecklistPlan(for: role, on: nil, in: context)
    return SheetLayout(plan, .pausePoint, isRoomy: false, in: context)
  }
}

/// Points are printed where they are scored, and add up.
@Suite struct ChecklistScoreTests {
  private static let scored = ["service-hall": "DM", "e-channel": "QA"]

  private static func table(_ document: Document) throws -> [[String: String]] {
    let table = try #require(document.table)
    return table.dropFirst().map {
      Dictionary(zip(table[0], $0), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func onlyInspectionsHavePoints(_ sample: ChecklistSamples.Case) throws {
    for document in try ChecklistSamples.documents(sample) {
      let rows = try Self.table(document)
      let isScored =
        document.template == "checklist" && rows.first?["post"] == Self.scored[sample.set]
      let hasPoints = rows.contains { $0["points"] != "" }
      #expect(hasPoints == isScored, "\(document.path)")
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func pointsAddUpToWhatTheLastSheetSays(_ sample: ChecklistSamples.Case) throws {
    let sheets = try ChecklistSamples.documents(sample).filter {
      $0.id.contains("-IR-\(Self.scored[sample.set] ?? "?")")
    }
    let rows = try sheets.flatMap(Self.table).filter { $0["run"] == "1" }
    let points = rows.compactMap { $0["points"].flatMap { Int($0) } }.reduce(0, +)
    let peakEnd = rows.filter { $0["kind"] == "peak" || $0["kind"] == "end" }
      .compactMap { $0["points"].flatMap { Int($0) } }.reduce(0, +)
    let texts = try sheets.map(ChecklistSamples.plainText)
    let name = sample.language == "en" ? "Peaks and end" : "峰值与终值"
    #expect(texts.dropLast().allSatisfy { !$0.contains(name) })
    let last = try #require(texts.last)
    let sums = last.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /\s(\d+) +_{6} +_{6} +_{6}$/).flatMap { Int($0.1) }
    }
    #expect(sums == [peakEnd, points - peakEnd, points], "\(sample)")
  }

  @Test func pointsFollowTheMomentAndTheLevel() throws {
    let rows = try ChecklistSamples.documents(
      .init(set: "service-hall", language: "en", day: nil)
    ).filter { $0.id.contains("-IR-DM") }.flatMap(Self.table)
    let expected = [
      "M06-S1": "2", "M06-S5": "1", "M08-S7": "0", "M13-S7": "6", "M14-S1": "6",
    ]
    for (standard, points) in expected {
      let row = try #require(rows.first { $0["standard"] == standard }, "\(standard)")
      #expect(row["points"] == points, "\(standard)")
    }
  }

  @Test("what the inspector does as well is no inspection, and is shown apart")
  func selfChecks() throws {
    let context = try ChecklistSamples.context(
      .init(set: "service-hall", language: "zh-Hans", day: "2026-12-01"))
    let documents = try ChecklistSamples.documents(
      .init(set: "service-hall", language: "zh-Hans", day: "2026-12-01")
    ).filter { $0.id.contains("-IR-DM") }
    let own = try documents.flatMap(Self.table).filter { row in
      context.catalogue.standard(ID(row["standard"] ?? ""))?.role.value == ID("DM")
    }
    #expect(!own.isEmpty && own.allSatisfy { $0["points"] == "" })
    let text = try documents.map(ChecklistSamples.plainText).joined()
    let count = Set(own.map { "\($0["check"] ?? "") \($0["standard"] ?? "")" }).count
    #expect(text.contains("自查 \(count) 格不计分"), "\(text)")
  }

  @Test("the twin opens in a spreadsheet with its Chinese intact")
  func byteOrderMark() throws {
    let document = try #require(
      try ChecklistSamples.documents(
        .init(set: "service-hall", language: "zh-Hans", day: "2026-12-01")
      ).first { $0.id.contains("-IR-DM") })
    let csv = Data(CSV.text(try #require(document.table)).utf8)
    #expect(csv.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    let text = String(decoding: csv, as: UTF8.self)
    #expect(text.contains("？") && !text.contains("\u{FFFD}"))
    let rows = try Self.table(document)
    #expect(rows.allSatisfy { $0["day"] == "2026-12-01" && $0["hall"] == "" })
  }
}
