/// How much is told of one kind about one file: what is more nobody reads, and it would only fill
/// the memory and the log.
public struct FindingBound: Sendable {
  /// The most findings of a code in a file.
  public static let most = 1_000

  private var counts: [String: Int] = [:]

  /// A bound for the findings of one code, of which there are none yet.
  public init() {}

  /// Counts a finding in a file, and says whether it is reported.
  public mutating func admits(_ file: String) -> Bool {
    counts[file, default: 0] += 1
    return counts[file, default: 0] <= Self.most
  }

  /// The findings that are reported, where the last of a file says how many are not.
  public func noted(_ findings: [Finding]) -> [Finding] {
    var told: [String: Int] = [:]
    return findings.map { finding in
      let file = finding.span.file
      told[file, default: 0] += 1
      let left = counts[file, default: 0] - Self.most
      guard left > 0, told[file] == Self.most else { return finding }
      return finding.standing(
        for: left,
        Note(
          Phrase(
            "\(left) more of these in the file are not listed", zh: "此文件还有 \(left) 处同类问题，未列出")))
    }
  }
}
