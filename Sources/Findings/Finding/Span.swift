/// A stretch of one line of a source file: what an author would edit.
public struct Span: Hashable, Sendable {
  /// The file's path below the standards folder, with `/` between its parts; empty for the
  /// folder itself.
  public let file: String
  /// The line, counted from 1; 0 means the file as a whole.
  public let line: Int
  /// The column of the first character, in Unicode scalars from 1; 0 means the whole line.
  public let column: Int
  /// How many Unicode scalars are meant; at least 1 unless the whole line is.
  public let length: Int

  /// A stretch of `length` scalars from `line` and `column`.
  public init(file: String, line: Int, column: Int = 0, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension Span: Comparable {
  /// By file, then line, then column, then length.
  public static func < (left: Span, right: Span) -> Bool {
    (left.file, left.line, left.column, left.length)
      < (right.file, right.line, right.column, right.length)
  }
}

/// A value an author wrote, and where.
public struct Located<Value: Sendable>: Sendable {
  /// The value as read.
  public let value: Value
  /// Where the author wrote it.
  public let span: Span

  /// A value and where it stands.
  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with a value made from this one.
  public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows
    -> Located<Other>
  {
    Located<Other>(try transform(value), at: span)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
