/// How much templates may ask of the program: whoever builds with the templates of somebody else
/// must come to an end, with a message if they go too far. Each bound is a multiple of what the
/// largest built-in template needs.
public struct TemplateLimits: Sendable {
  /// Bytes in a file of templates or labels: 1 MiB. The largest built-in one has 48 KB.
  public var fileBytes = 1 << 20
  /// Files in a folder of templates. 49 are built in.
  public var files = 400
  /// Names that are looked at to find them, whatever they belong to.
  public var names = 10_000
  /// Sections and partials inside one another, counted together. The book has 14.
  public var depth = 64
  /// Bytes in a tag that is no remark. The longest built-in one has 32.
  public var tagBytes = 256
  /// Faults told of one load or one rendering; after as many the rest would only be echoes.
  public var findings = 100
  /// Tags that are followed in making one document: a section counts each time it is repeated, a
  /// partial each time it is included. The largest document of the samples takes 40,000, one of a
  /// set a hundred times as large 4,000,000; a sheet in pieces takes as many for each piece, of
  /// which there are 25 at most.
  public var steps = 20_000_000
  /// Bytes that a document may come to: 64 MiB. The largest of the samples has 700 KB, and 3 MB in
  /// pieces.
  public var outputBytes = 64 << 20

  /// The bounds that hold for every folder of templates.
  public static let standard = TemplateLimits()

  /// The standard bounds, to be changed.
  public init() {}
}
