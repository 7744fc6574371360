import EmbeddedAssets
import Findings
import TestSupport
import Testing

@testable import Reading

/// Mutated real files: whatever an author does to a file, it is said in words, in place,
/// and never twice.
@Suite("Mutated standards")
struct MutationTests {
  private static func moment() throws -> SourceFile {
    let path = "Standards/service-hall/moments/M08-queue.xml"
    return SourceFile(
      path: "moments/M08.xml", kind: .moment, text: try #require(EmbeddedAssets.file(path)))
  }

  /// Removes, doubles, swaps or renames an element or attribute by the marks of the scan.
  private static func mutate(_ bytes: [UInt8], _ scan: TagScan, _ random: inout Mutations)
    -> [UInt8]
  {
    var bytes = bytes
    let tag = scan.tags[1 + random.next(below: scan.tags.count - 1)]
    let attribute = Array(scan.attributes[tag.attributes]).randomOne(&random)
    switch random.next(below: 6) {
    case 0:
      let words = ["text", "shortt", "standard", "x", "need", "level"]
      bytes.replaceSubrange(tag.name, with: words[random.next(below: words.count)].utf8)
    case 1:
      guard let attribute else { break }
      bytes.replaceSubrange(attribute.name, with: "colour".utf8)
    case 2:
      guard let attribute, let open = bytes[attribute.name.upperBound...].firstIndex(of: 0x22)
      else { break }
      bytes.insert(contentsOf: "% ".utf8, at: open + 1)
    case 3:
      let stray = "<short xml:lang='en'>x</short>"
      bytes.insert(contentsOf: stray.utf8, at: tag.name.lowerBound - 1)
    case 4: bytes.insert(contentsOf: "stray".utf8, at: tag.name.lowerBound - 1)
    default:
      guard let attribute, let open = bytes[attribute.name.upperBound...].firstIndex(of: 0x22),
        let close = bytes[(open + 1)...].firstIndex(of: 0x22)
      else { break }
      bytes.removeSubrange(attribute.name.lowerBound...close)
    }
    return bytes
  }

  @Test("whatever is wrong is explained, in short words, once")
  func explained() throws {
    let reader = try Embedded.reader()
    let original = try Self.moment()
    let scan = TagScan.marks(in: original, from: 0, limits: .standard)
    var random = Mutations(state: 11)
    var codes: Set<String> = []
    for _ in 0..<300 {
      let bytes = Self.mutate(original.bytes, scan, &random)
      let file = SourceFile(path: original.path, kind: .moment, bytes: bytes)
      let result = reader.read([file])
      let slices = SourceSlices(file)
      for finding in result.findings {
        codes.insert(finding.code)
        #expect(!finding.message[.en].contains("does not fit"), "\(finding)")
        #expect(finding.message[.en].split(separator: " ").count <= 13, "\(finding.message[.en])")
        #expect(!finding.message[.en].hasSuffix("."))
        #expect(finding.span.column == 0 || slices.slice(finding.span) != nil)
      }
      let places = result.findings.map { "\($0.span)\($0.message[.en])" }
      #expect(Set(places).count == places.count)
      #expect(result.findings.isEmpty == result.faultyFiles.isEmpty)
    }
    #expect(
      codes.isSuperset(of: [
        "xml-malformed", "unknown-element", "misplaced-element", "missing-element",
        "unknown-attribute", "missing-attribute", "bad-value", "stray-text",
      ]))
  }

  @Test("numbers too large to add up are refused")
  func numbers() throws {
    let reader = try Embedded.reader()
    let text = String(decoding: try Self.moment().bytes, as: UTF8.self)
      .replacing("minutes=\"", with: "minutes=\"99999999999999999999", maxReplacements: 1)
      .replacing("seq=\"", with: "seq=\"99999999999999999999", maxReplacements: 1)
      .replacing(" value=\"", with: " value=\"99999999999999999999", maxReplacements: 1)
    let file = SourceFile(path: "moments/M08.xml", kind: .moment, text: text)
    let findings = reader.read([file]).findings
    #expect(findings.map(\.code) == ["bad-value", "bad-value", "bad-value"])
  }
}

extension Array {
  fileprivate func randomOne(_ random: inout Mutations) -> Element? {
    isEmpty ? nil : self[random.next(below: count)]
  }
}
