import Findings

/// A font that a house prints before the built-in ones, as it was written.
public struct HouseFont: Sendable {
  /// The file of a weight.
  public struct File: Sendable {
    /// Its path below the folder of templates.
    public let path: Located<String>
    /// Which font of a collection it is, from 0.
    public let member: Int

    /// A file with its parts.
    public init(path: Located<String>, member: Int = 0) {
      self.path = path
      self.member = member
    }
  }

  /// Why a file of a font cannot be read.
  public struct Unreadable: Error {
    /// The end of a sentence that begins with the file.
    public let reason: Phrase

    /// A reason.
    public init(reason: Phrase) { self.reason = reason }
  }

  /// Whether pages in Chinese are set in it, and not those in all other languages.
  public let isHan: Bool
  /// The name by which pages ask for it.
  public let family: Located<String>
  /// The file of its weight 400.
  public let regular: File
  /// The file of its weight 700.
  public let bold: File

  /// A font with its parts.
  public init(isHan: Bool, family: Located<String>, regular: File, bold: File) {
    self.isHan = isHan
    self.family = family
    self.regular = regular
    self.bold = bold
  }
}
