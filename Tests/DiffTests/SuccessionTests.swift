import Findings
import Model
import TestSupport
import Testing

@testable import Diff

@Suite("An edition after another")
struct SuccessionTests {
  static let queue = "moments/M08-queue.xml"

  /// Revision 4, logged as this class, in force from this day.
  static func revised(_ grade: String = "major", from day: String = "2026-10-01") -> [Edit] {
    [
      Edit(
        "set.xml", "languages=\"zh-Hans en\" revision=\"3\"",
        "languages=\"zh-Hans en\" revision=\"4\""),
      Edit("set.xml", "effective-from=\"2026-07-01\"", "effective-from=\"\(day)\""),
      Edit(
        "set.xml", "  <change-log>\n",
        """
          <change-log>
            <change revision="4" date="2026-09-01" class="\(grade)" by="CH">
              <what xml:lang="zh-Hans">试改。</what>
              <why xml:lang="zh-Hans">试点。</why>
            </change>

        """),
    ]
  }

  static func accepted(_ element: String, _ field: String, _ grade: String, revision: Int = 4)
    -> Edit
  {
    Edit(
      "set.xml", "  <change-log>\n",
      """
        <accepted-changes>
          <accepted element="\(element)" field="\(field)" grade="\(grade)" revision="\(revision)"
            approver="CH" date="2026-09-01">
            <reason xml:lang="zh-Hans">台席改造期间</reason>
          </accepted>
        </accepted-changes>
        <change-log>

      """)
  }

  static let looser = Edit(
    queue, "metric=\"wait.mean\" op=\"at-most\" value=\"10\"",
    "metric=\"wait.mean\" op=\"at-most\" value=\"15\"")
  static let should = Edit(queue, "宜送水并致歉", "宜送水或致歉")
  static let translation = Edit(queue, "Walk the waiting area every", "Walk the area every")

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let edits: [Edit]
    let messages: [String]
    var grade = ChangeGrade.customer

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing changed", edits: [], messages: []),
    Case(
      name: "a translation under the old revision", edits: [translation],
      messages: ["revision-not-raised: revision 3 is not above 3, though content differs"]),
    Case(
      name: "a translation under a new one", edits: [translation] + revised("editorial"),
      messages: []),
    Case(
      name: "a recommendation called editorial", edits: [should] + revised("editorial"),
      messages: ["change-class-too-low: revision 4 is called 'editorial', and is 'minor'"]),
    Case(name: "a recommendation called minor", edits: [should] + revised("minor"), messages: []),
    Case(
      name: "a recommendation called minor on the old day",
      edits: [should] + revised("minor", from: "2026-07-01"), messages: []),
    Case(
      name: "a loosened promise", edits: [looser] + revised(),
      messages: [
        "change-unaccepted: measure 'wait.mean' loosened at 'M08-S1' is accepted by nobody"
      ]),
    Case(
      name: "a loosened promise, accepted",
      edits: [looser] + revised() + [accepted("M08-S1", "measure", "customer")], messages: []),
    Case(
      name: "a loosened promise, accepted whole",
      edits: [looser] + revised() + [accepted("M08-S1", "*", "customer")], messages: []),
    Case(
      name: "a loosened promise, accepted as less",
      edits: [looser] + revised() + [accepted("M08-S1", "measure", "staff")],
      messages: [
        "change-unaccepted: measure 'wait.mean' loosened at 'M08-S1' is accepted by nobody"
      ]),
    Case(
      name: "a loosened promise, accepted for another revision",
      edits: [looser] + revised() + [accepted("M08-S1", "measure", "customer", revision: 3)],
      messages: [
        "change-unaccepted: measure 'wait.mean' loosened at 'M08-S1' is accepted by nobody"
      ]),
    Case(
      name: "an acceptance of what did not change",
      edits: [should] + revised("minor") + [accepted("M08-S1", "measure", "customer")],
      messages: ["acceptance-unused: 'measure' of 'M08-S1' did not change, and is accepted here"]),
    Case(
      name: "a loosened promise on the old day",
      edits: [looser] + revised(from: "2026-07-01") + [accepted("M08-S1", "measure", "customer")],
      messages: [
        "major-change-unapproved: "
          + "major revision 4 takes effect on 2026-07-01, not after 2026-07-01"
      ]),
    Case(
      name: "a loosened promise that nobody approves",
      edits: [looser] + revised() + [accepted("M08-S1", "measure", "customer")]
        + [Edit("set.xml", "owner=\"CH\" approver=\"CH\"", "owner=\"CH\"")],
      messages: ["major-change-unapproved: major revision 4 has no approver"]),
    Case(
      name: "a new revision without a log", edits: [should, revised()[0]],
      messages: ["change-unlogged: change log says nothing of revision 4"]),
    Case(
      name: "a status that changes within a revision",
      edits: [Edit("set.xml", "status=\"pilot\"\n", "status=\"review\"\n")], messages: []),
    Case(
      name: "a duty, where duties have to be accepted", edits: [should] + revised("minor"),
      messages: ["change-unaccepted: text changed at 'M08-S6' is accepted by nobody"],
      grade: .staff),
  ]

  @Test("is told what it owes to the one before", arguments: cases)
  func one(case test: Case) throws {
    let findings = Succession(try Editions.diff(test.edits), accepting: test.grade).findings
    #expect(findings.map { "\($0.code): \($0.message[.en])" } == test.messages)
    for finding in findings { Self.expectGrammar(finding) }
  }

  private static func expectGrammar(_ finding: Finding) {
    #expect(finding.message[.en].split(separator: " ").count <= 13, "\(finding.message[.en])")
    #expect(finding.message[.zhHans].count <= 60)
    #expect(finding.span.line > 0 && finding.span.column > 0)
    #expect((1...2).contains(finding.hints.count))
    for phrase in [finding.message] + finding.hints + finding.notes.map(\.message) {
      let words = phrase[.zhHans]
      #expect(words.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(words)")
      #expect(words.firstMatch(of: /[\u{4E00}-\u{9FFF}][,;:?!()]/) == nil, "\(words)")
      #expect(!words.contains("'") && words.last != "。", "\(words)")
    }
  }

  @Test("a removed promise is told at its moment, or in the set")
  func gone() throws {
    let line = Edit(
      Self.queue,
      """
        <dont-say id="M08-X1" standard="M08-S3">
          <text xml:lang="zh-Hans">快了快了。</text>
          <text xml:lang="en">Soon, soon.</text>
        </dont-say>

      """, "")
    let findings = Succession(try Editions.diff([line] + Self.revised())).findings
    #expect(findings.map(\.code) == ["change-unaccepted"])
    #expect(findings.map(\.span.file) == [Self.queue])
    let files = Editions.hall.filter { $0.path != "moments/M09-consult.xml" }
    let less = try #require(try Embedded.reader().read(files).catalogue)
    let all = EditionDiff(from: try Editions.catalogue(), to: less)
    let places = Set(Succession(all).findings.map(\.span.file))
    #expect(places == ["set.xml"])
  }

  @Test("every fault is explained in both languages", arguments: EditionFault.allCases)
  func explained(fault: EditionFault) {
    for phrase in [fault.purpose, fault.explanation] {
      #expect(phrase[.zhHans].last == "。" && phrase[.en].last == ".")
      #expect(phrase[.zhHans].firstMatch(of: /[\u{4E00}-\u{9FFF}][,;:?!()]/) == nil)
    }
    #expect(fault.example.failing != fault.example.passing)
    #expect(Self.cases.contains { $0.messages.contains { $0.hasPrefix(fault.code + ":") } })
  }
}
