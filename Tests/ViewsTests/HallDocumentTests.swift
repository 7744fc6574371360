import FoundationEssentials
import Model
import Rendering
import Testing

@testable import Views

@Suite("Documents of halls")
struct HallDocumentTests {
  /// A hall of the sample, in a language.
  struct Case: Sendable, CustomTestStringConvertible {
    let slug: String
    let language: String

    var testDescription: String { "\(slug) in \(language)" }
  }

  static let all = ["flagship", "standard", "small"].flatMap { slug in
    ["zh-Hans", "en"].map { Case(slug: slug, language: $0) }
  }

  private static func contexts(_ sample: Case, days: [String] = ["2026-12-01"]) throws
    -> [ViewContext]
  {
    let whole = try ChecklistSamples.context(
      .init(set: "service-hall", language: sample.language, day: nil))
    let hall = try #require(whole.catalogue.halls.first { $0.slug.value == sample.slug })
    return whole.catalogue.variants(of: hall).map {
      ViewContext(variant: $0, labels: whole.labels, days: days.compactMap { CivilDate($0) })
    }
  }

  private static func standards(in catalogue: Catalogue) -> Set<String> {
    Set(catalogue.moments.flatMap(\.standards).map(\.key))
  }

  @Test("bear its name, and no standard it leaves out but where that is told", arguments: all)
  func content(sample: Case) throws {
    let context = try #require(try Self.contexts(sample).first)
    let edition = try #require(context.variant.hall)
    let whole = try ChecklistSamples.context(
      .init(set: "service-hall", language: sample.language, day: nil)
    ).catalogue
    let omitted = Self.standards(in: whole).subtracting(Self.standards(in: context.catalogue))
    let name = try #require(edition.hall.name.words(in: sample.language))
    let outputs: [DocumentKind] = [
      .poster, .panels, .handbook, .trainer, .selfTest, .checklist, .registers,
    ]
    for output in outputs {
      let documents = output.plans(context).map { $0.make() }
      #expect(!documents.isEmpty, "\(output.name)")
      for document in documents {
        #expect(document.path.hasPrefix("halls/\(sample.slug)/\(sample.language)/"))
        #expect(document.id.hasPrefix("FWT-\(edition.hall.key)-"))
        for text in [try ChecklistSamples.plainText(document), try ChecklistSamples.html(document)]
        {
          #expect(text.contains(name), "\(document.path)")
        }
        let text = Self.withoutHallChapter(try ChecklistSamples.plainText(document), in: context)
        for id in omitted where text.contains(id) { Issue.record("\(document.path): \(id)") }
      }
    }
  }

  /// The text without the pages that tell what does not apply: a page's last line names its
  /// chapter.
  private static func withoutHallChapter(_ text: String, in context: ViewContext) -> String {
    let title = "  " + context.labels("hall.chapter") + " "
    var kept: [Substring] = []
    var page: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      page.append(line)
      guard line.hasPrefix("FWT-") else { continue }
      if !line.contains(title) { kept += page }
      page = []
    }
    return (kept + page).joined(separator: "\n")
  }

  @Test("tell what does not apply, and why", arguments: ["zh-Hans", "en"])
  func omissions(language: String) throws {
    let context = try #require(
      try Self.contexts(.init(slug: "small", language: language)).first)
    let labels = context.labels
    let plan = try #require(DocumentKind.registers.plans(context).first)
    let text = try ChecklistSamples.plainText(plan.make())
    for id in ["M08-S7", "M12", "M13"] { #expect(text.contains(id)) }
    #expect(text.contains(labels("hall.illustrative")))
    let poster = try #require(DocumentKind.poster.plans(context).first?.make())
    let edition = try #require(context.variant.hall)
    let words = HallWords(edition: edition, context: context)
    let omitted = try #require(words.omitted)
    #expect(omitted.contains("2") && omitted.contains("1"))
    #expect(WallSamples.unbroken(try ChecklistSamples.html(poster)).contains(omitted))
    let flagship = try #require(
      try Self.contexts(.init(slug: "flagship", language: language)).first)
    #expect(
      try HallWords(edition: #require(flagship.variant.hall), context: flagship).omitted == nil)
  }

  @Test(
    "days alike share their hours",
    arguments: [
      ("small", "zh-Hans", "周一至周五 09:00-12:00、13:30-17:30；周六 09:00-12:00；周日不营业"),
      ("flagship", "zh-Hans", "周一至周日 09:00-20:00"),
      ("standard", "en", "Monday to Saturday 09:00-18:00; closed Sunday"),
    ])
  func hours(slug: String, language: String, expected: String) throws {
    let context = try #require(
      try Self.contexts(.init(slug: slug, language: language)).first)
    let edition = try #require(context.variant.hall)
    #expect(HallWords(edition: edition, context: context).hours == expected)
  }

  @Test(
    "sheets with checks of the busy hour tell when it is, on their day or in the week",
    arguments: [
      (
        Case(slug: "flagship", language: "zh-Hans"), nil,
        "高峰时段：周一至周五 17:30-19:00；周六至周日 10:00-12:00"
      ),
      (Case(slug: "flagship", language: "zh-Hans"), "2026-12-05", "高峰时段：10:00-12:00"),
      (
        Case(slug: "standard", language: "en"), nil,
        "Busy hour: Monday 10:00-12:00; Saturday 10:00-12:00"
      ),
      (Case(slug: "standard", language: "en"), "2026-12-01", nil),
    ] as [(Case, String?, String?)])
  func busyHours(sample: Case, day: String?, expected: String?) throws {
    let context = try #require(try Self.contexts(sample, days: []).first)
    let told = context.labels("hall.busy", [("hours", "")])
    var isTold: Set<Bool> = []
    for role in context.catalogue.set.roles {
      let plan = ChecklistPlan(for: role, on: day.flatMap { CivilDate($0) }, in: context)
      let notes = HallWords.notes(for: plan, in: context).joined()
      let isDue = plan.groups.contains { $0.when == .peak }
      #expect(notes.contains(expected ?? told) == (isDue && expected != nil), "\(role.key)")
      isTold.insert(isDue)
    }
    #expect(isTold == [true, false])
  }

  @Test("a day on which it is closed has no sheets", arguments: ["flagship", "standard", "small"])
  func closed(slug: String) throws {
    let sample = Case(slug: slug, language: "zh-Hans")
    let sunday = try #require(try Self.contexts(sample, days: ["2026-12-06"]).first)
    let monday = try #require(try Self.contexts(sample, days: ["2026-12-07"]).first)
    #expect(DocumentKind.checklist.plans(sunday).isEmpty == (slug != "flagship"))
    #expect(!DocumentKind.checklist.plans(monday).isEmpty)
  }

  @Test("the phase of roll-out decides how many there are")
  func phases() throws {
    let counts = try ["flagship", "standard", "small"].map {
      try Self.contexts(.init(slug: $0, language: "zh-Hans"))
    }
    #expect(counts.map(\.count) == [1, 4, 1])
    let segments = counts[1].dropFirst()
    #expect(segments.map(\.variant.kind) == [.segment, .segment, .segment])
    #expect(segments.first?.path("poster") == "halls/standard/segments/gotone/zh-Hans/poster")
    #expect(segments.first?.documentID("BP") == "FWT-NC02-gotone-BP")
    for context in segments { #expect(DocumentKind.handbook.plans(context).isEmpty) }
    let samples = counts.map { $0[0].catalogue.density }
    #expect(samples == [.full, .full, .sampled])
  }
}
