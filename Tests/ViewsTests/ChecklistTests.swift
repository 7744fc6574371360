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
    #expect(Self.boxes(in: html) == boxes)
    // Each sheet also has two boxes for the shift.
    #expect(
      Self.count("[ ]", in: text) + Self.count("__/", in: text) == boxes + 2 * documents.count)
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
      #expect(table.dropFirst().count == Self.boxes(in: html))
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
    let due = Set(try Self.due(in: context).map(\.role.value))
    let posts = context.catalogue.set.roles.filter { due.contains($0.id.value) }
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
    let paths = DocumentKind.checklist.plans(context).map(\.path)
    #expect(
      paths.map { $0.replacing("en/checklists/undated/", with: "") }
        == ["guide-cards", "security-cards", "security-round"])
  }

  @Test func aDatedSheetNamesItsDayAndAnUndatedOneTheDaysItsItemsAreDue() throws {
    let dated = try Self.text("service-hall", "zh-Hans", "2026-07-01", post: "duty-manager")
    #expect(dated.contains("2026-07-01  周三"))
    #expect(dated.contains("今天 60 分钟，预算 60 分钟"))
    #expect(dated.contains("M07-C4") && !dated.contains("每周三") && !dated.contains("M08-C4"))
    let undated = try Self.text("service-hall", "zh-Hans", nil, post: "duty-manager")
    #expect(undated.contains("每周三") && undated.contains("每周四") && undated.contains("每周一"))
    #expect(undated.contains("每天 51 分钟，最忙一天 2026-07-01（周三）60 分钟，预算 60 分钟"))
    let office = try Self.text("service-hall", "zh-Hans", nil, post: "back-office")
    #expect(office.contains("每月第 1 个工作日"))
  }

  @Test func whatTakesTurnsSaysSo() throws {
    let undated = try Self.text("service-hall", "zh-Hans", nil, post: "duty-manager")
    #expect(undated.contains("轮检：轮流到期，间隔见各项"))
    for check in ["M03-C4", "M04-C4", "M06-C3", "M08-C5", "M13-C4"] {
      #expect(undated.contains(check), "\(check)")
    }
    #expect(undated.components(separatedBy: "轮检，最长隔 3 天").count == 6)
    let days = ["2026-12-01", "2026-12-02", "2026-12-03"]
    let dated = try days.map {
      try Self.text("service-hall", "zh-Hans", $0, post: "duty-manager")
    }
    #expect(dated.map { $0.contains("M06-C3") } == [true, false, false])
    #expect(dated.map { $0.contains("M13-C4") } == [false, true, false])
    #expect(dated.map { $0.contains("M04-C4") } == [false, false, true])
  }

  @Test func whatFollowsAnEventIsOnEverySheetAndTakesNoTimeBeforehand() throws {
    let sheet = try Self.text("service-hall", "zh-Hans", "2026-11-22", post: "duty-manager")
    #expect(sheet.contains("发生时 - 1 项，发生才查，没发生划去") && sheet.contains("M14-S7"))
  }

  @Test(arguments: ChecklistSamples.all)
  func cardsAndRoundsAreNeverMixed(_ sample: ChecklistSamples.Case) throws {
    let context = try ChecklistSamples.context(sample)
    for document in try ChecklistSamples.documents(sample) {
      let table = try #require(document.table)
      let place = try #require(table[0].firstIndex(of: "species"))
      let form = Set(table.dropFirst().map { $0[place] })
      let isCard = document.template == "checklist-cards"
      #expect(form == [isCard ? "pause-point" : "round"], "\(document.path)")
      #expect(document.path.contains(isCard ? "-cards" : "-round"))
      #expect(document.id.contains(isCard ? "-PC-" : "-IR-"))
      let words = context.labels(isCard ? "sheet.pause-point" : "sheet.round")
      #expect(try ChecklistSamples.plainText(document).contains(words))
      #expect(try ChecklistSamples.html(document).contains("<b class=\"species\">\(words)</b>"))
    }
  }

  @Test func daysHaveFoldersOfTheirOwnAndIdsAreThoseOfTheForm() throws {
    let one = try ChecklistSamples.context(.init(set: "e-channel", language: "en", day: nil))
    let days = ["2026-12-01", "2026-12-02"].compactMap { CivilDate($0) }
    let context = ViewContext(catalogue: one.catalogue, labels: one.labels, days: days)
    let documents = DocumentKind.checklist.plans(context).map { $0.make() }
    let folders = documents.map { $0.path.split(separator: "/")[2] }
    #expect(Set(folders) == ["2026-12-01", "2026-12-02"])
    #expect(folders == folders.sorted())
    #expect(Set(documents.map(\.path)).count == documents.count)
    for document in documents {
      let day = document.path.split(separator: "/")[2]
      #expect(try ChecklistSamples.plainText(document).contains("\(day)  "))
      #expect(document.title.contains(day))
    }
  }

  @Test func aMonthlyCheckFallsDueOnTheFirstWorkingDayOnly() throws {
    let due = try Self.text("service-hall", "en", "2026-12-01", post: "back-office")
    #expect(due.contains("M01-C3"))
    let later = try Self.text("service-hall", "en", "2026-12-02", post: "back-office")
    #expect(!later.contains("M01-C3"))
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
}

extension ChecklistTests {
  static func due(in context: ViewContext) throws -> [Check] {
    let catalogue = context.catalogue
    guard let day = context.days.first else { return catalogue.moments.flatMap(\.checks) }
    return catalogue.set.roles.flatMap {
      let schedule = catalogue.schedule(of: $0.id.value)
      return schedule.load(on: day).checks + schedule.perEvent
    }
  }

  private static func text(_ set: String, _ language: String, _ day: String?, post: String) throws
    -> String
  {
    let sample = ChecklistSamples.Case(set: set, language: language, day: day)
    return try ChecklistSamples.documents(sample).filter { $0.path.contains("/\(post)") }
      .map(ChecklistSamples.plainText).joined()
  }

  /// The boxes to tick and the places for how many of a sample met the standard.
  private static func boxes(in html: String) -> Int {
    count("<i class=\"bx\">", in: html) + count("<span class=\"of\">", in: html)
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  private static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: "\(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The ids of standards that stand behind the sign of their level.
  private static func standards(in text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ")
      return zip(words, words.dropFirst()).filter { sign, id in
        (sign == "*" || sign == "o") && id.contains("-S")
      }.map { String($1) }
    }
  }

  /// The paths without species and number of the sheet.
  private static func stems(of paths: [String]) -> Set<String> {
    Set(
      paths.compactMap { path in
        path.firstMatch(of: /^(.+)-(?:cards|round)(?:-\d+)?$/).map { String($0.1) }
      })
  }
}
