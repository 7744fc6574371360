import Findings
import Model
import Reading
import Testing

@testable import Rules

/// What halls make of the service hall's standards.
@Suite("Editions of halls")
struct HallEditionTests {
  static let slugs = ["flagship", "standard", "small"]

  private static func catalogue() throws -> Catalogue {
    try #require(try TestFolder.read(StandardsFolderFiles.hall).catalogue)
  }

  private static func edition(_ slug: String) throws -> (whole: Catalogue, edition: HallEdition) {
    let whole = try catalogue()
    let hall = try #require(whole.halls.first { $0.slug.value == slug })
    return (whole, whole.edition(of: hall))
  }

  /// Nothing that is left names what is not: the rules themselves say so. That a source or a
  /// department is not needed in one hall is no fault of it, nor that a way through it meets no
  /// peak for which it has no means.
  @Test("pass every rule", arguments: slugs)
  func sound(slug: String) throws {
    let (_, edition) = try Self.edition(slug)
    let findings = Rules.check(edition.catalogue).findings.filter { !$0.isSuppressed }
    let borne = ["unused-declaration", "path-without-peak"]
    for finding in findings where !borne.contains(finding.code) {
      Issue.record("\(slug): \(finding.line)")
    }
  }

  @Test("a hall that has everything leaves out nothing")
  func whole() throws {
    let (whole, edition) = try Self.edition("flagship")
    #expect(edition.omissions.isEmpty && edition.merges.isEmpty && edition.lacking.isEmpty)
    #expect(edition.catalogue.moments.map(\.key) == whole.moments.map(\.key))
    #expect(edition.catalogue.set.paths.count == whole.set.paths.count)
    let loads = ["DM": 1_200, "CS": 800]
    for (role, tenths) in loads {
      #expect(edition.catalogue.role(ID(role))?.checkMinutes?.value.tenths == tenths)
    }
  }

  @Test("what a hall has no means for goes, with all that is only there for it")
  func omissions() throws {
    let (whole, edition) = try Self.edition("standard")
    let left = edition.catalogue
    #expect(edition.lacking.map(\.key) == ["trial-zone"])
    #expect(left.moment(ID("M12")) == nil && left.standard(ID("M12-S1")) == nil)
    #expect(left.moments.compactMap(\.peakRank?.value).sorted() == [1, 2])
    #expect(left.moment(ID("M13"))?.peakRank?.value == 2)
    #expect(left.standard(ID("M08-S7")) == nil && left.standard(ID("M08-S6")) != nil)
    #expect(left.set.paths.map(\.key) == ["P1", "P2", "P4", "P5"])
    #expect(!left.set.findings.flatMap(\.moments).contains { $0.value == ID("M12") })
    let told = edition.omissions.map { "\($0.kind.rawValue) \($0.id)" }
    #expect(told == ["standard M08-S7", "check M08-C5", "moment M12"])
    let lacking = HallEdition.Reason.lacks([ID("trial-zone")])
    #expect(edition.omissions.map(\.reason) == [lacking, .follows(["M08-S7"]), lacking])
    #expect(whole.moment(ID("M12")) != nil)
  }

  @Test("a need that nobody serves is not promised, a check without a probe not made")
  func references() throws {
    let fragment = """
      <facilities>
        <facility id="kiosk"><name xml:lang="zh-Hans">自助终端</name></facility>
      </facilities>
      <standard id="M01-S1" level="must" role="GD" requires="kiosk">
        <text xml:lang="zh-Hans">应在10秒内问候。</text>
        <short xml:lang="zh-Hans">十秒问候</short>
        <criterion xml:lang="zh-Hans">≤10秒</criterion>
        <covers need="M01-N1"/>
      </standard>
      """
    let whole = try Frame(fragment.lines).catalogue()
    let hall = try #require(
      try Frame((HallExample.of() + "\n").lines).catalogue().halls.first)
    let edition = whole.edition(of: hall)
    let left = try #require(edition.catalogue.moment(ID("M01")))
    #expect(left.standards.map(\.key) == ["M01-S71"])
    #expect(!left.checks.contains { $0.key == "M01-C1" })
    for need in left.needs {
      #expect(left.standards.contains { $0.covers.contains { $0.need.value == need.id.value } })
    }
    let kinds = Set(edition.omissions.map(\.kind.rawValue))
    #expect(kinds.isSuperset(of: ["standard", "check"]))
    #expect(edition.omissions.allSatisfy { $0.moment == ID("M01") && !$0.name.isEmpty })
  }

  @Test("duties of a post nobody is on are done by who covers it, and say whose they are")
  func duties() throws {
    let (whole, edition) = try Self.edition("small")
    let left = edition.catalogue
    #expect(edition.merges.map { "\($0.post.key) \($0.by.value)" } == ["SA GD", "CL SG", "BO GD"])
    #expect(edition.unstaffed.isEmpty)
    #expect(left.set.roles.map(\.key) == ["DM", "GD", "CS", "SG", "ALL"])
    #expect(left.role(ID("ALL"))?.members.map(\.value.value) == ["DM", "GD", "CS", "SG"])
    let own = whole.checks(of: ID("BO")).map(\.key).filter { id in
      left.moments.flatMap(\.checks).contains { $0.key == id }
    }
    let given = left.checks(of: ID("GD")).filter { edition.duties[$0.id.value] == ID("BO") }.map(
      \.key)
    #expect(given == own && !given.isEmpty)
    for moment in left.moments {
      for role in moment.standards.map(\.role.value) + moment.drills.flatMap(\.roles).map(\.value) {
        #expect(left.role(role) != nil, "\(role)")
      }
    }
  }

  @Test("on a closed day nothing is due")
  func closed() throws {
    let (whole, edition) = try Self.edition("small")
    let sunday = try #require(CivilDate("2026-12-06"))
    #expect(!whole.load(of: ID("DM"), on: sunday).checks.isEmpty)
    #expect(edition.catalogue.load(of: ID("DM"), on: sunday).checks.isEmpty)
    #expect(edition.catalogue.schedule(of: ID("DM")).busiestDay.day.weekday != .sun)
  }

  @Test("a weekly check of a closed day is due on the next open one")
  func moved() throws {
    let check = """
      <check id="M01-C2" role="GD" species="round" when="in-hours" frequency="weekly"
        weekday="sat" method="look" minutes="2">
        <question xml:lang="zh-Hans">门口雨具摆齐？</question>
        <probe standard="M01-S1"/>
      </check>
      """
    let hours = """
      <open days="tue wed thu fri" from="09:00" to="18:00"/>
      <closed days="sat sun mon"/>
      """
    let whole = try Frame((check + "\n" + HallExample.of(hours: hours)).lines).catalogue()
    let edition = whole.edition(of: try #require(whole.halls.first))
    let moved = edition.catalogue.moments.flatMap(\.checks).first { $0.key == "M01-C2" }
    #expect(moved?.weekday?.value == .tue)
    let tuesday = try #require(CivilDate("2026-12-01"))
    #expect(moved?.isDue(on: tuesday, calendar: edition.catalogue.calendar) == true)
  }

  @Test("a check of a season is due in the hall's days of it")
  func seasons() throws {
    let text = """
      <calendar status="measured">
        <season id="rain" from="04-15" to="09-30"><name xml:lang="zh-Hans">汛期</name></season>
      </calendar>
      <check id="M01-C2" role="GD" species="round" when="in-hours" frequency="daily" season="rain"
        method="look" minutes="2">
        <question xml:lang="zh-Hans">门口雨具摆齐？</question>
        <probe standard="M01-S1"/>
      </check>
      """
    let own = HallExample.hours + "\n<season id=\"rain\" from=\"11-01\" to=\"02-29\"/>"
    let whole = try Frame((text + "\n" + HallExample.of(hours: own)).lines).catalogue()
    let edition = whole.edition(of: try #require(whole.halls.first)).catalogue
    let guide = ID<Role>("GD")
    for (day, inSet, inHall) in [("2026-07-01", 2, 1), ("2026-12-01", 1, 2)] {
      let date = try #require(CivilDate(day))
      let isDue = { (catalogue: Catalogue) in
        catalogue.load(of: guide, on: date).checks.contains { $0.key == "M01-C2" }
      }
      #expect(isDue(whole) == (inSet == 2) && isDue(edition) == (inHall == 2), "\(day)")
    }
    #expect(whole.schedule(of: guide).busiestDay.day == CivilDate("2026-07-01"))
    #expect(edition.schedule(of: guide).busiestDay.day == CivilDate("2026-11-01"))
  }

  @Test("a hall nobody is on duty in loses no duty before the fault is mended")
  func unstaffed() throws {
    let posts = "<post role=\"GD\" staff=\"1\"/>"
    let whole = try Frame(HallExample.of(posts: posts).lines).catalogue()
    let edition = whole.edition(of: try #require(whole.halls.first))
    #expect(edition.unstaffed.map(\.key) == ["DM"])
    #expect(edition.catalogue.checks(of: ID("DM")).count == whole.checks(of: ID("DM")).count)
    #expect(edition.catalogue.role(ID("DM")) != nil)
  }
}
