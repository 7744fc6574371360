import Foundation
import Testing

@testable import SchemaTool

@Suite("The fields that a schema declares")
struct SchemaToolTests {
  /// The fields of a schema of one element with an id, `<role>`, in which something is declared.
  private static func fields(_ declared: String) throws -> [FieldDeclaration] {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:peakend:model:1">
      <xs:element name="role" m:entity="role" m:change="trace"><xs:complexType><xs:sequence>
      \(declared)
      </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """
    let file = FileManager.default.temporaryDirectory.appending(
      path: "peakend-\(UUID().uuidString).xsd")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try FieldDeclaration.all(in: SchemaNode.read(file))
  }

  private static func told(_ fields: [FieldDeclaration]) -> [String] {
    fields.map {
      "\($0.caseName) \($0.code) '\($0.label.english)' '\($0.label.chinese)' \($0.change)"
    }
  }

  @Test("have the names that lead to them, their words, and the grade of what they stand in")
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
    "a mark that says nothing known is refused at its line",
    arguments: [
      (
        "<xs:attribute name=\"a\" m:label-zh=\"甲\" m:change=\"stricter\"/>", 3,
        "m:change 'stricter'"
      ),
      ("\n<xs:attribute name=\"a\" m:label-zh=\"甲\" m:variants=\"b\"/>", 4, "'b' is no name=label"),
      ("<xs:attribute name=\"a\"", 6, "no XML"),
    ])
  func refused(declared: String, line: Int, words: String) throws {
    let fault = try #require(throws: SchemaFault.self) { try Self.fields(declared) }
    #expect(fault.words.contains(words))
    #expect(fault.line == line || words == "no XML")
  }

  @Test("two of one name are refused")
  func twice() throws {
    let one = "<xs:attribute name=\"a\" m:label-zh=\"甲\"/>"
    let fault = try #require(throws: SchemaFault.self) { try Self.fields(one + one) }
    #expect(fault.words == "two fields are called roleA")
  }
}
