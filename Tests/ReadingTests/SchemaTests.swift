import EmbeddedAssets
import Findings
import Testing

@testable import Reading

@Suite("Schema faults")
struct SchemaTests {
  /// What stands in a moment, and everything found in it.
  struct Case: CustomTestStringConvertible {
    let content: String
    let expected: [String]
    var testDescription: String { String(content.prefix(70)) }

    init(_ content: String, _ expected: String...) {
      self.content = content
      self.expected = expected
    }
  }

  static func findings(in sample: Case) throws -> [Finding] {
    try findings("<moment xmlns='urn:peakend:standards:1' id='M01'>\n\(sample.content)\n</moment>")
  }

  private static func findings(_ text: String) throws -> [Finding] {
    let reader = StandardsReader(schema: try SampleSchema.schema())
    return reader.read([SourceFile(path: "moments/a.xml", kind: .moment, text: text)]).findings
  }

  @Test("each fault once, in the author's words and place", arguments: cases)
  func faults(_ sample: Case) throws {
    let findings = try Self.findings(in: sample)
    #expect(
      findings.map {
        "\($0.code) \($0.brief) | \($0.hints.map { $0[.en] }.joined(separator: " | "))"
      }
        == sample.expected)
  }

  static let name = "<name xml:lang='en'>a</name>"
  static let need = "<text xml:lang='en'>a</text><short xml:lang='en'>b</short>"

  static let cases = [
    Case(name),
    Case(
      name + "<importance date='2026-12-01' hedged='true'/><need id='N1' level='may'>\(need)</need>"
    ),
    // Names
    Case(
      "<nam xml:lang='en'>a</nam>",
      "unknown-element 2:2+3 element 'nam' is not known here; did you mean 'name'? | write <name>"),
    Case(
      name + "<x/><moment/>",
      "unknown-element 2:30+1 element 'x' is not known here | use one of: name, importance, need",
      "misplaced-element 2:34+6 element 'moment' does not belong in 'moment' | use one of: name, importance, need"
    ),
    Case(
      "<p:name xmlns:p='urn:y'/>",
      "unknown-element 2:2+6 element 'p:name' is in another namespace | remove its prefix or its xmlns, or remove the element"
    ),
    Case(
      name + "<need id='N1' level='may'>\(need)<importance date='2026-12-01'/></need>",
      "misplaced-element 2:114+10 element 'importance' does not belong in 'need' | use one of: text, short, except"
    ),
    Case(
      name + "<need id='N1' levle='may'>\(need)</need>",
      "unknown-attribute 2:43+5 attribute 'levle' is not known in 'need'; did you mean 'level'? | write level=\"may\""
    ),
    Case(
      name + "<need id='N1' colour='may'>\(need)</need>",
      "missing-attribute 2:30+4 element 'need' lacks attribute 'level' | add level=\"...\"; use one of: must, must-not, should, may",
      "unknown-attribute 2:43+6 attribute 'colour' is not known in 'need' | use one of: id, level, count, covers"
    ),
    Case(
      name + "<importance date='2026-12-01' x='1' y='2'/>",
      "unknown-attribute 2:59+1 attribute 'x' is not known in 'importance' | use one of: date, hedged",
      "unknown-attribute 2:65+1 attribute 'y' is not known in 'importance' | use one of: date, hedged"
    ),
    // Presence and order
    Case(
      "",
      "missing-element 1:2+6 element 'moment' lacks element 'name' | add <name>"),
    Case(
      name + "<need id='N1'/>",
      "missing-attribute 2:30+4 element 'need' lacks attribute 'level' | add level=\"...\"; use one of: must, must-not, should, may",
      "missing-element 2:30+4 element 'need' lacks element 'short' | add <short>",
      "missing-element 2:30+4 element 'need' lacks element 'text' | add <text>"),
    Case(
      name + "<need/>",
      "missing-attribute 2:30+4 element 'need' lacks attribute 'id' | add id=\"...\"; write a Latin letter, then letters or digits",
      "missing-attribute 2:30+4 element 'need' lacks attribute 'level' | add level=\"...\"; use one of: must, must-not, should, may",
      "missing-element 2:30+4 element 'need' lacks element 'short' | add <short>",
      "missing-element 2:30+4 element 'need' lacks element 'text' | add <text>"),
    Case(
      "<need id='N1' level='may'>\(need)</need><need id='N2' level='may'>\(need)</need>" + name,
      "misplaced-element 2:184+4 element 'name' stands in the wrong place in 'moment' | move it before <need> in line 2"
    ),
    Case(
      name + "<importance date='2026-12-01'/><importance date='2026-12-02'/>",
      "misplaced-element 2:61+10 element 'importance' is allowed only once in 'moment' | keep one of them"
    ),
    Case(
      name
        + "<need id='N1' level='may'><short xml:lang='en'>b</short><text xml:lang='en'>a</text></need>",
      "misplaced-element 2:56+5 element 'short' stands in the wrong place in 'need' | move it behind <text> in line 2"
    ),
    // Values
    Case(
      name + "<need id='1' level='must be'>\(need)</need>",
      "bad-value 2:39+1 '1' is no value of attribute 'id' | write a Latin letter, then letters or digits",
      "bad-value 2:49+7 'must be' is no value of attribute 'level' | use one of: must, must-not, should, may"
    ),
    Case(
      name + "<need id='N1' level='musst' count='0' covers='a 2 b'>\(need)</need>",
      "bad-value 2:50+5 'musst' is no value of attribute 'level'; did you mean 'must'? | use one of: must, must-not, should, may",
      "bad-value 2:64+1 '0' is no value of attribute 'count' | write a whole number from 1",
      "bad-value 2:77+1 '2' is no value of attribute 'covers' | write one or more with blanks between them, each a Latin letter, then letters or digits"
    ),
    Case(
      name + "<need id='' level='may' count='ten'>\(need)</need>",
      "bad-value 2:38+2 attribute 'id' is empty | write a Latin letter, then letters or digits",
      "bad-value 2:60+3 'ten' is no value of attribute 'count' | write a whole number from 1"),
    Case(
      name + "<importance date='1.12.2026' hedged='yes'/>",
      "bad-value 2:47+9 '1.12.2026' is no value of attribute 'date' | write a day, written as 2026-12-01",
      "bad-value 2:66+3 'yes' is no value of attribute 'hedged' | use one of: true, false"),
    Case(
      name + "<importance date='2026-02-30'/>",
      "bad-value 2:47+10 '2026-02-30' is no value of attribute 'date' | write a day, written as 2026-12-01"
    ),
    Case(
      "<name xml:lang='zh_CN'>a</name>",
      "bad-value 2:17+5 'zh_CN' is no value of attribute 'xml:lang' | write a language tag such as zh-Hans or en"
    ),
    Case(
      "<name xml:lang='en'></name>",
      "bad-value 2:2+4 element 'name' is empty | write words; not empty"),
    Case(
      "<name>\n</name>",
      "bad-value 2:2+4 element 'name' is empty | write words; not empty",
      "missing-attribute 2:2+4 element 'name' lacks attribute 'xml:lang' | add xml:lang=\"...\"; write a language tag such as zh-Hans or en"
    ),
    Case(
      name + "<need id='N1' level='may'>\(need)<except></except></need>",
      "bad-value 2:114+6 element 'except' is empty | write words; not empty"),
    // Text
    Case(
      name + "stray <importance date='2026-12-01'>words</importance>",
      "stray-text 2:29+5 element 'moment' may hold no text of its own | move it into one of: <name>, <importance>, <need>, or remove it",
      "stray-text 2:65+5 element 'importance' may hold no text of its own | remove it"),
    Case(
      "<name xml:lang='en'>a<b>c</b></name>",
      "unknown-element 2:23+1 element 'b' is not known here | remove it; 'name' holds no elements"),
    // Several, at several depths; nothing is said twice
    Case(
      "<x/>" + name
        + "<need id='N1' level='no'><y/><text>a</text></need><need level='may'>\(need)z</need>",
      "unknown-element 2:2+1 element 'x' is not known here | use one of: name, importance, need",
      "missing-element 2:34+4 element 'need' lacks element 'short' | add <short> behind <text> in line 2",
      "bad-value 2:54+2 'no' is no value of attribute 'level' | use one of: must, must-not, should, may",
      "unknown-element 2:59+1 element 'y' is not known here | use one of: text, short, except",
      "missing-attribute 2:63+4 element 'text' lacks attribute 'xml:lang' | add xml:lang=\"...\"; write a language tag such as zh-Hans or en",
      "missing-attribute 2:84+4 element 'need' lacks attribute 'id' | add id=\"...\"; write a Latin letter, then letters or digits",
      "stray-text 2:159+1 element 'need' may hold no text of its own | move it into one of: <text>, <short>, <except>, or remove it"
    ),
    // What libxml2 must not follow
    Case(
      "<name xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:q q.xsd' xml:lang='en'>a</name>"
    ),
    Case(
      "<name xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true' xml:lang='en'>a</name>",
      "unknown-attribute 2:61+7 attribute 'xsi:nil' is not known in 'name' | use one of: xml:lang"),
  ]

  @Test(
    "the root element must be the one that belongs in the file",
    arguments: [
      (
        "<moments xmlns='urn:peakend:standards:1'/>",
        "wrong-root 1:2+7 root element is 'moments', not 'moment'"
      ),
      (
        "<standard-set xmlns='urn:peakend:standards:1'/>",
        "wrong-root 1:2+12 root element is 'standard-set', not 'moment'"
      ),
      ("<moment/>", "wrong-root 1:2+6 element 'moment' is not in the namespace of standards"),
      ("<m xmlns='urn:z'/>", "wrong-root 1:2+1 element 'm' is not in the namespace of standards"),
    ])
  func roots(text: String, expected: String) throws {
    #expect(try Self.findings(text).map { "\($0.code) \($0.brief)" } == [expected])
  }

  @Test("findings name the nearest element with an id")
  func subjects() throws {
    let text =
      "<moment xmlns='urn:peakend:standards:1' id='M01'>\(Self.name)"
      + "<need id='N7' level='may'><text>a</text><short xml:lang='en'>b</short></need><q/></moment>"
    #expect(try Self.findings(text).map(\.subject) == ["N7", "M01"])
  }

  @Test("a schema that asks for something not given is refused")
  func imports() {
    #expect(throws: Schema.Unusable.self) { try Schema(main: SampleSchema.text, imports: [:]) }
    #expect(throws: Schema.Unusable.self) { try Schema(main: "<a/>", imports: [:]) }
  }

  @Test("threads share one schema")
  func threads() async throws {
    let schema = try SampleSchema.schema()
    let faulty = Self.cases.filter { !$0.expected.isEmpty }
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<400 {
        group.addTask {
          let sample = faulty[number % faulty.count]
          let text =
            "<moment xmlns='urn:peakend:standards:1' id='M01'>\n\(sample.content)\n</moment>"
          let file = SourceFile(path: "moments/a.xml", kind: .moment, text: text)
          let found = StandardsReader(schema: schema).read([file]).findings
          return found.count == sample.expected.count
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("whatever may be written is described, in both languages")
  func described() throws {
    let main = try #require(EmbeddedAssets.file("Standards/peakend.xsd"))
    let vocabulary = SchemaVocabulary(schema: main)
    var count = 0
    func visit(_ path: [String]) throws {
      let shape = try #require(vocabulary.shape(along: path))
      let said =
        shape.attributes.filter { $0.name != "xml:lang" }.map { ($0.name, $0.documentation) }
        + shape.children.map { ($0.name, $0.documentation) }
      for (name, documentation) in said {
        let words = try #require(documentation, "\(path) \(name)")
        #expect(words[.en] != words[.zhHans] && words[.en].hasSuffix("."), "\(path) \(name)")
        count += 1
      }
      for child in shape.children { try visit(path + [child.name]) }
    }
    for kind in FileKind.allCases { try visit([kind.rootElement]) }
    #expect(count > 400)
  }

  @Test("the vocabulary understands every construct of the real schema")
  func realSchema() throws {
    let main = try #require(EmbeddedAssets.file("Standards/peakend.xsd"))
    let xml = try #require(EmbeddedAssets.file("Standards/xml.xsd"))
    _ = try Schema(main: main, imports: ["xml.xsd": xml])
    let file = SourceFile(path: "peakend.xsd", kind: .set, text: main)
    let root = try #require(SourceTree.read(file).tree?.root)
    var names: Set<String> = []
    func collect(_ element: Element) {
      names.insert(element.name)
      element.children.forEach(collect)
    }
    collect(root)
    let known: Set<String> = [
      "schema", "annotation", "documentation", "import", "simpleType", "restriction", "list",
      "pattern", "enumeration", "fractionDigits", "minLength", "minInclusive", "minExclusive",
      "maxInclusive", "maxExclusive", "complexType", "simpleContent", "extension", "sequence",
      "element", "attribute",
    ]
    #expect(names.subtracting(known).isEmpty)
    let vocabulary = SchemaVocabulary(schema: main)
    let standard = try #require(vocabulary.shape(along: ["moment", "standard"]))
    #expect(standard.children.first?.name == "text")
    #expect(standard.attributes.contains { $0.name == "level" && $0.isRequired })
    #expect(vocabulary.shape(along: ["moment", "standard", "text"])?.text != nil)
    #expect(vocabulary.shape(along: ["moment", "nothing"]) == nil)
  }
}
