import Findings
import Model

/// Everything the rules ask.
public enum Rules {
  /// What the findings depend on beside the sources.
  public struct Options: Sendable {
    /// The day the documents are made for, or the first of several; rules about validity are
    /// silent without one.
    public var asOf: CivilDate?
    /// The last of the days the documents are made for, if there are several: nothing printed
    /// may expire before it.
    public var until: CivilDate?
    /// Files with faults of form; what the rules find there would only follow from them.
    public var faultyFiles: Set<String>
    /// Files of which nothing could be read; what they declare is unknown.
    public var unreadFiles: Set<String>
    /// The codes of faults of form, about which a set cannot decide.
    public var formCodes: Set<String>

    /// The days, the files to be left alone, and the codes that are not of rules.
    public init(
      asOf: CivilDate? = nil, until: CivilDate? = nil, faultyFiles: Set<String> = [],
      unreadFiles: Set<String> = [], formCodes: Set<String> = []
    ) {
      self.asOf = asOf
      self.until = until
      self.faultyFiles = faultyFiles
      self.unreadFiles = unreadFiles
      self.formCodes = formCodes
    }

    /// The last day asked for: the only one, if there is one.
    var lastDay: CivilDate? { asOf.map { max($0, until ?? $0) } }

    /// Whether a waiver holds on every day asked for; without a day all do.
    func isInForce(_ waiver: Waiver) -> Bool {
      [asOf, lastDay].allSatisfy { $0.map(waiver.isInForce(on:)) ?? true }
    }

    /// Whether the sources say all they have to say: what is absent is then truly absent.
    var readEverything: Bool { faultyFiles.isEmpty && unreadFiles.isEmpty }
  }

  /// What every rule finds in the standards, in printing order. What the set waives is there
  /// and marked; whoever counts or prints findings leaves it out.
  public static func check(_ catalogue: Catalogue, options: Options = Options()) -> [Finding] {
    var facts = Facts(catalogue, options: options)
    let last = RuleFamily.waivers.name
    let rules = Rule.all.filter { $0.reach == .element || options.readEverything }
    facts.found = rules.filter { $0.family != last }.flatMap { $0.findings(in: facts) }
    let onWaivers = rules.filter { $0.family == last }.flatMap { $0.findings(in: facts) }
    return (facts.found + onWaivers)
      .filter { !options.faultyFiles.contains($0.span.file) }
      .map(facts.decisions.judged)
      .inOrder()
  }
}
