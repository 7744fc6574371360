import Findings
import TestSupport
import Testing

@testable import Reading

@Suite("Hostile files")
struct HostileTests {
  private func codes(_ bytes: [UInt8], limits: Limits = .standard) -> [String] {
    let file = SourceFile(path: "a.xml", kind: .moment, bytes: bytes)
    return SourceTree.read(file, limits: limits).findings.map { "\($0.code): \($0.brief)" }
  }

  @Test("an entity bomb ends at once, in the scan and in libxml2")
  func bomb() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY % a "x"><!ENTITY % b "%a;%a;%a;%a;%a;%a;%a;%a;">
      <!ENTITY c SYSTEM "file:///etc/passwd">]><a>&c;</a>
      """
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(
        codes(Array(bomb.utf8)) == [
          "doctype-refused: 1:1+9 document type declaration is not accepted"
        ])
      guard case .refused(.doctype, line: 1) = XMLDocument.parse(Array(bomb.utf8)) else {
        Issue.record("libxml2 took a document type")
        return
      }
    }
    #expect(time < .seconds(10))
  }

  @Test("bounds hold, each with its own words")
  func bounds() {
    var limits = Limits()
    limits.bytes = 1 << 20
    limits.elements = 10
    let large = Array("<a>".utf8) + Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
    #expect(codes(large, limits: limits) == ["over-limit: 1:0+1 file is larger than 1 MiB"])
    let deep = String(repeating: "<b>", count: 70)
    #expect(
      codes(Array(deep.utf8)) == [
        "over-limit: 1:194+1 elements are nested deeper than 64 levels"
      ])
    let many = (0..<70_000).map { " a\($0)='1'" }.joined()
    #expect(
      codes(Array("<b\(many)/>".utf8)) == [
        "over-limit: 1:506+3 element 'b' has more than 64 attributes"
      ])
    let namespaces = (0..<70_000).map { " xmlns:a\($0)='1'" }.joined()
    #expect(
      codes(Array("<b\(namespaces)/>".utf8)) == [
        "over-limit: 1:890+9 element 'b' has more than 64 attributes"
      ])
    let wide = "<a>" + String(repeating: "<b/>", count: 20) + "</a>"
    #expect(
      codes(Array(wide.utf8), limits: limits) == [
        "over-limit: 1:41+1 file holds more than 10 elements"
      ])
    let (text, most) = (String(repeating: "字", count: 4_001), String(repeating: "字", count: 4_000))
    #expect(
      codes(
        Array("<a b='\(text)' c='\(most)'><b>\(text)</b><b>字<c/>\(most)</b><b>\(most)</b></a>".utf8)
      )
        == [
          "over-limit: 1:4+1 'b' holds more than 4000 characters",
          "over-limit: 1:8018+4001 'b' holds more than 4000 characters",
          "over-limit: 1:12026+1 'b' holds more than 4000 characters",
        ])
  }

  @Test("faults without end are cut off")
  func flood() {
    let ampersands = Array(String(repeating: "& ", count: 500_000).utf8)
    #expect(codes(Array("<a>".utf8) + ampersands).count == 100)
    let quotes = Array(String(repeating: "<b a=\"\n", count: 100_000).utf8)
    #expect(codes(Array("<a>".utf8) + quotes).count == 100)
  }

  @Test("only UTF-8 is read")
  func encodings() {
    #expect(
      codes(Array("<a b='caf".utf8) + [0xE9] + Array("'/>".utf8)) == [
        "not-utf8: 1:10+1 byte 0xE9 is no UTF-8 here"
      ])
    #expect(
      codes(Array("<a>\n中".utf8) + [0xC4, 0xE3]) == [
        "not-utf8: 2:2+1 byte 0xC4 is no UTF-8 here"
      ])
    let wide = "<a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let words = "not-utf8: 1:0+1 file is written in UTF-16, not in UTF-8"
    #expect(codes([0xFF, 0xFE] + wide) == [words])
    #expect(codes(wide) == [words])
    #expect(codes([0xFF, 0xFE, 0, 0]) == [words.replacing("UTF-16", with: "UTF-32")])
    #expect(codes([0xED, 0xA0, 0x80]) == ["not-utf8: 1:1+1 byte 0xED is no UTF-8 here"])
  }

  @Test("every beginning of a file is refused in words, never by a crash")
  func truncated() {
    let bytes = Array(TreeTests.sample.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "m")).map { $0 - 20 } ?? 0
    for length in 0..<end {
      #expect(!codes(Array(bytes[..<length])).isEmpty)
    }
  }

  /// The scan and libxml2 judge alike: what the scan faults libxml2 refuses, and what both
  /// accept yields a tree. The mutations are the same in every run.
  @Test("the scan faults nothing that libxml2 accepts")
  func scanAgreesWithParser() {
    let original = Array(TreeTests.sample.utf8)
    let pieces = [
      "<", ">", "\"", "'", "&", "/", " ", "=", "--", "]]>", "<a>", "</a>", "&amp;", "\n",
    ]
    var random = Mutations(state: 20_261_201)
    var accepted = 0
    for _ in 0..<1500 {
      var bytes = original
      let at = random.next(below: bytes.count)
      switch random.next(below: 3) {
      case 0: bytes.remove(at: at)
      case 1: bytes.replaceSubrange(at..<at, with: pieces[random.next(below: pieces.count)].utf8)
      default: bytes.swapAt(at, random.next(below: bytes.count))
      }
      let file = SourceFile(path: "a.xml", kind: .moment, bytes: bytes)
      guard TextCheck.fault(in: file, limits: .standard) == nil else { continue }
      let scan = TagScan.marks(in: file, from: 0, limits: .standard)
      guard case .document(let document) = XMLDocument.parse(bytes) else { continue }
      accepted += 1
      #expect(scan.faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(document.tree(file: file, scan: scan) != nil)
    }
    #expect(accepted > 200)
  }
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct Mutations {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

/// Files that are well-formed and as wrong as they can be. Each took minutes with one loop
/// inside another; the bound is generous, the difference is not.
@Suite("Large faulty files", .serialized)
struct LargeFaultTests {
  enum Flood: CaseIterable {
    case unknown, empty, outOfOrder, longName, longValue

    var content: String {
      switch self {
      case .unknown: String(repeating: "<x/>", count: 20_000)
      case .empty: String(repeating: "<lead/>", count: 20_000)
      case .outOfOrder: String(repeating: "<check/><need/>", count: 10_000)
      case .longName: "<need " + String(repeating: "n", count: 40_000) + "=''/>"
      case .longValue: "<need level='" + String(repeating: "字", count: 200_000) + "'/>"
      }
    }
  }

  @Test("faults in great number cost time in proportion", arguments: Flood.allCases)
  func large(flood: Flood) throws {
    let reader = try Embedded.reader()
    let text = "<moment xmlns='\(Schema.namespace)' id='M01'>\(flood.content)</moment>"
    let file = SourceFile(path: "a.xml", kind: .moment, text: text)
    let clock = ContinuousClock()
    var findings: [Finding] = []
    let time = clock.measure { findings = reader.read([file]).findings }
    #expect(!findings.isEmpty && findings.count <= Limits.standard.faults)
    #expect(findings.allSatisfy { $0.message[.en].count < 200 })
    #expect(time < .seconds(30))
  }
}
