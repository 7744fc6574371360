import Findings
import Testing

@testable import Rules

@Suite("Hints at samples")
struct SampleHintTests {
  @Test(
    "name the numbers next to what is written that suit all a check proves",
    arguments: [
      (3, [10], ["write sample=\"2\" (5 runs to 10) or sample=\"5\" (2 runs to 10)"]),
      (9, [10], ["write sample=\"5\" (2 runs to 10) or sample=\"10\" (1 run to 10)"]),
      (20, [10], ["write sample=\"10\" (1 run to 10)"]),
      (6, [97], ["write sample=\"1\" (97 runs to 97) or sample=\"97\" (1 run to 97)"]),
      // What suits the one has to suit the other.
      (5, [10, 4], ["write sample=\"2\" (2 runs to 4)"]),
      (5, [10, 3], ["write sample=\"1\" (3 runs to 3)"]),
      // Who says nothing may not look at it at all.
      (
        nil, [10],
        [
          "write sample=\"1\" (10 runs to 10) or sample=\"10\" (1 run to 10)",
          "take 'M01-S2' out of its probes if it looks at none",
        ]
      ),
    ] as [(Int?, [Int], [String])])
  func numbers(sample: Int?, sizes: [Int], hints: [String]) throws {
    let finding = try #require(try Self.findings(sample, sizes).first)
    #expect(finding.hints.map { $0[.en] } == hints)
  }

  @Test("lead to a check with which nothing is wrong", arguments: 1...13)
  func followed(sample: Int) throws {
    for sizes in [[10], [12, 8], [7], [3, 5, 10]] {
      for finding in try Self.findings(sample, sizes) {
        for number in finding.hints[0][.en].matches(of: /sample="(\d+)"/) {
          #expect(try Self.findings(Int(number.1), sizes).isEmpty, "\(sample) for \(sizes)")
        }
      }
    }
  }

  /// What is found where a check of some sample proves a standard for each size.
  private static func findings(_ sample: Int?, _ sizes: [Int]) throws -> [Finding] {
    let standards = sizes.indices.map { index in
      """
      <standard id="M01-S\(index + 2)" level="must" role="GD">
        <text xml:lang="zh-Hans">客户进门后应递上雨伞套。</text>
        <short xml:lang="zh-Hans">递雨伞套</short>
        <criterion xml:lang="zh-Hans">抽\(sizes[index])位，没递上=0位。</criterion>
        <measure metric="cover.\(index)" op="exactly" value="0" unit="persons"
          sample="\(sizes[index])"/>
        <covers need="M01-N1"/>
      </standard>
      """
    }
    let probes = sizes.indices.map { "<probe standard=\"M01-S\($0 + 2)\"/>" }
    let check = """
      <check id="M01-C2" role="DM" species="round" when="in-hours" frequency="daily"
        method="look" minutes="1"\(sample.map { " sample=\"\($0)\"" } ?? "")>
        <question xml:lang="zh-Hans">雨伞套都递上？</question>
        \(probes.joined(separator: "\n  "))
      </check>
      """
    let lines = (standards + [check]).joined(separator: "\n").lines
    return try Frame(lines).findings().filter { $0.code == "sample-never-filled" }
  }
}
