/// What a finding is known by from one revision of the files to the next: its rule and the
/// element it concerns, or its rule and the file where no element has an id; never the line,
/// which moves whenever somebody writes above it.
public struct FindingKey: Hashable, Comparable, Sendable {
  /// The rule.
  public let code: String
  /// The id of the element, or the path of the file below the folder.
  public let place: String

  /// A key as a file has it.
  public init(code: String, place: String) {
    self.code = code
    self.place = place
  }

  /// The key of a finding. Of a name that is long, or that has blanks in a row or characters which
  /// nobody sees, it holds no more than a file can keep and a person can read.
  init(_ finding: Finding) {
    let place = finding.subject.isEmpty ? finding.span.file : finding.subject
    let readable = Bounded.name(place).unicodeScalars.map { scalar in
      scalar.isUnsafe || Self.unkept.contains(scalar) ? "\u{FFFD}" : scalar
    }
    let words = String(String.UnicodeScalarView(readable)).split(separator: " ")
    self.init(code: finding.code, place: words.joined(separator: " "))
  }

  /// What is not unsafe to show, but nothing to name a place by: the joiner, and what may not
  /// stand in XML.
  private static let unkept: Set<Unicode.Scalar> = ["\u{200D}", "\u{FFFE}", "\u{FFFF}"]

  /// By code, then place.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.code, left.place) < (right.code, right.place)
  }
}

extension Sequence where Element == Finding {
  /// A name for each finding, unique among them and the same in every run until the fault is
  /// mended; of findings with the same key, the second is numbered 2.
  func fingerprinted() -> [(finding: Finding, fingerprint: String)] {
    var seen: [FindingKey: Int] = [:]
    return map { finding in
      let key = FindingKey(finding)
      let number = seen[key, default: 0] + 1
      seen[key] = number
      return (finding, "\(key.code):\(key.place)" + (number == 1 ? "" : ":\(number)"))
    }
  }
}
