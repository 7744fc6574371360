import Findings
import Model
import Testing

@testable import Rules

@Suite("Waivers")
struct WaiverTests {
  private static let need = """
    <need id="M01-N1" dimension="attitude" status="qualitative">
      <text xml:lang="zh-Hans">一进门就有人招呼</text>
      <short xml:lang="zh-Hans">有人招呼</short>
    </need>
    """
  private static let waivers = """
    <waivers>
      <waiver rule="need-without-evidence" element="M01-N1" approver="CH" from="2026-07-01" until="2026-12-31">
        <reason xml:lang="zh-Hans">下次调查补齐证据</reason>
        <reason xml:lang="en">The next survey will show</reason>
      </waiver>
    </waivers>
    """

  @Test("what is waived is there, with the reason and the place of the waiver")
  func marked() throws {
    let frame = try Frame((Self.need + "\n" + Self.waivers).lines)
    let finding = try #require(try frame.all().first)
    #expect(try frame.all().count == 1)
    #expect(finding.code == "need-without-evidence" && finding.severity == .warning)
    let suppression = try #require(finding.suppression)
    #expect(suppression.kind == .waiver)
    #expect(suppression.reason == "下次调查补齐证据")
    #expect(suppression.span.flatMap(frame.origin(of:)) == 6)
  }

  @Test("on a day it is not in force it marks nothing", arguments: ["2026-06-30", "2027-01-01"])
  func outOfForce(day: String) throws {
    let frame = try Frame((Self.need + "\n" + Self.waivers).lines)
    #expect(try frame.all(asOf: CivilDate(day)).allSatisfy { !$0.isSuppressed })
  }

  @Test("while a file is faulty nobody says that a waiver is unused, or for nobody")
  func faulty() throws {
    let unused = try Frame(Self.waivers.lines + ["<need id=\"M03-N1\"/>"])
    #expect(try unused.findings().allSatisfy { $0.span.file == "moments/M03-pay.xml" })
    let waivers = Self.waivers.replacing("M01-N1", with: "M03-N4")
    let unknown = try Frame(waivers.lines + ["<need id=\"M03-N1\"/>"])
    #expect(try unknown.findings().allSatisfy { $0.span.file == "moments/M03-pay.xml" })
  }
}
