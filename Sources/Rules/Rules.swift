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
    /// What reading could not tell; what the rules find there would only follow from it.
    public var losses: Set<Loss>
    /// The languages that have page labels; nil if nobody knows.
    public var labelled: [String]?
    /// The codes of faults of form, about which a set cannot decide.
    public var formCodes: Set<String>

    /// The days, what is in doubt, and the codes that are not of rules.
    public init(
      asOf: CivilDate? = nil, until: CivilDate? = nil, losses: Set<Loss> = [],
      labelled: [String]? = nil, formCodes: Set<String> = []
    ) {
      self.asOf = asOf
      self.until = until
      self.losses = losses
      self.labelled = labelled
      self.formCodes = formCodes
    }

    /// The last day asked for: the only one, if there is one.
    var lastDay: CivilDate? { asOf.map { max($0, until ?? $0) } }

    /// Whether a waiver holds on every day asked for; without a day all do.
    func isInForce(_ waiver: Waiver) -> Bool {
      [asOf, lastDay].allSatisfy { $0.map(waiver.isInForce(on:)) ?? true }
    }
  }

  /// What came of asking the rules.
  public struct Answer: Sendable {
    /// What they found, in printing order. What the set waives is there and marked; whoever
    /// counts or prints findings leaves it out.
    public let findings: [Finding]
    /// The rules that were not asked because something they look at is in doubt.
    public let silenced: [Rule]
    /// The rules that found nothing because they ask for a day.
    public let dayless: [Rule]
    /// The files at fault that silenced rules, in the order of their names.
    public let doubtfulFiles: [String]
    /// Whether all that the set and its moments say was read, and each thing once.
    public let knowsJourney: Bool
  }

  /// What every rule finds in the standards.
  public static func check(_ catalogue: Catalogue, options: Options = Options()) -> Answer {
    var facts = Facts(catalogue, options: options)
    let doubts = Doubts(facts, losses: options.losses)
    let last = RuleFamily.waivers.name
    let (asked, silenced) = Rule.all.divided { doubts.files(for: $0).isEmpty }
    facts.found = asked.filter { $0.family != last }.flatMap { $0.findings(in: facts) }
    let onWaivers = asked.filter { $0.family == last }.flatMap { $0.findings(in: facts) }
    let reaches = Dictionary(uniqueKeysWithValues: asked.map { ($0.code, $0.reach) })
    return Answer(
      findings: (facts.found + onWaivers)
        .filter { !doubts.explain($0, of: reaches[$0.code] ?? .element) }
        .map(facts.decisions.judged)
        .inOrder(),
      silenced: silenced, dayless: options.asOf == nil ? asked.filter { $0.exampleDay != nil } : [],
      doubtfulFiles: doubts.files(for: silenced),
      knowsJourney: doubts.knowsJourney)
  }
}

extension Array {
  /// The elements that fit, and the others.
  fileprivate func divided(_ fits: (Element) -> Bool) -> (fitting: [Element], others: [Element]) {
    (filter(fits), filter { !fits($0) })
  }
}
