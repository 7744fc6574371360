import Findings
import Reading
import Testing

@testable import Rules

@Suite("Samples")
struct SampleTests {
  @Test("both samples are sound", arguments: ["service-hall", "e-channel"])
  func sound(name: String) throws {
    let folder = StandardsFolder.load(TestFolder.root + "/Standards/" + name)
    for finding in try folder.findings + TestFolder.findings(in: folder.files).counting {
      Issue.record("\(finding.line)")
    }
  }
}

extension Finding {
  /// The finding on one line, as `peakend check` prints it.
  var line: String {
    "\(span.file):\(span.line):\(span.column): \(severity.rawValue)[\(code)]: \(message[.en])"
  }
}
