import Findings
import Testing

@Suite("Baselines")
struct BaselineTests {
  private func finding(_ code: String, _ subject: String, line: Int = 1, file: String = "a.xml")
    -> Finding
  {
    Finding(
      code, .error, Phrase(verbatim: "m\(line)"), at: Span(file: file, line: line),
      subject: subject)
  }

  @Test("written sorted, with counts, and read back")
  func roundTrip() throws {
    let findings = [
      finding("b", "X"), finding("a", "", file: "f \"1\".xml"), finding("a", "Y", line: 2),
      finding("a", "Y", line: 7),
    ]
    let baseline = Baseline(of: findings)
    #expect(
      baseline.text == """
        {"version":1,"findings":[
        {"code":"a","file":"f \\"1\\".xml","count":1},
        {"code":"a","subject":"Y","count":2},
        {"code":"b","subject":"X","count":1}
        ]}

        """)
    let read = try Baseline(baseline.text, file: "b.json")
    #expect(read.text == baseline.text)
    #expect(read.count == 4)
    #expect(read.applied(to: findings).allSatisfy { $0.suppression?.kind == .baseline })
    #expect(read.applied(to: findings)[0].suppression?.span?.line == 4)
    #expect(try Baseline(Baseline(of: []).text, file: "b.json").count == 0)
  }

  @Test("bears as many as it says, the first ones")
  func counts() {
    let baseline = Baseline(of: [finding("a", "Y"), finding("a", "Y", line: 2)])
    let found = baseline.applied(to: (1...3).map { finding("a", "Y", line: $0 + 5) })
    #expect(found.map(\.isSuppressed) == [true, true, false])
    #expect(baseline.staleEntries(among: found) { _ in true }.isEmpty)
    let fewer = baseline.applied(to: [finding("a", "Y")])
    let stale = baseline.staleEntries(among: fewer) { _ in true }
    #expect(stale.map(\.message[.en]) == ["baseline bears 2 'a' for 'Y', 1 left"])
    #expect(baseline.staleEntries(among: fewer) { _ in false }.isEmpty)
    #expect(baseline.pruned(to: fewer) { _ in true }.count == 1)
    #expect(baseline.pruned(to: []) { _ in true }.count == 0)
    #expect(baseline.pruned(to: []) { _ in false }.count == 2)
  }

  @Test("bears nothing that stands for more than is listed")
  func unlisted() {
    var bound = FindingBound()
    let all = (1...1_200).map { finding("a", "Y", line: $0) }
    let admitted = all.filter { bound.admits($0.span.file) }
    let told = bound.noted(admitted)
    let baseline = Baseline(of: told)
    let found = baseline.applied(to: told)
    // Else one more could come unseen.
    #expect(found.filter { !$0.isSuppressed }.map(\.span.line) == [1_000])
    #expect(found.last?.unlisted == 200)
    #expect(baseline.staleEntries(among: found) { _ in true }.isEmpty)
  }

  @Test("what is waived needs no baseline as well, and is not mended")
  func waived() {
    let waived = finding("a", "Y").suppressed(by: Suppression(.waiver, reason: "r"))
    let baseline = Baseline(of: [finding("a", "Y")])
    let found = baseline.applied(to: [waived])
    #expect(found[0].suppression?.kind == .waiver)
    #expect(baseline.staleEntries(among: found) { _ in true }.isEmpty)
    #expect(baseline.pruned(to: found) { _ in true }.count == 1)
  }

  @Test(
    "what is malformed is told with its place",
    arguments: [
      ("", 1, 1, "a JSON value is missing here"), ("{\"version\" 1}", 1, 12, "':' is missing here"),
      ("{\n \"a\": tru}", 2, 7, "a JSON value is missing here"),
      ("{\"version\":1.5}", 1, 12, "this is no whole number"),
      ("{\"a\":\"\\x\"}", 1, 8, "this escape is not JSON"),
      ("{\"a\":\"x\n\"}", 1, 8, "the string does not end on its line"),
      ("{\"version\":1,\"version\":1}", 1, 24, "'version' is there twice"),
      ("{\"version\":1}", 1, 1, "'findings' is missing"),
      ("{\"version\":\"1\",\"findings\":[]}", 1, 12, "a whole number belongs here"),
      ("{\"version\":1,\"findings\":{}}", 1, 25, "an array belongs here"),
      ("{\"version\":1,\"findings\":[7]}", 1, 26, "an object belongs here"),
      ("{\"version\":1,\"findings\":[{\"code\":\"a\",\"count\":1}]}", 1, 26, "an entry has either"),
      (
        "{\"version\":1,\"findings\":[{\"code\":\"a\",\"count\":1,\"file\":\"f\",\"subject\":\"s\"}]}",
        1, 26,
        "an entry has either"
      ),
      (
        """
        {"version":1,"findings":[
        {"code":"a","file":"f","count":1},
        {"code":"a","file":"f","count":1}]}
        """, 3, 1, "the entry is there twice"
      ),
      (
        "{\"version\":1,\"findings\":[{\"code\":\"a\",\"count\":1000001,\"file\":\"f\"}]}", 1, 46,
        "a count is a number from 1 to 1000000"
      ),
      ("\"=,\\u00", 1, 5, "this escape is not JSON"),
      ("{\"a\":\"\\u+041\"}", 1, 8, "this escape is not JSON"),
      (String(repeating: "[", count: 100), 1, 9, "a JSON value is missing here"),
    ])
  func malformed(text: String, line: Int, column: Int, reason: String) {
    let fault = #expect(throws: MalformedFile.self) { try Baseline(text, file: "b") }
    #expect(fault?.reason[.en].hasPrefix(reason) == true, "\(String(describing: fault))")
    #expect(fault?.span.line == line)
    #expect(fault?.span.column == column)
    #expect(fault?.reason[.zhHans].unicodeScalars.contains { $0.value > 0x4E00 } == true)
  }

  @Test("escapes are read as they are written")
  func escapes() throws {
    let text =
      "{\"version\":1,\"findings\":[{\"code\":\"a\",\"file\":\"\\u5b57\\t\\/\\\"\",\"count\":1}]}"
    #expect(try Baseline(text, file: "b").text.contains("\"file\":\"字\\t/\\\"\""))
  }
}
