import Findings
import Model

/// Everything the rules ask.
public enum Rules {
  /// What the findings depend on beside the sources.
  public struct Options: Sendable {
    /// The day the documents are made for; rules about validity are silent without one.
    public var asOf: CivilDate?
    /// Files with faults of form; what the rules find there would only follow from them.
    public var faultyFiles: Set<String>
    /// Files of which nothing could be read; what they declare is unknown.
    public var unreadFiles: Set<String>

    /// The day and the files to be left alone.
    public init(
      asOf: CivilDate? = nil, faultyFiles: Set<String> = [], unreadFiles: Set<String> = []
    ) {
      self.asOf = asOf
      self.faultyFiles = faultyFiles
      self.unreadFiles = unreadFiles
    }

    /// Whether the sources say all they have to say: what is absent is then truly absent.
    var readEverything: Bool { faultyFiles.isEmpty && unreadFiles.isEmpty }
  }

  /// What every rule finds in the standards, in printing order.
  public static func check(_ catalogue: Catalogue, options: Options = Options()) -> [Finding] {
    let facts = Facts(catalogue, options: options)
    return Rule.all
      .filter { $0.reach == .element || options.readEverything }
      .flatMap { $0.findings(in: facts) }
      .filter { !options.faultyFiles.contains($0.span.file) }
      .inOrder()
  }
}
