/// What came of a run that looks for faults: everything a report tells.
public struct Outcome: Sendable {
  /// Everything found, in printing order, what does not count included.
  public let findings: [Finding]
  /// How many files were read.
  public let files: Int
  /// The lines of the files, for reports that show them.
  public let sources: SourceLines
  /// Everything that was asked, in the order in which it is explained.
  public let rules: [RuleGroup]
  /// From which severity on a finding makes the run fail.
  public let threshold: Severity
  /// Why the run could not do all it was asked to; nil if it could. A report then never looks
  /// as if all were well.
  public let problem: Phrase?
  /// The rules that were not asked, by reason.
  public let unasked: [Unasked]

  /// What came of a run.
  public init(
    findings: some Sequence<Finding>, files: Int, sources: SourceLines = SourceLines(),
    rules: [RuleGroup] = [], threshold: Severity = .error, problem: Phrase? = nil,
    unasked: [Unasked] = []
  ) {
    self.findings = findings.inOrder()
    self.files = files
    self.sources = sources
    self.rules = rules
    self.threshold = threshold
    self.problem = problem
    self.unasked = unasked
  }

  /// The findings that count: those nobody decided to bear for now.
  public var active: [Finding] { findings.filter { !$0.isSuppressed } }

  /// Whether a finding makes the run fail.
  public func isFailure(_ finding: Finding) -> Bool {
    !finding.isSuppressed && finding.severity >= threshold
  }

  /// Whether any finding makes the run fail.
  public var hasFailed: Bool { findings.contains(where: isFailure) }

  /// How many findings there are of each kind.
  public var summary: Summary { Summary(of: findings) }

  /// The same outcome of a run that could not do all it was asked to, unless it says why
  /// already.
  public func failing(_ reason: Phrase) -> Outcome {
    Outcome(
      findings: findings, files: files, sources: sources, rules: rules, threshold: threshold,
      problem: problem ?? reason, unasked: unasked)
  }
}

/// A format in which an outcome is written.
public protocol FindingReport: Sendable {
  /// The whole report. It ends with a line feed, unless there is nothing to say.
  func text(of outcome: Outcome) -> String
}
