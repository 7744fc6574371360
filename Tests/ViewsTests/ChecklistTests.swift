import Foundation
import Model
import Rendering
import Testing

@testable import Views

/// What is due is on the sheets, all of it and nothing else, in both formats.
@Suite struct ChecklistTests {
  @Test(arguments: ChecklistSamples.all)
  func everyBoxIsPrinted(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    let documents = try ChecklistSamples.documents(sample)
    let due = try Self.due(in: context)
    let html = try documents.map(ChecklistSamples.html).joined()
    let text = try documents.map(ChecklistSamples.plainText).joined()
    let boxes = due.reduce(0) { $0 + $1.probes.count * $1.runs }
    #expect(Self.count("<i class=\"bx\">", in: html) == boxes)
    // Each sheet also has two boxes for the shift.
    #expect(Self.count("[ ]", in: text) == boxes + 2 * documents.count)
    #expect(Self.values(of: "data-check", in: html).sorted() == due.map(\.key).sorted())
    #expect(
      Self.values(of: "data-id", in: html).sorted()
        == due.flatMap { $0.probes.map(\.value.value) }.sorted())
  }

  @Test(arguments: ChecklistSamples.all)
  func bothFormatsCarryTheSameStandards(_ sample: ChecklistSamples.Case) throws {
    for document in try ChecklistSamples.documents(sample) {
      let html = Set(Self.values(of: "data-id", in: try ChecklistSamples.html(document)))
      let text = try ChecklistSamples.plainText(document)
      #expect(Set(Self.standards(in: text)) == html, "\(document.path)")
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func theTableHasARowForEveryBox(_ sample: ChecklistSamples.Case) throws {
    for document in try ChecklistSamples.documents(sample) {
      let table = try #require(document.table)
      let html = try ChecklistSamples.html(document)
      let heading = table[0]
      let column = { (name: String, row: [String]) -> String in
        heading.firstIndex(of: name).map { row[$0] } ?? "?"
      }
      #expect(table.dropFirst().count == Self.count("<i class=\"bx\">", in: html))
      #expect(table.allSatisfy { $0.count == heading.count })
      let keys = table.dropFirst().map { row in
        ["check", "standard", "run"].map { column($0, row) }.joined(separator: " ")
      }
      #expect(Set(keys).count == keys.count, "\(document.path)")
      #expect(table.dropFirst().allSatisfy { column("document", $0) == document.id })
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func aPostHasASheetWhenItHasSomethingDue(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    let posts = context.catalogue.set.roles.filter { role in
      guard let day = context.days.first else {
        return !context.catalogue.checks(of: role.id.value).isEmpty
      }
      return !context.catalogue.load(of: role.id.value, on: day).checks.isEmpty
    }
    let paths = try ChecklistSamples.documents(sample).map(\.path)
    #expect(Set(paths).count == paths.count)
    for role in posts {
      let stem = "\(sample.language)/checklists/\(sample.day ?? "undated")/\(role.slug.value)"
      let own = paths.filter { $0 == stem || $0.hasPrefix(stem + "-") }
      #expect(!own.isEmpty, "\(role.key)")
    }
    #expect(Self.stems(of: paths).count == posts.count)
  }

  @Test func onlyTheWantedPostsGetSheets() throws {
    let all = try ChecklistSamples.context(.init(set: "service-hall", language: "en", day: nil))
    let context = ViewContext(
      catalogue: all.catalogue, labels: all.labels, roles: [ID("SG"), ID("GD")])
    let paths = Output.checklist.plans(context).map(\.path)
    #expect(paths == ["en/checklists/undated/guide", "en/checklists/undated/security"])
  }

  @Test func aDatedSheetNamesItsDayAndAnUndatedOneTheDaysItsItemsAreDue() throws {
    let dated = try Self.text("service-hall", "zh-Hans", "2026-07-01", post: "duty-manager")
    #expect(dated.contains("2026-07-01  周三"))
    #expect(dated.contains("今天 59 分钟，预算 60 分钟"))
    #expect(dated.contains("M07-C4") && !dated.contains("每周三") && !dated.contains("M08-C4"))
    let undated = try Self.text("service-hall", "zh-Hans", nil, post: "duty-manager")
    #expect(undated.contains("每周三") && undated.contains("每周四") && undated.contains("每周一"))
    #expect(undated.contains("每天 54 分钟，最忙一天 2026-07-01（周三）59 分钟，预算 60 分钟"))
    let office = try Self.text("service-hall", "zh-Hans", nil, post: "back-office")
    #expect(office.contains("每月第 1 个工作日"))
  }

  @Test func aMonthlyCheckFallsDueOnTheFirstWorkingDayOnly() throws {
    let due = try Self.text("service-hall", "en", "2026-12-01", post: "back-office")
    #expect(due.contains("M01-C3"))
    let later = try Self.text("service-hall", "en", "2026-12-02", post: "back-office")
    #expect(!later.contains("M01-C3"))
  }

  @Test func pointsFollowTheMomentAndTheLevel() throws {
    let text = try ["self-service", "duty-manager", "handset"].map {
      try Self.text("service-hall", "en", nil, post: $0)
    }.joined()
    let points = ["M06-S3": "2 pt", "M12-S1": "6 pt", "M12-S7": "3 pt", "M05-S6": "1 pt"]
    for (standard, worth) in points {
      let line = try #require(text.split(separator: "\n").first { $0.contains(" \(standard) ") })
      #expect(line.contains(" \(worth) "), "\(line)")
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func textKeepsToItsColumns(_ sample: ChecklistSamples.Case) throws {
    for document in try ChecklistSamples.documents(sample) {
      let text = try ChecklistSamples.plainText(document)
      let widest = text.split(separator: "\n").map { Columns.width(of: $0) }.max() ?? 0
      #expect(widest == 80, "\(document.path)")
      #expect(!text.contains("|") && !text.contains("<checklist"))
    }
  }

  @Test(arguments: ChecklistSamples.all)
  func everySheetHasRoomForNotes(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    for role in context.catalogue.set.roles {
      for sheet in ChecklistOutput.sheets(of: role, on: context.days.first, in: context) {
        #expect(sheet.noteLines >= 4)
        #expect(sheet.noteLines < 28, "\(role.key) \(sheet.part)")
      }
    }
  }
}

extension ChecklistTests {
  private static func due(in context: ViewContext) throws -> [Check] {
    let checks = context.catalogue.moments.flatMap(\.checks)
    guard let day = context.days.first else { return checks }
    return context.catalogue.set.roles.flatMap {
      context.catalogue.load(of: $0.id.value, on: day).checks
    }
  }

  private static func text(_ set: String, _ language: String, _ day: String?, post: String) throws
    -> String
  {
    let sample = ChecklistSamples.Case(set: set, language: language, day: day)
    return try ChecklistSamples.documents(sample).filter { $0.path.contains("/\(post)") }
      .map(ChecklistSamples.plainText).joined()
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  private static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: "\(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The ids of standards that stand at the head of a row.
  private static func standards(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == "*" || words[0] == "o", words[1].contains("-S") else {
        return nil
      }
      return String(words[1])
    }
  }

  /// The paths without the numbers of sheets.
  private static func stems(of paths: [String]) -> Set<String> {
    Set(
      paths.map { path in
        let digits = path.reversed().prefix(while: \.isNumber).count
        return digits > 0 ? String(path.dropLast(digits + 1)) : path
      })
  }
}
