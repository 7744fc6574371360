import Findings
import TestSupport
import Testing

@testable import Reading

@Suite("Faults of form")
struct SourceFaultTests {
  @Test("each example has its fault and no other", arguments: SourceFault.allCases)
  func examples(fault: SourceFault) throws {
    guard let example = fault.example else { return }
    let reader = try Embedded.reader()
    func codes(_ text: String) -> [String] {
      reader.labels(of: SourceFile(path: "en.xml", kind: .locale, text: text))
        .findings.map(\.code)
    }
    #expect(codes(example.passing) == [])
    #expect(codes(example.failing) == [fault.code])
  }

  @Test("each says what holds and why, in sentences", arguments: SourceFault.allCases)
  func words(fault: SourceFault) {
    #expect(fault.purpose[.en].last == "." && fault.explanation[.en].last == ".")
    #expect(fault.code.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
  }
}
