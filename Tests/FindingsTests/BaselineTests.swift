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

  @Test("every finding that it was made of is borne, whatever its name")
  func names() {
    let findings = [
      finding("b", "X"), finding("a", "", file: "f \"1\".xml"),
      finding("a", String(repeating: "长", count: 900)), finding("a", "a\u{202E}\u{1B}\u{200D}b"),
      finding("a", "Y", line: 2), finding("a", "Y", line: 7),
    ]
    let baseline = Baseline(of: findings)
    #expect(baseline.count == 6)
    #expect(baseline.applied(to: findings).allSatisfy { $0.suppression?.kind == .baseline })
    #expect(baseline.entries.map(\.key).contains(FindingKey(code: "a", place: "f \"1\".xml")))
    #expect(baseline.entries.map(\.count) == [2, 1, 1, 1, 1])
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
}
