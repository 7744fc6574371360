import Findings

/// The kinds of fault that keep a file from being what the schema asks for: with the rules,
/// all that a check can find. The raw value is the code; codes never change.
public enum SourceFault: String, CaseIterable, Sendable {
  /// A file or folder that cannot be read at all.
  case unreadableInput = "unreadable-input"
  /// A file that nothing reads.
  case strayFile = "stray-file"
  /// Bytes that are not UTF-8.
  case notUTF8 = "not-utf8"
  /// A document type declaration.
  case doctypeRefused = "doctype-refused"
  /// More of something than a file may hold.
  case overLimit = "over-limit"
  /// Text that is not well-formed XML.
  case xmlMalformed = "xml-malformed"
  /// A file that holds another element than its place asks for.
  case wrongRoot = "wrong-root"
  /// An element nobody declared.
  case unknownElement = "unknown-element"
  /// An element in a place where it may not stand.
  case misplacedElement = "misplaced-element"
  /// An element that must be there and is not.
  case missingElement = "missing-element"
  /// Text between elements.
  case strayText = "stray-text"
  /// An attribute nobody declared.
  case unknownAttribute = "unknown-attribute"
  /// An attribute that must be there and is not.
  case missingAttribute = "missing-attribute"
  /// A value that its attribute or element may not have.
  case badValue = "bad-value"

  /// The name of the fault.
  public var code: String { rawValue }

  /// How much a finding of it weighs.
  public var severity: Severity { self == .strayFile ? .warning : .error }

  /// What holds in a sound folder.
  public var purpose: String {
    switch self {
    case .unreadableInput:
      "The folder holds set.xml and moments/*.xml, and every file of it can be read."
    case .strayFile: "Every .xml file stands where it is read."
    case .notUTF8: "Files are written in UTF-8."
    case .doctypeRefused: "Files have no document type declaration."
    case .overLimit: "Files stay within fixed bounds of size, depth and number."
    case .xmlMalformed: "Files are well-formed XML."
    case .wrongRoot: "A file holds the element its place asks for, in the standards' namespace."
    case .unknownElement: "Every element is one the schema declares."
    case .misplacedElement: "Elements stand where and as often as the schema allows."
    case .missingElement: "Elements the schema requires are there."
    case .strayText: "Text stands only in elements that hold text."
    case .unknownAttribute: "Every attribute is one the schema declares for its element."
    case .missingAttribute: "Attributes the schema requires are there."
    case .badValue: "Values are of the form the schema asks for."
    }
  }

  /// Why it matters.
  public var explanation: String {
    switch self {
    case .unreadableInput:
      "What is not read is not checked, and a page without it would look complete. Symbolic "
        + "links may not lead out of the folder: the pages would depend on more than it holds."
    case .strayFile:
      "A file beside the folders of its kind is silently left out, which is seldom meant."
    case .notUTF8:
      "One encoding for all files keeps Chinese and Latin text from being garbled on another "
        + "machine."
    case .doctypeRefused:
      "Entities declared in one can grow without bound or name other files; the schema is "
        + "built in."
    case .overLimit:
      "The XML library does not promise to bear hostile input, so the bounds are set here: "
        + "4 MiB, 200,000 elements, 64 levels, 64 attributes of one element."
    case .xmlMalformed:
      "A closing tag, a quote or an escaped sign is missing. &, < and > in text are written "
        + "&amp;, &lt; and &gt;."
    case .wrongRoot:
      "set.xml holds a standard-set, files in moments/ a moment each, words.xml word lists; "
        + "all in the namespace \(Schema.namespace)."
    case .unknownElement, .unknownAttribute:
      "What the schema does not know would be printed nowhere; mostly a name is misspelt."
    case .misplacedElement:
      "A fixed order lets everybody find the same thing in the same place of every file."
    case .missingElement, .missingAttribute:
      "The pages have a place for it that would stay empty."
    case .strayText:
      "Text that stands in no element of its own has no language and no place on a page."
    case .badValue:
      "Days, numbers and the words of closed lists are compared and added up, so they have "
        + "one form."
    }
  }
}

extension Finding {
  /// A fault of form, which weighs what its kind weighs.
  init(
    _ fault: SourceFault, _ message: String, at span: Span, subject: String = "",
    notes: [Note] = [], hints: [String] = []
  ) {
    self.init(
      fault.code, fault.severity, message, at: span, subject: subject, notes: notes,
      hints: hints)
  }
}
