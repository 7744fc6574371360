import Findings

/// An attribute as the author wrote it.
public struct Attribute: Sendable, Equatable {
  /// The name; with a prefix only if it has one, such as `xml:lang`.
  public let name: String
  /// The value with references resolved.
  public let value: String
  /// Where the name stands; in a sound file, of whose names nothing is reported, where the
  /// value does.
  public let nameSpan: Span
  /// Where the value stands, without its quotes; an empty value is shown by its quotes.
  public let valueSpan: Span

  /// The value and where it stands.
  public var located: Located<String> { Located(value, at: valueSpan) }
}

/// An element as the author wrote it. It never changes; being shared, it can be handed on
/// without copying all it holds.
public final class Element: Sendable {
  /// The name without prefix, or with its prefix in a namespace other than the root's.
  public let name: String
  /// Whether it is in a namespace other than the root's.
  public let isForeign: Bool
  /// In the order written, without declarations of namespaces.
  public let attributes: [Attribute]
  /// The elements directly inside, in the order written.
  public let children: [Element]
  /// The text directly inside with white space folded, at its first line; nil if blank.
  public let text: Located<String>?
  /// Where the name stands in the opening tag.
  public let nameSpan: Span

  init(
    name: String, isForeign: Bool, attributes: [Attribute], children: [Element],
    text: Located<String>?, nameSpan: Span
  ) {
    self.name = name
    self.isForeign = isForeign
    self.attributes = attributes
    self.children = children
    self.text = text
    self.nameSpan = nameSpan
  }

  /// The attribute of that name, or nil.
  public func attribute(_ name: String) -> Attribute? {
    attributes.first { $0.name == name }
  }

  /// The elements directly inside that have the name and are in the root's namespace.
  public func children(_ name: String) -> [Element] {
    children.filter { $0.name == name && !$0.isForeign }
  }

  /// The first of them; where there is none, an empty element in this one's place.
  func only(_ name: String) -> Element {
    children(name).first
      ?? Element(
        name: name, isForeign: false, attributes: [], children: [], text: nil,
        nameSpan: nameSpan)
  }
}

/// A file as a tree of values, every one with its place.
public struct SourceTree: Sendable {
  /// The path of the file below the standards folder.
  public let file: String
  /// The namespace of the root element; empty if it is in none.
  public let namespace: String
  /// The outermost element.
  public let root: Element

  /// The same with nothing in its outermost element.
  var withoutContent: SourceTree {
    let bare = Element(
      name: root.name, isForeign: root.isForeign, attributes: root.attributes, children: [],
      text: nil, nameSpan: root.nameSpan)
    return SourceTree(file: file, namespace: namespace, root: bare)
  }
}
