import Findings

@testable import Reading

/// A schema of every kind of part the real one has, small enough to know by heart.
enum SampleSchema {
  static func schema() throws -> Schema {
    try Schema(main: text, imports: ["xml.xsd": xml])
  }

  static let xml = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
      targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language"/>
    </xs:schema>
    """

  static let text = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:peakend:standards:1"
      targetNamespace="urn:peakend:standards:1" elementFormDefault="qualified">
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:simpleType name="id">
        <xs:annotation>
          <xs:documentation xml:lang="en">A Latin letter, then letters or digits.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token"><xs:pattern value="[A-Za-z][A-Za-z0-9.\\-]*"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="ids"><xs:list itemType="s:id"/></xs:simpleType>
      <xs:simpleType name="level">
        <xs:restriction base="xs:token">
          <xs:enumeration value="must"/><xs:enumeration value="must-not"/>
          <xs:enumeration value="should"/><xs:enumeration value="may"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="date">
        <xs:annotation>
          <xs:documentation xml:lang="zh-Hans">日期。</xs:documentation>
          <xs:documentation xml:lang="en">A day, written as 2026-12-01.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:date"><xs:pattern value="\\d{4}-\\d{2}-\\d{2}"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="filled">
        <xs:annotation>
          <xs:documentation xml:lang="en">Words; not empty.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction>
      </xs:simpleType>
      <xs:complexType name="words">
        <xs:simpleContent>
          <xs:extension base="s:filled"><xs:attribute ref="xml:lang" use="required"/></xs:extension>
        </xs:simpleContent>
      </xs:complexType>
      <xs:element name="moment">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="s:words" maxOccurs="unbounded"/>
            <xs:element name="importance" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="date" type="s:date" use="required"/>
                <xs:attribute name="hedged" type="xs:boolean"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="need" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="text" type="s:words" maxOccurs="unbounded"/>
                  <xs:element name="short" type="s:words"/>
                  <xs:element name="except" type="s:filled" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="id" type="s:id" use="required"/>
                <xs:attribute name="level" type="s:level" use="required"/>
                <xs:attribute name="count" type="xs:positiveInteger"/>
                <xs:attribute name="covers" type="s:ids"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id" type="s:id" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="standard-set"><xs:complexType/></xs:element>
    </xs:schema>
    """
}
