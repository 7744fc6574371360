import Findings
import Model
import TestSupport
import Testing

@testable import Reading

/// What is in a file and nobody sees, or nobody meant to leave there.
@Suite("Hidden characters and leftovers")
struct HiddenTests {
  private static func labels(_ content: String) -> SourceFile {
    SourceFile(
      path: "en.xml", kind: .locale,
      text: """
        <locale xmlns="urn:peakend:standards:1" tag="en" name="English">
        \(content)
        </locale>
        """)
  }

  private func found(_ content: String) throws -> [String] {
    try Embedded.reader().labels(of: Self.labels(content)).findings.map { finding in
      "\(finding.span.line):\(finding.span.column)+\(finding.span.length) \(finding.code)"
    }
  }

  @Test(
    "invisible characters are found where they stand, once",
    arguments: [
      ("<label key='a'>及\u{200B}时</label>", ["2:17+1 invisible-character"]),
      ("<label key='a'>soft\u{AD}ware</label>", ["2:20+1 invisible-character"]),
      (
        "<label key='a'>x\u{FEFF}y &#x202E;z</label>",
        ["2:17+1 invisible-character", "2:20+8 invisible-character"]
      ),
      ("<label key='a&#8203;b'>x</label>", ["2:14+7 invisible-character"]),
      ("<!-- \u{2066}if --><label key='a'>x</label>", ["2:6+1 invisible-character"]),
      ("\u{FEFF}<label key='a'>x</label>", ["2:1+1 invisible-character"]),
      ("<label key='a'>line\u{2028}end</label>", ["2:20+1 invisible-character"]),
      // Joiners that join, forms of emoji and the blanks of French are no such thing.
      ("<label key='a'>👩\u{200D}💻 ❤\u{FE0F} 5\u{A0}% क\u{94D}\u{200D}ष</label>", []),
      ("<label key='a'>a\u{200D}b</label>", ["2:17+1 invisible-character"]),
    ])
  func invisible(content: String, expected: [String]) throws {
    #expect(try found(content) == expected)
  }

  @Test(
    "merge markers are called merge markers, a conflict once, and nothing that follows",
    arguments: [
      (
        "<<<<<<< HEAD\n<label key='a'>x</label>\n=======\n<label>\n>>>>>>> topic",
        ["2:1+7 merge-marker"]
      ),
      (
        "<<<<<<< a\nx\n||||||| base\ny\n=======\nz\n>>>>>>> b\n<<<<<<< a\nx\n=======\n>>>>>>> b",
        ["2:1+7 merge-marker", "9:1+7 merge-marker"]
      ),
      ("<label key='a'>x\n=======\ny</label>", ["3:1+7 merge-marker"]),
      ("<label key='a'>x</label>\n>>>>>>> topic", ["3:1+7 merge-marker"]),
      ("<!-- a heading\n=======\n--><label key='a'>x</label>", []),
      ("<label key='a'>x\n======== y\n</label>", []),
    ])
  func merge(content: String, expected: [String]) throws {
    #expect(try found(content) == expected)
  }

  @Test("a label written twice is told, for only the first would be printed")
  func labels() throws {
    let labels = "<label key='a'>x</label><label key='b'>y</label><label key='a'>z</label>"
    let findings = try Embedded.reader().labels(of: Self.labels(labels)).findings
    #expect(findings.map { $0.message[.en] } == ["label 'a' is written twice"])
    #expect(findings.first?.notes.first?.span?.column == 13)
    let words = SourceFile(
      path: "words.xml", kind: .words,
      text: """
        <words xmlns="urn:peakend:standards:1">
          <list kind="vague" xml:lang="en"><word text="soon"/><word text="soon"/></list>
          <list kind="hurry" xml:lang="en"><word text="soon"/></list>
        </words>
        """)
    let found = try Embedded.reader().read([words]).findings
    #expect(found.map { $0.message[.en] } == ["word 'soon' is written twice"])
  }

  @Test("accents are one character each, whoever wrote them, and columns are as written")
  func composed() throws {
    let file = Self.labels("<label key='a'>Cafe\u{301} Zu\u{308}rich</label>")
    let tree = try #require(SourceTree.read(file).tree)
    let text = try #require(tree.root.children.first?.text)
    #expect(text.value.unicodeScalars.elementsEqual("Caf\u{E9} Z\u{FC}rich".unicodeScalars))
    #expect(text.span.length == 13)
    let part = TextPlaces(text).span(of: 5..<11)
    #expect(part.column == 16 + 6 && part.length == 7)
  }

  @Test(
    "a schema that is not named, or not there, is advice",
    arguments: [
      ("", "'moment' does not name its schema"),
      ("urn:peakend:standards:1 ../peakend.xsd", nil),
      ("urn:peakend:standards:1 ../../gone.xsd", "schema '../../gone.xsd' is not there"),
      ("urn:other x.xsd", "no schema is named for the namespace of standards"),
      ("urn:peakend:standards:1 https://example.org/peakend.xsd", nil),
      ("urn:peakend:standards:1", "no schema is named for the namespace of standards"),
    ])
  func schema(location: String, expected: String?) throws {
    let hint = location.isEmpty ? "" : " xsi:schemaLocation='\(location)'"
    let file = SourceFile(
      path: "moments/M01.xml", kind: .moment,
      text: """
        <moment xmlns='urn:peakend:standards:1' \
        xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'\(hint)/>
        """)
    let tree = try #require(SourceTree.read(file).tree)
    let found = SchemaHint.findings(in: [tree, tree]) { $0 == "peakend.xsd" }
    #expect(found.map { $0.message[.en] } == [expected].compactMap(\.self))
    #expect(found.allSatisfy { $0.severity == .info && $0.notes.count == 1 })
  }
}
