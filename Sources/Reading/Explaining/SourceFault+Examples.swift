extension SourceFault {
  /// What an author may write.
  public struct Example: Sendable {
    /// What has the fault and no other.
    public let failing: String
    /// The same without it.
    public let passing: String
  }

  /// An example from a file of page labels, the smallest the schema knows; nil for faults
  /// that a piece of text cannot show.
  public var example: Example? {
    switch self {
    case .unreadableInput, .strayFile, .overLimit, .nameClash, .schemaUnnamed: nil
    case .invisibleCharacter:
      Self.pair("<label key=\"sum\">Su&#x200B;m</label>", Self.label)
    case .mergeMarker:
      Example(
        failing: Self.locale(
          "\(Self.label)\n=======\n  <label key=\"sum\">Total</label>\n>>>>>>> draft"),
        passing: Self.locale(Self.label))
    case .notUTF8:
      Example(
        failing: "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n" + Self.locale(Self.label),
        passing: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Self.locale(Self.label))
    case .doctypeRefused:
      Example(
        failing: "<!DOCTYPE locale>\n" + Self.locale(Self.label),
        passing: Self.locale(Self.label))
    case .xmlMalformed:
      Self.pair("<label key=\"sum\">R&D</label>", "<label key=\"sum\">R&amp;D</label>")
    case .wrongRoot:
      Example(
        failing: Self.locale(Self.label).replacing(" xmlns=\"\(Schema.namespace)\"", with: ""),
        passing: Self.locale(Self.label))
    case .unknownElement: Self.pair("<lable key=\"sum\">Sum</lable>", Self.label)
    case .misplacedElement: Self.pair(Self.label + "<need/>", Self.label)
    case .missingElement: Self.pair("", Self.label)
    case .strayText: Self.pair("Sum" + Self.label, Self.label)
    case .unknownAttribute: Self.pair("<label kee=\"sum\">Sum</label>", Self.label)
    case .missingAttribute: Self.pair("<label>Sum</label>", Self.label)
    case .badValue: Self.pair("<label key=\"the sum\">Sum</label>", Self.label)
    }
  }

  private static let label = "<label key=\"sum\">Sum</label>"

  private static func locale(_ content: String) -> String {
    """
    <locale xmlns="\(Schema.namespace)" tag="en" name="English">\(content.isEmpty ? "" : "\n  \(content)")
    </locale>
    """
  }

  private static func pair(_ failing: String, _ passing: String) -> Example {
    Example(failing: locale(failing), passing: locale(passing))
  }
}
