import Findings
import Model

/// One thing that holds in a sound set of standards, with everything there is to say about it:
/// what it asks, why, how it is broken, how it is kept, and the check itself.
public struct Rule: Sendable {
  /// How much of the sources a rule looks at: it is not asked, or not heard, while something of
  /// that is in doubt.
  public enum Reach: Sendable {
    /// One text. Whatever else is wrong, what it says stands there.
    case text
    /// One text, in all languages.
    case languages
    /// One element, with what it names and what names it.
    case element
    /// The set and all moments.
    case journey
    /// The set, all moments and all halls.
    case halls
  }

  /// The name of the fault, kebab-case; "ignore *code*" reads as English. Never changed.
  public let code: String
  /// The id the rule has in the standards department's own list.
  public let alias: String?
  /// How much a finding of it weighs.
  public let severity: Severity
  /// How much a finding of it weighs in a set of some status, if that makes a difference; its
  /// severity is then the most it can be.
  let weighing: (@Sendable (SetStatus) -> Severity)?
  /// What holds, in a sentence.
  public let purpose: Phrase
  /// Why it matters and where it comes from.
  public let explanation: Phrase
  /// A fragment of the source format that breaks no rule.
  public let passing: String
  /// Whether nobody may waive, ignore or weigh it less: what it finds breaks the chain itself, or
  /// what is decided about findings.
  public let isFirm: Bool
  /// The day for which the examples are checked, if the rule asks for one.
  public let exampleDay: CivilDate?
  /// How much it looks at.
  public internal(set) var reach: Reach
  /// Whether it asks the lists of `words.xml`: it is not asked while one is in doubt.
  public let byLists: Bool
  /// The family it stands in.
  public internal(set) var family = ""

  private let failingExample: FailingExample
  let check: @Sendable (Facts, inout Report) -> Void

  init(
    _ code: String, _ severity: Severity, alias: String? = nil, isFirm: Bool = false,
    reach: Reach = .element, byLists: Bool = false,
    weighing: (@Sendable (SetStatus) -> Severity)? = nil, purpose: Phrase,
    explanation: Phrase, passing: String, failing: FailingExample,
    exampleDay: CivilDate? = nil, check: @escaping @Sendable (Facts, inout Report) -> Void
  ) {
    self.code = code
    self.severity = severity
    self.alias = alias
    self.isFirm = isFirm
    self.reach = reach
    self.byLists = byLists
    self.weighing = weighing
    self.purpose = purpose
    self.explanation = explanation
    self.passing = passing
    self.failingExample = failing
    self.exampleDay = exampleDay
    self.check = check
  }

  /// The fragment put wrong: it breaks this rule and no other.
  public var failing: String { failingExample.made(of: passing) }

  /// What the rule finds.
  func findings(in facts: Facts) -> [Finding] {
    let severity = weighing?(facts.set.status.value) ?? severity
    var report = Report(code: code, severity: severity)
    check(facts, &report)
    return report.findings
  }
}

extension Rule {
  /// The families, in the order in which they are explained.
  public static let families = [
    RuleFamily.identity, .repetition, .journey, .paths, .peakEnd, .peakSurvey, .peakCare, .lows,
    .needs,
    .serving, .measures, .oneNumber, .promiseTimes, .wording, .levels, .tact, .checking,
    .independence, .questions, .sampling, .schedule, .rota, .drills, .support, .visibility, .survey,
    .ratings, .study, .approval, .validity, .halls, .facilities, .staffing, .translation, .language,
    .severities, .waivers,
  ]

  /// Every rule.
  public static let all = families.flatMap(\.rules)

  /// The rules an author may mean: the one of that code, or all of that alias.
  public static func named(_ name: String) -> [Rule] {
    all.filter { $0.code == name || $0.alias == name }
  }
}
