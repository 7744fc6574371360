import Findings
import Model
import Reading
import TestSupport
import Testing

@testable import Views

@Suite struct CapacityTests {
  /// A text of the sample made too long, what is then found, and where.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String
    let chinese: String

    var testDescription: String { message }
  }

  static let find = "moments/M01-find.xml"
  private static let han = String(repeating: "这句话长得一张纸都印不下", count: 120)
  private static let latin = String(repeating: "far too long for any page ", count: 120)

  static let cases = [
    Case(
      file: find, old: "<short xml:lang=\"zh-Hans\">位置好找</short>",
      new: "<short xml:lang=\"zh-Hans\">门店位置|一看就能|马上找到</short>",
      message: "short line of 'M01-N1' takes 3 lines of the poster, 2 fit",
      chinese: "“M01-N1”的短句在海报上占 3 行，只容 2 行"),
    Case(
      file: find, old: "<short xml:lang=\"en\">Easy to find</short>",
      new: "<short xml:lang=\"en\">Straightforwardly findable</short>",
      message: "short line of 'M01-N1' is too wide for a column of the poster",
      chinese: "“M01-N1”的短句有一段比海报的一栏还宽"),
    Case(
      file: find, old: "<name xml:lang=\"zh-Hans\">寻找</name>",
      new: "<name xml:lang=\"zh-Hans\">四处打听|哪里才有|一家合适|的营业厅</name>",
      message: "name of 'M01' takes 4 lines of the poster, 3 fit",
      chinese: "“M01”的名称在海报上占 4 行，只容 3 行"),
  ]

  /// A whole text of a standard, or of what belongs to a moment, replaced by one that is longer
  /// than its place on any page.
  static let places: [(element: String, owner: String, document: String)] = [
    ("short", "M01-S1", "the poster"), ("criterion", "M01-S1", "the checklist"),
    ("text", "M01-S1", "a handbook page"), ("why", "M01-S1", "a handbook page"),
    ("text", "M01-N1", "a handbook page"), ("short", "M01-E1", "the poster"),
    ("short", "M01-B1", "the poster"), ("commitment", "M01-B1", "a handbook page"),
    ("question", "M01-C1", "the checklist"), ("pass", "M01-D1", "a handbook page"),
  ]

  @Test func `finds nothing in the samples`() throws {
    for set in WallSamples.sets {
      #expect(Self.found(in: try WallSamples.catalogue(set)) == [], "\(set)")
    }
  }

  @Test(arguments: cases) func `finds what is too long, where it stands`(item: Case) throws {
    let (catalogue, text) = try Self.catalogue(item.file) { $0.replacing(item.old, with: item.new) }
    let finding = try #require(Self.only(Self.found(in: catalogue)))
    #expect(finding.message[.en] == item.message)
    #expect(finding.message[.zhHans] == item.chinese)
    #expect(finding.code == CapacityFault.code && finding.severity == .error)
    #expect(finding.span.file == item.file)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[finding.span.line - 1]
    #expect(line.contains(item.new))
    #expect(finding.hints.count == 1)
  }

  @Test(arguments: places, ["zh-Hans", "en"])
  func `finds it in every document and language, once`(
    place: (element: String, owner: String, document: String), language: String
  ) throws {
    let (catalogue, _) = try Self.catalogue(Self.find) { text in
      let owner = text.firstRange(of: "id=\"\(place.owner)\"")?.upperBound ?? text.startIndex
      let open = "<\(place.element) xml:lang=\"\(language)\">"
      guard let start = text[owner...].firstRange(of: open)?.upperBound,
        let end = text[start...].firstIndex(of: "<")
      else { return text }
      let words = language == "en" ? Self.latin : Self.han
      return text.replacingCharacters(start..<end, with: words)
    }
    let finding = try #require(Self.only(Self.found(in: catalogue)))
    #expect(finding.subject == place.owner)
    #expect(finding.message[.en].contains(place.document), "\(finding.message[.en])")
    #expect(finding.message[.en].split(separator: " ").count <= 13)
    #expect(finding.message[.zhHans].count <= 60)
  }

  @Test(arguments: [
    ("<name xml:lang=\"zh-Hans\">离开</name>", "stage"),
    ("<title xml:lang=\"en\">Goutong 100 Service Hall Service Standards</title>", "title"),
    ("<short xml:lang=\"zh-Hans\">渠道部</short>", "department"),
  ])
  func `measures what moments share`(old: String, what: String) throws {
    let (catalogue, text) = try Self.catalogue("set.xml") { text in
      guard let start = text.firstRange(of: old)?.lowerBound,
        let open = text[start...].firstIndex(of: ">"),
        let end = text[open...].firstIndex(of: "<")
      else { return text }
      let long = String(repeating: what == "title" ? "and more words " : "很长的名称|", count: 12)
      return text.replacingCharacters(text.index(after: open)..<end, with: long)
    }
    #expect(text.contains("很长的名称|很长") || text.contains("more words and"), "\(what)")
    let found = Self.found(in: catalogue)
    #expect(found.count == 1, "\(what): \(found.map { $0.message[.en] })")
    #expect(found.first?.span.file == "set.xml")
  }

  @Test func `finds a moment that fills more than a sheet of its own`() throws {
    let (catalogue, _) = try Self.catalogue(Self.find) { text in
      guard let start = text.firstRange(of: "  <support id=\"M01-B1\"")?.lowerBound,
        let end = text[start...].firstRange(of: "</support>\n")?.upperBound
      else { return text }
      let support = String(text[start..<end])
      let many = (10..<60).map { support.replacing("M01-B1", with: "M01-B\($0)") }.joined()
      return text.replacingCharacters(end..<end, with: many)
    }
    let finding = try #require(Self.only(Self.found(in: catalogue)))
    #expect(finding.message[.en] == "moment 'M01' does not fit a panel of its own")
    #expect(finding.span.file == Self.find)
  }

  @Test func `says what it is, and shows an example of each kind`() throws {
    let entry = try #require(CapacityFault.group.entries.first)
    #expect(entry.isFirm && entry.alias == "SB-R01" && entry.severity == .error)
    #expect(entry.purpose[.zhHans].last == "。" && entry.explanation[.zhHans].last == "。")
    func found(_ example: String?) throws -> Int {
      let short = try #require(example?.split(separator: "\n").last).trimmingPrefix { $0 == " " }
      let (catalogue, text) = try Self.catalogue(Self.find) { text in
        guard let owner = text.firstRange(of: "id=\"M01-S1\"")?.upperBound,
          let start = text[owner...].firstRange(of: "<short xml:lang=\"zh-Hans\">")?.lowerBound,
          let end = text[start...].firstRange(of: "</short>")?.upperBound
        else { return text }
        return text.replacingCharacters(start..<end, with: String(short))
      }
      #expect(text.contains(short))
      return Self.found(in: catalogue).count
    }
    #expect(try found(entry.failing) == 1)
    #expect(try found(entry.passing) == 0)
  }

  private static func found(in catalogue: Catalogue) -> [Finding] {
    Capacity.findings(in: catalogue, labels: Embedded.labels(of: catalogue))
  }

  private static func only(_ findings: [Finding]) -> Finding? {
    #expect(findings.count == 1, "\(findings.map { $0.message[.en] })")
    return findings.first
  }

  /// The service hall with one file edited.
  private static func catalogue(_ file: String, _ edit: (String) -> String) throws
    -> (Catalogue, text: String)
  {
    var edited = ""
    let catalogue = try WallSamples.catalogue("service-hall") { path, text in
      guard path == file else { return text }
      edited = edit(text)
      #expect(edited != text, "the edit of \(file) changes nothing")
      return edited
    }
    return (catalogue, edited)
  }
}

extension String {
  /// The text with other words in place of some.
  fileprivate func replacingCharacters(_ range: Range<Index>, with words: String) -> String {
    String(self[..<range.lowerBound]) + words + String(self[range.upperBound...])
  }
}
