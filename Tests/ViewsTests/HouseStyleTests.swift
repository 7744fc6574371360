import Findings
import Model
import Reading
import Rendering
import TestSupport
import Testing

@testable import Views

@Suite struct HouseStyleTests {
  private static func style(_ lines: String, _ files: [String: [UInt8]] = [:]) throws -> (
    HouseStyle, [Finding]
  ) {
    try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <measures xmlns="urn:peakend:standards:1">
      \(lines)
      </measures>
      """, files)
  }

  private static func read(_ text: String, _ files: [String: [UInt8]] = [:]) throws -> (
    HouseStyle, [Finding]
  ) {
    let file = SourceFile(path: "measures.xml", kind: .measures, text: text)
    var (measures, fonts, findings) = try Embedded.reader().measures(of: file)
    let style = HouseStyle(
      measures, fonts: fonts,
      reading: { path throws(HouseFont.Unreadable) in
        guard let bytes = files[path] else {
          throw HouseFont.Unreadable(reason: Phrase("does not exist", zh: "不存在"))
        }
        return bytes
      }, findings: &findings)
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

  // MARK: Fonts

  private static func font(_ text: String, regular: String, bold: String) -> String {
    """
    <font text="\(text)" family="House Sans"><regular file="\(regular)"/>\
    <bold file="\(bold)"/></font>
    """
  }

  private static let files = [
    "wide.ttf": FontSample.wide(2000).bytes, "normal.ttf": FontSample.wide(1000).bytes,
    "cut.ttf": Array(FontSample.wide(1000).bytes.dropLast(9)), "words.ttf": Array("no font".utf8),
    "empty.ttf": [],
  ]

  @Test(
    arguments: [
      (font("han", regular: "wide.ttf", bold: "normal.ttf"), []),
      (font("latin", regular: "wide.ttf", bold: "none.ttf"), ["'none.ttf' does not exist"]),
      (font("han", regular: "cut.ttf", bold: "wide.ttf"), ["'cut.ttf' cannot be used: it "]),
      (
        font("han", regular: "words.ttf", bold: "empty.ttf"),
        ["'words.ttf' cannot be used: it is no", "'empty.ttf' cannot be used: it points"]
      ),
      (
        font("han", regular: "wide.ttf\" member=\"3", bold: "wide.ttf"),
        ["it holds no font number 3"]
      ),
      (font("thai", regular: "wide.ttf", bold: "wide.ttf"), ["thai"]),
      (#"<font text="han" family="a"><regular file="wide.ttf"/></font>"#, ["bold"]),
      (
        #"<font text="han" family="a;b"><regular file="wide.ttf"/><bold file="wide.ttf"/></font>"#,
        ["a;b"]
      ),
      (
        font("han", regular: "wide.ttf", bold: "wide.ttf")
          + font("han", regular: "wide.ttf", bold: "wide.ttf"), ["'han' is written twice"]
      ),
    ] as [(String, [String])])
  func `tells of a font that cannot be used, where it is named`(line: String, words: [String])
    throws
  {
    let (_, findings) = try Self.style(line, Self.files)
    #expect(findings.count == words.count, "\(findings.map { $0.message[.en] })")
    for (finding, words) in zip(findings, words) {
      #expect(finding.message[.en].contains(words), "\(finding.message[.en])")
      #expect(finding.span.line == 3 && finding.span.column > 1 && !finding.hints.isEmpty)
    }
  }

  private static func context(_ house: HouseStyle, _ language: Int = 0) throws -> ViewContext {
    let catalogue = try WallSamples.catalogue("service-hall")
    let labels = Embedded.labels(of: catalogue)
    return ViewContext(
      catalogue: catalogue, labels: labels[language], languages: labels, house: house)
  }

  /// In a font twice as wide books take more pages, and what then has no room is told.
  @Test func `lays pages out with the font of the house`() throws {
    let wide = Self.font("han", regular: "wide.ttf", bold: "wide.ttf")
    let (house, findings) = try Self.style(wide, Self.files)
    #expect(findings == [])
    func document(_ kind: DocumentKind, _ house: HouseStyle, _ language: Int = 0) throws -> Document
    {
      try #require(kind.plans(try Self.context(house, language)).first).make()
    }
    let (usual, own) = (
      try document(.handbook, HouseStyle()), try document(.handbook, house)
    )
    #expect(own.pages > usual.pages * 5 / 4, "\(own.pages) pages, not \(usual.pages)")
    #expect(own.code == usual.code || !own.overflow.isEmpty)
    let html = try WallSamples.html(try document(.poster, house))
    #expect(html.contains("--han:Signs,\"House Sans\",\"Noto Sans CJK SC\""))
    #expect(html.contains("--latin:Signs,\"Noto Sans\""))
    let english = try document(.handbook, house, 1)
    #expect(english.pages == (try document(.handbook, HouseStyle(), 1)).pages)
    let context = try Self.context(house)
    let told = Capacity.findings(
      in: context.catalogue, labels: Embedded.labels(of: context.catalogue), house: house)
    #expect(!told.isEmpty && told.allSatisfy { $0.span.line > 0 })
  }

  /// Han characters of Noto are one em wide, so a font in which they are changes nothing but the
  /// letters and the signs of other scripts.
  @Test func `measures what a font lacks with the fonts behind it`() throws {
    let plain = FontSample.plain.bytes
    let (house, _) = try Self.style(
      Self.font("latin", regular: "plain.ttf", bold: "plain.ttf"), ["plain.ttf": plain])
    func width(_ words: String, _ house: HouseStyle) -> Double {
      TextMeasure(Typeface(house.family(isHan: false)), size: 100).width(of: words)
    }
    #expect(width("A", house) < width("A", HouseStyle()) / 2)
    #expect(width("n时■", house) == width("n时■", HouseStyle()))
  }
}
