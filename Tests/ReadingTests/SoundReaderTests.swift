import EmbeddedAssets
import Findings
import TestSupport
import Testing

@testable import Reading

@Suite("Reading a sound file in one pass")
struct SoundReaderTests {
  /// The files of the samples.
  private static let samples = EmbeddedAssets.files.compactMap { file in
    file.path.hasPrefix("Standards/") && file.path.hasSuffix(".xml")
      ? SourceFile(path: file.path, text: file.contents) : nil
  }

  /// All that a tree says, with its places; where the name of an attribute stands is told of
  /// files with faults only.
  private static func told(_ element: Element) -> [String] {
    func at(_ span: Span) -> String { "\(span.line):\(span.column)+\(span.length)" }
    return ["<\(element.name)> \(at(element.nameSpan))"]
      + element.attributes.map { "\($0.name)=\($0.value) \(at($0.valueSpan))" }
      + (element.text.map { ["\($0.value) \(at($0.span))"] } ?? [])
      + element.children.flatMap(told) + ["</>"]
  }

  /// Holds a file that is read in one pass against the slow way: it is sound for one exactly if it
  /// is for the other, and says the same then.
  private static func compare(_ file: SourceFile, _ reader: StandardsReader) -> Bool {
    let slow = reader.explained(file)
    guard let sound = reader.soundTree(of: file) else {
      #expect(!slow.findings.isEmpty, "\(file.path) is sound")
      return false
    }
    #expect(slow.findings.isEmpty, "\(file.path): \(slow.findings)")
    let (found, wanted) = (told(sound.root), slow.tree.map { told($0.root) } ?? [])
    let difference = zip(found, wanted).first { $0 != $1 }
    #expect(
      difference == nil && found.count == wanted.count,
      "\(file.path): \(String(describing: difference))")
    return true
  }

  @Test("tells what the slow way tells, and where it stands")
  func same() throws {
    let reader = try Embedded.reader()
    #expect(Self.samples.count > 20)
    for file in Self.samples { #expect(Self.compare(file, reader), "\(file.path)") }
  }

  @Test(
    "values are the same however they are written",
    arguments: [
      "a &amp; b", "&#38;", "&lt;x&gt; &quot;", "&apos;", "a\n  b", "a\tb", "a&#10;b", "&#x4E2D;国",
      "é e\u{301}", "长 &amp; 短", "a > b", "=", "a='b'",
    ])
  func values(value: String) throws {
    let text = """
      <words xmlns="urn:peakend:standards:1"><list kind="vague" xml:lang="en">
      <word text="x" rewrite="\(value)"/><word rewrite = '\(value.replacing("'", with: "&#39;"))' text="y"
      /></list></words>
      """
    let file = SourceFile(path: "words.xml", kind: .words, text: text)
    #expect(Self.compare(file, try Embedded.reader()))
  }

  @Test("a document type ends the reading before its entities grow")
  func bomb() throws {
    var text = "<!DOCTYPE moment [<!ENTITY % e0 'x'><!ENTITY t0 'x'>"
    for number in 1..<40 {
      let before = number - 1
      text += "<!ENTITY % e\(number) '%e\(before);%e\(before);'>"
      text += "<!ENTITY t\(number) '&t\(before);&t\(before);'>"
    }
    text += "%e39;]><moment xmlns='urn:peakend:standards:1' id='&t39;'>&t39;</moment>"
    let schema = try Embedded.schema()
    let file = SourceFile(path: "moments/a.xml", kind: .moment, text: text)
    #expect(schema.soundTree(of: file, limits: .standard)?.root == nil)
  }

  @Test("a line of equals signs below a heading is no attribute")
  func signs() throws {
    let reader = try Embedded.reader()
    let original = try #require(Self.samples.first { $0.kind == .moment })
    let text = String(decoding: original.bytes, as: UTF8.self)
      .replacing(
        "</moment>", with: "<!-- Notes\n\(String(repeating: "=", count: 200)) --></moment>")
    #expect(Self.compare(SourceFile(path: original.path, kind: .moment, text: text), reader))
  }

  @Test("gives up exactly where something is to be explained")
  func mutants() throws {
    let reader = try Embedded.reader()
    var random = Mutations(state: 5)
    var sound = 0
    let pieces = [
      "&amp;", "&#65;", "\n", " ", "<!-- x > y -->", "<![CDATA[<a>]]>", "é", "e\u{301}", "<", "\"",
      "/>",
      "&lt;", "<?x y?>", "\u{200B}", "。", "=======\n", "x", "&x;", "\t", "]]>", "xmlns:a='b' ",
      "\r\n",
    ]
    for round in 0..<600 {
      let original = Self.samples[round % Self.samples.count]
      var bytes = original.bytes
      let piece = pieces[random.next(below: pieces.count)]
      bytes.insert(contentsOf: piece.utf8, at: random.next(below: bytes.count))
      let file = SourceFile(path: original.path, kind: original.kind, bytes: bytes)
      if Self.compare(file, reader) { sound += 1 }
    }
    #expect((100..<500).contains(sound))
  }
}
