import Findings

/// A measure that a house style changes, as it was written.
public struct HouseMeasure: Sendable {
  /// The kind of document, such as `poster`.
  public let style: Located<String>
  /// The name of the measure.
  public let name: Located<String>
  /// Its value with its unit.
  public let value: Located<String>
  /// The same where text is set in Latin type, if that differs.
  public let latin: Located<String>?

  /// A measure with its parts.
  public init(
    style: Located<String>, name: Located<String>, value: Located<String>,
    latin: Located<String>? = nil
  ) {
    self.style = style
    self.name = name
    self.value = value
    self.latin = latin
  }
}
