import Findings

/// The kinds of fault that keep a file from being what the schema asks for: with the rules,
/// all that a check can find. The raw value is the code; codes never change.
public enum SourceFault: String, CaseIterable, Sendable {
  /// A file or folder that cannot be read at all.
  case unreadableInput = "unreadable-input"
  /// A file that nothing reads.
  case strayFile = "stray-file"
  /// Files of a folder whose names are one on some systems.
  case nameClash = "file-name-clash"
  /// A file that names no schema, or one that is not there.
  case schemaUnnamed = "schema-unnamed"
  /// Bytes that are not UTF-8.
  case notUTF8 = "not-utf8"
  /// A character that nobody sees.
  case invisibleCharacter = "invisible-character"
  /// What a merge left where it found no way.
  case mergeMarker = "merge-marker"
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
  public var severity: Severity {
    switch self {
    case .strayFile: .warning
    case .schemaUnnamed: .info
    default: .error
    }
  }
}

extension Finding {
  /// A fault of form, which weighs what its kind weighs.
  init(
    _ fault: SourceFault, _ message: Phrase, at span: Span, subject: String = "",
    notes: [Note] = [], hints: [Phrase] = []
  ) {
    self.init(
      fault.code, fault.severity, message, at: span, subject: subject, notes: notes,
      hints: hints)
  }
}
