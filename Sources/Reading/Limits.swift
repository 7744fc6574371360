/// How much one file may hold. libxml2 does not promise to bear hostile input, so the bounds
/// are ours; each is some twenty times what the largest sample file needs.
public struct Limits: Sendable {
  /// Bytes in a file. 4 MiB.
  public var bytes = 4 << 20
  /// Elements inside one another.
  public var depth = 64
  /// Attributes of one tag, declarations of namespaces among them: libxml2 spends quadratic
  /// time on them (13 s for 256 KiB in one tag).
  public var attributes = 64
  /// Elements in a file.
  public var elements = 200_000
  /// Faults reported for one file; after as many the rest would only be echoes.
  public var faults = 100

  /// The bounds that hold for every file of a standards folder.
  public static let standard = Limits()

  /// The standard bounds, to be changed.
  public init() {}
}
