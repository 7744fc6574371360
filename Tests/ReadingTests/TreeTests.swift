import Findings
import Testing

@testable import Reading

@Suite("Source tree")
struct TreeTests {
  @Test(
    "every name, value and text is found again at its span",
    arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func spans(lineEnd: String, mark: String) throws {
    let text = mark + Self.sample.replacing("\n", with: lineEnd)
    let file = SourceFile(path: "moments/M01.xml", kind: .moment, text: text)
    let (tree, findings) = SourceTree.read(file)
    #expect(findings.isEmpty)
    let lines = SourceSlices(file)
    var elements = 0
    func verify(_ element: Element) throws {
      elements += 1
      #expect(lines.slice(element.nameSpan) == element.name)
      for attribute in element.attributes {
        #expect(lines.slice(attribute.nameSpan) == attribute.name)
        let raw = try #require(lines.slice(attribute.valueSpan))
        let expected = attribute.value.isEmpty ? "\"\"" : attribute.value
        #expect(Self.resolved(raw) == expected)
      }
      if let text = element.text {
        let raw = try #require(lines.slice(text.span))
        #expect(text.value.hasPrefix(FoldedText.folding(Self.resolved(raw))))
      }
      try element.children.forEach(verify)
    }
    try verify(try #require(tree?.root))
    #expect(elements == 13)
  }

  @Test("text is folded, and East Asian lines join without a blank")
  func folding() throws {
    let file = SourceFile(path: "a.xml", kind: .moment, text: Self.sample)
    let root = try #require(SourceTree.read(file).tree?.root)
    #expect(
      root.children("text").map(\.text?.value) == [
        "客户在门口即能看到价目，不必询问。", "Prices are seen at the door.", "一 & 二 <三> 四",
        "文字之前之后", nil, "가나 다라",
      ])
    #expect(root.attribute("note")?.value == "a\"b & c—d")
    #expect(root.attribute("xml:lang")?.value == "zh-Hans")
  }

  @Test("elements of another namespace are marked")
  func foreign() throws {
    let text = "<a xmlns='urn:x' xmlns:p='urn:y' xmlns:q='urn:x'><p:b/><q:c/><d xmlns=''/></a>"
    let file = SourceFile(path: "a.xml", kind: .moment, text: text)
    let tree = try #require(SourceTree.read(file).tree)
    #expect(tree.namespace == "urn:x")
    #expect(tree.root.children.map(\.name) == ["p:b", "c", "d"])
    #expect(tree.root.children.map(\.isForeign) == [true, false, true])
    #expect(tree.root.attributes.isEmpty)
  }

  static func resolved(_ raw: String) -> String {
    raw.replacing("&quot;", with: "\"").replacing("&#x2014;", with: "—")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 关键时刻 <not-a-tag a="1"> -->
    <?target <also-not a="2"> ?>
    <moment xmlns="urn:peakend:standards:1" id="M01" xml:lang="zh-Hans"
      note='a&quot;b &amp; c&#x2014;d' empty="" >
      <text>
        客户在门口即能看到价目，
        不必询问。
      </text>
      <text>Prices are
        seen at the door.</text>
      <text><![CDATA[一 & 二]]> &lt;三&gt; 四</text><need 序="甲乙" x = "1"/>
      <text><!-- 批注 -->文字之前<b/>
     之后</text>
      <text>   </text>
      <text>가나
    다라</text>
      <wide><𠮷 a="𠮷😀"/></wide  ><last
        value="z"
      />
      <long v="> ok 'q'">x</long>
    </moment>
    <!-- end -->
    """
}

/// Finds the text a span covers in a file.
struct SourceSlices {
  private let lines: [[Unicode.Scalar]]

  init(_ file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self).unicodeScalars
    let body = text.first == "\u{FEFF}" ? Array(text.dropFirst()) : Array(text)
    lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  func slice(_ span: Span) -> String? {
    guard lines.indices.contains(span.line - 1) else { return nil }
    let line = lines[span.line - 1]
    let first = span.column - 1
    guard first >= 0, first + span.length <= line.count else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[first..<first + span.length])
    return String(view)
  }
}
