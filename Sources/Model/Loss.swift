import Findings

/// Something that reading could not tell, because a file has a fault of form there. What rules
/// would find there only follows from the fault.
public struct Loss: Hashable, Sendable {
  /// What a file of a standards folder is about.
  public enum Ground: Hashable, Sendable {
    case set, moment, hall, words
  }

  /// How much is lost.
  public enum Extent: Hashable, Sendable {
    /// Words in a language: nobody can judge them before they are written, and nothing else
    /// depends on them.
    case words
    /// What an element says of itself.
    case values
    /// What stands in an element, and is declared there.
    case parts
  }

  /// Where the fault is; of a file that could not be read, its first line.
  public let span: Span
  /// What the file is about.
  public let ground: Ground
  /// The id of the innermost element with one that the fault lies in; nil if all of the file is
  /// in doubt.
  public let subject: String?
  /// How much is lost of it.
  public let extent: Extent

  /// The file, by its path below the standards folder.
  public var file: String { span.file }

  /// A loss in a file.
  public init(
    at span: Span, about ground: Ground, subject: String? = nil, extent: Extent = .parts
  ) {
    self.span = span
    self.ground = ground
    self.subject = subject
    self.extent = extent
  }
}
