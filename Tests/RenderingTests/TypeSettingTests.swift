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

  @Test func `leaves plain text alone`() {
    #expect(
      TypeSetting.findings(in: "font-size:8pt", of: "poster.txt.mustache", replacing: nil) == [])
  }
}
