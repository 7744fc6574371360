import Findings
import Testing

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
}
