import Findings
import Testing

@testable import Reading

@Suite("Files that are no XML")
struct MalformedTests {
  /// A source and everything found in it, as `line:column+length message`.
  struct Case: CustomTestStringConvertible {
    let source: String
    let expected: [String]
    var testDescription: String { String(source.prefix(60)) }

    init(_ source: String, _ expected: String...) {
      self.source = source
      self.expected = expected
    }
  }

  @Test("says what is wrong and where", arguments: cases)
  func faults(_ sample: Case) {
    let file = SourceFile(path: "a.xml", kind: .moment, text: sample.source)
    let (tree, findings) = SourceTree.read(file)
    #expect(tree == nil)
    #expect(findings.map(\.brief) == sample.expected)
    #expect(findings.allSatisfy { !$0.hints.isEmpty && $0.severity == .error })
  }

  static let cases = [
    Case("<a>\n <b>\n</a>", "3:3+1 closing tag 'a' stands where 'b' must be closed"),
    Case("<need>x</ned>", "1:10+3 closing tag 'ned' stands where 'need' must be closed"),
    Case(
      "<a></b></a>",
      "1:6+1 closing tag 'b' stands where 'a' must be closed",
      "1:10+1 closing tag 'a' closes nothing"),
    Case("<a><b>text", "1:5+1 element 'b' is never closed"),
    Case(
      "<a>R&D & more &amp; &nbsp; &#0; &#x110000;</a>",
      "1:5+1 '&' stands alone", "1:8+1 '&' stands alone",
      "1:21+6 '&nbsp;' stands for no character in XML",
      "1:28+4 '&#0;' stands for no character in XML",
      "1:33+10 '&#x110000;' stands for no character in XML"),
    Case("<a>等候 < 10 分钟</a>", "1:7+1 '<' begins no tag here"),
    Case("<a op=\"<\"/>", "1:8+1 attribute 'op' has '<' in its value"),
    Case("<a b=\"x>\n<c d=\"1\"/></a>", "1:6+1 attribute 'b' has no closing quote"),
    Case("<a b=\"两 字 c=\"1\"><d e=\"2\"/></a>", "1:6+1 attribute 'b' has no closing quote"),
    Case(
      "<a b=1 c/>", "1:6+1 attribute 'b' has a value without quotes",
      "1:8+1 attribute 'c' has no value"),
    Case("<a b='1'c='2'/>", "1:9+1 attribute 'c' follows without a blank"),
    Case("<a b='1' b='2'/>", "1:10+1 attribute 'b' is written twice"),
    Case("<a b='1', c='2'/>", "1:9+1 ',' is no attribute of 'a'"),
    Case("<a>]]></a>", "1:4+3 ']]>' may not stand in text"),
    Case("<a><!-- x -- y --></a>", "1:11+2 '--' may not stand inside a comment"),
    Case("<a/>尾", "1:5+1 text stands outside the root element"),
    Case("前 <a/>", "1:1+1 text stands outside the root element"),
    Case("<a/>\n<b/>", "2:2+1 element 'b' follows the end of the root element 'a'"),
    Case("<!-- only -->", "1:14+1 file holds no element"),
    Case("", "1:0+1 file is empty"),
    Case("\n<?xml version='1.0'?><a/>", "2:1+5 XML declaration does not stand first in the file"),
    Case("<a>\u{0B}</a>", "1:4+1 control character 0x0B is not allowed"),
    Case("<a>中\u{0}</a>", "1:5+1 control character 0x00 is not allowed"),
    Case("<a><x:b/></a>", "1:5+3 prefix 'x' is bound to no namespace"),
    Case("<a><×/></a>", "1:0+1 text here is not well-formed XML"),
    Case("<a", "1:2+1 '<a' is not ended by '>'"),
    Case("<a><b c='1' <d/></a>", "1:5+1 '<b' is not ended by '>'"),
    Case("<a><!-- ", "1:4+4 '<!--' is not ended by '-->'"),
    Case("<a><![CDATA[x</a>", "1:4+9 '<![CDATA[' is not ended by ']]>'"),
    Case("<a><? x</a>", "1:4+2 '<?' is not ended by '?>'"),
    Case(
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "1:1+9 document type declaration is not accepted"),
    Case(
      "<?xml version='1.0' encoding='GB2312'?><a/>",
      "1:31+6 file declares encoding 'GB2312', not UTF-8"),
    Case(
      "<?xml version='1.0' encoding='GBK\n'?><a/>",
      "1:31+3 file declares encoding 'GBK', not UTF-8"),
    Case(
      "<?xml version='1.0' encoding='\(String(repeating: "x", count: 99))'?><a/>",
      "1:31+40 file declares encoding '\(String(repeating: "x", count: 40))', not UTF-8"),
  ]
}

extension Finding {
  /// `line:column+length message`, for tables.
  var brief: String { "\(span.line):\(span.column)+\(span.length) \(message[.en])" }
}
