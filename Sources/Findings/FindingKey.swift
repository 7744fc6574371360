/// What a finding is known by from one revision of the files to the next: its rule and the
/// element it concerns, or its rule and the file where no element has an id; never the line,
/// which moves whenever somebody writes above it.
struct FindingKey: Hashable, Comparable {
  let code: String
  /// The id of the element, or empty.
  let subject: String
  /// The path of the file below the folder; empty where the id says it all.
  let file: String

  init(code: String, subject: String = "", file: String = "") {
    self.code = code
    self.subject = subject
    self.file = subject.isEmpty ? file : ""
  }

  init(_ finding: Finding) {
    self.init(
      code: finding.code, subject: Bounded.name(finding.subject), file: finding.span.file)
  }

  /// The id or path it is about.
  var place: String { subject.isEmpty ? file : subject }

  static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.code, left.subject, left.file) < (right.code, right.subject, right.file)
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
