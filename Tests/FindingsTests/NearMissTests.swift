import Testing

@testable import Findings

@Suite("Near misses")
struct NearMissTests {
  @Test(
    "suggests the closest declared name",
    arguments: [
      ("convenince", "convenience"), ("DMM", "DM"), ("M01-N7", "M01-N1"), ("unlike", nil),
    ])
  func closest(typed: String, expected: String?) {
    let declared = ["convenience", "safety", "DM", "GD", "M01-N1", "M01-N2"]
    #expect(NearMiss.names(for: typed, among: declared).first == expected)
  }

  @Test(
    "counts inserted, deleted, replaced and swapped letters, as many as are allowed",
    arguments: [
      ("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "acbde", 2), ("abcd", "bcd", 1),
      ("abcd", "xabcd", 1), ("abcd", "dcba", 3), ("", "ab", 2), ("ab", "", 2), ("客户", "客戶", 1),
      ("badc", "abcd", 2), ("abcdef", "badcfe", 3),
    ])
  func edits(source: String, target: String, count: Int) {
    let (one, other) = (Array(source), Array(target))
    for allowed in 0...6 {
      let edits = NearMiss.edits(from: one, to: other, within: allowed)
      #expect(edits == (count <= allowed ? count : nil))
    }
  }

  @Test("looks for no other name for one as long as a file, nor among such")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(NearMiss.names(for: long, among: [long + "b", "a"]).isEmpty)
    #expect(NearMiss.names(for: "ab", among: [long, "abc"]) == ["abc"])
  }
}
