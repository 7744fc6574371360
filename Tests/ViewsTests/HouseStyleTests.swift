import Findings
import Model
import Reading
import Rendering
import TestSupport
import Testing

@testable import Views

@Suite struct HouseStyleTests {
  private static func style(_ lines: String) throws -> (HouseStyle, [Finding]) {
    try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <measures xmlns="urn:peakend:standards:1">
      \(lines)
      </measures>
      """)
  }

  private static func read(_ text: String) throws -> (HouseStyle, [Finding]) {
    let file = SourceFile(path: "measures.xml", kind: .measures, text: text)
    var (measures, findings) = try Embedded.reader().measures(of: file)
    let style = HouseStyle(measures, findings: &findings)
    return (style, findings)
  }

  @Test(
    arguments: [
      (#"<measure of="poster" name="least" value="22pt"/>"#, nil),
      (#"<measure of="poster" name="lesat" value="22pt"/>"#, "did you mean 'least'"),
      (#"<measure of="postre" name="least" value="22pt"/>"#, "did you mean 'poster'"),
      (#"<measure of="poster" name="least" value="22mm"/>"#, "cannot be '22mm'; built in is 20pt"),
      (#"<measure of="poster" name="least" value="900pt"/>"#, "cannot be '900pt'"),
      (#"<measure of="poster" name="least" value="0pt"/>"#, "cannot be '0pt'"),
      (#"<measure of="poster" name="width" value="900mm"/>"#, "'width' has no measures"),
      (#"<measure of="poster" name="least" value="22"/>"#, "cannot be '22'"),
      (#"<measure of="poster" name="leading" value="1.4" latin="1.3"/>"#, nil),
      (#"<measure of="poster" name="least" value="big"/>"#, "big"),
    ] as [(String, String?)])
  func `tells what is no measure, and what it cannot be`(line: String, words: String?) throws {
    let (_, findings) = try Self.style(line)
    #expect(findings.count == (words == nil ? 0 : 1), "\(findings.map { $0.message[.en] })")
    if let words { #expect(findings.first?.message[.en].contains(words) == true) }
    #expect(findings.allSatisfy { $0.span.line == 3 })
  }

  @Test func `refuses a measure that is changed twice`() throws {
    let line = #"<measure of="poster" name="least" value="22pt"/>"#
    #expect(try Self.style(line + line).1.count == 1)
    #expect(try Self.style(line + line.replacing("poster", with: "panels")).1 == [])
  }

  /// The file to begin with holds every measure, and changes nothing.
  @Test func `writes a file that reads back as what is built in`() throws {
    let (style, findings) = try Self.read(HouseStyle.file)
    #expect(findings == [])
    for (document, measures) in HouseStyle.styles {
      #expect(!measures.isEmpty)
      for (name, length) in measures { #expect(style[name, of: document] == length, "\(name)") }
    }
  }

  @Test func `lays sheets out with the measures of the house`() throws {
    let (house, _) = try Self.style(#"<measure of="panels" name="least" value="30pt"/>"#)
    let catalogue = try WallSamples.catalogue("service-hall")
    let labels = Embedded.labels(of: catalogue)
    let context = ViewContext(
      catalogue: catalogue, labels: labels[0], languages: labels, house: house)
    let view = WallView(.panel, in: context)
    #expect(view.sheets.allSatisfy { $0.size >= 30 && $0.overflow == nil })
    let document = try #require(DocumentKind.panels.plans(context).first).make()
    #expect(try WallSamples.html(document).contains("--least:1.0583rem"))
  }

  /// Nothing is cut, whatever a house or an author asks for: what has no room is told.
  @Test func `tells of a row of a book that is higher than a page`() throws {
    let (house, _) = try Self.style(#"<measure of="book" name="cell-leading" value="60pt"/>"#)
    let catalogue = try WallSamples.catalogue("service-hall") { path, text in
      guard path.hasSuffix("M01-find.xml"),
        let start = text.firstRange(of: "<criterion xml:lang=\"zh-Hans\">")?.upperBound
      else { return text }
      return text[..<start] + String(repeating: "看得见的合格判据，", count: 9) + text[start...]
    }
    let labels = Embedded.labels(of: catalogue)
    func overflow(_ house: HouseStyle) -> [Finding] {
      let context = ViewContext(
        catalogue: catalogue, labels: labels[0], languages: labels, house: house)
      return DocumentKind.handbook.plans(context).flatMap { $0.make().overflow }
    }
    #expect(overflow(HouseStyle()) == [])
    let found = overflow(house)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.span.line > 0 && $0.message[.en].contains("mm too high") })
  }

  @Test func `tells what then has no room, by check and by build`() throws {
    let (house, _) = try Self.style(#"<measure of="poster" name="curve-floor" value="240mm"/>"#)
    let catalogue = try WallSamples.catalogue("service-hall")
    let labels = Embedded.labels(of: catalogue)
    let found = Capacity.findings(in: catalogue, labels: labels, house: house)
    #expect(!found.isEmpty && found.allSatisfy { $0.message[.en].contains("mm too high") })
    let context = ViewContext(
      catalogue: catalogue, labels: labels[0], languages: labels, house: house)
    let document = try #require(DocumentKind.poster.plans(context).first).make()
    #expect(document.overflow.first?.span.file == "moments/M01-find.xml")
  }
}
