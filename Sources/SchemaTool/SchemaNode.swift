import Foundation
import FoundationXML

/// A component of the schema, with what stands in it.
final class SchemaNode {
  /// Its local name, such as `element`.
  let kind: String
  /// Its attributes by name; those of ours begin with `m:`.
  let attributes: [String: String]
  /// Where it stands.
  let line: Int
  /// What stands in it, in the order of the file.
  fileprivate(set) var children: [SchemaNode] = []
  /// The words in it.
  fileprivate(set) var text = ""

  init(kind: String, attributes: [String: String], line: Int) {
    self.kind = kind
    self.attributes = attributes
    self.line = line
  }

  /// The name it declares.
  var name: String { attributes["name"] ?? Self.local(attributes["ref"] ?? "") }

  /// Whether it is an attribute.
  var isAttribute: Bool { kind == "attribute" }

  /// Whether an author has to write it.
  var isRequired: Bool {
    isAttribute ? attributes["use"] == "required" : attributes["minOccurs"] != "0"
  }

  /// Whether an author may write it more than once.
  var repeats: Bool { (attributes["maxOccurs"] ?? "1") != "1" }

  /// The first component of a kind in it.
  func first(_ kind: String) -> SchemaNode? { children.first { $0.kind == kind } }

  /// A qualified name without its prefix.
  static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// A mark of ours.
  func mark(_ name: String) -> String? { attributes["m:\(name)"] }

  /// The elements and attributes declared in it, those of its type among them.
  var declared: [SchemaNode] {
    children.flatMap { ["element", "attribute"].contains($0.kind) ? [$0] : $0.declared }
  }

  /// What its documentation says in English, on one line.
  var documentation: String {
    let notes = children.first { $0.kind == "annotation" }?.children ?? []
    let words = notes.first { $0.attributes["xml:lang"] == "en" }?.text ?? ""
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The schema of a file.
  ///
  /// - Throws: ``SchemaFault``, if it is no XML.
  static func read(_ file: URL) throws -> SchemaNode {
    let parser = XMLParser(data: try Data(contentsOf: file))
    let reader = SchemaReader()
    parser.delegate = reader
    guard parser.parse(), parser.parserError == nil, let root = reader.root else {
      throw SchemaFault(line: parser.lineNumber, words: "this is no XML")
    }
    return root
  }
}

/// What is wrong with the schema, and where.
struct SchemaFault: Error {
  let line: Int
  let words: String
}

private final class SchemaReader: NSObject, XMLParserDelegate {
  var root: SchemaNode?
  private var open: [SchemaNode] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let node = SchemaNode(
      kind: SchemaNode.local(name), attributes: attributes, line: parser.lineNumber)
    open.last?.children.append(node)
    if root == nil { root = node }
    open.append(node)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    open.last?.text += words
  }
}
