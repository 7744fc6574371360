import Foundation
import Testing

@testable import SchemaTool

@Suite("What a schema declares")
struct SchemaToolTests {
  /// A schema of one element with an id, `<role>`, in which something is declared, and a few types.
  private static func schema(_ declared: String) throws -> SchemaNode {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:peakend:model:1">
      <xs:element name="role" m:entity="role" m:change="trace"><xs:complexType><xs:sequence>
      \(declared)
      </xs:sequence></xs:complexType></xs:element>
      <xs:simpleType name="id" m:type="String"/>
      <xs:simpleType name="count" m:type="Int"/>
      <xs:simpleType name="plain"/>
      <xs:simpleType name="ids"><xs:list itemType="id"/></xs:simpleType>
      <xs:simpleType name="day-kind"><xs:restriction base="xs:token">
        <xs:enumeration value="work"/><xs:enumeration value="day-off"/>
      </xs:restriction></xs:simpleType>
      </xs:schema>
      """
    let file = FileManager.default.temporaryDirectory.appending(
      path: "peakend-\(UUID().uuidString).xsd")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try SchemaNode.read(file)
  }

  private static func fields(_ declared: String) throws -> [FieldDeclaration] {
    try FieldDeclaration.all(in: schema(declared))
  }

  private static let words = "type=\"words-in-a-language\" maxOccurs=\"unbounded\""

  private static func told(_ fields: [FieldDeclaration]) -> [String] {
    fields.map {
      "\($0.caseName) \($0.code) '\($0.label.english)' '\($0.label.chinese)' \($0.change)"
    }
  }

  @Test("fields have the names that lead to them, their words, and the grade of what they stand in")
  func declared() throws {
    let fields = try Self.fields(
      """
      <xs:element name="names"><xs:complexType><xs:sequence>
        <xs:element name="short-name" m:label-zh="简称">
          <xs:annotation><xs:documentation xml:lang="en">A short name.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="post" m:label-zh="岗位" m:change="staff"><xs:complexType>
        <xs:attribute name="staff" m:label="how many" m:label-zh="人数"/>
        <xs:attribute name="note" m:label-zh="备注" m:change="editorial"/>
        <xs:attribute name="most" m:code="most" m:label-zh="上限" m:change="ceiling"/>
      </xs:complexType></xs:element>
      <xs:attribute name="value" m:label-zh="值" m:variants="season=季节"/>
      """)
    #expect(
      Self.told(fields) == [
        "roleShortName short-name 'short name' '简称' .always(.trace)",
        "rolePost post 'post' '岗位' .always(.staff)",
        "rolePostStaff post.staff 'how many' '人数' .always(.staff)",
        "rolePostNote post.note 'note' '备注' .always(.editorial)",
        "roleMost most 'most' '上限' .ceiling",
        "roleValue value 'value' '值' .always(.trace)",
        "roleSeason season 'season' '季节' .always(.trace)",
      ])
    #expect(fields[0].documentation == "A short name.")
    #expect(FieldSource.file(of: fields).contains("  /// A short name.\n  case roleShortName\n"))
  }

  @Test(
    "a field is a property, is read, and is told in a walk",
    arguments: [
      (
        "<xs:attribute name='since-day' type='count' use='required' m:label-zh='甲'/>",
        "sinceDay: Located<Int>", "element.value(\"since-day\")", "value(.roleSinceDay, sinceDay)"
      ),
      (
        "<xs:attribute name='a' type='day-kind' m:label-zh='甲' m:swift='kind'/>",
        "kind: Located<DayKind>?", "element.optional(\"a\")", "value(.roleA, kind)"
      ),
      (
        "<xs:attribute name='a' type='ids' m:label-zh='甲' m:refers-to='role'/>",
        "a: [Located<ID<Role>>]", "element.list(\"a\")", "references(.roleA, .role, a)"
      ),
      (
        "<xs:attribute name='late' type='xs:boolean' default='true' m:label-zh='甲'/>",
        "isLate: Bool", "element.flag(\"late\", default: true)",
        "flag(.roleLate, isLate, at: id.span)"
      ),
      (
        "<xs:element name='name' \(words) m:label-zh='甲' m:use='dont-say'/>",
        "name: LocalizedText", "element.words(\"name\")", "words(.roleName, name, as: .dontSay)"
      ),
      (
        """
        <xs:element name='step' maxOccurs='unbounded' m:label-zh='甲'><xs:complexType>
        <xs:element name='text' \(words)/></xs:complexType></xs:element>
        """, "steps: [LocalizedText]", "element.texts(\"step\")", "words(.roleStep, steps)"
      ),
      (
        """
        <xs:element name='probe' minOccurs='0' maxOccurs='unbounded' m:label-zh='甲'><xs:complexType>
        <xs:attribute name='role' type='id' use='required' m:refers-to='role'/>
        </xs:complexType></xs:element>
        """, "probes: [Located<ID<Role>>]", "element.values(of: \"probe\", \"role\")",
        "references(.roleProbe, .role, probes)"
      ),
      (
        """
        <xs:element name='records' minOccurs='0'><xs:complexType>
        <xs:attribute name='months' type='count' use='required' m:label-zh='甲'/>
        </xs:complexType></xs:element>
        """, "months: Located<Int>?", "element.only(\"records\").optional(\"months\")",
        "value(.roleRecordsMonths, months)"
      ),
      (
        """
        <xs:element name='posts'><xs:complexType><xs:element name='post' maxOccurs='unbounded'
        m:label-zh='甲' m:key='day'><xs:complexType>
        <xs:attribute name='day' type='count' use='required'/>
        <xs:attribute name='staff' type='count' m:label-zh='乙'/>
        </xs:complexType></xs:element></xs:complexType></xs:element>
        """, "posts: [Post]", "element.group(\"posts\", \"post\").map(Model.Post.init(reading:))",
        "open(.rolePost, key: String(day.value), at: day.span)"
      ),
      (
        """
        <xs:element name='base' minOccurs='0'><xs:complexType><xs:element name='a' \(words)
        m:label-zh='甲'/><xs:element name='b' \(words) m:label-zh='乙'/></xs:complexType></xs:element>
        """, "base: Base?", "element.children(\"base\").first.map(Model.Base.init(reading:))",
        "base?.walk(with: &walker)"
      ),
    ])
  func property(declared: String, property: String, reading: String, walk: String) throws {
    let sources = try SchemaSources(of: Self.schema(declared))
    #expect(try sources.file(named: "Structs").contains("  public var \(property)\n"))
    #expect(try sources.file(named: "Decoding").contains(": \(reading)"))
    #expect(try sources.file(named: "Walks").contains("\(walk)\n"))
    #expect(try sources.file(named: "Vocabularies").contains("  case dayOff = \"day-off\"\n"))
  }

  @Test(
    "a mark that says nothing known is refused at its line",
    arguments: [
      (
        "<xs:attribute name=\"a\" m:label-zh=\"甲\" m:change=\"stricter\"/>", 3,
        "m:change 'stricter'"
      ),
      ("\n<xs:attribute name=\"a\" m:label-zh=\"甲\" m:variants=\"b\"/>", 4, "'b' is no name=label"),
      ("<xs:attribute name=\"a\"", 6, "no XML"),
      ("<xs:attribute name='a' type='count'/>", 3, "'a' is told nowhere"),
      (
        "<xs:attribute name='a' type='id' m:refer-to='role' m:label-zh='甲'/>", 3, "m:refer-to is no"
      ),
      ("<xs:attribute name='a' type='plain' m:label-zh='甲'/>", 7, "no m:type"),
      ("<xs:attribute name='a' type='other' m:label-zh='甲'/>", 3, "'other' is not declared here"),
      ("<xs:attribute name='a' type='xs:boolean' m:label-zh='甲'/>", 3, "needs a default"),
      (
        "<xs:attribute name='a' type='id' m:refers-to='hall' m:label-zh='甲'/>", 3,
        "no element is a 'hall'"
      ),
      (
        """
        <xs:element name='part' maxOccurs='unbounded' m:label-zh='甲' m:key='b'><xs:complexType>
        <xs:attribute name='a' type='id' use='required' m:label-zh='乙'/>
        <xs:attribute name='c' type='id' m:label-zh='丙'/></xs:complexType></xs:element>
        """, 3, "m:key 'b' is no attribute"
      ),
      (
        """
        <xs:element name='b' maxOccurs='unbounded' m:label-zh='甲' m:type='Part'><xs:complexType>
        <xs:attribute name='a' type='id' m:label-zh='乙'/><xs:attribute name='c' type='id'
        m:label-zh='丙'/></xs:complexType></xs:element>
        <xs:element name='d' maxOccurs='unbounded' m:label-zh='丁' m:type='Part'><xs:complexType>
        <xs:attribute name='a' type='id' m:label-zh='乙'/><xs:attribute name='e' type='id'
        m:label-zh='丙'/></xs:complexType></xs:element>
        """, 6, "'d' is not like 'b'"
      ),
    ])
  func refused(declared: String, line: Int, words: String) throws {
    let fault = try #require(throws: SchemaFault.self) {
      try SchemaSources(of: Self.schema(declared)).file(named: "Walks")
    }
    #expect(fault.words.contains(words), "\(fault)")
    #expect(fault.line == line || words == "no XML")
  }

  @Test("two of one name are refused")
  func twice() throws {
    let one = "<xs:attribute name=\"a\" m:label-zh=\"甲\"/>"
    let fault = try #require(throws: SchemaFault.self) { try Self.fields(one + one) }
    #expect(fault.words == "two fields are called roleA")
  }
}
