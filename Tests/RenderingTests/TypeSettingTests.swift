import Findings
import Rendering
import Testing

@Suite struct TypeSettingTests {
  /// A line of a style sheet, and what of it is found.
  static let lines: [(line: String, found: [String])] = [
    ("h1{color:red;border:1mm solid}", []),
    ("h1{font-size:40pt}", ["font-size:40pt"]),
    ("h1{ font-size : 40pt }", []),
    ("h1{font-size: 40pt;line-height:2}", ["font-size:40pt", "line-height:2"]),
    ("h1{font-size:var(--least)}", []),
    ("h1{font:400 var(--small) var(--family)}", []),
    ("h1{font:400 9pt var(--family)}", ["font:400 9pt var(--family)"]),
    ("<p style=\"letter-spacing:.1em\">", ["letter-spacing:.1em"]),
    ("h1{--font-size:3pt}", []),
    ("p{font-size:8pt}", []),
  ]

  @Test(arguments: lines) func `finds type that is set apart from the measures`(
    line: String, found: [String]
  ) {
    let findings = TypeSetting.findings(
      in: "a{b:c}\n" + line, of: "partials/house-style.html.mustache",
      replacing: "q{font-size:8pt}")
    #expect(
      findings.map { $0.message[.en] }
        == found.map {
          "'\($0)' sets type that pages are not measured with"
        })
    #expect(findings.allSatisfy { $0.span.line == 2 && $0.span.column > 1 })
  }

  /// A face may bring a font that pages are measured with, and no other.
  @Test(arguments: [
    ("House Sans", "@font-face{font-family:\"House Sans\";font-weight:700;src:url(h.ttf)}", 0),
    ("House Sans", "@font-face{\nfont-family: 'House Sans';\nsrc:url(h.ttf)}", 0),
    ("House", "@font-face{src:url(h.ttf);font-family:House}h1{font-size:9pt}", 1),
    ("House", "@font-face{font-family:House;size-adjust:120%}", 1),
    ("House", "@font-face{font-family:House Sans;src:url(h.ttf)}", 1),
    ("House", "@font-face{font-family:\"Noto Sans\";src:url(h.ttf)}", 1),
    ("House", "h1{font-family:House}", 1),
  ]) func `lets a face bring a font of measures`(font: String, style: String, count: Int) {
    let findings = TypeSetting.findings(
      in: style, of: "partials/house-style.html.mustache", replacing: nil, fonts: [font])
    #expect(findings.count == count, "\(findings.map { $0.message[.en] })")
  }

  @Test func `leaves plain text alone`() {
    #expect(
      TypeSetting.findings(in: "font-size:8pt", of: "poster.txt.mustache", replacing: nil) == [])
  }
}
