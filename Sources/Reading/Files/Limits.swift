import Findings

/// How much one file may hold. libxml2 does not promise to bear hostile input, so the bounds
/// are ours; each is some twenty times what the largest sample file needs. Whatever a file within
/// them holds, it is checked in two seconds and in 256 MiB.
public struct Limits: Sendable {
  /// Bytes in a file. 2 MiB.
  public var bytes = 2 << 20
  /// Files of a folder, and the bytes of all of them: 64 MiB.
  public var (files, allBytes) = (20_000, 64 << 20)
  /// Elements inside one another.
  public var depth = 64
  /// Attributes of one tag, declarations of namespaces among them: libxml2 spends quadratic
  /// time on them (13 s for 256 KiB in one tag).
  public var attributes = 64
  /// Characters of a text or a value as written: three pages. What words mean is asked of one
  /// text at a time, and that may take as many steps as it has pairs of characters.
  public var characters = 4_000
  /// Elements in a file.
  public var elements = 100_000
  /// Faults reported for one file; after as many the rest would only be echoes.
  public var faults = 100

  /// The bounds that hold for every file of a standards folder.
  public static let standard = Limits()

  /// The standard bounds, to be changed.
  public init() {}

  /// The bounds, as messages and README name them.
  public var words: Phrase {
    Phrase(
      """
      \(bytes >> 20) MiB, \(elements) elements, \(depth) levels, \(attributes) attributes of one \
      element, \(characters) characters of one text
      """,
      zh: """
        \(bytes >> 20) MiB、\(elements) 个元素、\(depth) 层、每个元素 \(attributes) 个属性、\
        每段文字 \(characters) 个字符
        """)
  }
}
