import Findings

/// A name by which one kind of thing is referred to; ids of different kinds do not mix.
public struct ID<Kind>: Hashable, Sendable, Comparable, LosslessStringConvertible {
  /// The id as written.
  public let value: String

  /// An id as written.
  public init(_ value: String) { self.value = value }

  /// By Unicode scalars.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The id as written.
  public var description: String { value }
}

/// Something other places refer to by its id.
public protocol Identified {
  /// The id and where it is declared.
  var id: Located<ID<Self>> { get }
}

extension Identified {
  /// The id as written.
  public var key: String { id.value.value }
}
